import type { Texts } from "../messages";
import { appraisalRun, checkRun, newSheetsRun, schemeRun, type Run } from "../reports/appraisalRun";
import type { Snapshot } from "../reports/snapshot";
import type { BuiltInId } from "../schemes";
import { digest } from "./digest";
import type { Entry } from "./journal";
import { readWorkbook, type WorkbookRead } from "./read";
import { removeJournalSheets, restore } from "./restore";
import { UserError } from "./userError";
import { writePlan } from "./write";

/** What a command tells the user when it is over. */
export type Report = Pick<Run, "message" | "outcome" | "summary">;

/** 检查数据 */
export const checkData = (texts: Texts): Promise<Report> => perform("checkData", (snapshot) => checkRun(snapshot, texts));

/** 一键考核 */
export const appraise = (texts: Texts): Promise<Report> => perform("appraise", (snapshot) => appraisalRun(snapshot, texts));

/** Puts a regulation that comes with the add-in into the workbook, on the sheet 考核方案, below those that are there. */
export const addScheme = (id: BuiltInId, texts: Texts): Promise<Report> => perform("addScheme", (snapshot) => schemeRun(snapshot, id, texts));

/** 新建考核表, empty or with invented data. */
export const newWorkbook = (texts: Texts, withSamples = false): Promise<Report> => perform("newWorkbook", (snapshot) => newSheetsRun(snapshot, withSamples, texts));

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
async function perform(command: Entry["command"], run: (snapshot: Snapshot) => Run): Promise<Report> {
  try {
    return await Excel.run(async (context) => {
      const read = await readClean(context);
      const result = run(read);
      await writePlan(context, read, result.plan, command);
      return result;
    });
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
