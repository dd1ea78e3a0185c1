import type { Texts } from "../messages";
import { overviewOf, type Overview } from "../overview/overview";
import { readWorkbook } from "./read";

/** Reads the workbook for the pane; changes nothing. */
export function readOverview(texts: Texts): Promise<Overview> {
  return Excel.run(async (context) => overviewOf(await readWorkbook(context), texts));
}
