import { addressOf, type CellRef } from "../core/cell";
import type { CellRepair } from "../plan/plan";
import type { Scalar } from "../plan/scalar";
import type { Entry } from "./journal";
import type { WorkbookRead } from "./read";
import { A_CALL, type Parts } from "./requests";
import { UserError } from "./userError";

/** Those that can be made, their cells still holding what they were made for, and the rest. */
export function sortRepairs(read: WorkbookRead, repairs: readonly CellRepair[]): { readonly due: readonly CellRepair[]; readonly skipped: readonly CellRepair[] } {
  const isDue = ({ cell, before, wherePossible }: CellRepair): boolean => formulaAt(read, cell) === before && !(wherePossible && read.protectedSheets.has(cell.sheet));
  return { due: repairs.filter(isDue), skipped: repairs.filter((repair) => !isDue(repair)) };
}

export function checkRepairs(read: WorkbookRead, repairs: readonly CellRepair[]): void {
  const refused = repairs.find(({ cell }) => read.protectedSheets.has(cell.sheet));
  if (refused) throw new UserError("write.protected", { sheet: refused.cell.sheet });
}

export const rangeOf = ({ workbook }: Excel.RequestContext, cell: CellRef): Excel.Range => workbook.worksheets.getItem(cell.sheet).getRange(addressOf(cell));

export function* writeRepair(context: Excel.RequestContext, { cell, after, numberFormat }: CellRepair): Parts {
  yield A_CALL;
  const range = rangeOf(context, cell);
  // Format before value: under "@" Excel would keep a number as text.
  if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
  range.values = [[after]];
}

type Corrected = NonNullable<Entry["corrected"]>[number];

/** Refuses to go back where somebody has typed into a corrected cell since. */
export function refuseIfTypedOver(read: WorkbookRead, { corrected }: Entry): void {
  const typed = (corrected ?? []).find(({ cell, after }) => formulaAt(read, cell) !== after);
  if (typed) throw new UserError("write.typedOver", { sheet: typed.cell.sheet, cell: addressOf(typed.cell) });
}

/** Queues that the corrected cells hold what they did, but for those that somebody has typed into. */
export function takeBackRepairs(context: Excel.RequestContext, read: WorkbookRead, { corrected }: Entry): void {
  for (const repair of corrected ?? []) {
    const present = formulaAt(read, repair.cell);
    if (present === repair.after || present === repair.before) putBack(rangeOf(context, repair.cell), repair);
  }
}

function putBack(range: Excel.Range, { before, after, numberFormat, formatBefore }: Corrected): void {
  if (typeof before !== "string") {
    // What is written under "@" is text.
    if (numberFormat !== undefined) range.numberFormat = [[formatBefore]];
    range.values = [[before]];
    return;
  }
  const wasText = typeof after !== "string";
  // Written under "@" a text stays the text it was: Excel would make a number of "９５".
  if (wasText) range.numberFormat = [["@"]];
  range.values = [[before]];
  if (wasText || numberFormat !== undefined) range.numberFormat = [[formatBefore]];
}

function formulaAt(read: WorkbookRead, { sheet, row, column }: CellRef): Scalar {
  const data = read.sheets.find(({ name }) => name === sheet);
  return data?.formulas[row - data.row]?.[column - data.column] ?? "";
}
