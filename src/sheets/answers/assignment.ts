import type { CellRef } from "../../core/cell";
import { NOT_READ } from "./notRead";
import type { BlankMeaning } from "../blanks/blankMeaning";
import type { DeductionWriting, Direction } from "../directions/direction";
import type { Counts } from "../rows/counts";

/** A choice that the clerk made about a sheet, a column or a word, where it was not recognised, or wrongly. NOT_READ refuses what was proposed. */
export type Assignment =
  /** This sheet is that table, and this row holds its headings. */
  | { readonly kind: "table"; readonly table: string }
  /** This column is that column of the sheet's table. 得分项 makes it one of the items, under its own heading. */
  | { readonly kind: "column"; readonly column: string; /** Only where the sheet is this table. */ readonly table?: string }
  | {
      readonly kind: "direction";
      readonly direction: Direction;
      /** Only where the column is written like this. */
      readonly writing?: DeductionWriting;
      /** Only where the sheet is this table. */
      readonly table?: string;
    }
  /** In cells of columns that know this meaning the word says the same: 属实 is 成立. */
  | { readonly kind: "word"; readonly word: string; readonly meaning: string }
  /** In sheets of this table, or of the one that this sheet is, or of all, a blank among the points means that. */
  | { readonly kind: "blank"; readonly meaning: BlankMeaning; readonly table?: string; readonly sheet?: string }
  /** Rows of this sheet that are alike in everything count once, or each. */
  | { readonly kind: "repeats"; readonly counts: Counts }
  /** This sheet is not read. */
  | { readonly kind: "ignore" };

/** An assignment at the cell it is about: a heading, the first cell of a heading row; a word where it was said. */
export interface PlacedAssignment {
  readonly assignment: Assignment;
  readonly cell: CellRef;
}

/** What was assigned on one sheet about what it is; later choices come last and win. */
export interface SheetAssignments {
  readonly ignored: boolean;
  readonly table: { readonly name: string; readonly row: number; readonly column: number } | undefined;
  readonly columns: readonly { readonly cell: CellRef; readonly name: string; readonly table?: string | undefined }[];
}

/** How rows of a sheet that are alike count; undefined where nobody has said. */
export function repeatsOn(sheet: string, all: readonly PlacedAssignment[]): Counts | undefined {
  return all.flatMap(({ assignment, cell }) => (cell.sheet === sheet && assignment.kind === "repeats" ? [assignment.counts] : [])).at(-1);
}

export function assignmentsOn(sheet: string, all: readonly PlacedAssignment[]): SheetAssignments {
  const columns: SheetAssignments["columns"][number][] = [];
  let ignored = false;
  let table: SheetAssignments["table"];
  for (const { assignment, cell } of all) {
    if (cell.sheet !== sheet) continue;
    switch (assignment.kind) {
      case "table":
        ignored = assignment.table === NOT_READ;
        table = ignored ? undefined : { name: assignment.table, row: cell.row, column: cell.column };
        break;
      case "column":
        columns.push({ cell, name: assignment.column, table: assignment.table });
        break;
      case "ignore":
        ignored = true;
        break;
      case "direction":
      case "word":
      case "blank":
      case "repeats":
        break;
    }
  }
  return { ignored, table, columns };
}
