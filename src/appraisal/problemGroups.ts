import type { Texts } from "../messages";
import type { Problem, ProblemCode, ProblemLevel } from "../sheets";
import { sheetProblems, type ListedProblem } from "./problemList";
import type { SafeRepair } from "./repairs";

/** scheme: what is wrong or open on 考核方案; nameSpaced: no problem to the appraisal, which reads over the spaces. */
export type ProblemKind = ProblemCode | "scheme" | "nameSpaced";

/** Problems that are solved the same way, with what can be corrected at one press. */
export interface ProblemGroup {
  readonly kind: ProblemKind;
  readonly title: string;
  readonly level: ProblemLevel;
  readonly problems: readonly ListedProblem[];
  readonly repairs: readonly SafeRepair[];
}

const URGENCY: readonly ProblemLevel[] = ["error", "warning", "notice"];

/** The problems by kind, the most urgent kinds first, otherwise in the order in which they were found. */
export function problemGroups(ofScheme: readonly ListedProblem[], ofSheets: readonly Problem[], repairs: readonly SafeRepair[], texts: Texts): readonly ProblemGroup[] {
  const group = (kind: ProblemKind, level: ProblemLevel, problems: readonly ListedProblem[]): ProblemGroup => ({
    kind,
    title: texts(`mapping.kind.${kind}`),
    level,
    problems,
    repairs: repairs.filter(({ reason }) => reason === kind),
  });
  const scheme = ofScheme.length === 0 ? [] : [group("scheme", gravest(ofScheme), ofScheme)];
  const kinds = [...new Set(ofSheets.map(({ code }) => code))];
  const sheets = kinds.map((kind) => {
    const problems = sheetProblems(ofSheets.filter(({ code }) => code === kind), texts);
    return group(kind, gravest(problems), problems);
  });
  const names = repairs.some(({ reason }) => reason === "nameSpaced") ? [group("nameSpaced", "notice", [])] : [];
  const groups = [...scheme, ...sheets, ...names];
  return URGENCY.flatMap((level) => groups.filter((one) => one.level === level));
}

const gravest = (problems: readonly ListedProblem[]): ProblemLevel => URGENCY.find((level) => problems.some((problem) => problem.level === level)) ?? "notice";
