/** One open workbook: the book in the grid, and the add-in that works on it. */
import type { FunctionMetadata } from "../book/types";
import type { Client } from "../host/client";
import type { Addin, ConnectOptions } from "../host/connect";
import { connectAddin, readFunctions } from "../host/connect";
import type { Fault } from "../host/faults";
import { editMode } from "../host/faults";
import type { Manifest } from "../host/manifest";
import { readManifest } from "../host/manifest";
import type { MemberRequirements } from "../host/requirements";
import { REQUIREMENTS_FILE, memberRequirements } from "../host/requirements";
import { download } from "./files";
import { FramePage } from "./frame";
import { Grid } from "./grid";
import type { StatusLine } from "./status";

/** The add-in's files, read once. */
export interface AddinFiles {
  readonly manifest: Manifest;
  readonly functions: readonly FunctionMetadata[];
  readonly requirements: MemberRequirements;
}

/** @param locale the language of the ribbon */
export async function loadAddin(locale: string): Promise<AddinFiles> {
  const [manifest, functions, source] = await Promise.all(["/addin/manifest.xml", "/addin/functions.json", `/office/${REQUIREMENTS_FILE}`].map(fetchText));
  return {
    manifest: readManifest(new DOMParser().parseFromString(manifest ?? "", "text/xml"), locale),
    functions: readFunctions(functions ?? ""),
    requirements: memberRequirements(source ?? ""),
  };
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`本机服务没有 ${address}。`);
  return response.text();
}

/** Which Excel is played. */
type Excel = Required<Pick<ConnectOptions, "profile" | "look">>;

/** Where a session shows itself. */
export interface Places {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly status: StatusLine;
  /** Keys that the page wants also while the pane has the focus. */
  readonly shortcuts: (event: KeyboardEvent) => void;
}

export class Session {
  private drawing = false;
  private faultsReported = 0;
  private createdDelivered = 0;

  private constructor(
    readonly fileName: string,
    private readonly grid: Grid,
    private readonly status: StatusLine,
    private readonly client: { running?: Client; page?: FramePage },
  ) {}

  static async open(bytes: Uint8Array, fileName: string, files: AddinFiles, excel: Excel, { grid: container, pane, status, shortcuts }: Places): Promise<Session> {
    const grid = await Grid.open(container, bytes, fileName, (why) => status.fail(why));
    const client: { running?: Client; page?: FramePage } = {};
    const session = new Session(fileName, grid, status, client);
    grid.book.onChange(() => session.redraw());
    grid.addHelp(files.manifest.namespace ?? "", files.functions);
    const addin: Addin = { ...files, origin: location.origin, openPage: (bridge) => (client.page = new FramePage(pane, bridge)) };
    const faults = [editMode(() => grid.isEditing()), redrawAfter(() => session.redraw())];
    client.running = await connectAddin(addin, { book: grid.book, fileName, ...excel, faults });
    client.running.window.addEventListener("keydown", shortcuts, { capture: true });
    session.redraw();
    return session;
  }

  /** Presses a ribbon button and waits until its work is done. */
  async press(controlId: string): Promise<void> {
    await this.grid.finishEditing();
    await this.client.running?.press(controlId);
    this.redraw();
  }

  /** The workbook as a file. */
  async save(): Promise<Uint8Array> {
    await this.grid.finishEditing();
    await this.grid.book.settle();
    return this.grid.book.save();
  }

  focusPane(): void {
    this.client.page?.focus();
  }

  focusGrid(): void {
    this.grid.focus();
  }

  close(): void {
    this.client.running?.close();
    this.grid.close();
  }

  /** What went wrong inside the add-in or is missing in the workbench: for developers. */
  private reportFaults(): void {
    const { running } = this.client;
    if (running === undefined) return;
    const faults = [...running.errors, ...[...running.unimplemented.keys()].map((member) => `工作台没有实现 ${member}`)];
    for (const fault of faults.slice(this.faultsReported)) console.error(fault);
    this.faultsReported = faults.length;
  }

  /** Workbooks that the add-in opens beside this one are downloaded: the page shows one at a time. */
  private deliverCreated(): void {
    const created = this.client.running?.created ?? [];
    for (const bytes of created.slice(this.createdDelivered)) {
      const name = this.fileName.replace(/(?=\.xlsx$)|$/i, `-${++this.createdDelivered + 1}`);
      download(bytes, name);
      this.status.say(`加载项新建的工作簿已下载为 ${name}(在浏览器的下载文件夹里)。`);
    }
  }

  /** Calculates and draws once the browser next draws anyway, however often it is asked for until then. */
  private redraw(): void {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      this.reportFaults();
      this.deliverCreated();
      const done = this.grid.book.settle().then(() => this.grid.show());
      this.status.during("正在重算…", done).catch((error: unknown) => this.status.fail(`重算失败:${String(error)}`));
    });
  }
}

function redrawAfter(redraw: () => void): Fault {
  return (next) => async (request) => {
    try {
      return await next(request);
    } finally {
      redraw();
    }
  };
}
