import type { Row } from "../core/table";
import { isQuiet, type Outcome } from "./outcome";

/** What the figure being computed has read: whether any of it has something to tell, and which rows of registers it could not count. */
export class Hearing {
  /** Rows left out because they belong to no month that is appraised. */
  leftOut = new Set<Row>();
  /** Rows of which nobody knows whether they belong to the month or week it is about. */
  undated = new Set<Row>();
  private silent = true;

  /** Whether everything read since the computation began has nothing to tell. */
  get isQuiet(): boolean {
    return this.silent;
  }

  hear(outcome: Outcome): Outcome {
    if (this.silent && !isQuiet(outcome)) this.silent = false;
    return outcome;
  }

  /** Something was read that may have something to tell. */
  disturb(): void {
    this.silent = false;
  }

  /** What one figure reads is nothing that the figure being computed has read: it hears the figure itself. */
  aside<T>(work: () => T): T {
    const { silent, leftOut, undated } = this;
    this.silent = true;
    this.leftOut = new Set();
    this.undated = new Set();
    const result = work();
    this.silent = silent;
    this.leftOut = leftOut;
    this.undated = undated;
    return result;
  }
}
