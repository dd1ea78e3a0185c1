import { WHOLE_SHEET, parseArea } from "../book/area";
import type { Area } from "../book/area";
import type { Sheet } from "../book/sheet";
import type { Workbook } from "../book/workbook";
import type { SheetState } from "../package/types";
import type { ClassDefinition, Ref } from "../wire/definition";
import { ApiError } from "../wire/definition";
import { toBoolean, toChoice, toColor, toIndex, toText } from "./convert";
import { areaOfName } from "./names";
import { invalidArgument, isRef, itemNotFound, notImplemented, rangeRef, worksheetRef } from "./self";
import type { SheetSelf } from "./self";
import { LONGEST_NAME, checkSheetName } from "./worksheet-collection";

const VISIBILITY: Readonly<Record<SheetState, string>> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

const PLACEMENTS = ["None", "Before", "After", "Beginning", "End"] as const;

export const worksheet: ClassDefinition<SheetSelf> = {
  idProperty: "id",
  properties: {
    id: { get: ({ sheet }) => sheet.id },
    name: { get: ({ sheet }) => sheet.name, set: setName },
    position: { get: ({ book, sheet }) => book.sheets.indexOf(sheet), set: setPosition },
    visibility: { get: ({ sheet }) => VISIBILITY[sheet.record.state], set: setVisibility },
    tabColor: {
      get: ({ sheet }) => sheet.record.tabColor ?? "",
      set: ({ sheet }, value) => (sheet.record.tabColor = value === "" ? undefined : toColor(value)),
    },
    showGridlines: {
      get: ({ sheet }) => sheet.record.showGridlines,
      set: ({ sheet }, value) => (sheet.record.showGridlines = toBoolean(value)),
    },
  },
  navigations: {
    protection: (self) => ({ type: "WorksheetProtection", self }),
    freezePanes: (self) => ({ type: "WorksheetFreezePanes", self }),
    pageLayout: (self) => ({ type: "PageLayout", self }),
    names: (self) => ({ type: "NamedItemCollection", self }),
    charts: (self) => ({ type: "ChartCollection", self }),
    tables: (self) => ({ type: "TableCollection", self }),
    autoFilter: (self) => ({ type: "AutoFilter", self }),
    horizontalPageBreaks: (self) => ({ type: "PageBreakCollection", self: { ...self, direction: "row" } }),
    verticalPageBreaks: (self) => ({ type: "PageBreakCollection", self: { ...self, direction: "column" } }),
  },
  methods: {
    activate: ({ book, sheet }) => book.activate(sheet),
    calculate: ({ book }) => book.calculate(),
    copy,
    delete: ({ book, sheet }) => {
      if (!hasOtherVisible({ book, sheet })) throw new ApiError("InvalidOperation", "A workbook keeps at least one visible sheet.");
      book.deleteSheet(sheet);
    },
    getCell: (self, [row, column]) => rangeRef(self, { row: toIndex(row), column: toIndex(column), rows: 1, columns: 1 }),
    getRange: (self, [address]) => rangeAt(self, address),
    getRangeByIndexes: (self, [row, column, rows, columns]) =>
      rangeRef(self, { row: toIndex(row), column: toIndex(column), rows: toIndex(rows), columns: toIndex(columns) }),
    getUsedRange: (self, [valuesOnly]) => rangeRef(self, usedArea(self, valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (self, [valuesOnly]) => {
      const used = usedArea(self, valuesOnly);
      return used === undefined ? null : rangeRef(self, used);
    },
    getNext: (self, [visibleOnly]) => neighbour(self, 1, visibleOnly) ?? missing(),
    getNextOrNullObject: (self, [visibleOnly]) => neighbour(self, 1, visibleOnly),
    getPrevious: (self, [visibleOnly]) => neighbour(self, -1, visibleOnly) ?? missing(),
    getPreviousOrNullObject: (self, [visibleOnly]) => neighbour(self, -1, visibleOnly),
    // By these the client finds in a later batch what copy, getNext and getPrevious gave it.
    _GetAnotherWorksheetById: sheetById,
    _GetSheetById: sheetById,
  },
};

function setName({ book, sheet }: SheetSelf, value: unknown): void {
  const name = toText(value);
  checkSheetName(book, name, sheet);
  book.renameSheet(sheet, name);
}

function setPosition({ book, sheet }: SheetSelf, value: unknown): void {
  const position = toIndex(value);
  if (position < 0 || position >= book.sheets.length) throw invalidArgument("There is no such position.");
  book.moveSheet(sheet, position);
}

/** Beside another sheet or at either end; where Excel puts a copy without being told is not known here. */
function copy({ book, sheet }: SheetSelf, [placement, other]: readonly unknown[]): Ref {
  const position = copyPosition(book, toChoice(placement ?? "None", PLACEMENTS), other);
  const uncopied = book.file.uncopied(sheet.record);
  if (uncopied !== undefined) throw notImplemented(`Worksheet.copy of a sheet with a part of the kind ${uncopied}`);
  return worksheetRef({ book, sheet: book.copySheet(sheet, copyName(book, sheet.name), position) });
}

function copyPosition(book: Workbook, placement: (typeof PLACEMENTS)[number], other: unknown): number {
  switch (placement) {
    case "Beginning":
      return 0;
    case "End":
      return book.sheets.length;
    case "Before":
      return book.sheets.indexOf(sheetArgument(other));
    case "After":
      return book.sheets.indexOf(sheetArgument(other)) + 1;
    case "None":
      throw notImplemented("Worksheet.copy without a place");
  }
}

function sheetArgument(argument: unknown): Sheet {
  if (!isRef(argument) || argument.type !== "Worksheet") throw invalidArgument("A sheet is expected.");
  return (argument.self as SheetSelf).sheet;
}

/** "表 (2)", or the next number that is free. */
function copyName(book: Workbook, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = base.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (book.sheet(candidate) === undefined) return candidate;
  }
}

function setVisibility(self: SheetSelf, value: unknown): void {
  const wanted = toChoice(value, Object.values(VISIBILITY));
  if (wanted !== "Visible" && !hasOtherVisible(self)) throw new ApiError("InvalidOperation", "A workbook keeps at least one visible sheet.");
  self.book.setState(self.sheet, wanted === "Visible" ? "visible" : wanted === "Hidden" ? "hidden" : "veryHidden");
}

function hasOtherVisible({ book, sheet }: SheetSelf): boolean {
  return book.sheets.some((other) => other !== sheet && other.record.state === "visible");
}

/** A range by address or by name; without either the whole sheet. */
function rangeAt(self: SheetSelf, address: unknown): Ref {
  if (address === undefined || address === null || address === "") return rangeRef(self, WHOLE_SHEET);
  const text = toText(address);
  const area = parseArea(text.slice(text.lastIndexOf("!") + 1));
  if (area !== undefined) return rangeRef(self, area);
  const named = areaOfName(self, text);
  if (named === undefined) throw invalidArgument(`${text} is no range.`);
  return rangeRef(named, named.area);
}

function usedArea({ sheet }: SheetSelf, valuesOnly: unknown): Area | undefined {
  return sheet.usedArea(valuesOnly === true);
}

function neighbour({ book, sheet }: SheetSelf, step: 1 | -1, visibleOnly: unknown): Ref | null {
  const after = step === 1 ? book.sheets.slice(book.sheets.indexOf(sheet) + 1) : book.sheets.slice(0, book.sheets.indexOf(sheet)).reverse();
  const found = after.find(({ record }) => visibleOnly !== true || record.state === "visible");
  return found === undefined ? null : worksheetRef({ book, sheet: found });
}

function sheetById({ book }: SheetSelf, [id]: readonly unknown[]): Ref {
  const sheet = book.sheets.find((each) => each.id === id);
  return sheet === undefined ? missing() : worksheetRef({ book, sheet });
}

function missing(): never {
  throw itemNotFound();
}
