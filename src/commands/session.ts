import type { Control, Progress } from "../excel/control";
import { errorText } from "../excel/errorText";
import type { Report } from "../excel/report";
import type { Texts } from "../messages";

/** What the pane shows of the work going on: shared by ribbon commands and pane, which live in one runtime. */
export interface SessionState {
  readonly busy: boolean;
  /** How far a long command is; undefined for a short one. */
  readonly progress?: Progress | undefined;
  /** What the last command said. */
  readonly report: Report | { readonly message: string; readonly outcome: "failed" } | undefined;
}

type Listener = () => void;

/** Runs commands one after the other and keeps what they report. */
export class Session {
  private state: SessionState = { busy: false, report: undefined };
  private readonly listeners = new Set<Listener>();
  private last: Promise<void> = Promise.resolve();
  private cancelled = false;

  constructor(readonly texts: Texts) {}

  readonly snapshot = (): SessionState => this.state;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Never rejects: a failure is told like any other report. */
  perform(command: (texts: Texts, control: Control) => Promise<Report>): Promise<void> {
    this.last = this.last.then(() => this.runNow(command));
    return this.last;
  }

  /** For what has nothing to report but its failure: going to a cell. What was reported before stays to be read. */
  async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.set({ ...this.state, report: { message: errorText(error, this.texts), outcome: "failed" } });
    }
  }

  /** Asks the command that is going on to stop. Unless it has begun to write, it does so soon and writes nothing. */
  cancel(): void {
    this.cancelled = true;
  }

  private async runNow(command: (texts: Texts, control: Control) => Promise<Report>): Promise<void> {
    this.cancelled = false;
    this.set({ busy: true, report: undefined });
    const control: Control = {
      progress: (progress) => this.set({ ...this.state, progress }),
      cancelled: () => this.cancelled,
    };
    try {
      this.set({ busy: false, report: await command(this.texts, control) });
    } catch (error) {
      this.set({ busy: false, report: { message: errorText(error, this.texts), outcome: "failed" } });
    }
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
