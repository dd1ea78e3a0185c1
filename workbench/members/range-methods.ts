import { cellsOf, contains, formatArea, intersection, parseArea } from "../book/area";
import type { Area } from "../book/area";
import type { ClassDefinition, Ref } from "../wire/definition";
import { ApiError } from "../wire/definition";
import { cutOut } from "./areas";
import { toChoice, toIndex } from "./convert";
import { updateRules } from "./conditional-rules";
import { copyFrom } from "./copy-range";
import { moveLines } from "./lines";
import { checkAllowed, checkUnlocked, itemNotFound, rangeRef } from "./self";
import type { RangeSelf } from "./self";

type Methods = NonNullable<ClassDefinition<RangeSelf>["methods"]>;

const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

/** The methods that do something with a range's cells. */
export const rangeMethods: Methods = {
  clear: (self, [applyTo]) => clear(self, toChoice(applyTo ?? "All", CLEAR)),
  copyFrom: (self, args) => copyFrom(self, args, (target) => clear(target, "All")),
  insert: (self, [direction]) => {
    // The range itself goes along with its cells.
    const { area } = self;
    moveLines(self, "insert", toChoice(direction, ["Down", "Right"]) === "Down" ? "row" : "column");
    return rangeRef(self, area);
  },
  delete: (self, [direction]) => moveLines(self, "delete", toChoice(direction, ["Up", "Left"]) === "Up" ? "row" : "column"),
  merge: (self, [across]) => merge(self, across === true),
  unmerge: (self) => {
    checkAllowed(self, "formatCells");
    removeMerges(self);
  },
  getMergedAreas: (self) => mergedAreas(self) ?? missing(),
  getMergedAreasOrNullObject: mergedAreas,
  select: ({ book, sheet, area }) => book.selectArea(sheet, area),
  calculate: ({ book }) => book.calculate(),
  // The client asks before it sends a table in pieces whether its size is right.
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (toIndex(rows) !== area.rows || toIndex(columns) !== area.columns) {
      throw new ApiError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size of the range.");
    }
  },
};

function clear(self: RangeSelf, what: (typeof CLEAR)[number]): void {
  const { sheet, area } = self;
  if (what === "All" || what === "Contents" || what === "ResetContents") clearContents(self);
  if (what === "All" || what === "Formats") clearFormats(self);
  if (what === "All") sheet.record.validations = cutOut(sheet.record.validations, area);
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
    const kept = sheet.record.hyperlinks.filter(({ ref }) => !isInside(ref, area));
    if (kept.length < sheet.record.hyperlinks.length) sheet.record.hyperlinks = kept;
  }
}

function clearContents(self: RangeSelf): void {
  checkUnlocked(self);
  const { book, sheet, area } = self;
  const filled = sheet.cells().filter(([row, column]) => isIn(area, row, column) && sheet.holdsContent(row, column));
  sheet.setCells(filled.map(([row, column]) => [row, column, { value: { kind: "blank" }, formula: null }]));
  book.report(sheet, area, "api");
}

function clearFormats(self: RangeSelf): void {
  checkAllowed(self, "formatCells");
  const { sheet, area } = self;
  for (const [row, column] of sheet.cells()) {
    if (isIn(area, row, column) && sheet.styleIndex(row, column) !== 0) sheet.setStyleIndex(row, column, 0);
  }
  removeMerges(self);
  updateRules(sheet, (rules) => rules.flatMap(({ id, rule }) => cutOut([rule], area).map((rest) => ({ id, rule: rest }))));
}

function isIn(area: Area, row: number, column: number): boolean {
  return contains(area, { row, column, rows: 1, columns: 1 });
}

function isInside(ref: string, area: Area): boolean {
  const inner = parseArea(ref);
  return inner !== undefined && contains(area, inner);
}

function merge(self: RangeSelf, across: boolean): void {
  checkAllowed(self, "formatCells");
  const { sheet, area } = self;
  removeMerges(self);
  const parts = across ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 })) : [area];
  const wide = parts.filter(({ rows, columns }) => rows * columns > 1);
  for (const part of wide) {
    const hidden = [...cellsOf(part)].slice(1).filter(([row, column]) => sheet.holdsContent(row, column));
    sheet.setCells(hidden.map(([row, column]) => [row, column, { value: { kind: "blank" }, formula: null }]));
  }
  sheet.record.merges = [...sheet.record.merges, ...wide.map(formatArea)];
}

function removeMerges({ sheet, area }: RangeSelf): void {
  const kept = sheet.record.merges.filter((ref) => !touches(ref, area));
  if (kept.length < sheet.record.merges.length) sheet.record.merges = kept;
}

function touches(ref: string, area: Area): boolean {
  const merged = parseArea(ref);
  return merged !== undefined && intersection(merged, area) !== undefined;
}

function mergedAreas({ book, sheet, area }: RangeSelf): Ref | null {
  const areas = sheet.record.merges.flatMap((ref) => parseArea(ref) ?? []).filter((merged) => intersection(merged, area) !== undefined);
  return areas.length === 0 ? null : { type: "RangeAreas", self: { book, sheet, areas } };
}

function missing(): never {
  throw itemNotFound();
}
