import type { Texts } from "../messages";
import type { OwnRole } from "../plan/ownSheets";
import type { Scalar } from "../plan/scalar";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import { ownName, type Snapshot } from "../plan/snapshot";

/** Where the rows of a sheet of ours stand: its headings, zero-based on the sheet, and the column of each. */
export interface OwnRows {
  /** In the order of our columns; "" where a column is not there. */
  readonly rows: readonly (readonly Scalar[])[];
  /** On the sheet. */
  readonly sheet: string;
  readonly firstRow: number;
  readonly columnOf: (heading: string) => number;
}

/** What stands on a sheet of ours that is only ever appended to, wherever people have moved its columns to. */
export function ownRows(snapshot: Snapshot, role: OwnRole, columns: readonly PlanColumn[]): OwnRows {
  const name = ownName(snapshot, role);
  const data = snapshot.own.has(role) ? snapshot.sheets.find((sheet) => sheet.name === name) : undefined;
  const wanted = columns.map(({ heading }) => heading);
  const top = data?.values.findIndex((row) => wanted.slice(0, 2).every((heading) => row.includes(heading))) ?? -1;
  const headings = (data?.values[top] ?? []).map(String);
  const rows = top < 0 ? [] : (data?.values.slice(top + 1) ?? []).map((row) => wanted.map((heading): Scalar => row[headings.indexOf(heading)] ?? ""));
  // Blank rows in between stay, so that notes beside the rows stay beside them.
  const used = rows.reduce((end, row, index) => (row.some((cell) => cell !== "") ? index + 1 : end), 0);
  return { rows: rows.slice(0, used), sheet: name, firstRow: (data?.row ?? 0) + top + 1, columnOf: (heading) => (data?.column ?? 0) + headings.indexOf(heading) };
}

/** The sheet with further rows at its end. */
export const appendedPlan = (snapshot: Snapshot, role: OwnRole, columns: readonly PlanColumn[], rows: readonly (readonly Scalar[])[], texts: Texts): SheetPlan =>
  recordSheet(role, columns, [...ownRows(snapshot, role, columns).rows, ...rows], texts);

/** The sheet with these rows. */
export const recordSheet = (role: OwnRole, columns: readonly PlanColumn[], rows: readonly (readonly Scalar[])[], texts: Texts): SheetPlan => ({
  role,
  columns,
  rows,
  formulas: [],
  tones: [],
  frozenColumns: 0,
  footer: texts("print.footer"),
  links: [],
});

/** A column of a record. All is text: a record is what it says, and nothing that Excel makes of it. */
export const recordColumn = (heading: string, width: number, wrap = false): PlanColumn => ({ heading, width, numberFormat: "@", align: wrap ? "Left" : "Center", wrap });
