import { ALL_COLUMNS, ALL_ROWS } from "../book/area";
import type { Area } from "../book/area";
import type { HeldRange } from "../book/held-ranges";
import type { Sheet } from "../book/sheet";
import type { Workbook } from "../book/workbook";
import { ApiError } from "../wire/definition";
import type { Ref } from "../wire/definition";

/** What the objects of the API stand for. */
export interface SheetSelf {
  readonly book: Workbook;
  readonly sheet: Sheet;
}

export interface RangeSelf extends SheetSelf {
  readonly area: Area;
}

export function worksheetRef({ book, sheet }: SheetSelf): Ref {
  return { type: "Worksheet", self: { book, sheet } satisfies SheetSelf };
}

export function rangeRef({ book, sheet }: SheetSelf, area: Area): Ref {
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ALL_ROWS || column + columns > ALL_COLUMNS) {
    throw invalidArgument("The range is outside the sheet.");
  }
  const self: HeldRange & RangeSelf = { book, sheet, area };
  book.heldRanges.hold(self);
  return { type: "Range", self };
}

/** An argument that must be a range. */
export function rangeOf(argument: unknown): RangeSelf {
  if (!isRef(argument) || argument.type !== "Range") throw invalidArgument("A range is expected.");
  return argument.self as RangeSelf;
}

export function isRef(argument: unknown): argument is Ref {
  return typeof argument === "object" && argument !== null && "type" in argument && "self" in argument;
}

/** Reading and writing every cell of whole columns or rows is refused, as in Excel. */
export function isUnbounded({ rows, columns }: Area): boolean {
  return rows === ALL_ROWS || columns === ALL_COLUMNS;
}

/** Throws AccessDenied if protection locks a cell of the range. */
export function checkUnlocked({ sheet, area }: RangeSelf): void {
  if (sheet.isLocked(area)) throw new ApiError("AccessDenied", "The sheet is protected.", "", 403);
}

/** Throws AccessDenied on a protected sheet, unless its protection allows just this ("formatCells", "formatColumns"…). */
export function checkAllowed({ sheet }: SheetSelf, permission?: string): void {
  const { protection } = sheet.record;
  if (protection === undefined || (permission !== undefined && protection[permission] === "0")) return;
  throw new ApiError("AccessDenied", "The sheet is protected.", "", 403);
}

export function invalidArgument(message: string): ApiError {
  return new ApiError("InvalidArgument", message);
}

export function itemNotFound(): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.", "", 404);
}

export function notImplemented(what: string): ApiError {
  return new ApiError("NotImplemented", `The workbench does not implement ${what}.`, "", 501);
}
