import type { ListedProblem } from "./problemList";

/** How many problems of each level there are, as messages name them. */
export function problemCounts(problems: readonly ListedProblem[]): Record<string, string> {
  const count = (level: ListedProblem["level"]): string => String(problems.filter((problem) => problem.level === level).length);
  return { errors: count("error"), warnings: count("warning"), notices: count("notice") };
}
