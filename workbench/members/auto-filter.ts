import { parseArea } from "../book/area";
import type { ClassDefinition, Ref } from "../wire/definition";
import { itemNotFound, rangeRef } from "./self";
import type { SheetSelf } from "./self";

export const autoFilter: ClassDefinition<SheetSelf> = {
  properties: {
    enabled: { get: ({ sheet }) => sheet.record.autoFilter !== undefined },
    isDataFiltered: { get: isDataFiltered },
  },
  methods: {
    getRange: (self) => rangeOfFilter(self) ?? missing(),
    getRangeOrNullObject: rangeOfFilter,
  },
};

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
