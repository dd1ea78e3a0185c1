import type { Exact } from "../../core/number/exact";
import type { DeductionWriting, DirectionFinding } from "../directions/direction";
import type { Headings } from "../headings/headings";
import type { Items } from "../items";
import type { Problem } from "../findings/problem";
import type { DeductionSign } from "../rows/readCell";
import type { SheetData } from "../sheetData";
import type { SaidWords } from "../words/words";
import type { ColumnRules, ColumnType, TableDefinition } from "../tables/tableDefinition";

export interface RecognisedColumn extends ColumnRules {
  readonly column: number;
  /** As the sheet has it. */
  readonly heading: string;
  readonly name: string;
  /** What else it answers to: the catalogue's name of a column that a scheme calls otherwise. */
  readonly alsoNamed: readonly string[];
  readonly type: ColumnType;
  readonly required: boolean;
  readonly item: boolean;
  /** Says what a row is about: a row in which no such column is filled is no data. */
  readonly subject: boolean;
  readonly fullMark?: Exact;
  /** What the schemes know that its scores are out of, where no heading says it. */
  readonly schemeMark?: Exact;
  readonly percent: boolean;
  /** What its numbers are multiplied by where the sheet's own total does so: a weight, -1 for what it takes off. */
  readonly factor?: Exact;
  /** The sheet's own total takes a blank, or a dash, for 0. */
  readonly blankIsNothing?: boolean;
  /** What a blank means nobody has said yet: it is missing, and asked about once. */
  readonly blankOpen?: true;
  readonly units?: readonly string[];
  readonly shares?: boolean;
  /** What the clerk said that words in it mean. */
  readonly said?: SaidWords;
  readonly deduction?: DeductionWriting;
  /** Of a column of deductions, settled once all sheets of the table are known. */
  readonly sign?: DeductionSign;
  readonly direction?: DirectionFinding;
  /** Only proposed: nothing of it is read until somebody confirms it. */
  readonly open?: true;
  /** The clerk said so. */
  readonly assigned: boolean;
  /** Whether anything depends on it: the problems of a column nobody uses are not shown. */
  readonly used: boolean;
}

/** A sheet of which it is known what it is, before its rows are read. */
export interface RecognisedSheet {
  readonly kind: "recognised";
  readonly sheet: SheetData;
  readonly definition: TableDefinition;
  readonly headings: Headings;
  readonly columns: readonly RecognisedColumn[];
  /** What makes up its score. */
  readonly items: Items;
  /** Whether the clerk said which table it is. */
  readonly assigned: boolean;
  /** Which table it is was only proposed: its rows are there, nothing of them is read. */
  readonly open?: true;
  /** What of the clerk's choices does not fit any more. */
  readonly problems: readonly Problem[];
}
