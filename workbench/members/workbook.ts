import type { Workbook } from "../book/workbook";
import type { ClassDefinition } from "../wire/definition";
import { rangeRef } from "./self";

export const workbook: ClassDefinition<Workbook> = {
  properties: {
    name: { get: (book) => book.options.fileName },
    readOnly: { get: () => false },
  },
  navigations: {
    application: (book) => ({ type: "Application", self: book }),
    worksheets: (book) => ({ type: "WorksheetCollection", self: book }),
    names: (book) => ({ type: "NamedItemCollection", self: { book } }),
    tables: (book) => ({ type: "TableCollection", self: { book } }),
  },
  methods: {
    getActiveCell: (book) => rangeRef({ book, sheet: book.activeSheet }, { ...book.activeSheet.selection, rows: 1, columns: 1 }),
    getSelectedRange: (book) => rangeRef({ book, sheet: book.activeSheet }, book.activeSheet.selection),
  },
};
