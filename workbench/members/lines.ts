/** Range.insert and Range.delete of whole rows and columns. */
import { ALL_COLUMNS, ALL_ROWS } from "../book/area";
import type { LineChange } from "../package/lines";
import { ApiError } from "../wire/definition";
import { checkAllowed, notImplemented } from "./self";
import type { RangeSelf } from "./self";

const PERMISSIONS = {
  row: { insert: "insertRows", delete: "deleteRows" },
  column: { insert: "insertColumns", delete: "deleteColumns" },
} as const;

export function moveLines(self: RangeSelf, kind: LineChange["kind"], axis: LineChange["axis"]): void {
  const { book, sheet, area } = self;
  const isWhole = axis === "row" ? area.columns === ALL_COLUMNS : area.rows === ALL_ROWS;
  if (!isWhole) throw notImplemented(`Range.${kind} of other than whole rows moving up and down, and whole columns moving left and right`);
  checkAllowed(self, PERMISSIONS[axis][kind]);
  const change: LineChange = axis === "row" ? { kind, axis, first: area.row, count: area.rows } : { kind, axis, first: area.column, count: area.columns };
  const obstacle = book.file.obstacleTo(sheet.record, change);
  if (obstacle !== undefined) throw notImplemented(`Range.${kind} on a sheet where ${obstacle} would have to follow`);
  if (kind === "insert" && pushesOff(self, axis)) throw new ApiError("InvalidOperation", "Cells that are not blank would be pushed off the sheet.");
  book.moveLines(sheet, change);
}

function pushesOff({ sheet, area }: RangeSelf, axis: LineChange["axis"]): boolean {
  const used = sheet.usedArea(true);
  if (used === undefined) return false;
  return axis === "row" ? used.row + used.rows + area.rows > ALL_ROWS : used.column + used.columns + area.columns > ALL_COLUMNS;
}
