/** Typing into a cell: what the editor starts with, and what its text means. */
import type { ICellData, ICellDataForSheetInterceptor } from "@univerjs/core";
import { CellValueType, numfmt } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { cellText } from "../../book/cell-text";
import type { Sheet } from "../../book/sheet";
import { readTyped } from "../../book/typing";
import type { Workbook } from "../../book/workbook";
import { writeValue } from "../../calc/cell-value";
import type { GridServices } from "./services";

export function connectTyping(book: Workbook, services: GridServices): void {
  const { writeCellInterceptor } = services.get(SheetInterceptorService);
  const sheetOf = (id: string): Sheet | undefined => book.sheets.find((sheet) => sheet.id === id);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, { subUnitId, row, col }) => {
      const sheet = sheetOf(subUnitId);
      return sheet === undefined || cell == null ? cell : { ...cell, v: editorText(sheet, row, col), p: null };
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (cell, { subUnitId, row, col }) => {
      const sheet = sheetOf(subUnitId);
      return sheet === undefined || cell == null ? cell : typedCell(sheet, row, col, cell);
    },
  });
}

/** A cell's content as it is edited: numbers in full, dates and percentages as they are typed. */
function editorText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value.kind !== "number") return cellText(value, "General");
  const { numberFormat } = sheet.style(row, column);
  if (numfmt.isDateFormat(numberFormat)) return cellText(value, value.number % 1 === 0 ? "yyyy/m/d" : "yyyy/m/d h:mm:ss");
  if (numfmt.isPercentFormat(numberFormat)) return cellText(value, "0.################%").replace(/\.%$/, "%");
  return String(value.number);
}

/** Reads the text as Excel does, and not as Univer would. */
function typedCell(sheet: Sheet, row: number, column: number, cell: ICellDataForSheetInterceptor): ICellData {
  const style = sheet.style(row, column);
  const typed = readTyped(cell.f ?? textOf(cell), style.numberFormat);
  if (typed?.numberFormat !== undefined) {
    const { numberFormat } = typed;
    sheet.patchStyle({ row, column, rows: 1, columns: 1 }, () => ({ numberFormat }));
  }
  const value = typed?.value === undefined ? { v: null, t: null } : writeValue(typed.value);
  return { ...value, f: typed?.formula ?? null, p: null, si: null };
}

function textOf({ p, v, t }: ICellDataForSheetInterceptor): string {
  const text = p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? String(v ?? "");
  // Univer has taken the apostrophe away that makes it text.
  return t === CellValueType.FORCE_STRING ? `'${text}` : text;
}
