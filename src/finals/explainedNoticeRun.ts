import { examine, unreadable } from "../appraisal/examine";
import { refused, type Run } from "../appraisal/run";
import type { Texts } from "../messages";
import { explainedNotice } from "../papers/explainedNotice";
import { EXPLAINED_NOTICE } from "../papers/paperNames";
import { reportRole } from "../plan/ownSheets";
import { ownName, type Snapshot } from "../plan/snapshot";
import { appraise } from "../rules/appraise";
import { reportSource } from "./reportSource";

/**
 * 考核说明单 on a sheet to be printed.
 * @param key whose; everybody's where left out
 */
export function explainedNoticeRun(snapshot: Snapshot, today: number, key: string | undefined, texts: Texts): Run {
  const { decoded, program, reading } = examine(snapshot, texts);
  const schemeSheet = ownName(snapshot, "scheme");
  if (decoded === undefined) return refused(texts("run.noScheme"));
  if (program === undefined) return refused(unreadable(decoded, schemeSheet, texts));
  if (program.problems.length > 0) return refused(texts("run.schemeWrong", { sheet: schemeSheet, count: String(program.problems.length) }));
  const source = reportSource(snapshot, { appraisal: appraise(program, reading.tables), program, reading }, today, texts);
  const role = reportRole(EXPLAINED_NOTICE);
  const paper = explainedNotice(source, { place: decoded.place, schemeSheet }, key);
  if (paper === undefined) return refused(texts("run.nothingToPrint"));
  return { plan: { sheets: [], papers: [paper], shown: role }, message: texts("run.explainedNoticeMade", { sheet: ownName(snapshot, role) }), outcome: "done" };
}
