import type { Basis } from "../appraisal/basis";
import { examine, unreadable } from "../appraisal/examine";
import { resultsPlan } from "../appraisal/results";
import { refused, type Run } from "../appraisal/run";
import { ShownResults } from "../appraisal/shown";
import { tellTable } from "../appraisal/told";
import type { Texts } from "../messages";
import type { SheetPlan } from "../plan/sheetPlan";
import { ownName, type Snapshot } from "../plan/snapshot";
import { appraise } from "../rules/appraise";
import type { SheetFinding } from "../sheets";

/** A workbook with results, as it is and as it would be appraised now. */
export interface ShownBasis extends Basis {
  /** The first sheet of results: 考核结果, or what the regulation calls it. */
  readonly results: SheetPlan;
  readonly shown: ShownResults;
  readonly findings: readonly SheetFinding[];
}

/** Appraises without writing; a refusal where the scheme cannot be used or there are no results yet. */
export function shownBasis(snapshot: Snapshot, texts: Texts): ShownBasis | Run {
  const { decoded, program, reading } = examine(snapshot, texts);
  const sheet = ownName(snapshot, "scheme");
  if (decoded === undefined) return refused(texts("run.noScheme"));
  if (program === undefined) return refused(unreadable(decoded, sheet, texts));
  if (program.problems.length > 0) return refused(texts("run.schemeWrong", { sheet, count: String(program.problems.length) }));
  const appraisal = appraise(program, reading.tables);
  const results = resultsPlan(tellTable(appraisal, texts), appraisal.months, texts);
  const shown = ShownResults.of(snapshot, results.role);
  if (shown === undefined) return refused(texts("records.noResults", { sheet: ownName(snapshot, results.role) }));
  return { schemes: decoded.schemes, program, tables: reading.tables, appraisal, results, shown, findings: reading.findings };
}

/** The same for what is made final, which 考核结果 alone can be. */
export function finalBasis(snapshot: Snapshot, texts: Texts): ShownBasis | Run {
  const basis = shownBasis(snapshot, texts);
  if (isRun(basis) || basis.results.role === "results") return basis;
  return refused(texts("records.onlyResults", { sheet: ownName(snapshot, basis.results.role) }));
}

export const isRun = (result: ShownBasis | Run): result is Run => "plan" in result;
