import { encodeJournal, newJournalName, type Journal } from "./journal";
import type { WorkbookRead } from "./read";

/** The journal as it was written: its sheet, and the cell that says its state. */
export interface WrittenJournal {
  readonly sheet: Excel.Worksheet;
  readonly chunks: number;
}

/** Queues the writing of the whole journal as one action. */
export function writeJournal(context: Excel.RequestContext, read: WorkbookRead, journal: Journal): WrittenJournal {
  const { worksheets } = context.workbook;
  const sheet = read.journalSheet === undefined ? worksheets.add(newJournalName([...read.sheetNames])) : worksheets.getItem(read.journalSheet);
  sheet.visibility = "VeryHidden";
  const cells = encodeJournal(journal);
  const range = sheet.getRange(`A1:A${cells.length}`);
  range.numberFormat = cells.map(() => ["@"]);
  range.values = cells.map((cell) => [cell]);
  return { sheet, chunks: cells.length - 1 };
}

/** Queues the action that changes only the journal's state. */
export function writeState({ sheet, chunks }: WrittenJournal, state: Journal["state"]): void {
  sheet.getRange("A1").values = [[`${state}:${chunks}`]];
}
