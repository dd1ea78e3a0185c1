import type { CellFlag } from "../plan/flag";
import { sheetNameOf } from "../plan/ownSheets";
import { valuesOfPaper } from "../plan/paper";
import type { CellRepair, Plan, SheetCopy } from "../plan/plan";
import type { Scalar } from "../plan/scalar";
import type { SheetPlan } from "../plan/sheetPlan";
import { ownName, usualName } from "../plan/snapshot";
import { afterArchiving, checkArchived, hideArchived, renameArchived } from "./archive";
import { loadBefore, type Before } from "./before";
import { checkCopy, removeMarks, writeCopies } from "./copies";
import { withEntry } from "./editingSession";
import { entryFor } from "./entry";
import { applyFlags } from "./flags";
import { fullPlan, isEmpty, wholeSheets, type FullPlan } from "./fullPlan";
import { checkInserted, writeInserted } from "./insertedRows";
import { backupsOf, LEVELS, type CommandName, type Entry } from "./journal";
import { writeJournal, writeState } from "./journalSheet";
import { forgetting } from "./kept";
import { writePaper } from "./papers";
import { preflight } from "./preflight";
import type { WorkbookRead } from "./read";
import { checkRepairs, sortRepairs, writeRepair } from "./repairs";
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
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly holds: (values: readonly (readonly Scalar[])[]) => boolean;
}

/**
 * Writes a plan in one sync and reads it back in another: what does not arrive is reported, never assumed. Before, it
 * asks for what going back needs to know of papers, corrected cells and sheets put away; copies take two syncs more.
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
  const expected = await queueAll(context, read, full, before, entry);
  const done = withEntry(earlier, entry);
  // Within one editing session the last two are one from now on.
  if (done.length > earlier.length) writeState(journal, "done");
  else writeJournal(context, read, { state: "done", entries: done });
  const stays = backupsOf(done.slice(-LEVELS));
  for (const backup of backupsOf([...earlier, entry]).filter((one) => !stays.includes(one))) context.workbook.worksheets.getItem(backup).delete();
  await context.sync();

  for (const { range } of expected) range.load("values");
  await context.sync();
  const lost = expected.find(({ range, holds }) => !holds(range.values as Scalar[][]));
  if (lost) throw new UserError("write.notArrived", { sheet: lost.sheet });
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
async function queueAll(context: Excel.RequestContext, read: WorkbookRead, plan: FullPlan, before: Before, entry: Entry): Promise<Expected[]> {
  renameArchived(context, entry.archived ?? []);
  const expected: Expected[] = [
    ...plan.sheets.map((sheet) => ({ sheet: ownName(read, sheet.role), range: writeTable(context, read, sheet), holds: holdsTable(sheet) })),
    ...plan.papers.map((paper) => ({
      sheet: ownName(read, paper.role),
      range: writePaper(context, read, paper, before.pages.get(paper.role)?.queued),
      holds: (values: readonly (readonly Scalar[])[]) => allSame(valuesOfPaper(paper), values),
    })),
    ...plan.repairs.map((repair) => ({
      sheet: repair.cell.sheet,
      range: writeRepair(context, repair),
      holds: (values: readonly (readonly Scalar[])[]) => same(repair.after, values[0]?.[0]),
    })),
    // Last: the cells of repairs are where they were.
    ...writeInserted(context, read, plan.inserted).map(({ sheet, range, rows }) => ({ sheet, range, holds: (values: readonly (readonly Scalar[])[]) => allSame(rows, values) })),
  ];
  expected.push(...(await queueCopies(context, read, plan.copies)));
  const flags = wantedFlags(read, plan);
  if (flags) applyFlags(context, read.flags, flags.filter(({ cell }) => !read.protectedSheets.has(cell.sheet)));
  colourTabs(context, read, entry.coloured ?? []);
  hideArchived(context, entry.archived ?? []);
  if (entry.shown) bringUp(context, read, entry.shown.sheet);
  return expected;
}

/** All marks of the workbook as they are to be; undefined where the plan says nothing of them. */
function wantedFlags(read: WorkbookRead, { flags, schemeFlags }: FullPlan): readonly CellFlag[] | undefined {
  if (flags === undefined && schemeFlags === undefined) return undefined;
  const scheme = ownName(read, "scheme");
  const present = read.flags.map(({ flag }) => flag);
  return [...(flags ?? present.filter(({ cell }) => cell.sheet !== scheme)), ...(schemeFlags ?? present.filter(({ cell }) => cell.sheet === scheme))];
}

async function queueCopies(context: Excel.RequestContext, read: WorkbookRead, copies: readonly SheetCopy[]): Promise<Expected[]> {
  const queued = writeCopies(context, read, copies);
  if (copies.some(({ from }) => read.flags.some(({ flag }) => flag.cell.sheet === from))) await removeMarks(context, queued.map(({ sheet }) => sheet));
  return queued.flatMap(({ role, changed }) => changed.map(({ range, values }) => ({ sheet: sheetNameOf(role), range, holds: (found) => allSame(values, found) })));
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
