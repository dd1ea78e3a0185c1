import type { Row } from "../core/table";
import { isQuiet, type Outcome } from "./outcome";

/** What the figure being computed has read: whether any of it has something to tell, and which rows of registers it could not count. */
export class Hearing {
  private silent = true;
  /** Made when there is one: most figures count every row they read. */
  private left: Set<Row> | undefined;
  private doubted: Set<Row> | undefined;
  private passed: Set<Row> | undefined;
  private mixed = false;

  /** Rows left out because they belong to no month that is appraised. */
  get leftOut(): readonly Row[] {
    return [...(this.left ?? [])];
  }

  /** Rows of which nobody knows whether they belong to the month or week it is about. */
  get undated(): readonly Row[] {
    return [...(this.doubted ?? [])];
  }

  /** Rows about the class on days when somebody else held it. */
  get passedOn(): readonly Row[] {
    return [...(this.passed ?? [])];
  }

  /** Whether every row could be placed, and is the subject's. */
  get isPlaced(): boolean {
    return this.left === undefined && this.doubted === undefined && this.passed === undefined && !this.mixed;
  }

  passOn(row: Row): void {
    this.passed = (this.passed ?? new Set()).add(row);
  }

  leaveOut(row: Row): void {
    this.left = (this.left ?? new Set()).add(row);
  }

  /** Whether rows were counted over several school years as if they were one. */
  get mixesYears(): boolean {
    return this.mixed;
  }

  mixYears(): void {
    this.mixed = true;
  }

  doubt(row: Row): void {
    this.doubted = (this.doubted ?? new Set()).add(row);
  }

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
    const { silent, left, doubted, passed, mixed } = this;
    this.silent = true;
    this.mixed = false;
    this.left = undefined;
    this.doubted = undefined;
    this.passed = undefined;
    const result = work();
    this.silent = silent;
    this.left = left;
    this.doubted = doubted;
    this.passed = passed;
    this.mixed = mixed;
    return result;
  }
}
