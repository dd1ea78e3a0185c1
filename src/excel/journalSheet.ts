import { encodeJournal, JOURNAL_SHEET, type Journal } from "./journal";
import type { WorkbookRead } from "./read";

/** Queues the writing of the whole journal as one action; yields its cells. */
export function writeJournal(context: Excel.RequestContext, read: WorkbookRead, journal: Journal): readonly string[] {
  const { worksheets } = context.workbook;
  const sheet = read.sheetNames.has(JOURNAL_SHEET) ? worksheets.getItem(JOURNAL_SHEET) : worksheets.add(JOURNAL_SHEET);
  sheet.visibility = "VeryHidden";
  const cells = encodeJournal(journal);
  const range = sheet.getRange(`A1:A${cells.length}`);
  range.numberFormat = cells.map(() => ["@"]);
  range.values = cells.map((cell) => [cell]);
  return cells;
}

/** Queues the action that changes only the journal's state. */
export function writeState(context: Excel.RequestContext, state: Journal["state"], cells: readonly string[]): void {
  context.workbook.worksheets.getItem(JOURNAL_SHEET).getRange("A1").values = [[`${state}:${cells.length - 1}`]];
}
