import { HEIGHTS } from "../papers/layout";
import type { PaperCell, PaperRow } from "../plan/paper";
import { contentAt, extent, isBlank, type Raw, type SheetData } from "../sheets";

/** The titles and headings of a sheet, with the same texts in the same columns, counted from the sheet's first. */
export function headRows(sheet: SheetData, headingRows: readonly number[], textAfter: (text: string) => string): readonly PaperRow[] {
  const [top = sheet.row] = headingRows;
  const second = headingRows[1];
  const titles = Array.from({ length: top - sheet.row }, (_, index) => titleRow(contentsOf(sheet, sheet.row + index), index === 0));
  const below = second === undefined ? [] : contentsOf(sheet, second);
  const headings = [groupRow(contentsOf(sheet, top), below), ...(second === undefined ? [] : [headingCells(below)])];
  return [...titles, ...headings].map((row) => ({ ...row, cells: row.cells.map((cell) => (typeof cell.value === "string" ? { ...cell, value: textAfter(cell.value) } : cell)) }));
}

export const widthOf = (sheet: SheetData): number => extent(sheet).endColumn - sheet.column;

export function contentsOf(sheet: SheetData, row: number): readonly Raw[] {
  return Array.from({ length: widthOf(sheet) }, (_, column) => contentAt(sheet, { row, column: sheet.column + column }));
}

/** A text reaches to the next; the first row's only text is the sheet's title. */
function titleRow(contents: readonly Raw[], first: boolean): PaperRow {
  const filled = contents.flatMap((content, column) => (isBlank(content) ? [] : [column]));
  const alone = filled.length === 1;
  const style = alone ? (first ? "title" : "subtitle") : "plain";
  const cells = filled.map((column, index) => ({ ...cellAt(contents, column, style), span: (filled[index + 1] ?? contents.length) - column }));
  return { height: alone && first ? HEIGHTS.title : HEIGHTS.line, cells };
}

/** The only row of headings, or the upper of two: a heading spreads over the items below that have none above them. */
function groupRow(contents: readonly Raw[], below: readonly Raw[]): PaperRow {
  const isSpread = (column: number): boolean => isBlank(contents[column] ?? "") && !isBlank(below[column] ?? "");
  const cells = contents.flatMap((content, column) => {
    if (isSpread(column) && contents.slice(0, column).some((before) => !isBlank(before))) return [];
    let end = column + 1;
    while (!isBlank(content) && end < contents.length && isSpread(end)) end++;
    return [{ ...cellAt(contents, column, "heading"), span: end - column }];
  });
  return { height: HEIGHTS.heading, cells };
}

const headingCells = (contents: readonly Raw[]): PaperRow => ({ height: HEIGHTS.heading, cells: contents.map((_, column) => cellAt(contents, column, "heading")) });

function cellAt(contents: readonly Raw[], column: number, style: PaperCell["style"]): PaperCell {
  const value = contents[column] ?? "";
  return { column, value, style, ...(typeof value === "string" ? {} : { numberFormat: "General" }) };
}

/** Wide enough for what stands in the column, in characters: a Chinese character takes two. */
export function columnWidths(rows: readonly PaperRow[], columns: number): readonly number[] {
  const single = rows.flatMap(({ cells }) => cells.filter(({ span = 1 }) => span === 1));
  return Array.from({ length: columns }, (_, column) => {
    const lengths = single.filter((cell) => cell.column === column).map(({ value }) => [...String(value)].reduce((sum, character) => sum + (character > "\u02FF" ? 2 : 1), 0));
    return Math.min(24, Math.max(7, ...lengths) + 2);
  });
}
