import type { CellRef } from "../core/cell";

/** Where the user is in the grid: the cell at the top left of what is selected. */
export const selectedCell = (): Promise<CellRef> =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("rowIndex,columnIndex,worksheet/name");
    await context.sync();
    return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex };
  });
