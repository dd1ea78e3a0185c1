import type { Month, TableKind } from "../../core/table";
import type { DeductionWriting, DirectionFinding } from "../directions/direction";
import type { ColumnType } from "../tables/tableDefinition";

/** Why a sheet is not read at all. */
export type UnreadReason = "ours" | "scheme" | "hidden" | "empty" | "ignored" | "noHeadings" | "unknownTable" | "pupils" | "staff";

/** Why a row of a sheet that is read is no data. */
export type LeftOutReason = "blank" | "summary" | "signature" | "note" | "repeatedHeading" | "withoutSubject" | "duplicate";

/** What became of a column: open waits for the clerk's word, unknown is nobody's and might be somebody's, unused nobody would miss. */
export type ColumnState = "used" | "open" | "unknown" | "unused";

export interface ColumnFinding {
  readonly column: number;
  /** As the sheet has it. */
  readonly heading: string;
  /** As schemes refer to it. */
  readonly name: string;
  /** What else schemes may call it. */
  readonly alsoNamed: readonly string[];
  readonly type: ColumnType;
  readonly item: boolean;
  /** Taken for a column of the table, or for one the schemes refer to; any other is nobody's. */
  readonly used: boolean;
  readonly state: ColumnState;
  /** The clerk said so. */
  readonly assigned: boolean;
  /** Some of its cells mean a person or class of the roster that they write otherwise. */
  readonly respelled?: true;
  /** Some of its cells were read as another number than stands in them, or as none: taken off, weighted, refused, not settled yet. */
  readonly readOtherwise?: true;
  /** Writes 98 for 98%. */
  readonly percent: boolean;
  readonly deduction?: DeductionWriting;
  /** Of a column of deductions that is used. */
  readonly direction?: DirectionFinding;
}

/** What is on a sheet and changes nothing about how it is read: hidden and filtered rows count like any others. */
export interface SheetRemarks {
  readonly hiddenRows: boolean;
  readonly filtered: boolean;
  /** Names of its Excel tables. */
  readonly tables: readonly string[];
}

export interface ReadFinding {
  readonly kind: "read";
  readonly sheet: string;
  readonly table: string;
  readonly tableKind: TableKind;
  readonly headingRows: readonly number[];
  /** Which table it is was only proposed: nothing of it is used until somebody says so. */
  readonly open: boolean;
  /** Read in another shape than it stands in: turned down, put together. */
  readonly reshaped: boolean;
  readonly columns: readonly ColumnFinding[];
  /** Whether the clerk said which table it is. */
  readonly assigned: boolean;
  /** Names of the table's columns that no column of the sheet has: what one can be assigned to. */
  readonly candidates: readonly string[];
  /** Columns that hold something below the heading rows and have no heading. */
  readonly unheaded: readonly number[];
  readonly remarks: SheetRemarks;
  readonly months: readonly Month[];
  readonly rowCount: number;
  /** Distinct persons, or classes where the sheet names no persons; 0 where it names neither. */
  readonly subjectCount: number;
  readonly leftOut: readonly { readonly row: number; readonly reason: LeftOutReason }[];
}

export interface UnreadFinding {
  readonly kind: "unread";
  readonly sheet: string;
  readonly reason: UnreadReason;
}

/** What one worksheet was taken for: shown to the user before anything is computed. */
export type SheetFinding = ReadFinding | UnreadFinding;
