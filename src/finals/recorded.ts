import { appraisalInSlices } from "../appraisal/appraisalRun";
import type { Basis } from "../appraisal/basis";
import { examine, type Examination } from "../appraisal/examine";
import type { Run } from "../appraisal/run";
import type { Slices } from "../core/slices";
import type { Texts } from "../messages";
import type { Plan } from "../plan/plan";
import type { Snapshot } from "../plan/snapshot";
import { correctionsOfFinals, withCorrections } from "./corrections";
import { figuresOf } from "./figures";
import { Finals } from "./finals";
import { marksOnReports } from "./outdatedPapers";
import { printsOf, type Prints } from "./prints";
import { withRecord } from "./record";

/** 一键考核 with its line on 考核记录; a figure that is final already and would be another now says so in 提示, papers made before say so in their titles. */
export function* recordedAppraisal(snapshot: Snapshot, now: Date, texts: Texts, examined: Examination = examine(snapshot, texts)): Slices<Run> {
  const run = yield* appraisalInSlices(snapshot, texts, examined);
  const { basis } = run;
  if (basis === undefined) return run;
  const prints = printsOf(basis);
  const repairs = marksOnReports(snapshot, basis, prints, texts);
  const plan = withRecord(withFinals({ ...run.plan, repairs }, snapshot, basis, prints, texts), snapshot, { ...basis, prints }, { operation: "appraise", now }, texts);
  return { ...run, plan, message: repairs.length === 0 ? run.message : `${run.message} ${texts("run.reportsFollowNot")}` };
}

function withFinals(plan: Plan, snapshot: Snapshot, basis: Basis, prints: Prints, texts: Texts): Plan {
  const finals = Finals.of(snapshot);
  if (finals.entries.length === 0) return plan;
  const corrections = correctionsOfFinals(finals, figuresOf(basis), prints, texts);
  return corrections.length === 0 ? plan : { ...plan, sheets: plan.sheets.map((sheet) => (sheet.role === "results" ? withCorrections(sheet, corrections, texts) : sheet)) };
}
