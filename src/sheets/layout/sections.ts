import { type Headings, type Vocabulary, findHeadings, namesIn } from "../headings/headings";
import { type SheetData, cellOf, extent } from "../sheetData";
import { findMonths } from "../parse/parseMonth";
import { isBlank, textOf } from "../parse/text";
import { rowParts, viewOf } from "./view";

/**
 * The tables that stand one below the other on a sheet, each under headings of its own and with the sheet's titles. The
 * same headings again are the same table going on.
 */
export function sectionsOf(sheet: SheetData, vocabulary: Vocabulary): readonly SheetData[] {
  const first = findHeadings(sheet, vocabulary);
  if (first === undefined) return [sheet];
  const heads = furtherHeads(sheet, first, vocabulary);
  if (heads.length === 0) return [sheet];
  const { endRow } = extent(sheet);
  const titles = rows(sheet.row, (first.rows[0] ?? sheet.row) - 1);
  const starts = [first.rows[0] ?? sheet.row, ...heads.map((head) => bandAbove(sheet, head))];
  return starts.map((start, index) => {
    // A month over the first table is none of one that has its own.
    const hasOwnMonth = index > 0 && start !== heads[index - 1] && namesMonth(sheet, start);
    const shared = hasOwnMonth ? titles.filter((row) => !namesMonth(sheet, row)) : titles;
    return partOf(sheet, [...shared, ...rows(start, (starts[index + 1] ?? endRow) - 1)]);
  });
}

/**
 * Rows further down in which two headings stand that are known, one of them what a row is about, and no numbers, headed
 * otherwise than the first or beneath a line that names a month of their own.
 */
function furtherHeads(sheet: SheetData, first: Headings, vocabulary: Vocabulary): readonly number[] {
  const known = new Set(first.columns.map(({ name, position }) => `${position.column} ${name}`));
  const heads: number[] = [];
  for (let row = Math.max(...first.rows) + 2; row < extent(sheet).endRow; row++) {
    if (hasNumbers(sheet, row)) continue;
    const names = namesIn(sheet, row);
    const isHead = names.filter(({ name }) => vocabulary.knows(name)).length >= 2 && names.some(({ name }) => vocabulary.isSubject(name));
    const band = bandAbove(sheet, row);
    if (isHead && ((band < row && namesMonth(sheet, band)) || names.some(({ name, position }) => !known.has(`${position.column} ${name}`)))) heads.push(row);
  }
  return heads;
}

function hasNumbers(sheet: SheetData, row: number): boolean {
  for (let column = sheet.column; column < extent(sheet).endColumn; column++) if (typeof cellOf(sheet, row, column) === "number") return true;
  return false;
}

const namesMonth = (sheet: SheetData, row: number): boolean =>
  rowParts(row, sheet.column, extent(sheet).endColumn).some(({ column }) => findMonths(textOf(cellOf(sheet, row, column))).length > 0);

/** The line directly above the headings that says what the table is of: 高年级部. */
function bandAbove(sheet: SheetData, head: number): number {
  const filled = rowParts(head - 1, sheet.column, extent(sheet).endColumn).filter(({ row, column }) => !isBlank(cellOf(sheet, row, column)));
  return filled.length === 1 ? head - 1 : head;
}

const rows = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

const partOf = (sheet: SheetData, of: readonly number[]): SheetData => viewOf(sheet, of.map((row) => rowParts(row, sheet.column, extent(sheet).endColumn)));
