import type { CellRef } from "../core/cell";
import { placed, rowAfter } from "../plan/inserted";
import type { InsertedRows } from "../plan/plan";
import type { Scalar } from "../plan/scalar";
import { ownName } from "../plan/snapshot";
import type { Block } from "./blocks";
import type { Entry } from "./journal";
import { mark } from "./ownSheets";
import type { WorkbookRead } from "./read";
import { prepareCells } from "./preparedCells";
import { A_CALL, type Parts } from "./requests";
import { UserError } from "./userError";
import { writeRows } from "./writeRows";

type Rows = NonNullable<Entry["inserted"]>;
type Cells = NonNullable<Entry["corrected"]>;

export function checkInserted(read: WorkbookRead, inserted: readonly InsertedRows[]): void {
  const refused = inserted.map(({ role }) => ownName(read, role)).find((sheet) => read.protectedSheets.has(sheet));
  if (refused !== undefined) throw new UserError("write.protected", { sheet: refused });
}

export function* writeInserted(context: Excel.RequestContext, read: WorkbookRead, inserted: readonly InsertedRows[]): Parts {
  for (const { role, at, column, rows, told, inputs = [] } of placed(inserted)) {
    yield A_CALL;
    const sheet = context.workbook.worksheets.getItem(ownName(read, role));
    sheet.getRange(lines(at, rows.length)).insert("Down");
    yield* writeRows(sheet, { row: at, column }, "numberFormat", rows.map((row) => row.map(() => "@")));
    yield* writeRows(sheet, { row: at, column }, "values", rows);
    if (told) yield* writeRows(sheet, { row: at, column: told.column }, "values", told.words.map((words) => [words]));
    for (const input of inputs) {
      yield A_CALL * 3;
      prepareCells(sheet, { ...input, row: at + input.row }, read);
    }
  }
  for (const role of new Set(inserted.map((one) => one.role))) markWith(context, read, role, countIn(inserted, role));
}

/** Where the new rows stand and what they hold. */
export const blocksInserted = (read: WorkbookRead, inserted: readonly InsertedRows[]): readonly { readonly sheet: string; readonly block: Block; readonly rows: InsertedRows["rows"] }[] =>
  placed(inserted).map(({ role, at, column, rows }) => ({ sheet: ownName(read, role), block: { row: at, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows }));

/** In which row a cell stands once the new rows are there. */
export const rowAfterInserting = (read: WorkbookRead, inserted: readonly InsertedRows[], { sheet, row }: CellRef): number =>
  rowAfter(row, inserted.filter(({ role }) => ownName(read, role) === sheet));

/** The new rows, by their numbers once all are there. */
export const rowsInserted = (read: WorkbookRead, inserted: readonly InsertedRows[]): Rows =>
  placed(inserted).flatMap(({ role, at, rows }) => rows.map((_, index) => ({ role, sheet: ownName(read, role), row: at + index })));

/** What they hold, as corrections of blank cells: so that 撤回 notices what was typed into them since. */
export const cellsInserted = (read: WorkbookRead, inserted: readonly InsertedRows[]): Cells =>
  placed(inserted).flatMap(({ role, at, column, rows }) =>
    rows.flatMap((row, index) =>
      row.flatMap((after, offset) => (after === "" ? [] : [{ cell: { sheet: ownName(read, role), row: at + index, column: column + offset }, before: "", after, numberFormat: "@", formatBefore: "General" }])),
    ),
  );

/** Queues that the rows go again; of a command that was cut off, those that are there. */
export function takeBackInserted(context: Excel.RequestContext, read: WorkbookRead, { inserted = [], corrected = [] }: Entry): void {
  const there = inserted.filter(({ sheet, row }) => corrected.filter(({ cell, wherePossible }) => !wherePossible && cell.sheet === sheet && cell.row === row).every(({ cell, after }) => [after, ""].includes(contentAt(read, sheet, row, cell.column))));
  // From below: the numbers of those above stay.
  for (const { sheet, row } of [...there].sort((a, b) => b.row - a.row)) context.workbook.worksheets.getItem(sheet).getRange(lines(row, 1)).delete("Up");
  for (const role of new Set(there.map((one) => one.role))) markWith(context, read, role, -there.filter((one) => one.role === role).length);
}

const countIn = (inserted: readonly InsertedRows[], role: InsertedRows["role"]): number => inserted.reduce((sum, one) => (one.role === role ? sum + one.rows.length : sum), 0);

/** Our block is longer by so many rows. */
function markWith(context: Excel.RequestContext, read: WorkbookRead, role: InsertedRows["role"], more: number): void {
  const [, start, last] = /^(.*?)(\d+)$/.exec(read.ownRanges.get(role) ?? "") ?? [];
  const sheet = read.own.get(role);
  if (sheet !== undefined && start !== undefined && last !== undefined) mark(context, { ...read, ownRanges: new Map() }, role, sheet, `${start}${Number(last) + more}`);
}

const lines = (row: number, count: number): string => `${row + 1}:${row + count}`;

function contentAt(read: WorkbookRead, sheet: string, row: number, column: number): Scalar {
  const data = read.sheets.find(({ name }) => name === sheet);
  return data?.formulas[row - data.row]?.[column - data.column] ?? "";
}
