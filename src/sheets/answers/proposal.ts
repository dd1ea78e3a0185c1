import type { CellRef } from "../../core/cell";
import type { Assignment } from "./assignment";

/** What a sheet seems to mean and nobody has confirmed: until then whatever depends on it is missing. */
export interface Proposal {
  /** What adopting it amounts to. */
  readonly assignment: Assignment;
  /** The heading it is about, or the first cell of the heading row; for a word the first cell that holds it. */
  readonly cell: CellRef;
  /** As the sheet has it: 获奖加分. */
  readonly written: string;
  /** What it would be taken for: 加分, 学月考核, 成立. */
  readonly meaning: string;
  /** Two lines of the data it is about, for the clerk to judge by. */
  readonly sample: readonly string[];
}
