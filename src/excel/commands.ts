import type { Texts } from "../messages";
import { appraisalRun, checkRun, type Run } from "../reports/appraisalRun";
import { schemePlan } from "../reports/schemeSheet";
import type { Snapshot } from "../reports/snapshot";
import { builtInSchemes, type BuiltInId } from "../schemes";
import { ownSheets } from "./ownSheets";
import { readWorkbook } from "./read";
import { UserError } from "./userError";
import { writePlans } from "./write";

/** What a command tells the user when it is over. */
export type Report = Pick<Run, "message" | "outcome">;

/** 检查数据 */
export const checkData = (texts: Texts): Promise<Report> => perform((snapshot) => checkRun(snapshot, texts));

/** 一键考核 */
export const appraise = (texts: Texts): Promise<Report> => perform((snapshot) => appraisalRun(snapshot, texts));

/** Puts a regulation that comes with the add-in into the workbook, as the sheet 考核方案. */
export const addScheme = (id: BuiltInId, texts: Texts): Promise<Report> =>
  perform((snapshot) => {
    if (snapshot.own.has("scheme")) throw new UserError("scheme.present");
    return { plans: [schemePlan([builtInSchemes[id]], texts)], message: texts("run.schemeAdded", { id }), outcome: "done" };
  });

/** Reads, computes, writes: the one way all commands take. */
function perform(run: (snapshot: Snapshot) => Run): Promise<Report> {
  return Excel.run(async (context) => {
    const read = await readWorkbook(context);
    const result = run(read);
    await writePlans(context, read, result.plans);
    return result;
  });
}

/** Whether the workbook has a sheet 考核方案 of ours. */
export function hasScheme(): Promise<boolean> {
  return Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/formula");
    await context.sync();
    return ownSheets(names.items).has("scheme");
  });
}
