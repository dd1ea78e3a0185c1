import type { SheetData } from "../../src/sheets";
import { PaneDriver } from "./paneDriver";
import type { Session } from "./session";

/** The sheets that are kept when others take the place of the rest. */
const KEPT_EMPTY = "空";

/**
 * Puts these sheets in the place of all of the workbook's but the kept ones, through office.js, as a person does who
 * pastes another workbook's sheets: values, formulas and number formats.
 */
export async function putSheets(session: Session, sheets: readonly SheetData[], keep: readonly string[]): Promise<void> {
  await new PaneDriver(session).library.Excel.run(async (context) => {
    const all = context.workbook.worksheets;
    all.load("items/name,items/visibility");
    await context.sync();
    // A workbook has to have one visible sheet at any time.
    const spare = all.items.some(({ name }) => name === KEPT_EMPTY) ? all.getItem(KEPT_EMPTY) : all.add(KEPT_EMPTY);
    for (const sheet of all.items) {
      if (keep.includes(sheet.name) || sheet.name === KEPT_EMPTY) continue;
      if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
      sheet.delete();
    }
    await context.sync();
    for (const { name, visible, formulas, formats } of sheets) {
      const sheet = all.add(name);
      if (!visible) sheet.visibility = "Hidden";
      if (formulas.length === 0) continue;
      const range = sheet.getRangeByIndexes(0, 0, formulas.length, formulas[0]?.length ?? 1);
      if (formats !== undefined) range.numberFormat = formats.map((row) => [...row]);
      range.formulas = formulas.map((row) => [...row]);
    }
    spare.delete();
    await context.sync();
  });
  await session.client.waitUntilIdle();
}
