import { WHOLE_SHEET, cellsOf, intersection } from "../book/area";
import type { CellStyle, StylePatch } from "../package/types";
import { checkAllowed, isUnbounded, notImplemented } from "./self";
import type { RangeSelf } from "./self";

/** What all of a range's cells have in common; null when they differ. */
export function sharedStyle<T>(self: RangeSelf, pick: (style: CellStyle) => T): T | null {
  const { sheet } = self;
  const indexes = new Set<number>();
  for (const [row, column] of cellsOf(looked(self))) indexes.add(sheet.styleIndex(row, column));
  return uniform([...indexes].map((index) => pick(self.book.file.styles.style(index))));
}

export function uniform<T>(values: readonly T[]): T | null {
  const [first, ...rest] = values;
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

/** Changes the format of all of a range's cells. */
export function patchStyles(self: RangeSelf, patch: StylePatch): void {
  checkAllowed(self, "formatCells");
  if (isUnbounded(self.area)) throw notImplemented("formats of whole rows and columns");
  self.sheet.patchStyle(self.area, () => patch);
}

/** Beyond the used area all cells of a column are alike: one row and one column of them stand for the rest. */
function looked({ sheet, area }: RangeSelf): RangeSelf["area"] {
  if (!isUnbounded(area)) return area;
  const used = sheet.usedArea(false);
  const reach = { ...WHOLE_SHEET, rows: (used?.row ?? 0) + (used?.rows ?? 0) + 1, columns: (used?.column ?? 0) + (used?.columns ?? 0) + 1 };
  return intersection(area, reach) ?? { ...area, rows: 1, columns: 1 };
}
