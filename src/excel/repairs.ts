import { addressOf, type CellRef } from "../core/cell";
import type { CellCorrection } from "../plan/plan";
import type { Scalar } from "../plan/scalar";
import type { Entry } from "./journal";
import type { WorkbookRead } from "./read";
import { UserError } from "./userError";

/** Those whose cells still hold what they were made for, and the rest. */
export function sortCorrections(read: WorkbookRead, corrections: readonly CellCorrection[]): { readonly due: readonly CellCorrection[]; readonly skipped: readonly CellCorrection[] } {
  const isDue = ({ cell, before }: CellCorrection): boolean => formulaAt(read, cell) === before;
  return { due: corrections.filter(isDue), skipped: corrections.filter((correction) => !isDue(correction)) };
}

export function checkCorrections(read: WorkbookRead, corrections: readonly CellCorrection[]): void {
  const refused = corrections.find(({ cell }) => read.protectedSheets.has(cell.sheet));
  if (refused) throw new UserError("write.protected", { sheet: refused.cell.sheet });
}

export const rangeOf = ({ workbook }: Excel.RequestContext, cell: CellRef): Excel.Range => workbook.worksheets.getItem(cell.sheet).getRange(addressOf(cell));

/** Queues a correction; yields the cell to be read back. */
export function writeCorrection(context: Excel.RequestContext, { cell, after, numberFormat }: CellCorrection): Excel.Range {
  const range = rangeOf(context, cell);
  // Format before value: under "@" Excel would keep a number as text.
  if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
  range.values = [[after]];
  return range;
}

type Corrected = NonNullable<Entry["corrected"]>[number];

/** Refuses to go back where somebody has typed into a corrected cell since. */
export function refuseIfTypedOver(read: WorkbookRead, { corrected }: Entry): void {
  const typed = (corrected ?? []).find(({ cell, after }) => formulaAt(read, cell) !== after);
  if (typed) throw new UserError("write.typedOver", { sheet: typed.cell.sheet, cell: addressOf(typed.cell) });
}

/** Queues that the corrected cells hold what they did, but for those that somebody has typed into. */
export function takeBackCorrections(context: Excel.RequestContext, read: WorkbookRead, { corrected }: Entry): void {
  for (const correction of corrected ?? []) {
    const present = formulaAt(read, correction.cell);
    if (present === correction.after || present === correction.before) putBack(rangeOf(context, correction.cell), correction);
  }
}

function putBack(range: Excel.Range, { before, after, numberFormat, formatBefore }: Corrected): void {
  const wasText = typeof before === "string" && typeof after !== "string";
  // Written under "@" a text stays the text it was: Excel would make a number of "９５".
  if (wasText) range.numberFormat = [["@"]];
  range.values = [[before]];
  if (wasText || numberFormat !== undefined) range.numberFormat = [[formatBefore]];
}

function formulaAt(read: WorkbookRead, { sheet, row, column }: CellRef): Scalar {
  const data = read.sheets.find(({ name }) => name === sheet);
  return data?.formulas[row - data.row]?.[column - data.column] ?? "";
}
