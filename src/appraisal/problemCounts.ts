import type { Texts } from "../messages";
import { IN_EVERY_LANGUAGE } from "../messages/recognised";
import { ownName, type Snapshot } from "../plan/snapshot";
import type { ProblemLevel } from "../sheets";
import { countWords, type ProblemCounts } from "./countWords";
import { LEVEL_HEADING, type ListedProblem } from "./problemList";

/** Of what is about to be listed. */
export const problemCounts = (problems: readonly ListedProblem[]): ProblemCounts => countsOf((level) => problems.filter((problem) => problem.level === level).length);

/** Of the sheet as it stands, whichever command wrote it and in whichever language; undefined where there is none. */
export function listedCounts({ sheets, own }: Snapshot): ProblemCounts | undefined {
  const [headings, ...rows] = sheets.find(({ name }) => name === own.get("problems"))?.values ?? [];
  if (headings === undefined) return undefined;
  const column = headings.indexOf(LEVEL_HEADING);
  return countsOf((level) => rows.filter((row) => IN_EVERY_LANGUAGE.some((texts) => texts(`level.${level}`) === row[column])).length);
}

/** What a command says of 问题清单: the same counts, first what keeps figures from being computed. */
export function listedText(problems: readonly ListedProblem[], snapshot: Snapshot, texts: Texts): string {
  const counts = problemCounts(problems);
  if (problems.length === 0) return texts("run.nothingListed");
  return texts(counts.error > 0 ? "run.listedErrors" : "run.listed", { list: ownName(snapshot, "problems"), ...countWords(counts) });
}

const countsOf = (count: (level: ProblemLevel) => number): ProblemCounts => ({ error: count("error"), warning: count("warning"), notice: count("notice") });
