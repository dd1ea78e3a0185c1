import type { CellRef } from "../core/cell";
import { type Problem, problemOfWorkbook } from "./problem";

/**
 * What a positive number in a column of deductions means. takenOff: points taken off, so that a negative number gives
 * some back; signed: the sign as written counts, so that -2 takes two off and 2 adds two.
 */
export type Direction = "takenOff" | "signed";

/** A choice that the clerk made about a sheet or a column, where it was not recognised, or wrongly. */
export type Assignment =
  /** This sheet is that table, and this row holds its headings. */
  | { readonly kind: "table"; readonly table: string }
  /** This column is that column of the sheet's table. 得分项 makes it one of the items, under its own heading. */
  | { readonly kind: "column"; readonly column: string; /** Only where the sheet is this table. */ readonly table?: string }
  | { readonly kind: "direction"; readonly direction: Direction }
  /** In cells of columns that know this meaning the word says the same: 属实 is 成立. */
  | { readonly kind: "word"; readonly word: string; readonly meaning: string }
  /** This sheet is not read. */
  | { readonly kind: "ignore" };

/** An assignment where its cell is now; undefined once its column, row or sheet was deleted. */
export interface PlacedAssignment {
  readonly assignment: Assignment;
  readonly cell: CellRef | undefined;
}

/** What was assigned on one sheet; later choices come last and win. */
export interface SheetAssignments {
  readonly ignored: boolean;
  readonly table: { readonly name: string; readonly row: number; readonly column: number } | undefined;
  readonly columns: readonly { readonly cell: CellRef; readonly name: string }[];
  readonly directions: ReadonlyMap<number, Direction>;
}

export function assignmentsOn(sheet: string, all: readonly PlacedAssignment[]): SheetAssignments {
  const here = all.flatMap(({ assignment, cell }) => (cell?.sheet === sheet ? [{ assignment, cell }] : []));
  const columns = new Map<number, SheetAssignments["columns"][number]>();
  const directions = new Map<number, Direction>();
  let ignored = false;
  let table: SheetAssignments["table"];
  for (const { assignment, cell } of here) {
    switch (assignment.kind) {
      case "table":
        table = { name: assignment.table, row: cell.row, column: cell.column };
        ignored = false;
        break;
      case "column":
        columns.set(cell.column, { cell, name: assignment.column });
        break;
      case "direction":
        directions.set(cell.column, assignment.direction);
        break;
      case "ignore":
        ignored = true;
        break;
      case "word":
        break;
    }
  }
  return { ignored, table, columns: [...columns.values()], directions };
}

/**
 * Tables and columns that were assigned and whose cell is gone. An ignored sheet that is gone needs no ignoring, and a
 * direction is asked anew where there is still a column that has none.
 */
export function lostAssignments(all: readonly PlacedAssignment[]): readonly Problem[] {
  return all.flatMap(({ assignment, cell }) => {
    const name = assignment.kind === "table" ? assignment.table : assignment.kind === "column" ? assignment.column : undefined;
    return cell !== undefined || name === undefined ? [] : [problemOfWorkbook({ code: "assignmentLost", params: { name } })];
  });
}
