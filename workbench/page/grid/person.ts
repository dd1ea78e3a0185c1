/** What a person does with sheets in the grid reaches the book; what the book has no place for is refused. */
import { CanceledError, RANGE_TYPE } from "@univerjs/core";
import type { ICommandInfo, IRange } from "@univerjs/core";
import {
  InsertSheetCommand,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/preset-sheets-core";
import type { ISetSelectionsOperationParams, ISetWorksheetColWidthMutationParams, ISetWorksheetRowHeightMutationParams } from "@univerjs/preset-sheets-core";
import { WHOLE_SHEET, areaBetween, formatArea } from "../../book/area";
import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { Workbook } from "../../book/workbook";
import { checkSheetName } from "../../members/worksheet-collection";
import type { GridServices } from "./services";
import { POINTS_PER_PIXEL, columnWidth } from "./sizes";

export interface PersonEvents {
  /** Something other than cells was changed: draw it. */
  readonly changed: () => void;
  /** The selection in the grid has moved. */
  readonly selected: (sheet: Sheet) => void;
  readonly refused: (why: string) => void;
}

const ALLOWED = new Set([
  SetRangeValuesMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
]);

export function connectPerson(book: Workbook, services: GridServices, events: PersonEvents): void {
  const { commands } = services;
  book.engine.onBeforeEdit((sheetId, { row, column, lastRow, lastColumn }) => {
    const area = areaBetween(row, column, lastRow, lastColumn);
    const locked = sheetOf(book, sheetId)?.isLocked(area) === true;
    if (locked) events.refused(`单元格 ${formatArea(area)} 受保护,不能修改。`);
    return !locked;
  });
  commands.beforeCommandExecuted((command, options) => {
    if (options?.onlyLocal === true) return;
    const change = sheetChange(book, command);
    if (change !== undefined) {
      try {
        change();
        events.changed();
      } catch (error) {
        events.refused(`工作表名称不能用:${error instanceof Error ? error.message : String(error)}`);
      }
      throw new CanceledError();
    }
    if (command.id.startsWith("sheet.mutation.") && !ALLOWED.has(command.id)) {
      events.refused("工作台里不能手动做这一步,请在 Excel 里做。");
      throw new CanceledError();
    }
  });
  commands.onCommandExecuted((command, options) => {
    if (options?.onlyLocal === true) return;
    follow(book, command, events);
  });
}

/** Adding, renaming and moving a sheet are the book's own doing. */
function sheetChange(book: Workbook, { id, params }: ICommandInfo): (() => void) | undefined {
  const { subUnitId = "", name = "", order = 0 } = (params ?? {}) as { readonly subUnitId?: string; readonly name?: string; readonly order?: number };
  const sheet = sheetOf(book, subUnitId) ?? book.activeSheet;
  switch (id) {
    case InsertSheetCommand.id:
      return () => book.activate(book.addSheet(freeName(book)));
    case SetWorksheetNameCommand.id:
      return () => {
        checkSheetName(book, name, sheet);
        book.renameSheet(sheet, name);
      };
    case SetWorksheetOrderCommand.id:
      return () => book.moveSheet(sheet, order);
    default:
      return undefined;
  }
}

/** Takes over selection and sizes. */
function follow(book: Workbook, { id, params }: ICommandInfo, events: PersonEvents): void {
  const sheet = sheetOf(book, (params as { readonly subUnitId?: string } | undefined)?.subUnitId ?? "");
  if (sheet === undefined) return;
  switch (id) {
    case SetWorksheetActiveOperation.id:
      return book.activate(sheet);
    case SetSelectionsOperation.id: {
      const { selections, type } = params as ISetSelectionsOperationParams;
      const range = selections.at(-1)?.range;
      // While the mouse is held down nothing is selected yet.
      if (range === undefined || type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return;
      book.selectArea(sheet, areaOf(range));
      return events.selected(sheet);
    }
    case SetWorksheetColWidthMutation.id: {
      const { ranges, colWidth } = params as ISetWorksheetColWidthMutationParams;
      for (const [column, pixels] of sizes(ranges, "Column", colWidth)) sheet.record.setColumns(column, column, { width: columnWidth(pixels) });
      return;
    }
    case SetWorksheetRowHeightMutation.id: {
      const { ranges, rowHeight } = params as ISetWorksheetRowHeightMutationParams;
      for (const [row, pixels] of sizes(ranges, "Row", rowHeight)) sheet.record.setRow(row, { height: pixels * POINTS_PER_PIXEL });
      return;
    }
  }
}

function* sizes(ranges: readonly IRange[], side: "Row" | "Column", size: ISetWorksheetRowHeightMutationParams["rowHeight"]): Iterable<readonly [number, number]> {
  for (const range of ranges) {
    for (let index = range[`start${side}`]; index <= range[`end${side}`]; index++) {
      const pixels = typeof size === "number" ? size : size[index];
      if (pixels != null) yield [index, pixels];
    }
  }
}

/** Univer's whole rows and columns end where its sheet does, or have no ends of the other kind at all. */
function areaOf({ startRow, startColumn, endRow, endColumn, rangeType }: IRange): Area {
  const wholeRows = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL || Number.isNaN(startColumn);
  const wholeColumns = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL || Number.isNaN(startRow);
  const { row, rows } = wholeColumns ? WHOLE_SHEET : { row: startRow, rows: endRow - startRow + 1 };
  const { column, columns } = wholeRows ? WHOLE_SHEET : { column: startColumn, columns: endColumn - startColumn + 1 };
  return { row, column, rows, columns };
}

function freeName(book: Workbook): string {
  let number = book.sheets.length + 1;
  while (book.sheet(`Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}

function sheetOf(book: Workbook, id: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}
