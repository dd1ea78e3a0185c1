/** Everything about a sheet but its cells: the file's record is the truth, Univer is made to look like it. */
import { BooleanNumber, RANGE_TYPE } from "@univerjs/core";
import type { IColumnData, IRange, IRowData, Worksheet } from "@univerjs/core";
import {
  IRenderManagerService,
  RemoveSheetMutation,
  ScrollToCellCommand,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetOrderMutation,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { IRemoveSheetMutationParams } from "@univerjs/preset-sheets-core";
import { ALL_COLUMNS, ALL_ROWS, contains, ends, parseArea } from "../../book/area";
import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { Workbook } from "../../book/workbook";
import type { GridServices } from "./services";
import { POINTS_PER_PIXEL, columnPixels, standardColumnWidth, standardRowHeight } from "./sizes";

/** A line's height in pixels for a font size of one point. */
const LINE_HEIGHT = 20 / 11;

interface Layout {
  readonly columns: Record<number, IColumnData>;
  readonly rows: Record<number, IRowData>;
  readonly merges: readonly IRange[];
  readonly gridlines: boolean;
  readonly freeze: Sheet["record"]["freeze"];
}

export class SheetView {
  private readonly shownSelections = new WeakMap<Sheet, Area>();
  /** The layouts that Univer has, as JSON, by sheet. */
  private readonly shownLayouts = new WeakMap<Worksheet, string>();

  constructor(
    private readonly book: Workbook,
    private readonly services: GridServices,
  ) {
    services.commands.beforeCommandExecuted(({ id, params }) => {
      if (id === RemoveSheetMutation.id) this.leave((params as IRemoveSheetMutationParams).subUnitId);
    });
  }

  /** Makes tabs, layout and selection what the book says, and draws the active sheet anew. */
  show(): void {
    const newlyLaidOut: Sheet[] = [];
    this.book.sheets.forEach((sheet, position) => {
      const worksheet = this.services.workbook.getSheetBySheetId(sheet.id);
      if (worksheet == null) throw new Error(`the grid has no sheet ${sheet.name}`);
      this.showTab(sheet, worksheet, position);
      const layout = layoutOf(sheet, worksheet.getConfig().columnCount);
      const json = JSON.stringify(layout);
      if (this.shownLayouts.get(worksheet) === json) return;
      this.shownLayouts.set(worksheet, json);
      layOut(worksheet, layout);
      newlyLaidOut.push(sheet);
    });
    // Univer takes a sheet's selection for a person's when it brings that sheet to the front, so it must be right by then.
    this.book.sheets.filter((sheet) => this.shownSelections.get(sheet) !== sheet.selection).forEach((sheet) => this.select(sheet));
    this.activate();
    this.draw(newlyLaidOut);
    // Where panes are frozen and what is selected is placed by the sizes that the sheet has been drawn with.
    newlyLaidOut.forEach((sheet) => this.freeze(sheet));
    if (newlyLaidOut.includes(this.book.activeSheet)) this.select(this.book.activeSheet);
  }

  /** The selection in the grid is the book's already. */
  selectionShown(sheet: Sheet): void {
    this.shownSelections.set(sheet, sheet.selection);
  }

  /** Univer cannot draw while the sheet that it shows is gone. */
  private leave(sheetId: string): void {
    const other = this.services.workbook.getSheets().find((sheet) => sheet.getSheetId() !== sheetId);
    if (this.services.workbook.getActiveSheet()?.getSheetId() === sheetId && other !== undefined) {
      this.services.apply(SetWorksheetActiveOperation.id, { subUnitId: other.getSheetId() });
    }
  }

  private showTab(sheet: Sheet, worksheet: Worksheet, position: number): void {
    const { workbook } = this.services;
    const hidden = sheet.record.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    const fromOrder = workbook.getConfig().sheetOrder.indexOf(sheet.id);
    const color = sheet.record.tabColor ?? "";
    if (fromOrder !== position) this.services.apply(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder, toOrder: position });
    if (worksheet.getConfig().hidden !== hidden) this.services.apply(SetWorksheetHideMutation.id, { subUnitId: sheet.id, hidden });
    if (worksheet.getConfig().tabColor !== color) this.services.apply(SetTabColorMutation.id, { subUnitId: sheet.id, color });
  }

  private freeze(sheet: Sheet): void {
    const { rows, columns } = sheet.record.freeze ?? { rows: 0, columns: 0 };
    const startRow = rows === 0 ? -1 : rows;
    const startColumn = columns === 0 ? -1 : columns;
    this.services.apply(SetFrozenMutation.id, { subUnitId: sheet.id, startRow, startColumn, xSplit: columns, ySplit: rows });
  }

  private activate(): void {
    const { id } = this.book.activeSheet;
    if (this.services.workbook.getActiveSheet()?.getSheetId() !== id) this.services.apply(SetWorksheetActiveOperation.id, { subUnitId: id });
  }

  private draw(newlyLaidOut: readonly Sheet[]): void {
    const render = this.services.get(IRenderManagerService).getRenderUnitById(this.services.workbook.getUnitId());
    const skeletons = render?.with(SheetSkeletonManagerService);
    [this.book.activeSheet, ...newlyLaidOut].forEach(({ id }) => skeletons?.makeDirty({ sheetId: id }));
    skeletons?.reCalculate();
    render?.mainComponent?.makeForceDirty();
  }

  private select(sheet: Sheet): void {
    const config = this.services.workbook.getSheetBySheetId(sheet.id)?.getConfig();
    const range = selectionRange(sheet.selection, config?.rowCount ?? 0, config?.columnCount ?? 0);
    const cell = { ...sheet.selection, rows: 1, columns: 1 };
    const merged = sheet.record.merges.flatMap((ref) => parseArea(ref) ?? []).find((area) => contains(area, cell));
    const primary = {
      ...toRange(merged ?? cell),
      actualRow: cell.row,
      actualColumn: cell.column,
      isMerged: merged !== undefined,
      isMergedCell: merged !== undefined,
    };
    this.services.apply(SetSelectionsOperation.id, { subUnitId: sheet.id, selections: [{ range, primary, style: null }] });
    if (sheet === this.book.activeSheet) void this.services.commands.executeCommand(ScrollToCellCommand.id, { range });
    this.selectionShown(sheet);
  }
}

function layoutOf(sheet: Sheet, columnCount: number): Layout {
  const { merges, showGridlines, freeze } = sheet.record;
  return {
    columns: columnData(sheet, columnCount),
    rows: rowData(sheet),
    merges: merges.flatMap((ref) => parseArea(ref) ?? []).map(toRange),
    gridlines: showGridlines,
    freeze,
  };
}

/** Sizes, merges and grid lines are plain settings of Univer's sheet, read when it is drawn. */
function layOut(worksheet: Worksheet, { columns, rows, merges, gridlines }: Layout): void {
  const config = worksheet.getConfig();
  config.defaultColumnWidth = standardColumnWidth;
  config.defaultRowHeight = standardRowHeight;
  config.showGridlines = gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  replaceAll(config.columnData, columns);
  replaceAll(config.rowData, rows);
  worksheet.setMergeData([...merges]);
}

function columnData(sheet: Sheet, columnCount: number): Record<number, IColumnData> {
  const data: Record<number, IColumnData> = {};
  for (const { first, last, hidden, width } of sheet.record.columns()) {
    for (let column = first; column <= Math.min(last, columnCount - 1); column++) {
      data[column] = { w: width === undefined ? standardColumnWidth : columnPixels(width), hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE };
    }
  }
  return data;
}

function rowData(sheet: Sheet): Record<number, IRowData> {
  const data: Record<number, IRowData> = {};
  const fonts = largestFonts(sheet);
  const lastRow = [...fonts.keys()].reduce((last, row) => Math.max(last, row), -1);
  for (let row = 0; row <= lastRow; row++) {
    const { height, hidden = false } = sheet.record.row(row) ?? {};
    const fontSize = fonts.get(row) ?? 0;
    const pixels = height === undefined ? Math.max(standardRowHeight, Math.ceil(fontSize * LINE_HEIGHT)) : Math.round(height / POINTS_PER_PIXEL);
    data[row] = { h: pixels, ia: BooleanNumber.FALSE, hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  }
  return data;
}

/** The size of the largest font in each row that holds anything. */
function largestFonts(sheet: Sheet): ReadonlyMap<number, number> {
  const largest = new Map<number, number>();
  for (const [row, column] of sheet.cells()) {
    largest.set(row, Math.max(largest.get(row) ?? 0, sheet.style(row, column).font.size));
  }
  return largest;
}

/** Univer keeps hold of the object itself. */
function replaceAll<T>(target: Record<number, T>, source: Record<number, T>): void {
  for (const key of Object.keys(target)) delete target[Number(key)];
  Object.assign(target, source);
}

/** Univer's sheets end earlier than Excel's. */
function selectionRange(area: Area, rowCount: number, columnCount: number): IRange {
  const range = toRange(area);
  const inSheet = { ...range, endRow: Math.min(range.endRow, rowCount - 1), endColumn: Math.min(range.endColumn, columnCount - 1) };
  if (area.rows === ALL_ROWS) return { ...inSheet, rangeType: area.columns === ALL_COLUMNS ? RANGE_TYPE.ALL : RANGE_TYPE.COLUMN };
  return area.columns === ALL_COLUMNS ? { ...inSheet, rangeType: RANGE_TYPE.ROW } : inSheet;
}

function toRange(area: Area): IRange {
  const { lastRow, lastColumn } = ends(area);
  return { startRow: area.row, startColumn: area.column, endRow: lastRow, endColumn: lastColumn };
}
