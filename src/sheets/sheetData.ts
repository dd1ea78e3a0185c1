import type { CellRef } from "../core/cell";

/** A cell's content as the host gives it: "" is blank, an error is its text ("#DIV/0!"). */
export type Raw = string | number | boolean;

/** The used range of a worksheet. Row and column are those of its top left cell, zero-based. */
export interface SheetData {
  readonly name: string;
  readonly visible: boolean;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Raw[])[];
  readonly formulas: readonly (readonly Raw[])[];
  /** Excel's number formats of the same cells: General, 0%, yyyy/m/d. Absent where nobody asked for them, or all are General. */
  readonly formats?: readonly (readonly string[])[];
  /** Of a table that is read in another shape than it stands in: where its cells really are. */
  readonly origin?: (row: number, column: number) => CellRef;
  /** Of such a table: the row of the worksheet that its headings stand in. */
  readonly headRow?: number;
  /** Of a table that is read in another shape: whether the row of the worksheet that a cell stands in has anything written among its values. */
  readonly recorded?: (row: number, column: number) => boolean;
  /** Of a table that several worksheets make up together: their names. */
  readonly joined?: readonly string[];
  /** What stands so far from everything else that it was not read: a forgotten space in the last row. */
  readonly stray?: readonly (Position & { readonly address: string })[];
  /** A sheet this add-in wrote: results, reports, its own records. */
  readonly ours?: boolean;
  /** Whether some of its rows are hidden. */
  readonly hiddenRows?: boolean;
  /** Whether a filter hides some. */
  readonly filtered?: boolean;
  /** Names of its Excel tables. */
  readonly tables?: readonly string[];
}

/** A cell of one sheet, in the sheet's own zero-based coordinates. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The content at a position; what lies outside the used range is blank. */
export function contentAt(sheet: SheetData, { row, column }: Position): Raw {
  return cellOf(sheet, row, column);
}

/** The same for whoever goes through all cells. */
export function cellOf(sheet: SheetData, row: number, column: number): Raw {
  return sheet.values[row - sheet.row]?.[column - sheet.column] ?? "";
}

/** Where a position of the sheet as it is read really is. */
export function placeOf(sheet: SheetData, { row, column }: Position): CellRef {
  return sheet.origin?.(row, column) ?? { sheet: sheet.name, row, column };
}

/** The number format of a cell; undefined where it is not known, or nothing but General. */
export function formatOf(sheet: SheetData, row: number, column: number): string | undefined {
  return sheet.formats?.[row - sheet.row]?.[column - sheet.column];
}

/** Whether the cell computes its content. A text that merely begins with "=" is its own formula text and does not. */
export function isComputed(sheet: SheetData, { row, column }: Position): boolean {
  const formula = sheet.formulas[row - sheet.row]?.[column - sheet.column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== contentAt(sheet, { row, column });
}

export interface Extent {
  readonly endRow: number;
  readonly endColumn: number;
}

/** Asked for again and again, and the widest row is only found by looking at all of them. */
const extents = new WeakMap<SheetData, Extent>();

/** The used range's rows and columns as half-open intervals. */
export function extent(sheet: SheetData): Extent {
  const known = extents.get(sheet);
  if (known !== undefined) return known;
  const width = sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const found = { endRow: sheet.row + sheet.values.length, endColumn: sheet.column + width };
  extents.set(sheet, found);
  return found;
}
