import { addressOf, type CellRef } from "../core/cell";
import { UserError } from "./userError";

/** Brings a cell before the user's eyes. */
export function selectCell({ sheet, ...position }: CellRef): Promise<void> {
  return Excel.run(async (context) => {
    const worksheet = await visibleSheet(context, sheet);
    worksheet.activate();
    worksheet.getRange(addressOf(position)).select();
    await context.sync();
  });
}

/** Brings a sheet before the user's eyes, wherever the user was on it. */
export function showSheet(sheet: string): Promise<void> {
  return Excel.run(async (context) => {
    (await visibleSheet(context, sheet)).activate();
    await context.sync();
  });
}

/** The sheet may have been deleted, renamed or hidden since the pane read the workbook. */
async function visibleSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.isNullObject || worksheet.visibility !== "Visible") throw new UserError("pane.sheetGone", { sheet: name });
  return worksheet;
}
