import { parseArea } from "../book/area";
import type { Sheet } from "../book/sheet";
import type { Workbook } from "../book/workbook";
import type { ClassDefinition, Ref } from "../wire/definition";
import { toIndex } from "./convert";
import { sameText } from "./names";
import { invalidArgument, itemNotFound, rangeRef, worksheetRef } from "./self";
import type { RangeSelf } from "./self";

/** The tables of the workbook, or of one sheet. */
interface TablesSelf {
  readonly book: Workbook;
  readonly sheet?: Sheet;
}

interface TableSelf extends RangeSelf {
  readonly name: string;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export const tableCollection: ClassDefinition<TablesSelf> = {
  properties: { count: { get: (self) => tables(self).length } },
  items: tables,
  indexer: (self, key) => find(self, key) ?? missing(),
  methods: {
    getCount: (self) => tables(self).length,
    getItemOrNullObject: (self, [key]) => find(self, key) ?? null,
    getItemAt: (self, [index]) => tables(self)[toIndex(index)] ?? outside(),
  },
};

export const table: ClassDefinition<TableSelf> = {
  idProperty: "id",
  properties: {
    id: { get: ({ name }) => name },
    name: { get: ({ name }) => name },
    showHeaders: { get: ({ headerRow }) => headerRow },
    showTotals: { get: ({ totalsRow }) => totalsRow },
  },
  navigations: { worksheet: worksheetRef },
  methods: {
    getRange: (self) => rangeRef(self, self.area),
    getHeaderRowRange: (self) => (self.headerRow ? rangeRef(self, { ...self.area, rows: 1 }) : missing()),
    getDataBodyRange: (self) => rangeRef(self, bodyOf(self)),
  },
};

function bodyOf({ area, headerRow, totalsRow }: TableSelf): RangeSelf["area"] {
  const top = headerRow ? 1 : 0;
  return { ...area, row: area.row + top, rows: area.rows - top - (totalsRow ? 1 : 0) };
}

function tables({ book, sheet }: TablesSelf): Ref[] {
  const sheets = sheet === undefined ? book.sheets : [sheet];
  return sheets.flatMap((each) =>
    each.record.tables.flatMap(({ ref, ...rest }) => {
      const area = parseArea(ref);
      return area === undefined ? [] : [{ type: "Table", self: { ...rest, area, book, sheet: each } satisfies TableSelf }];
    }),
  );
}

function find(self: TablesSelf, key: unknown): Ref | undefined {
  return tables(self).find((ref) => sameText((ref.self as TableSelf).name, String(key)));
}

function missing(): never {
  throw itemNotFound();
}

function outside(): never {
  throw invalidArgument("There is no such table.");
}
