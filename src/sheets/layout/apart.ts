import { type ColumnHeading, type Vocabulary, findHeadings } from "../headings/headings";
import { type SheetData, cellOf, extent } from "../sheetData";
import { isBlank } from "../parse/text";
import { type Part, rowParts, viewOf } from "./view";

/**
 * Tables of other headings side by side (班级 班主任 9月 10月 | 班级 班主任 3月 4月), each by itself: nobody's row of the
 * one goes on in the other. Those of the same headings are one table, which is not for here.
 */
export function standingApart(sheet: SheetData, vocabulary: Vocabulary): readonly SheetData[] {
  const headings = findHeadings(sheet, vocabulary);
  const starts = headings === undefined ? [] : startsOf(headings.columns, vocabulary);
  if (headings === undefined || starts.length < 2) return [sheet];
  const top = headings.rows[0] ?? sheet.row;
  const { endRow, endColumn } = extent(sheet);
  return starts.map((start, index) => {
    const [from, to] = [index === 0 ? sheet.column : start, starts[index + 1] ?? endColumn];
    // A title over all of them stands in one cell; of several each is over its own table.
    const isShared = (row: number): boolean => row < top && rowParts(row, sheet.column, endColumn).filter(({ column }) => !isBlank(cellOf(sheet, row, column))).length <= 1;
    return viewOf(sheet, Array.from({ length: endRow - sheet.row }, (_, i): Part[] => (isShared(sheet.row + i) ? rowParts(sheet.row + i, sheet.column, endColumn) : rowParts(sheet.row + i, from, to))));
  });
}

/** The columns in which tables begin: what the rows are about stands there once more, all of it as in the first. */
function startsOf(columns: readonly ColumnHeading[], vocabulary: Vocabulary): readonly number[] {
  const first = columns.findIndex(({ name }) => vocabulary.isWho(name));
  const lead = columns.slice(first, first + columns.slice(first).findIndex(({ name }) => !vocabulary.isWho(name)));
  const opensAt = (index: number): boolean => lead.length > 0 && lead.every(({ name }, offset) => columns[index + offset]?.name === name);
  // 序号 before whom the rows are about belongs to the table that they open.
  const isNumbered = (index: number): boolean => columns.slice(0, first).every(({ name }, offset) => columns[index - first + offset]?.name === name);
  const all = columns.flatMap((_, index) => (opensAt(index) ? [index] : []));
  const opening = all.every(isNumbered) ? all.map((index) => index - first) : all;
  const tables = opening.map((start, index) => columns.slice(start, opening[index + 1]));
  const isGap = (start: number): boolean => (columns[start]?.position.column ?? 0) - (columns[start - 1]?.position.column ?? 0) > 1;
  const areTold = opening.slice(1).every((start) => lead.length > 1 || isGap(start));
  const names = new Set(tables.map((table) => table.map(({ name }) => name).join("\n")));
  const areTables = tables.every((table) => table.length > lead.length);
  return areTold && areTables && names.size > 1 ? opening.map((start) => columns[start]?.position.column ?? 0) : [];
}
