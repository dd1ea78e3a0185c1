import { ALL_COLUMNS, ALL_ROWS, boundingArea, ends, intersection, parseArea } from "../book/area";
import type { Area } from "../book/area";
import type { ClassDefinition, Ref } from "../wire/definition";
import { toIndex, toText } from "./convert";
import { invalidArgument, isRef, itemNotFound, rangeOf, rangeRef } from "./self";
import type { RangeSelf, SheetSelf } from "./self";

type Methods = NonNullable<ClassDefinition<RangeSelf>["methods"]>;

/** The methods that lead from one range to another. */
export const placing: Methods = {
  getCell: (self, [row, column]) => moved(self, { row: self.area.row + toIndex(row), column: self.area.column + toIndex(column), rows: 1, columns: 1 }),
  getRow: (self, [row]) => moved(self, { row: within(row, self.area.rows, self.area.row), rows: 1 }),
  getColumn: (self, [column]) => moved(self, { column: within(column, self.area.columns, self.area.column), columns: 1 }),
  getLastRow: (self) => moved(self, { row: ends(self.area).lastRow, rows: 1 }),
  getLastColumn: (self) => moved(self, { column: ends(self.area).lastColumn, columns: 1 }),
  getLastCell: (self) => moved(self, { row: ends(self.area).lastRow, column: ends(self.area).lastColumn, rows: 1, columns: 1 }),
  getEntireRow: (self) => moved(self, { column: 0, columns: ALL_COLUMNS }),
  getEntireColumn: (self) => moved(self, { row: 0, rows: ALL_ROWS }),
  getOffsetRange: (self, [rows, columns]) => moved(self, { row: self.area.row + toIndex(rows), column: self.area.column + toIndex(columns) }),
  getResizedRange: (self, [rows, columns]) => moved(self, { rows: self.area.rows + toIndex(rows), columns: self.area.columns + toIndex(columns) }),
  getAbsoluteResizedRange: (self, [rows, columns]) => moved(self, { rows: toIndex(rows), columns: toIndex(columns) }),
  getRowsAbove: (self, [count]) => moved(self, beside(self.area, "row", "rows", -amount(count))),
  getRowsBelow: (self, [count]) => moved(self, beside(self.area, "row", "rows", amount(count))),
  getColumnsBefore: (self, [count]) => moved(self, beside(self.area, "column", "columns", -amount(count))),
  getColumnsAfter: (self, [count]) => moved(self, beside(self.area, "column", "columns", amount(count))),
  getBoundingRect: (self, [other]) => rangeRef(self, boundingArea(self.area, areaArgument(self, other))),
  getIntersection: (self, [other]) => common(self, other) ?? missing(),
  getIntersectionOrNullObject: (self, [other]) => common(self, other),
  getUsedRange: (self, [valuesOnly]) => used(self, valuesOnly) ?? moved(self, { rows: 1, columns: 1 }),
  getUsedRangeOrNullObject: (self, [valuesOnly]) => used(self, valuesOnly),
  getSpillingToRange: (self) => spillFrom(self) ?? missing(),
  getSpillingToRangeOrNullObject: spillFrom,
  getSpillParent: (self) => spillParent(self) ?? missing(),
  getSpillParentOrNullObject: spillParent,
};

function moved(self: RangeSelf, change: Partial<Area>): Ref {
  return rangeRef(self, { ...self.area, ...change });
}

function within(argument: unknown, count: number, first: number): number {
  const index = toIndex(argument);
  if (index < 0 || index >= count) throw invalidArgument("The index is outside the range.");
  return first + index;
}

function amount(argument: unknown): number {
  return argument === undefined || argument === null ? 1 : toIndex(argument);
}

/** So many rows or columns behind an area (or before it, for a negative count). */
function beside(area: Area, place: "row" | "column", size: "rows" | "columns", count: number): Partial<Area> {
  return { [place]: count < 0 ? area[place] + count : area[place] + area[size], [size]: Math.abs(count) };
}

/** The area of an argument that is a range of this sheet, or an address. */
export function areaArgument({ sheet }: SheetSelf, argument: unknown): Area {
  if (isRef(argument)) {
    const other = rangeOf(argument);
    if (other.sheet !== sheet) throw invalidArgument("The ranges are on different sheets.");
    return other.area;
  }
  const area = parseArea(toText(argument).replace(/^.*!/, ""));
  if (area === undefined) throw invalidArgument("A range is expected.");
  return area;
}

function common(self: RangeSelf, other: unknown): Ref | null {
  const area = intersection(self.area, areaArgument(self, other));
  return area === undefined ? null : rangeRef(self, area);
}

/** The part of a range in which cells hold something. */
function used(self: RangeSelf, valuesOnly: unknown): Ref | null {
  const { sheet, area } = self;
  const inUse = sheet.usedArea(valuesOnly === true);
  const candidates = inUse === undefined ? undefined : intersection(area, inUse);
  if (candidates === undefined) return null;
  const found = sheet.usedArea(valuesOnly === true, candidates);
  return found === undefined ? null : rangeRef(self, found);
}

function spillFrom(self: RangeSelf): Ref | null {
  const { row, column } = self.area;
  const spill = self.sheet.spills().find((each) => each.row === row && each.column === column);
  return spill === undefined ? null : rangeRef(self, spill);
}

function spillParent(self: RangeSelf): Ref | null {
  const cell = { ...self.area, rows: 1, columns: 1 };
  const spill = self.sheet.spills().find((each) => intersection(each, cell) !== undefined);
  return spill === undefined ? null : moved(self, { row: spill.row, column: spill.column, rows: 1, columns: 1 });
}

function missing(): never {
  throw itemNotFound();
}
