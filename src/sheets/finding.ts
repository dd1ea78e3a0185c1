import type { Month, TableKind } from "../core/table";
import type { ColumnType } from "./tableDefinition";

/** Why a sheet is not read at all. */
export type UnreadReason = "ours" | "scheme" | "hidden" | "empty" | "noHeadings" | "unknownTable";

/** Why a row of a sheet that is read is no data. */
export type LeftOutReason = "blank" | "summary" | "signature" | "note" | "repeatedHeading" | "withoutSubject" | "duplicate";

/** How a column writes what it takes off: 2, -2, or both. Whether 2 means "two off" is for the user to confirm. */
export type DeductionWriting = "positive" | "negative" | "mixed" | "none";

export interface ColumnFinding {
  readonly column: number;
  /** As the sheet has it. */
  readonly heading: string;
  /** As schemes refer to it. */
  readonly name: string;
  readonly type: ColumnType;
  readonly item: boolean;
  readonly deduction?: DeductionWriting;
}

export interface ReadFinding {
  readonly kind: "read";
  readonly sheet: string;
  readonly table: string;
  readonly tableKind: TableKind;
  readonly headingRows: readonly number[];
  readonly columns: readonly ColumnFinding[];
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
