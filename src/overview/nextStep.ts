import { REGULATION_PAPER, isReportRole } from "../plan/ownSheets";
import type { Overview } from "./overview";

/** The four steps from a regulation to printed sheets. */
export const STEPS = ["scheme", "data", "appraisal", "reports"] as const;
export type Step = (typeof STEPS)[number];

/** The next thing to do. */
export type NextStep =
  | { readonly kind: "chooseScheme" | "addRules" | "answerSettings" | "confirmReadings" | "makeSheets" | "solveProblems" | "appraise" | "appraiseAgain" | "makeReports" }
  | { readonly kind: "mendScheme" | "openReport"; readonly sheet: string };

/** Where it is done. */
export const STEP_OF = {
  chooseScheme: "scheme",
  mendScheme: "scheme",
  addRules: "scheme",
  answerSettings: "scheme",
  confirmReadings: "data",
  makeSheets: "data",
  solveProblems: "data",
  appraise: "appraisal",
  appraiseAgain: "appraisal",
  makeReports: "reports",
  openReport: "reports",
} as const satisfies Readonly<Record<NextStep["kind"], Step>>;

/**
 * What to do next in a workbook. What is open or wrong comes before the first appraisal; whoever appraises all the same
 * has seen it, and is not held up by it again.
 */
export function nextStep(overview: Overview): NextStep {
  const { scheme, asked, absent, questions, proposals, appraised } = overview;
  if (scheme.kind === "none") return { kind: "chooseScheme" };
  if (scheme.fault !== undefined) return { kind: "mendScheme", sheet: scheme.sheet };
  if (!scheme.hasRules) return { kind: "addRules" };
  if (appraised?.outdated !== undefined) return { kind: "appraiseAgain" };
  if (appraised) return afterAppraisal(overview);
  if (asked.length > 0) return { kind: "answerSettings" };
  // What is confirmed may be what is missing.
  if (proposals.length > 0) return { kind: "confirmReadings" };
  if (absent.length > 0) return { kind: "makeSheets" };
  return { kind: errors(overview) + questions.length > 0 ? "solveProblems" : "appraise" };
}

function afterAppraisal(overview: Overview): NextStep {
  const [sheet] = reportSheets(overview);
  return sheet === undefined || overview.outdatedReports.length > 0 ? { kind: "makeReports" } : { kind: "openReport", sheet };
}

/** The sheets that 生成报表 made, by the names they have now. */
export const reportSheets = ({ own }: Overview): readonly string[] => [...own].flatMap(([role, sheet]) => (isReportRole(role) && role !== REGULATION_PAPER ? [sheet] : []));

/** How many of the problems are errors. */
export const errors = ({ problems }: Overview): number => problems.filter(({ level }) => level === "error").length;
