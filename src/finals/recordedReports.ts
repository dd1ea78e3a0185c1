import type { Run } from "../appraisal/run";
import type { Slices } from "../core/slices";
import type { Texts } from "../messages";
import type { Snapshot } from "../plan/snapshot";
import { printsOf } from "./prints";
import { withRecord } from "./record";
import { reportsInSlices } from "./reportsRun";

/** 生成报表 with its line on 考核记录. */
export function* recordedReports(snapshot: Snapshot, today: number, now: Date, texts: Texts): Slices<Run> {
  const run = yield* reportsInSlices(snapshot, today, texts);
  return run.basis ? { ...run, plan: withRecord(run.plan, snapshot, { ...run.basis, prints: printsOf(run.basis) }, { operation: "reports", now }, texts) } : run;
}
