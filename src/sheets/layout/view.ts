import { type Position, type Raw, type SheetData, cellOf, isComputed, placeOf } from "../sheetData";

/** What a cell of a table turned round shows: a cell of the sheet, or a word that stands elsewhere on it and holds here too. */
export type Part = Position | { readonly word: Raw; readonly from: Position };

/**
 * The sheet in another shape: its cells in new places, each of which knows where it really is. Everything that reads a
 * sheet reads such a view, so that every layout comes down to one: headings above, a record a row.
 */
export function viewOf(sheet: SheetData, grid: readonly (readonly (Part | undefined)[])[]): SheetData {
  const width = Math.max(0, ...grid.map((parts) => parts.length));
  const show = (content: (part: Part) => Raw): Raw[][] => grid.map((parts) => Array.from({ length: width }, (_, column) => (parts[column] === undefined ? "" : content(parts[column]))));
  const { formats } = sheet;
  return {
    ...sheet,
    row: 0,
    column: 0,
    values: show((part) => ("word" in part ? part.word : cellOf(sheet, part.row, part.column))),
    formulas: show((part) => ("word" in part ? part.word : formulaOf(sheet, part))),
    ...(formats === undefined ? {} : { formats: show((part) => ("word" in part ? "General" : (formats[part.row - sheet.row]?.[part.column - sheet.column] ?? "General"))) as string[][] }),
    ...(sheet.recorded === undefined ? {} : { recorded: (row: number, column: number) => isRecordedAt(sheet, grid[row]?.[column]) }),
    origin: (row, column) => placeOf(sheet, positionOf(grid[row]?.[column] ?? nearest(grid[row]) ?? { row: sheet.row, column: sheet.column })),
  };
}

/** Views one below the other, also those of several worksheets, as one that is called like this sheet. */
export function oneAfterTheOther(sheet: SheetData, views: readonly SheetData[]): SheetData {
  const hasFormats = views.some(({ formats }) => formats !== undefined);
  const rows = views.flatMap((view) => view.values.map((_, index) => ({ view, row: view.row + index })));
  return {
    ...sheet,
    row: 0,
    column: 0,
    values: views.flatMap(({ values }) => values),
    formulas: views.flatMap(({ formulas }) => formulas),
    ...(hasFormats ? { formats: views.flatMap(({ formats, values }) => formats ?? values.map((row) => row.map(() => "General"))) } : {}),
    ...(views.some(({ recorded }) => recorded !== undefined) ? { recorded: (row: number, column: number) => rows[row]?.view.recorded?.(rows[row].row, column) === true } : {}),
    origin: (row, column) => {
      const at = rows[row] ?? { view: sheet, row: sheet.row };
      return placeOf(at.view, { row: at.row, column });
    },
  };
}

/** What has no row of its own is written nowhere. */
const isRecordedAt = (sheet: SheetData, part: Part | undefined): boolean => part !== undefined && !("word" in part) && sheet.recorded?.(part.row, part.column) === true;

const positionOf = (part: Part): Position => ("word" in part ? part.from : part);

/** A cell that is not there at all is looked for beside its neighbours. */
const nearest = (parts: readonly (Part | undefined)[] | undefined): Part | undefined => parts?.find((part) => part !== undefined && !("word" in part)) ?? parts?.find((part) => part !== undefined);

function formulaOf(sheet: SheetData, position: Position): Raw {
  const formula = sheet.formulas[position.row - sheet.row]?.[position.column - sheet.column] ?? "";
  return isComputed(sheet, position) ? formula : cellOf(sheet, position.row, position.column);
}

/** The positions from one column up to another, of a row of the sheet. */
export const rowParts = (row: number, from: number, to: number): Position[] => Array.from({ length: to - from }, (_, i) => ({ row, column: from + i }));
