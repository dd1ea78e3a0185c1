import { refused, type Run } from "../appraisal/run";
import { decodeScheme, unreadable } from "../appraisal/examine";
import { schemePlan } from "../appraisal/schemeSheet";
import type { Texts } from "../messages";
import { editingTexts } from "../messages/editing";
import { ownName, ownSheetOf, type Snapshot } from "../plan/snapshot";
import { SCHEME_COLUMNS } from "../schemes/codec";
import { columnsAsOurs } from "./columnsAsOurs";

/** Gives a sheet 考核方案 that is there what one that is made today has: drop-downs, hints, a filter, and words behind each row. What stands in it stays, with its look. */
export function arrangeRun(snapshot: Snapshot, language: Texts): Run {
  const texts = editingTexts(language);
  const data = ownSheetOf(snapshot, "scheme");
  const decoded = decodeScheme(snapshot);
  const sheet = ownName(snapshot, "scheme");
  if (data === undefined || decoded === undefined) return refused(texts("run.noScheme"));
  if (decoded.schemes.length === 0) return refused(unreadable(decoded, sheet, texts));
  const keeps = columnsAsOurs(data);
  if (keeps === undefined) return refused(texts("arrange.moved", { sheet, headings: SCHEME_COLUMNS.map(([heading]) => heading).join("、") }));
  const rows = data.values.slice(1).map((cells) => SCHEME_COLUMNS.map((_, column) => cells[column] ?? ""));
  return { plan: { sheets: [{ ...schemePlan([], language), rows, keeps }] }, message: texts("arrange.done", { sheet }), outcome: "done" };
}
