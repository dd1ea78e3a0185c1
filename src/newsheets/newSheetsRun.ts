import { examine, unreadable } from "../appraisal/examine";
import { refused, type Run } from "../appraisal/run";
import type { Texts } from "../messages";
import { ownName, type Snapshot } from "../plan/snapshot";
import { inputSheetPlans } from "./inputSheets";

/** 新建考核表: the sheets that the schemes need and the workbook does not have. */
export function newSheetsRun(snapshot: Snapshot, withSamples: boolean, texts: Texts): Run {
  const { decoded, program, reading } = examine(snapshot, texts);
  if (decoded === undefined) return refused(texts("run.noScheme"));
  if (program === undefined) return refused(unreadable(decoded, ownName(snapshot, "scheme"), texts));
  const sheets = inputSheetPlans(program.wanted, new Set(reading.tables.map(({ name }) => name)), withSamples, texts);
  if (sheets.length === 0) return refused(texts("run.noSheetsNeeded"));
  const names = sheets.map(({ role }) => ownName(snapshot, role)).join("、");
  return { plan: { sheets }, message: texts("run.sheetsMade", { count: String(sheets.length), sheets: names }), outcome: "done" };
}
