import { tableOf } from "../book/area";
import type { Scalar } from "../book/types";
import { checkAllowed, checkUnlocked, invalidArgument, isUnbounded } from "./self";
import type { RangeSelf } from "./self";
import { toText } from "./convert";

/** A table with something of every cell; null for whole columns and rows, as Excel gives it. */
export function gridOf<T>(self: RangeSelf, cell: (row: number, column: number) => T): T[][] | null {
  return isUnbounded(self.area) ? null : tableOf(self.area, cell);
}

/** Sets values or formulas: as if each were typed into its cell. */
export function writeInputs(self: RangeSelf, value: unknown): void {
  const table = tableFor(self, value);
  checkUnlocked(self);
  self.book.typeValues(self.sheet, self.area, table.map((row) => row.map(toInput)), "api");
}

export function writeFormats(self: RangeSelf, value: unknown): void {
  const table = tableFor(self, value);
  checkAllowed(self, "formatCells");
  const { row, column } = self.area;
  self.sheet.patchStyle(self.area, (r, c) => {
    const numberFormat = table[r - row]?.[c - column];
    return numberFormat === null || numberFormat === undefined ? undefined : { numberFormat: toText(numberFormat) };
  });
}

function toInput(value: unknown): Scalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("A cell takes a text, a number, true or false.");
}

/** A table of the range's size; a single value stands for all cells. */
function tableFor({ area }: RangeSelf, value: unknown): readonly (readonly unknown[])[] {
  if (isUnbounded(area)) throw invalidArgument("Whole rows and columns cannot be filled.");
  if (!Array.isArray(value)) return tableOf(area, () => value);
  const fits = value.length === area.rows && value.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size of the range.");
  return value as unknown[][];
}
