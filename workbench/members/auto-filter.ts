import { parseArea } from "../book/area";
import type { ClassDefinition, Ref } from "../wire/definition";
import { formatAreas } from "./areas";
import { areaArgument } from "./range-placing";
import { checkAllowed, itemNotFound, notImplemented, rangeRef } from "./self";
import type { SheetSelf } from "./self";

export const autoFilter: ClassDefinition<SheetSelf> = {
  properties: {
    enabled: { get: ({ sheet }) => sheet.record.autoFilter !== undefined },
    isDataFiltered: { get: isDataFiltered },
  },
  methods: {
    apply,
    remove,
    getRange: (self) => rangeOfFilter(self) ?? missing(),
    getRangeOrNullObject: rangeOfFilter,
  },
};

/** Of one cell Excel takes the block around it; the add-in never gives one. */
function apply(self: SheetSelf, [range, column, criteria]: readonly unknown[]): void {
  checkAllowed(self);
  const area = areaArgument(self, range);
  if (column !== undefined && column !== null) throw notImplemented("a filter with a column");
  if (criteria !== undefined && criteria !== null) throw notImplemented("a filter with criteria");
  if (area.rows === 1 && area.columns === 1) throw notImplemented("a filter of a single cell");
  if (isDataFiltered(self)) throw notImplemented("another filter where one is at work");
  self.sheet.record.autoFilter = formatAreas([area]);
}

function remove(self: SheetSelf): void {
  checkAllowed(self);
  if (isDataFiltered(self)) throw notImplemented("the removal of a filter at work");
  self.sheet.record.autoFilter = undefined;
}

function rangeOfFilter(self: SheetSelf): Ref | null {
  const area = parseArea(self.sheet.record.autoFilter ?? "");
  return area === undefined ? null : rangeRef(self, area);
}

/** A filter at work hides rows of its range. */
function isDataFiltered({ sheet }: SheetSelf): boolean {
  const area = parseArea(sheet.record.autoFilter ?? "");
  return area !== undefined && Array.from({ length: area.rows }, (_, index) => area.row + index).some((row) => sheet.record.row(row)?.hidden === true);
}

function missing(): never {
  throw itemNotFound();
}
