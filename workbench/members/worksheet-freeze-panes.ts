import { ALL_COLUMNS, ALL_ROWS, ends } from "../book/area";
import type { ClassDefinition, Ref } from "../wire/definition";
import { toIndex } from "./convert";
import { invalidArgument, itemNotFound, rangeRef } from "./self";
import type { SheetSelf } from "./self";
import { areaArgument } from "./range-placing";

export const worksheetFreezePanes: ClassDefinition<SheetSelf> = {
  methods: {
    freezeAt: (self, [range]) => {
      const { lastRow, lastColumn } = ends(areaArgument(self, range));
      freeze(self, lastRow + 1 === ALL_ROWS ? 0 : lastRow + 1, lastColumn + 1 === ALL_COLUMNS ? 0 : lastColumn + 1);
    },
    freezeRows: (self, [count]) => freeze(self, toIndex(count ?? 1), 0),
    freezeColumns: (self, [count]) => freeze(self, 0, toIndex(count ?? 1)),
    unfreeze: ({ sheet }) => {
      sheet.record.freeze = undefined;
    },
    getLocation: (self) => location(self) ?? missing(),
    getLocationOrNullObject: location,
  },
};

function freeze({ sheet }: SheetSelf, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument("A number of rows or columns is expected.");
  sheet.record.freeze = rows === 0 && columns === 0 ? undefined : { rows, columns };
}

/** The frozen cells: whole rows, whole columns, or the corner of both. */
function location(self: SheetSelf): Ref | null {
  const { freeze: frozen } = self.sheet.record;
  if (frozen === undefined) return null;
  return rangeRef(self, { row: 0, column: 0, rows: frozen.rows || ALL_ROWS, columns: frozen.columns || ALL_COLUMNS });
}

function missing(): never {
  throw itemNotFound();
}
