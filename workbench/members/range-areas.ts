import type { Area } from "../book/area";
import { addressOf } from "../book/references";
import type { ClassDefinition } from "../wire/definition";
import { toIndex } from "./convert";
import { invalidArgument, rangeRef, worksheetRef } from "./self";
import type { SheetSelf } from "./self";

export interface RangeAreasSelf extends SheetSelf {
  readonly areas: readonly Area[];
}

export const rangeAreas: ClassDefinition<RangeAreasSelf> = {
  properties: {
    address: { get: ({ sheet, areas }) => areas.map((area) => addressOf(sheet, area)).join(",") },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((count, { rows, columns }) => count + rows * columns, 0) },
  },
  navigations: {
    areas: (self) => ({ type: "RangeCollection", self }),
    worksheet: worksheetRef,
  },
};

export const rangeCollection: ClassDefinition<RangeAreasSelf> = {
  items: (self) => self.areas.map((area) => rangeRef(self, area)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (self, [index]) => {
      const area = self.areas[toIndex(index)];
      if (area === undefined) throw invalidArgument("There is no such range.");
      return rangeRef(self, area);
    },
  },
};
