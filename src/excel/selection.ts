import type { CellRef } from "../core/cell";

/** The cell at the top left of what is selected, asked for with whatever else is queued. */
export async function selectionIn(context: Excel.RequestContext): Promise<CellRef> {
  const range = context.workbook.getSelectedRange();
  range.load("rowIndex,columnIndex,worksheet/name");
  await context.sync();
  return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex };
}

/** Where the user is in the grid. */
export const selectedCell = (): Promise<CellRef> => Excel.run(selectionIn);
