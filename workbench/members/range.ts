import { ALL_COLUMNS, ALL_ROWS, tableOf } from "../book/area";
import { cellText } from "../book/cell-text";
import { addressOf } from "../book/references";
import { scalarOf } from "../book/workbook";
import type { StoredValue } from "../book/types";
import type { ClassDefinition } from "../wire/definition";
import { toBoolean } from "./convert";
import { hyperlink, setHyperlink } from "./hyperlink";
import { placing } from "./range-placing";
import { rangeMethods } from "./range-methods";
import { gridOf, writeFormats, writeInputs } from "./range-grid";
import { checkAllowed, notImplemented, worksheetRef } from "./self";
import type { RangeSelf } from "./self";
import { columnPoints, rowPoints, sum } from "./sizes";

const VALUE_TYPES: Readonly<Record<StoredValue["kind"], string>> = { blank: "Empty", number: "Double", text: "String", boolean: "Boolean", error: "Error" };

export const range: ClassDefinition<RangeSelf> = {
  properties: {
    address: { get: ({ sheet, area }) => addressOf(sheet, area) },
    addressLocal: { get: ({ sheet, area }) => addressOf(sheet, area) },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    // Excel has -1 for more cells than its 32-bit counter holds.
    cellCount: { get: ({ area }) => (area.rows * area.columns > 0x7fffffff ? -1 : area.rows * area.columns) },
    isEntireRow: { get: ({ area }) => area.columns === ALL_COLUMNS },
    isEntireColumn: { get: ({ area }) => area.rows === ALL_ROWS },
    values: { get: (self) => gridOf(self, (row, column) => scalarOf(self.sheet.value(row, column))), set: writeInputs },
    formulas: { get: formulasOf, set: writeInputs },
    formulasLocal: { get: formulasOf, set: writeInputs },
    text: { get: (self) => gridOf(self, (row, column) => cellText(self.sheet.value(row, column), self.sheet.style(row, column).numberFormat)) },
    valueTypes: { get: (self) => gridOf(self, (row, column) => VALUE_TYPES[self.sheet.value(row, column).kind]) },
    numberFormat: { get: (self) => gridOf(self, (row, column) => self.sheet.style(row, column).numberFormat), set: writeFormats },
    hasSpill: { get: ({ sheet, area }) => common(tableOf(area, (row, column) => spillsAt({ sheet }, row, column))) },
    hidden: { get: (self) => bothHidden(self) },
    rowHidden: { get: (self) => common(rows(self).map((row) => self.sheet.record.row(row)?.hidden ?? false)), set: setRowHidden },
    columnHidden: { get: (self) => common(columns(self).map((column) => columnHidden(self, column))), set: setColumnHidden },
    hyperlink: { get: hyperlink, set: setHyperlink },
    top: { get: ({ sheet, area }) => sum(area.row, (row) => rowPoints(sheet, row)) },
    left: { get: ({ sheet, area }) => sum(area.column, (column) => columnPoints(sheet, column)) },
    height: { get: ({ sheet, area }) => sum(area.rows, (row) => rowPoints(sheet, area.row + row)) },
    width: { get: ({ sheet, area }) => sum(area.columns, (column) => columnPoints(sheet, area.column + column)) },
  },
  navigations: {
    worksheet: worksheetRef,
    format: (self) => ({ type: "RangeFormat", self }),
    conditionalFormats: (self) => ({ type: "ConditionalFormatCollection", self }),
    dataValidation: (self) => ({ type: "DataValidation", self }),
  },
  methods: { ...placing, ...rangeMethods },
};

function formulasOf(self: RangeSelf): unknown {
  return gridOf(self, (row, column) => self.sheet.formula(row, column) ?? scalarOf(self.sheet.value(row, column)));
}

function spillsAt({ sheet }: Pick<RangeSelf, "sheet">, row: number, column: number): boolean {
  return sheet.spills().some((spill) => spill.row <= row && row < spill.row + spill.rows && spill.column <= column && column < spill.column + spill.columns);
}

/** The value that all share; null when they differ. */
function common(values: readonly (boolean | readonly boolean[])[]): boolean | null {
  const [first, ...rest] = values.flat();
  return rest.every((value) => value === first) ? (first ?? null) : null;
}

function rows({ area }: RangeSelf): number[] {
  // All rows of the sheet: those beyond the last are alike, so that looking at some of them will do.
  return Array.from({ length: area.rows === ALL_ROWS ? 1 : area.rows }, (_, index) => area.row + index);
}

function columns({ area }: RangeSelf): number[] {
  return Array.from({ length: area.columns === ALL_COLUMNS ? 1 : area.columns }, (_, index) => area.column + index);
}

function columnHidden({ sheet }: RangeSelf, column: number): boolean {
  return sheet.record.columns().find(({ first, last }) => first <= column && column <= last)?.hidden ?? false;
}

function bothHidden(self: RangeSelf): boolean {
  const hiddenRows = rows(self).every((row) => self.sheet.record.row(row)?.hidden ?? false);
  return hiddenRows || columns(self).every((column) => columnHidden(self, column));
}

function setRowHidden(self: RangeSelf, value: unknown): void {
  checkAllowed(self, "formatRows");
  if (self.area.rows === ALL_ROWS) throw notImplemented("hiding all rows of a sheet");
  const hidden = toBoolean(value);
  rows(self).forEach((row) => self.sheet.record.setRow(row, { hidden }));
}

function setColumnHidden(self: RangeSelf, value: unknown): void {
  checkAllowed(self, "formatColumns");
  self.sheet.record.setColumns(self.area.column, self.area.column + self.area.columns - 1, { hidden: toBoolean(value) });
}
