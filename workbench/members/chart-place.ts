/** Charts by points from the sheet's corner, as the API places them, and by cells, as the file does. */
import type { Sheet } from "../book/sheet";
import type { AnchorCorner, ChartAnchor } from "../package/types";
import { columnPoints, rowPoints, sum } from "./sizes";

/** In points. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function placeOf(sheet: Sheet, { from, to }: ChartAnchor): ChartPlace {
  const [left, top] = [pointsToColumn(sheet, from), pointsToRow(sheet, from)];
  return { left, top, width: pointsToColumn(sheet, to) - left, height: pointsToRow(sheet, to) - top };
}

export function anchorAt(sheet: Sheet, { left, top, width, height }: ChartPlace): ChartAnchor {
  return { from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) };
}

function pointsToColumn(sheet: Sheet, { column, columnOffset }: AnchorCorner): number {
  return sum(column, (index) => columnPoints(sheet, index)) + columnOffset;
}

function pointsToRow(sheet: Sheet, { row, rowOffset }: AnchorCorner): number {
  return sum(row, (index) => rowPoints(sheet, index)) + rowOffset;
}

function cornerAt(sheet: Sheet, left: number, top: number): AnchorCorner {
  const column = lineAt(left, (index) => columnPoints(sheet, index));
  const row = lineAt(top, (index) => rowPoints(sheet, index));
  return { column: column.index, columnOffset: column.offset, row: row.index, rowOffset: row.offset };
}

function lineAt(points: number, size: (index: number) => number): { readonly index: number; readonly offset: number } {
  let [index, offset] = [0, points];
  while (offset >= size(index)) offset -= size(index++);
  return { index, offset };
}
