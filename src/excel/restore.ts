import { applyFlags } from "./flags";
import { backupsOf, isJournalSheet, JOURNAL_SHEET, type Entry, type Journal } from "./journal";
import { writeJournal } from "./journalSheet";
import { mark, markerName } from "./ownSheets";
import type { WorkbookRead } from "./read";

/**
 * Goes back to before a journal's command, in one sync. It may itself be cut off and done again: the backups and the
 * journal go last, and what is already back is found to be so.
 */
export async function restore(context: Excel.RequestContext, read: WorkbookRead, { entries }: Journal): Promise<void> {
  const earlier = entries.slice(0, -1);
  const entry = entries.at(-1);
  if (entry === undefined) return;
  putBack(context, read, entry);
  removeCreated(context, read, entry);
  if (entry.flags) applyFlags(context, read.flags, entry.flags);
  if (earlier.length > 0) writeJournal(context, read, { state: "done", entries: earlier });
  removeJournalSheets(context, read, earlier);
  await context.sync();
}

/** An empty backup was never filled: then its sheet was not touched either. */
function putBack(context: Excel.RequestContext, read: WorkbookRead, { kept }: Entry): void {
  const { worksheets } = context.workbook;
  for (const { role, sheet, backup, address } of kept) {
    if (!read.journalSheets.has(backup)) continue;
    const target = worksheets.getItem(read.own.get(role) ?? sheet);
    const written = read.ownRanges.get(role);
    if (written !== undefined) target.getRange(written).clear();
    const block = target.getRange(address);
    block.copyFrom(worksheets.getItem(backup).getRange(address));
    block.format.autofitRows();
    mark(context, read, role, read.own.get(role) ?? sheet, address);
  }
}

function removeCreated(context: Excel.RequestContext, read: WorkbookRead, { created }: Entry): void {
  const { worksheets, names } = context.workbook;
  for (const { role, sheet } of created) {
    if (read.markers.has(markerName(role))) names.getItem(markerName(role)).delete();
    const name = read.own.get(role) ?? sheet;
    if (read.sheetNames.has(name)) worksheets.getItem(name).delete();
  }
}

/** With nothing left to go back to, nothing of the journal stays in the workbook. */
export function removeJournalSheets(context: Excel.RequestContext, read: WorkbookRead, earlier: readonly Entry[]): void {
  const stays = earlier.length > 0 ? [JOURNAL_SHEET, ...backupsOf(earlier)] : [];
  const goes = [...read.sheetNames].filter((name) => isJournalSheet(name) && !stays.includes(name));
  // The journal last: as long as it stands, an interrupted restoration can be done again.
  for (const name of goes.sort((a, b) => Number(a === JOURNAL_SHEET) - Number(b === JOURNAL_SHEET))) {
    context.workbook.worksheets.getItem(name).delete();
  }
}
