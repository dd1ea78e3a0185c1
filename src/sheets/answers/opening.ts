import type { WantedTable } from "../../rules/wantedTable";
import { readHeading } from "../headings/headingText";
import { SEARCHED_ROWS } from "../headings/headings";
import { type SheetData, contentAt, extent } from "../sheetData";
import { TABLE_CATALOGUE } from "../tables/tableCatalogue";
import { compact, isBlank, textOf } from "../parse/text";

/** A row at the top of a sheet, for the clerk to choose the headings by: its filled cells from left to right. */
export interface OpeningRow {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** The filled rows among the first of a sheet. */
export function openingOf(sheet: SheetData): readonly OpeningRow[] {
  const { endColumn } = extent(sheet);
  const columns = Array.from({ length: endColumn - sheet.column }, (_, i) => sheet.column + i);
  return sheet.values.slice(0, SEARCHED_ROWS).flatMap((_, index) => {
    const row = sheet.row + index;
    const cells = columns.flatMap((column) => {
      const content = contentAt(sheet, { row, column });
      return isBlank(content) ? [] : [{ column, text: textOf(content) }];
    });
    return cells.length === 0 ? [] : [{ row, cells }];
  });
}

/** Names of the tables that a sheet can be assigned to: those whose columns its opening rows name most often first, then those that the schemes refer to. */
export function possibleTables(opening: readonly OpeningRow[], wanted: readonly WantedTable[]): readonly string[] {
  const words = new Set(opening.flatMap(({ row, cells }) => cells.map(({ column, text }) => readHeading(text, { row, column }).name)));
  const known = TABLE_CATALOGUE.map(({ name, columns }) => ({
    name,
    matches: columns.filter((column) => [column.name, ...column.synonyms].some((heading) => words.has(compact(heading)))).length,
  }));
  const own = wanted
    .filter(({ name }) => TABLE_CATALOGUE.every((definition) => definition.name !== name))
    .map(({ name, columns, optionalColumns }) => ({ name, matches: [...columns, ...optionalColumns].filter((heading) => words.has(compact(heading))).length }));
  const isWanted = ({ name }: { readonly name: string }): number => Number(wanted.some((table) => table.name === name));
  return [...known, ...own].sort((a, b) => b.matches - a.matches || isWanted(b) - isWanted(a)).map(({ name }) => name);
}
