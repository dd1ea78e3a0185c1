import { appraise, type Appraisal } from "../rules/appraise";
import type { Program } from "../rules/compile";
import type { Scheme } from "../rules/scheme";
import type { Table } from "../core/table";
import type { Texts } from "../messages";
import type { SheetFinding } from "../sheets";
import { examine, refused, unreadable, type Run } from "../appraisal/appraisalRun";
import type { SheetPlan } from "../plan/plan";
import { resultsPlan } from "../appraisal/results";
import { ShownResults } from "../appraisal/shown";
import { ownName, type Snapshot } from "../plan/snapshot";
import { dataFingerprint, schemeFingerprint } from "./fingerprint";

/** What a figure is computed from, and what comes out of it now. */
export interface Basis {
  readonly schemes: readonly Scheme[];
  readonly program: Program;
  readonly tables: readonly Table[];
  readonly appraisal: Appraisal;
}

/** A workbook with 考核结果, as it is and as it would be appraised now. */
export interface ShownBasis extends Basis {
  readonly results: SheetPlan;
  readonly shown: ShownResults;
  readonly findings: readonly SheetFinding[];
}

/** Which rules and which inputs. */
export interface Prints {
  readonly scheme: string;
  readonly data: string;
}

export const printsOf = ({ schemes, program, tables }: Pick<Basis, "schemes" | "program" | "tables">): Prints => ({
  scheme: schemeFingerprint(schemes),
  data: dataFingerprint(program, tables),
});

/** Appraises without writing; a refusal where the scheme cannot be used or there is no 考核结果 yet. */
export function shownBasis(snapshot: Snapshot, texts: Texts): ShownBasis | Run {
  const { decoded, program, reading } = examine(snapshot, texts);
  const sheet = ownName(snapshot, "scheme");
  if (decoded === undefined) return refused(texts("run.noScheme"));
  if (program === undefined) return refused(unreadable(decoded, sheet, texts));
  if (program.problems.length > 0) return refused(texts("run.schemeWrong", { sheet, count: String(program.problems.length) }));
  const appraisal = appraise(program, reading.tables);
  const results = resultsPlan(appraisal, appraisal.months, texts);
  const shown = ShownResults.of(snapshot);
  if (shown === undefined || results.role !== "results") return refused(texts("records.noResults", { sheet: ownName(snapshot, "results") }));
  return { schemes: decoded.schemes, program, tables: reading.tables, appraisal, results, shown, findings: reading.findings };
}

export const isRun = (result: ShownBasis | Run): result is Run => "plan" in result;

/** 2026-11-24 09:05, on the user's own clock. */
export function timeWords(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
