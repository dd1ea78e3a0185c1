import type { Slices } from "../core/slices";
import type { Texts } from "../messages";
import { appraisalInSlices, checkRun, newSheetsRun, schemeRun, type Run } from "../reports/appraisalRun";
import { reportsInSlices } from "../reports/reportsRun";
import type { Snapshot } from "../reports/snapshot";
import type { BuiltInId } from "../schemes";
import { UNATTENDED, runSlices, type Control } from "./control";
import { digest } from "./digest";
import type { Entry } from "./journal";
import { readWorkbook, type WorkbookRead } from "./read";
import { removeJournalSheets, restore } from "./restore";
import { today } from "./today";
import { UserError } from "./userError";
import { writePlan } from "./write";

/** What a command tells the user when it is over. */
export type Report = Pick<Run, "message" | "outcome" | "summary">;

/** 检查数据 */
export const checkData = (texts: Texts): Promise<Report> => perform("checkData", (snapshot) => checkRun(snapshot, texts));

/** 一键考核 */
export const appraise = (texts: Texts, control: Control = UNATTENDED): Promise<Report> =>
  performSlices("appraise", (snapshot) => appraisalInSlices(snapshot, texts), texts, control);

/** Puts a regulation that comes with the add-in into the workbook, on the sheet 考核方案, below those that are there. */
export const addScheme = (id: BuiltInId, texts: Texts): Promise<Report> => perform("addScheme", (snapshot) => schemeRun(snapshot, id, texts));

/** 新建考核表, empty or with invented data. */
export const newWorkbook = (texts: Texts, withSamples = false): Promise<Report> => perform("newWorkbook", (snapshot) => newSheetsRun(snapshot, withSamples, texts));

/** 生成报表: everything that gets printed, signed and posted. */
export const makeReports = (texts: Texts, control: Control = UNATTENDED): Promise<Report> =>
  performSlices("makeReports", (snapshot) => reportsInSlices(snapshot, today(), texts), texts, control);

/** 撤回: takes back the last command, if nobody has typed into what it wrote. */
export function undo(texts: Texts): Promise<Report> {
  return Excel.run(async (context) => {
    const read = await readWorkbook(context);
    const entry = read.journal?.entries.at(-1);
    if (read.journal === undefined || entry === undefined) {
      removeJournalSheets(context, read, []);
      await context.sync();
      return { message: texts("undo.nothing"), outcome: "refused" };
    }
    if (read.journal.state === "done") refuseIfTyped(read, entry);
    await restore(context, read, read.journal);
    return { message: texts("undo.done", { command: texts(`command.${entry.command}`) }), outcome: "done" };
  });
}

/** Reads, computes, writes: the one way all commands take. */
const perform = (command: Entry["command"], run: (snapshot: Snapshot) => Run): Promise<Report> =>
  settled(async (context) => {
    const read = await readClean(context);
    return write(context, read, run(read), command);
  });

/** The same for what takes its time: says how far it is, and stops where it is told to before anything is written. */
const performSlices = (command: Entry["command"], run: (snapshot: Snapshot) => Slices<Run>, texts: Texts, control: Control): Promise<Report> =>
  settled(async (context) => {
    control.progress({ phase: "read", done: 0, total: 0 });
    const read = await readClean(context);
    const result = await runSlices(run(read), control);
    if (result === undefined) return { message: texts("run.cancelled"), outcome: "refused" };
    control.progress({ phase: "write", done: 0, total: 0 });
    return write(context, read, result, command);
  });

async function write(context: Excel.RequestContext, read: WorkbookRead, run: Run, command: Entry["command"]): Promise<Report> {
  await writePlan(context, read, run.plan, command);
  return run;
}

async function settled(work: (context: Excel.RequestContext) => Promise<Report>): Promise<Report> {
  try {
    return await Excel.run(work);
  } catch (error) {
    // Best done at once, so that nobody sees half a result. If Excel cannot now, the next command does it first.
    await Excel.run(readClean).catch(() => undefined);
    throw error;
  }
}

/** Reads the workbook; a write that was cut off is taken back before. */
async function readClean(context: Excel.RequestContext): Promise<WorkbookRead> {
  const read = await readWorkbook(context);
  if (read.journal?.state !== "begin") return read;
  await restore(context, read, read.journal);
  return readWorkbook(context);
}

function refuseIfTyped(read: WorkbookRead, { written }: Entry): void {
  for (const { role, digest: expected, computed } of written) {
    const sheet = read.sheets.find(({ name }) => name === read.own.get(role));
    if (sheet && digest(sheet.values, computed) !== expected) throw new UserError("undo.typed", { sheet: sheet.name });
  }
}
