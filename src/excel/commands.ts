import { adoptRun, assignRun, restoreRun } from "../answers/answersRun";
import type { Choice } from "../answers/given";
import { checkRun } from "../appraisal/checkRun";
import { repairRun, type SafeRepair } from "../appraisal/repairs";
import type { Run } from "../appraisal/run";
import { schemeRun } from "../appraisal/schemeRun";
import { addressOf } from "../core/cell";
import type { Slices } from "../core/slices";
import type { Month } from "../core/table";
import { recordedAppraisal } from "../finals/recorded";
import { withContents } from "../contents/contents";
import type { Texts } from "../messages";
import type { NewSheets } from "../newsheets/newSheetsRun";
import type { Report as PrintedReport } from "../papers/report";
import { isReportRole } from "../plan/ownSheets";
import type { Plan } from "../plan/plan";
import type { Snapshot } from "../plan/snapshot";
import type { BuiltInId } from "../schemes/ids";
import { loadScheme } from "../schemes/load";
import type { TermChoices, TermRun } from "../terms/newTerm";
import { aided } from "./aided";
import { UNATTENDED, runSlices, type Control } from "./control";
import type { Entry } from "./journal";
import { look } from "./kept";
import type { WorkbookRead } from "./read";
import type { Report } from "./report";
import { obstacleTo } from "./preflight";
import { readClean, settled } from "./settled";
import { today } from "./today";
import { cellsOf } from "./tables";
import { writePlan } from "./write";

export { undo } from "./undo";

/** 检查数据 */
export const checkData = (texts: Texts): Promise<Report> => perform("checkData", (snapshot) => checkRun(snapshot, texts), texts);

/** 一键考核 */
export const appraise = (texts: Texts, control: Control = UNATTENDED): Promise<Report> =>
  performSlices("appraise", (snapshot) => recordedAppraisal(snapshot, new Date(), texts), texts, control);

/** 采用读法: takes all that the sheets seem to mean and nobody has confirmed. */
export const adoptReading = (texts: Texts): Promise<Report> => perform("adoptReading", (snapshot) => adoptRun(snapshot, new Date(), texts), texts);

/** 指定: what the clerk says of sheets, columns and words. */
export const assign = (choices: readonly Choice[], texts: Texts): Promise<Report> => perform("assign", (snapshot) => assignRun(snapshot, choices, new Date(), texts), texts);

/** 恢复自动识别: takes back what was said of a sheet. */
export const restoreReading = (sheet: string, texts: Texts): Promise<Report> => perform("restoreReading", (snapshot) => restoreRun(snapshot, sheet, texts), texts);

/** Puts a regulation that comes with the add-in into the workbook, on the sheet 考核方案, below those that are there. */
export const addScheme = async (id: BuiltInId, texts: Texts): Promise<Report> => {
  const scheme = await loadScheme(id);
  return perform("addScheme", (snapshot) => schemeRun(snapshot, scheme, texts), texts);
};

/** 整理: gives a sheet 考核方案 of an earlier version, or one with rows added by hand, drop-downs, hints and words. */
export const arrangeScheme = async (texts: Texts): Promise<Report> => {
  const { arrangeRun } = await import("../regulation/arrangeRun");
  return perform("arrangeScheme", (snapshot) => arrangeRun(snapshot, texts), texts);
};

/** 打印办法: the regulation in sentences, on a sheet to be printed. */
export const printScheme = async (texts: Texts): Promise<Report> => {
  const { printRun } = await import("../editing/print/printRun");
  return perform("printScheme", (snapshot) => printRun(snapshot, today(), new Date(), texts), texts);
};

/** 考核说明单, for whoever asks: of one person, or of everybody. */
export const printExplained = async (key: string | undefined, texts: Texts): Promise<Report> => {
  const { explainedNoticeRun } = await import("../finals/explainedNoticeRun");
  return perform("printExplained", (snapshot) => explainedNoticeRun(snapshot, today(), key, texts), texts);
};

/** 新建考核表, empty or with invented data, with all or some of the registers. */
export const newWorkbook = async (texts: Texts, chosen: NewSheets = {}): Promise<Report> => {
  const { newSheetsRun } = await import("../newsheets/newSheetsRun");
  return perform("newWorkbook", (snapshot) => newSheetsRun(snapshot, chosen, texts), texts);
};

/** 生成报表: everything that gets printed, signed and posted. */
export const makeReports = async (texts: Texts, control: Control = UNATTENDED): Promise<Report> => {
  const { recordedReports } = await import("../finals/recordedReports");
  return performSlices("makeReports", (snapshot) => recordedReports(snapshot, today(), new Date(), texts), texts, control);
};

/** 新建下月: the month's sheets once more, empty; the next calendar month unless another is named. */
export const newMonth = async (texts: Texts, month?: Month): Promise<Report> => {
  const { newMonthRun } = await import("../terms/newMonth");
  return perform("newMonth", (snapshot) => newMonthRun(snapshot, texts, month), texts);
};

/** 转新学期: the old term's sheets are put away, those of the new one are made. What only the school knows is asked for before anything is done. */
export const newTerm = async (texts: Texts, choices: TermChoices = {}): Promise<TermRun> => {
  const { newTermRun } = await import("../terms/newTerm");
  return perform("newTerm", (snapshot) => newTermRun(snapshot, texts, choices), texts);
};

/** 改正: the only command that writes into the school's own cells, those of the repairs that the user has seen and confirmed. */
export const repair = (repairs: readonly SafeRepair[], texts: Texts): Promise<Report> =>
  settled(async (context) => {
    const read = await readClean(context);
    const { skipped } = await writePlan(context, read, repairRun(repairs, texts).plan, "correct");
    const done = repairs.filter((one) => !skipped.includes(one));
    const message = skipped.length === 0 ? "" : texts("repair.skipped", { cells: skipped.map(({ cell }) => `${cell.sheet}!${addressOf(cell)}`).join("、") });
    const { message: said, outcome } = repairRun(done, texts);
    return { message: [said, message].filter(Boolean).join(" "), outcome };
  });

/** 定稿: a month's figures, or without one the term's, are published; from now on they change by a 更正 only. */
export const finalise = async (texts: Texts, month?: Month): Promise<Report> => {
  const { finaliseRun } = await import("../finals/finaliseRun");
  return perform("finalise", (snapshot) => finaliseRun(snapshot, month, new Date(), texts), texts);
};

/** 更正: what is final and would be another figure now, on 更正单 and in 定稿记录; the difference in money goes to the next open month. */
export const makeCorrections = async (texts: Texts): Promise<Report> => {
  const { correctionRun } = await import("../finals/correctionRun");
  return perform("correctFinals", (snapshot) => correctionRun(snapshot, new Date(), texts), texts);
};

/** 核对结果: whether what is shown still follows from what is there; writes nothing. */
export const verify = async (texts: Texts): Promise<Report> => {
  const [{ verifyRun }, read] = await Promise.all([import("../finals/verifyRun"), look()]);
  return verifyRun(read, texts);
};

/** Reads, computes, writes: the one way all commands take. */
export const perform = <R extends Run>(command: Entry["command"], run: (snapshot: Snapshot) => R, texts: Texts): Promise<R> =>
  settled(async (context) => {
    const read = await readClean(context);
    return write(context, read, run(read), command, texts);
  });

/** The same for what takes its time: says how far it is, and stops where it is told to before anything is written. */
const performSlices = (command: Entry["command"], run: (snapshot: Snapshot) => Slices<Run>, texts: Texts, control: Control): Promise<Report> =>
  settled(async (context): Promise<Report> => {
    control.progress({ phase: "read", done: 0, total: 0 });
    const read = await readClean(context);
    const result = await runSlices(run(read), control);
    if (result === undefined) return { message: texts("run.cancelled"), outcome: "refused" };
    control.progress({ phase: "write", done: 0, total: 0 });
    const { message, outcome, summary } = await write(context, read, result, command, texts);
    return { message, outcome, ...(summary ? { summary } : {}) };
  });

/** Writes the plan, and 目录 where that can be; that a sheet of ours gave way to one of the school's is said where it is made, and so once. */
async function write<R extends Run>(context: Excel.RequestContext, read: WorkbookRead, run: R, command: Entry["command"], texts: Texts): Promise<R> {
  const [plan, reports] = await Promise.all([aided(read, run.plan, texts), printedReports(read, run.plan)]);
  const { renamed } = await writePlan(context, read, planWithContents(read, { ...run, plan }, reports, texts), command);
  if (renamed.length === 0) return run;
  const said = texts("write.otherName", { usual: renamed.map(({ usual }) => `“${usual}”`).join("、"), sheets: renamed.map(({ sheet }) => `“${sheet}”`).join("、") });
  return { ...run, message: `${run.message} ${said}` };
}

/** The papers' code, where 目录 has a line about one to write; without the network it keeps what it said of them. */
async function printedReports(read: WorkbookRead, { papers = [] }: Plan): Promise<readonly PrintedReport[] | undefined> {
  const isDue = papers.length > 0 || [...read.own.keys()].some(isReportRole);
  return isDue ? (await import("../finals/reportsRun").catch(() => undefined))?.ALL_REPORTS : [];
}

/** A 目录 that is protected or filtered, or has notes in the way, stays as it is: nothing else is held up by it. */
function planWithContents(read: WorkbookRead, run: Run, reports: readonly PrintedReport[] | undefined, texts: Texts): Plan {
  const plan = withContents(read, run, reports, new Date(), texts);
  const contents = plan.sheets.find(({ role }) => role === "contents");
  return contents !== undefined && obstacleTo(read, { role: contents.role, cells: cellsOf(contents) }) ? { ...plan, sheets: plan.sheets.filter((sheet) => sheet !== contents) } : plan;
}
