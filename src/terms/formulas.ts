import type { SheetCopy } from "../plan/plan";
import { isComputed, type SheetData } from "../sheets";

/** A formula that names sheets, its own included. */
export interface Reference {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly sheets: readonly string[];
}

/** A text in quotes, or a sheet's name before its "!". */
const NAMES = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([^\s'"!=+\-*/^&(),:;<>{}%@]+)!/g;

/** The formulas of a sheet that name sheets. */
export function referencesOf(sheet: SheetData): readonly Reference[] {
  return sheet.formulas.flatMap((cells, r) =>
    cells.flatMap((formula, c) => {
      const position = { row: sheet.row + r, column: sheet.column + c };
      if (typeof formula !== "string" || !formula.includes("!") || !isComputed(sheet, position)) return [];
      const sheets = [...formula.matchAll(NAMES)].flatMap(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? []);
      return sheets.length === 0 ? [] : [{ ...position, formula, sheets }];
    }),
  );
}

/**
 * The formulas of a copy that have to be written again: they name sheets that go on in copies, and mean these from now
 * on. Excel's own copy of the sheet would still read the old ones.
 * @param copies what the copy of a sheet is called
 * @param archived what a sheet is called that is put away
 */
export function formulasOfCopy(sheet: SheetData, copies: ReadonlyMap<string, string>, archived: ReadonlyMap<string, string>): NonNullable<SheetCopy["formulas"]> {
  const renamed = (name: string): string => copies.get(name) ?? archived.get(name) ?? name;
  return referencesOf(sheet)
    .filter(({ sheets }) => sheets.some((name) => copies.has(name)))
    .map(({ row, column, formula }) => ({
      row,
      column,
      formula: formula.replace(NAMES, (whole, quoted: string | undefined, plain: string | undefined) => {
        const name = quoted?.replaceAll("''", "'") ?? plain;
        return name === undefined ? whole : `'${renamed(name).replaceAll("'", "''")}'!`;
      }),
    }));
}
