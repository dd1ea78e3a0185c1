import { sheetNameOf } from "../plan/ownSheets";
import { valuesOfPaper } from "../plan/paper";
import type { CellRepair, Plan } from "../plan/plan";
import type { Scalar } from "../plan/scalar";
import type { SheetPlan } from "../plan/sheetPlan";
import { ownName, usualName } from "../plan/snapshot";
import { afterArchiving, checkArchived, hideArchived, renameArchived } from "./archive";
import { loadBefore, type Before } from "./before";
import type { Block } from "./blocks";
import { checkCopy, removeMarks, writeCopies, type QueuedCopy } from "./copies";
import { withEntry } from "./editingSession";
import { entryFor } from "./entry";
import { applyFlags } from "./flags";
import { fullPlan, isEmpty, wholeSheets, type FullPlan } from "./fullPlan";
import { blocksInserted, checkInserted, rowAfterInserting, writeInserted } from "./insertedRows";
import { backupsOf, LEVELS, type CommandName, type Entry } from "./journal";
import { writeJournal, writeState } from "./journalSheet";
import { forgetting } from "./kept";
import { writePaper } from "./papers";
import { preflight } from "./preflight";
import { readBlocks } from "./readBlocks";
import type { WorkbookRead } from "./read";
import { checkRepairs, sortRepairs, writeRepair } from "./repairs";
import { Requests } from "./requests";
import { bringUp } from "./shown";
import { cellsOf, writeTable } from "./tables";
import { colourTabs } from "./tabs";
import { UserError } from "./userError";

/** What the user is to be told of a write. */
export interface Written {
  /** Repairs that were left undone, of cells that hold something else by now. */
  readonly skipped: readonly CellRepair[];
  /** Sheets of ours that got another name than usual, since a sheet of the school's has it. */
  readonly renamed: readonly { readonly usual: string; readonly sheet: string }[];
}

/** What was written and is to be read back. */
interface Expected {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly block: Block;
  readonly holds: (values: readonly (readonly Scalar[])[]) => boolean;
}

/**
 * Writes a plan in one sync, one more for every megabyte, and reads it back in another: what does not arrive is reported,
 * never assumed. Before, it asks for what going back needs to know of papers, corrected cells and sheets put away; copies
 * take two syncs more.
 */
export async function writePlan(context: Excel.RequestContext, found: WorkbookRead, plan: Plan, command: CommandName): Promise<Written> {
  const { due, skipped } = sortRepairs(found, plan.repairs ?? []);
  const full = fullPlan(plan, due);
  if (isEmpty(full)) return { skipped, renamed: [] };
  const read = check(found, full);
  return forgetting(() => carryOut(context, found, read, full, skipped, command));
}

async function carryOut(context: Excel.RequestContext, found: WorkbookRead, read: WorkbookRead, full: FullPlan, skipped: readonly CellRepair[], command: CommandName): Promise<Written> {
  const before = await loadBefore(context, read, full);
  const earlier = read.journal?.entries ?? [];
  const entry = entryFor(found, read, full, before, command);
  const journal = writeJournal(context, read, { state: "begin", entries: [...earlier, entry] });
  backUp(context, read, entry, backupsOf(earlier));
  const expected = await queueAll(context, read, full, before, entry, new Requests(context));
  const done = withEntry(earlier, entry);
  // Within one editing session the last two are one from now on.
  if (done.length > earlier.length) writeState(journal, "done");
  else writeJournal(context, read, { state: "done", entries: done });
  const stays = backupsOf(done.slice(-LEVELS));
  for (const backup of backupsOf([...earlier, entry]).filter((one) => !stays.includes(one))) context.workbook.worksheets.getItem(backup).delete();
  await context.sync();

  const arrived = await readBlocks(context, expected.map((each) => ({ ...each, load: (piece) => piece.load("values") })));
  const lost = expected.find(({ holds }, index) => !holds(arrived[index]?.flatMap(({ values }) => values as Scalar[][]) ?? []));
  if (lost) throw new UserError("write.notArrived", { sheet: lost.name });
  return { skipped, renamed: entry.created.flatMap(({ role, sheet }) => (sheet === usualName(read, role) ? [] : [{ usual: usualName(read, role), sheet }])) };
}

/** Refuses what cannot be written; yields the workbook as it will be found once the old sheets are put away. */
function check(found: WorkbookRead, plan: FullPlan): WorkbookRead {
  checkArchived(found, plan.archived);
  checkRepairs(found, plan.repairs);
  checkInserted(found, plan.inserted);
  const read = afterArchiving(found, plan.archived);
  for (const sheet of wholeSheets(plan)) preflight(read, sheet);
  for (const copy of plan.copies) checkCopy(read, copy);
  return read;
}

/** Copies the blocks that are about to be overwritten. Leftovers of a command that was cut off after it was done go first. */
function backUp(context: Excel.RequestContext, read: WorkbookRead, entry: Entry, inUse: readonly string[]): void {
  const { worksheets } = context.workbook;
  for (const name of read.backups) {
    if (!inUse.includes(name)) worksheets.getItem(name).delete();
  }
  for (const { sheet, backup, address, page } of entry.kept) {
    const copy = worksheets.add(backup);
    copy.visibility = "VeryHidden";
    // Whole rows bring their heights along.
    const kept = page ? `1:${page.rows}` : address;
    copy.getRange(kept).copyFrom(worksheets.getItem(sheet).getRange(kept));
  }
}

/** Queues everything between "begin" and "done", in the order in which one makes room for the other. */
async function queueAll(context: Excel.RequestContext, read: WorkbookRead, plan: FullPlan, before: Before, entry: Entry, requests: Requests): Promise<readonly Expected[]> {
  renameArchived(context, entry.archived ?? []);
  for (const sheet of plan.sheets) await requests.queue(writeTable(context, read, sheet));
  for (const paper of plan.papers) await requests.queue(writePaper(context, read, paper, before.pages.get(paper.role)?.queued));
  for (const repair of plan.repairs) await requests.queue(writeRepair(context, repair));
  // After them: until now their cells are where they were.
  await requests.queue(writeInserted(context, read, plan.inserted));
  const copies = await requests.queue(writeCopies(context, read, plan.copies));
  if (plan.copies.some(({ from }) => read.flags.some(({ flag }) => flag.cell.sheet === from))) await removeMarks(context, copies.map(({ sheet }) => sheet));
  if (plan.flags) await requests.queue(applyFlags(context, read.flags, plan.flags.filter(({ cell }) => !read.protectedSheets.has(cell.sheet))));
  colourTabs(context, read, entry.coloured ?? []);
  hideArchived(context, entry.archived ?? []);
  if (entry.shown) bringUp(context, read, entry.shown.sheet);
  return expectedOf(context, read, plan, copies);
}

/** What is there once all has arrived. */
function expectedOf({ workbook: { worksheets } }: Excel.RequestContext, read: WorkbookRead, plan: FullPlan, copies: readonly QueuedCopy[]): readonly Expected[] {
  const at = (name: string, block: Block, holds: Expected["holds"]): Expected => ({ sheet: worksheets.getItem(name), name, block, holds });
  const whole = (cells: readonly (readonly Scalar[])[]): Block => ({ row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 });
  return [
    ...plan.sheets.map((sheet) => at(ownName(read, sheet.role), whole(cellsOf(sheet)), holdsTable(sheet))),
    ...plan.papers.map((paper) => {
      const values = valuesOfPaper(paper);
      return at(ownName(read, paper.role), whole(values), (found) => allSame(values, found));
    }),
    ...plan.repairs.map(({ cell, after }) => {
      const row = rowAfterInserting(read, plan.inserted, cell);
      return at(cell.sheet, { row, column: cell.column, rows: 1, columns: 1 }, (found) => same(after, found[0]?.[0]));
    }),
    ...blocksInserted(read, plan.inserted).map(({ sheet, block, rows }) => at(sheet, block, (found) => allSame(rows, found))),
    ...copies.flatMap(({ role, changed }) => changed.map(({ block, values }) => at(sheetNameOf(role), block, (found) => allSame(values, found)))),
  ];
}

/** Cells of formulas are left out: what they show is Excel's. */
const holdsTable = (plan: SheetPlan): Expected["holds"] => {
  const computed = new Set(plan.formulas.map(({ column }) => column));
  return (values) => cellsOf(plan).every((row, r) => row.every((cell, c) => (r > 0 && computed.has(c)) || same(cell, values[r]?.[c])));
};

const allSame = (planned: readonly (readonly Scalar[])[], found: readonly (readonly Scalar[])[]): boolean =>
  planned.every((row, r) => row.every((cell, c) => same(cell, found[r]?.[c])));

/** Excel gives numbers back with 15 digits, and a number in a text cell as text. */
function same(planned: Scalar, found: Scalar | undefined): boolean {
  if (typeof planned === "number" && typeof found === "number") return Number(planned.toPrecision(15)) === Number(found.toPrecision(15));
  return String(planned) === String(found);
}
