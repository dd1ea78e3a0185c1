import type { ClassDefinition, Ref } from "../wire/definition";
import { toIndex } from "./convert";
import { areaArgument } from "./range-placing";
import { invalidArgument, rangeRef } from "./self";
import type { SheetSelf } from "./self";

/** Page breaks above rows, or left of columns. */
interface BreaksSelf extends SheetSelf {
  readonly direction: "row" | "column";
}

interface BreakSelf extends BreaksSelf {
  readonly index: number;
}

export const pageBreakCollection: ClassDefinition<BreaksSelf> = {
  items: (self) => breaks(self).map((index) => breakRef(self, index)),
  indexer: (self, key) => itemAt(self, key),
  methods: {
    add: (self, [range]) => {
      const index = areaArgument(self, range)[self.direction];
      if (index === 0) throw invalidArgument("There is no page before the first cell.");
      setBreaks(self, [...new Set([...breaks(self), index])].sort((a, b) => a - b));
      return breakRef(self, index);
    },
    getCount: (self) => breaks(self).length,
    removePageBreaks: (self) => setBreaks(self, []),
  },
};

export const pageBreak: ClassDefinition<BreakSelf> = {
  idProperty: "_Id",
  properties: {
    _Id: { get: ({ index }) => String(index) },
    rowIndex: { get: ({ direction, index }) => (direction === "row" ? index : 0) },
    columnIndex: { get: ({ direction, index }) => (direction === "column" ? index : 0) },
  },
  methods: {
    delete: (self) => setBreaks(self, breaks(self).filter((index) => index !== self.index)),
    getCellAfterBreak: (self) => {
      const { direction, index } = self;
      return rangeRef(self, { row: direction === "row" ? index : 0, column: direction === "column" ? index : 0, rows: 1, columns: 1 });
    },
  },
};

function breaks({ sheet, direction }: BreaksSelf): readonly number[] {
  return direction === "row" ? sheet.record.rowBreaks : sheet.record.columnBreaks;
}

function setBreaks({ sheet, direction }: BreaksSelf, indexes: readonly number[]): void {
  if (direction === "row") sheet.record.rowBreaks = indexes;
  else sheet.record.columnBreaks = indexes;
}

/** Items are known to the client by their id, the row or column. */
function itemAt(self: BreaksSelf, key: unknown): Ref {
  const index = breaks(self).find((each) => String(each) === key) ?? breaks(self)[toIndex(Number(key))];
  if (index === undefined) throw invalidArgument("There is no such page break.");
  return breakRef(self, index);
}

function breakRef({ book, sheet, direction }: BreaksSelf, index: number): Ref {
  return { type: "PageBreak", self: { book, sheet, direction, index } satisfies BreakSelf };
}
