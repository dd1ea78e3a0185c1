import type { Texts } from "../messages";
import { appraisalRun, checkRun, type Run } from "../reports/appraisalRun";
import { schemePlan } from "../reports/schemeSheet";
import type { Snapshot } from "../reports/snapshot";
import { builtInSchemes, type BuiltInId } from "../schemes";
import { decode } from "../schemes/codec";
import { digest } from "./digest";
import type { Entry } from "./journal";
import { ownBlocks } from "./ownSheets";
import { readWorkbook, type WorkbookRead } from "./read";
import { removeJournalSheets, restore } from "./restore";
import { UserError } from "./userError";
import { writePlan } from "./write";

/** What a command tells the user when it is over. */
export type Report = Pick<Run, "message" | "outcome">;

/** 检查数据 */
export const checkData = (texts: Texts): Promise<Report> => perform("checkData", (snapshot) => checkRun(snapshot, texts));

/** 一键考核 */
export const appraise = (texts: Texts): Promise<Report> => perform("appraise", (snapshot) => appraisalRun(snapshot, texts));

/** Puts a regulation that comes with the add-in into the workbook, as the sheet 考核方案. */
export const addScheme = (id: BuiltInId, texts: Texts): Promise<Report> =>
  perform("addScheme", (snapshot) => {
    if (snapshot.own.has("scheme")) throw new UserError("scheme.present");
    return { plan: { sheets: [schemePlan([builtInSchemes[id]], texts)] }, message: texts("run.schemeAdded", { id }), outcome: "done" };
  });

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

/** The ids of the schemes on the sheet 考核方案; undefined without that sheet. */
export function schemesPresent(): Promise<readonly string[] | undefined> {
  return Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load("items/name,items/formula");
    await context.sync();
    const block = ownBlocks(names.items).get("scheme");
    if (block === undefined) return undefined;
    const used = worksheets.getItemOrNullObject(block.sheet).getUsedRangeOrNullObject(true);
    used.load("values,rowIndex,columnIndex");
    await context.sync();
    if (used.isNullObject) return undefined;
    return decode(used.values, { row: used.rowIndex, column: used.columnIndex }).schemes.map(({ id }) => id);
  });
}

/** Reads, computes, writes: the one way all commands take. A write that was cut off is taken back first. */
function perform(command: Entry["command"], run: (snapshot: Snapshot) => Run): Promise<Report> {
  return Excel.run(async (context) => {
    let read = await readWorkbook(context);
    if (read.journal?.state === "begin") {
      await restore(context, read, read.journal);
      read = await readWorkbook(context);
    }
    const result = run(read);
    await writePlan(context, read, result.plan, command);
    return result;
  });
}

function refuseIfTyped(read: WorkbookRead, { written }: Entry): void {
  for (const { role, digest: expected, computed } of written) {
    const sheet = read.sheets.find(({ name }) => name === read.own.get(role));
    if (sheet && digest(sheet.values, computed) !== expected) throw new UserError("undo.typed", { sheet: sheet.name });
  }
}
