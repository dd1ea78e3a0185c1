import { sheetNameOf } from "../plan/ownSheets";
import type { SheetCopy } from "../plan/plan";
import type { Scalar } from "../plan/scalar";
import { isComputed, type SheetData } from "../sheets";
import { addressOfBlock, blocksWithValues, type Block } from "./blocks";
import { placedFlags, queueFormats, queueRules } from "./flags";
import { mark } from "./ownSheets";
import type { WorkbookRead } from "./read";
import { A_CALL, type Parts } from "./requests";
import { UserError } from "./userError";
import { writeRows } from "./writeRows";

/** Refuses where a sheet has the copy's name already, and where the original is not there or protected, as its copy would be. */
export function checkCopy(read: WorkbookRead, { from, role }: SheetCopy): void {
  const sheet = read.own.get(role) ?? sheetNameOf(role);
  if (read.sheetNames.has(sheet)) throw new UserError("write.sheetExists", { sheet });
  if (!read.sheetNames.has(from)) throw new UserError("write.sheetMissing", { sheet: from });
  if (read.protectedSheets.has(from)) throw new UserError("write.protected", { sheet: from });
}

/** A copy that has been queued, and the cells in which it differs. */
export interface QueuedCopy {
  readonly role: SheetCopy["role"];
  readonly sheet: Excel.Worksheet;
  readonly changed: readonly { readonly block: Block; readonly values: Scalar[][] }[];
}

/** The copies, each beside its original, with what is different in them. */
export function* writeCopies(context: Excel.RequestContext, read: WorkbookRead, copies: readonly SheetCopy[]): Parts<readonly QueuedCopy[]> {
  const queued: QueuedCopy[] = [];
  for (const copy of copies) queued.push(yield* writeCopy(context, read, copy));
  // Formulas that name other copies wait until those are there.
  for (const [index, { formulas = [] }] of copies.entries()) {
    const cells = formulas.map(({ row, column, formula }) => ({ row, column, value: formula }));
    const sheet = queued[index]?.sheet;
    for (const { block, values } of blocksWithValues(cells)) if (sheet) yield* writeRows(sheet, block, "formulas", values);
  }
  return queued;
}

function* writeCopy(context: Excel.RequestContext, read: WorkbookRead, { from, role, changes }: SheetCopy): Parts<QueuedCopy> {
  yield A_CALL;
  const original = context.workbook.worksheets.getItem(from);
  const sheet = original.copy("After", original);
  sheet.name = sheetNameOf(role);
  const changed = blocksWithValues(changes);
  for (const { block, values } of changed) yield* writeRows(sheet, block, "values", values.map((row) => row.map(asTyped)));
  mark(context, read, role, sheetNameOf(role), usedAddress(read, from));
  return { role, sheet, changed };
}

/** What Excel would read as a number, date or formula and is a text here (10月, 3-2) gets the apostrophe a person would type. */
const asTyped = (value: Scalar): Scalar => (typeof value === "string" && /^[\d=+\-@'.(]/.test(value) ? `'${value}` : value);

/**
 * Takes our marks off the copies; the rules that somebody set stay. Which are ours only their formulas tell, so what
 * was queued until now is carried out, and two syncs go by.
 */
export async function removeMarks(context: Excel.RequestContext, copies: readonly Excel.Worksheet[]): Promise<void> {
  const queued = copies.map(queueFormats);
  await context.sync();
  const rules = queued.flatMap((formats) => queueRules("", formats));
  await context.sync();
  for (const { format } of placedFlags(rules)) format.delete();
}

/** What the copy holds besides formulas, for its fingerprint. */
export function contentsOfCopy(read: WorkbookRead, { from, changes, formulas = [] }: SheetCopy): Scalar[][] {
  const original = read.sheets.find(({ name }) => name === from);
  if (original === undefined) return [];
  const contents = contentsWithoutFormulas(original);
  for (const { row, column, value } of [...changes, ...formulas.map((cell) => ({ ...cell, value: "" }))]) {
    const cells = contents[row - original.row];
    if (cells?.[column - original.column] === undefined) contents.push([value]);
    else cells[column - original.column] = value;
  }
  return contents;
}

/** What a person typed: the values of all cells but those with a formula. */
export const contentsWithoutFormulas = (sheet: SheetData): Scalar[][] =>
  sheet.values.map((cells, row) => cells.map((value, column) => (isComputed(sheet, { row: row + sheet.row, column: column + sheet.column }) ? "" : value)));

function usedAddress(read: WorkbookRead, name: string): string {
  const sheet = read.sheets.find((each) => each.name === name);
  const block = { row: sheet?.row ?? 0, column: sheet?.column ?? 0, rows: sheet?.values.length ?? 1, columns: sheet?.values[0]?.length ?? 1 };
  return addressOfBlock(block);
}
