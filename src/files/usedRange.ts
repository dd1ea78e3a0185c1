import type { Raw, SheetData } from "../sheets";
import { XlsxError } from "./archive";

/** A cell as a file holds it. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: Raw;
  /** The formula with its "=", else the value. */
  readonly formula: Raw;
  /** Excel's number format, where the file's reader tells it. */
  readonly format?: string;
}

/** More cells than this between the first and the last filled one are a mistake of the file, not a school's sheet. */
export const MAX_CELLS = 2_000_000;

/**
 * A sheet's cells as Excel's API gives its used range; undefined for a sheet that holds nothing.
 * @throws XlsxError where they lie too far apart
 */
export function usedRange(name: string, visible: boolean, all: readonly FileCell[]): SheetData | undefined {
  const cells = all.filter(({ value, formula }) => value !== "" || formula !== "");
  if (cells.length === 0) return undefined;
  const [top, bottom] = bounds(cells.map(({ row }) => row));
  const [left, right] = bounds(cells.map(({ column }) => column));
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (height * width > MAX_CELLS) throw new XlsxError("tooLargeInside");
  const grid = <T>(blank: T, content: (cell: FileCell) => T): T[][] => {
    const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => blank));
    for (const cell of cells) (rows[cell.row - top] ?? [])[cell.column - left] = content(cell);
    return rows;
  };
  const formatted = cells.some(({ format = "General" }) => format !== "General");
  return {
    ...{ name, visible, row: top, column: left },
    values: grid<Raw>("", ({ value }) => value),
    formulas: grid<Raw>("", ({ formula }) => formula),
    ...(formatted ? { formats: grid("General", ({ format = "General" }) => format) } : {}),
  };
}

function bounds(places: readonly number[]): readonly [first: number, last: number] {
  return places.reduce(([first, last], place) => [Math.min(first, place), Math.max(last, place)], [Infinity, -Infinity]);
}
