import type { Sheet } from "../book/sheet";
import type { Workbook } from "../book/workbook";
import type { ClassDefinition, Ref } from "../wire/definition";
import { ApiError } from "../wire/definition";
import { toText } from "./convert";
import { invalidArgument, itemNotFound, worksheetRef } from "./self";

const FORBIDDEN = /[\\/?*[\]:]/;
export const LONGEST_NAME = 31;

export const worksheetCollection: ClassDefinition<Workbook> = {
  items: (book) => book.sheets.map((sheet) => worksheetRef({ book, sheet })),
  indexer: (book, key) => itemOf(book, key) ?? missing(),
  methods: {
    getItemOrNullObject: (book, [key]) => itemOf(book, key) ?? null,
    add: (book, [name]) => {
      const sheetName = name === undefined || name === null || name === "" ? freeName(book) : toText(name);
      checkSheetName(book, sheetName);
      return worksheetRef({ book, sheet: book.addSheet(sheetName) });
    },
    getActiveWorksheet: (book) => worksheetRef({ book, sheet: book.activeSheet }),
    getCount: (book, [visibleOnly]) => candidates(book, visibleOnly).length,
    getFirst: (book, [visibleOnly]) => refTo(book, candidates(book, visibleOnly)[0]),
    getLast: (book, [visibleOnly]) => refTo(book, candidates(book, visibleOnly).at(-1)),
  },
};

/** Throws what Excel throws for a sheet name that it does not take. */
export function checkSheetName(book: Workbook, name: string, except?: Sheet): void {
  const bad = name === "" || name.length > LONGEST_NAME || FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'");
  if (bad) throw invalidArgument(`${name} cannot name a sheet.`);
  const taken = book.sheet(name);
  if (taken !== undefined && taken !== except) throw new ApiError("ItemAlreadyExists", "A resource with the same name already exists.");
}

function itemOf(book: Workbook, key: unknown): Ref | undefined {
  const sheet = book.sheets.find(({ id }) => id === key) ?? book.sheet(String(key));
  return sheet && worksheetRef({ book, sheet });
}

function missing(): never {
  throw itemNotFound();
}

function refTo(book: Workbook, sheet: Sheet | undefined): Ref {
  return sheet === undefined ? missing() : worksheetRef({ book, sheet });
}

function candidates(book: Workbook, visibleOnly: unknown): readonly Sheet[] {
  return visibleOnly === true ? book.sheets.filter(({ record }) => record.state === "visible") : book.sheets;
}

function freeName(book: Workbook): string {
  let number = book.sheets.length + 1;
  while (book.sheet(`Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}
