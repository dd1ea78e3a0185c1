import type { Slices } from "../core/slices";
import type { Texts } from "../messages";
import { appraisalInSlices, checkRun, newSheetsRun, schemeRun, type Run } from "../reports/appraisalRun";
import { reportsInSlices } from "../reports/reportsRun";
import type { Snapshot } from "../reports/snapshot";
import type { BuiltInId } from "../schemes";
import { UNATTENDED, runSlices, type Control } from "./control";
import type { Entry } from "./journal";
import type { WorkbookRead } from "./read";
import { readClean, settled } from "./settled";
import { today } from "./today";
import { writePlan } from "./write";

export { undo } from "./undo";

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
