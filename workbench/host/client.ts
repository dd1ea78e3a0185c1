/** The add-in running in its client: what the command line and the tests work with. */
import type { Book } from "../book/types";
import { within } from "../book/within";
import type { Bridge } from "./bridge";
import type { CustomFunctions } from "./functions";
import type { RibbonButton } from "./manifest";
import type { AddinPage, OfficeWindow } from "./page";
import type { Profile } from "./profiles";
import { delay, until } from "./waiting";

export interface Client {
  readonly profile: Profile;
  readonly window: OfficeWindow;
  readonly buttons: readonly RibbonButton[];
  /** Calls a custom function as a cell would. */
  readonly functions: CustomFunctions;
  /** Every address the page has asked for. */
  readonly requests: readonly string[];
  /** Console errors, uncaught exceptions and rejections of the page, refused requests, faults of the workbench. */
  readonly errors: readonly string[];
  /** What was asked for and is not implemented, with how often. */
  readonly unimplemented: ReadonlyMap<string, number>;
  /** What the page has shown as status or alert whenever it came to rest: each text once, oldest first. */
  readonly messages: readonly string[];
  /** The files of the workbooks that the add-in has opened beside this one, oldest first. */
  readonly created: readonly Uint8Array[];
  /** How many syncs the add-in has made. */
  readonly syncs: number;
  /** Presses a ribbon button (id with or without its prefix) and waits until its work is done. */
  press(controlId: string): Promise<void>;
  /** Waits until pane, syncs, custom functions and calculation are at rest. */
  waitUntilIdle(): Promise<void>;
  close(): void;
}

/** What has happened on the host's side; filled by the desk. */
export interface Activity {
  syncs: number;
  inFlight: number;
  commandsReady: boolean;
  readonly faults: string[];
  readonly unknownCalls: Map<string, number>;
  /** Commands that run, by id: told the status they end with. */
  readonly commands: Map<string, (status: number) => void>;
}

export interface ClientParts {
  readonly profile: Profile;
  readonly page: AddinPage;
  readonly book: Book;
  readonly bridge: Bridge;
  readonly functions: CustomFunctions;
  readonly buttons: readonly RibbonButton[];
  readonly activity: Activity;
  readonly created: readonly Uint8Array[];
  readonly unimplemented: ReadonlyMap<string, number>;
  /** In milliseconds: how long nothing may move while something is waited for. */
  readonly timeLimit: number;
  readonly onClose: () => void;
}

/** Work goes on in small steps with pauses between them; this long without any is rest. */
const QUIET = 25;

/** An add-in that syncs more often without coming to rest goes round in circles: a district takes some fifty. */
const MOST_SYNCS = 10_000;

export class RunningAddin implements Client {
  readonly messages: string[] = [];
  private lastCommand = 0;

  constructor(private readonly parts: ClientParts) {}

  get profile(): Profile {
    return this.parts.profile;
  }

  get window(): OfficeWindow {
    return this.parts.page.window;
  }

  get buttons(): readonly RibbonButton[] {
    return this.parts.buttons;
  }

  get functions(): CustomFunctions {
    return this.parts.functions;
  }

  get requests(): readonly string[] {
    return this.parts.page.requests;
  }

  get errors(): readonly string[] {
    const { page, activity } = this.parts;
    return [...page.errors, ...page.refused.map((url) => `refused request: ${url}`), ...activity.faults];
  }

  get unimplemented(): ReadonlyMap<string, number> {
    return new Map([...this.parts.unimplemented, ...this.parts.activity.unknownCalls]);
  }

  get created(): readonly Uint8Array[] {
    return this.parts.created;
  }

  get syncs(): number {
    return this.parts.activity.syncs;
  }

  async press(controlId: string): Promise<void> {
    const button = this.find(controlId);
    // The pane is the page itself: in a shared runtime it is there already.
    if (button.action.type === "ExecuteFunction") await this.invoke(button.id, button.action.functionName);
    await this.waitUntilIdle();
  }

  async waitUntilIdle(): Promise<void> {
    const { book, timeLimit } = this.parts;
    const restless = (): string => this.overdue("加载项没有停下来");
    const moves = this.countMoves();
    do {
      await until(() => this.isAtRest(), timeLimit, restless, moves);
      await book.settle();
      if (moves() === MOST_SYNCS) throw new Error(restless());
    } while (!(await this.staysAtRest()));
    for (const text of this.parts.page.statusTexts()) {
      if (!this.messages.includes(text)) this.messages.push(text);
    }
  }

  close(): void {
    this.parts.functions.cancelAll();
    this.parts.onClose();
    this.parts.page.close();
  }

  private find(controlId: string): RibbonButton {
    const button = this.buttons.find(({ id }) => id === controlId || id.endsWith(`.${controlId}`));
    if (button !== undefined) return button;
    throw new Error(`功能区没有按钮“${controlId}”,可用的有:${this.buttons.map(({ id }) => id).join("、")}。`);
  }

  private async invoke(controlId: string, functionName: string): Promise<void> {
    const { activity, bridge, timeLimit } = this.parts;
    const command = `command${++this.lastCommand}`;
    const completed = new Promise<number>((resolve) => activity.commands.set(command, resolve));
    try {
      if (!bridge.invokeCommand(command, functionName, controlId)) {
        throw new Error(`按钮“${controlId}”按下时加载项没有在听功能区命令。`);
      }
      const status = await within(completed, timeLimit, () => this.overdue(`按钮“${controlId}”没有做完(没有调用 event.completed)`), this.countMoves());
      if (status !== 0) throw new Error(`按钮“${controlId}”的函数 ${functionName} 在加载项里不存在(错误码 ${status})。`);
    } finally {
      activity.commands.delete(command);
    }
  }

  /** Counts the syncs from now on. */
  private countMoves(): () => number {
    const { activity } = this.parts;
    const first = activity.syncs;
    return () => Math.min(activity.syncs - first, MOST_SYNCS);
  }

  private isAtRest(): boolean {
    const { page, activity, functions } = this.parts;
    return activity.inFlight === 0 && functions.pending === 0 && !page.isBusy();
  }

  /** No new work comes up for a while. */
  private async staysAtRest(): Promise<boolean> {
    const { syncs } = this.parts.activity;
    await delay(QUIET);
    return this.isAtRest() && syncs === this.parts.activity.syncs;
  }

  private overdue(what: string): string {
    const errors = this.errors.length === 0 ? "" : `页面报告的错误:${this.errors.join(";")}`;
    return `${what},已有 ${this.parts.timeLimit / 1000} 秒没有动静,或同步已超过 ${MOST_SYNCS} 次。${errors}`;
  }
}
