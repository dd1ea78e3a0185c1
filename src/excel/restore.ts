import { markerName } from "../plan/ownBlocks";
import { archivedNow, renameBack, showArchived } from "./archive";
import { restoreFlags } from "./flags";
import { forgetting } from "./kept";
import { takeBackInserted } from "./insertedRows";
import { backupsOf, type Entry, type Journal } from "./journal";
import { writeJournal } from "./journalSheet";
import { mark } from "./ownSheets";
import { restorePage } from "./pageBefore";
import type { WorkbookRead } from "./read";
import { A_CALL, Requests, type Parts } from "./requests";
import { takeBackRepairs } from "./repairs";
import { bringBack } from "./shown";
import { colourTabs } from "./tabs";

/**
 * Goes back to before a journal's command, in one sync unless it is a very large one; before it, another where papers were
 * made again. It may itself be cut off and done again: what is already back is found to be so, and only when all is, the
 * backups go, and after them the journal.
 */
export const restore = (context: Excel.RequestContext, read: WorkbookRead, journal: Journal): Promise<void> => forgetting(() => goBack(context, read, journal));

async function goBack(context: Excel.RequestContext, read: WorkbookRead, { state, entries }: Journal): Promise<void> {
  const earlier = entries.slice(0, -1);
  const entry = entries.at(-1);
  if (entry === undefined) return;
  const charts = await loadCharts(context, read, entry);
  // From here on it is as if the command had been cut off: the next press goes all the way back, without asking what was typed.
  if (state === "done") writeJournal(context, read, { state: "begin", entries });
  const requests = new Requests(context);
  await requests.queue(putBack(context, read, entry, charts));
  restoreFilters(context, read, entry);
  takeBackRepairs(context, read, entry);
  takeBackInserted(context, read, entry);
  colourTabs(context, read, entry.coloured ?? [], "");
  showArchived(context, read, entry);
  bringBack(context, read, entry);
  removeCreated(context, read, entry);
  renameBack(context, read, entry);
  if (entry.flags) await requests.queue(restoreFlags(context, read.flags, entry.flags));
  removeJournalSheets(context, read, earlier);
  if (earlier.length > 0) writeJournal(context, read, { state: "done", entries: earlier });
  await context.sync();
}

type Kept = Entry["kept"][number];
type Charts = ReadonlyMap<Kept, Excel.ChartCollection>;

/** The charts on papers that were made again. */
async function loadCharts(context: Excel.RequestContext, read: WorkbookRead, { kept }: Entry): Promise<Charts> {
  const papers = kept.filter(({ page }) => page !== undefined);
  const charts = new Map(papers.map((paper) => [paper, context.workbook.worksheets.getItem(nameNow(read, paper)).charts]));
  for (const collection of charts.values()) collection.load("items/name");
  if (papers.length > 0) await context.sync();
  return charts;
}

const nameNow = (read: WorkbookRead, { role, sheet }: Kept): string => read.own.get(role) ?? sheet;

/** An empty backup was never filled: then its sheet was not touched either. */
function* putBack(context: Excel.RequestContext, read: WorkbookRead, { kept }: Entry, charts: Charts): Parts {
  const { worksheets } = context.workbook;
  for (const each of kept) {
    const { role, backup, address, page } = each;
    if (!read.filledBackups.has(backup)) continue;
    yield A_CALL;
    const target = worksheets.getItem(nameNow(read, each));
    const written = read.ownRanges.get(role);
    if (written !== undefined) {
      target.getRange(written).clear();
      // Rows that were not there before get the height back that they had.
      target.getRange(written).format.autofitRows();
    }
    const present = charts.get(each);
    if (page && present) {
      const rows = `1:${page.rows}`;
      target.getRange(rows).copyFrom(worksheets.getItem(backup).getRange(rows));
      yield* restorePage(target, page, present);
    } else {
      const block = target.getRange(address);
      block.copyFrom(worksheets.getItem(backup).getRange(address));
      block.format.autofitRows();
    }
    mark(context, read, role, nameNow(read, each), address);
  }
}

function restoreFilters(context: Excel.RequestContext, read: WorkbookRead, { filters = [] }: Entry): void {
  for (const { role, sheet, before } of filters) {
    const { autoFilter } = context.workbook.worksheets.getItem(read.own.get(role) ?? sheet);
    if (before === "") autoFilter.remove();
    else autoFilter.apply(before);
  }
}

function removeCreated(context: Excel.RequestContext, read: WorkbookRead, entry: Entry): void {
  const { worksheets, names } = context.workbook;
  const archived = archivedNow(read, entry);
  for (const { role, sheet } of entry.created) {
    // A command that was cut off may not have made the sheet: then one that it wanted to put away has the name or the mark.
    const name = [read.own.get(role) ?? sheet, sheet].find((candidate) => !archived.has(candidate));
    if (name !== undefined && read.sheetNames.has(name)) worksheets.getItem(name).delete();
    if (read.markers.has(markerName(role))) names.getItem(markerName(role)).delete();
  }
}

/** With nothing left to go back to, nothing of the journal stays in the workbook. */
export function removeJournalSheets(context: Excel.RequestContext, read: WorkbookRead, earlier: readonly Entry[]): void {
  const stays = backupsOf(earlier);
  const goes = read.backups.filter((name) => !stays.includes(name));
  // The journal last: as long as it stands, an interrupted restoration can be done again.
  if (earlier.length === 0 && read.journalSheet !== undefined) goes.push(read.journalSheet);
  for (const name of goes) context.workbook.worksheets.getItem(name).delete();
}
