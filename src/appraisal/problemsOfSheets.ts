import type { Slices } from "../core/slices";
import type { Texts } from "../messages";
import { appraiseInSlices } from "../rules/appraise";
import type { Problem } from "../sheets";
import type { Examination } from "./examine";
import { gapProblems, perhapsNeedless, withoutNeedless } from "./gaps";
import { sheetProblems, type ListedProblem } from "./problemList";
import { tellAppraisal, type ToldAppraisal } from "./told";

/** What is wrong with scheme and sheets, as it is known once they have been appraised. */
export interface ProblemsOfSheets {
  /** Of the sheets, without what no figure lacks. */
  readonly ofSheets: readonly Problem[];
  /** As 问题清单 lists them: of each level first what figures lack. */
  readonly listed: readonly ListedProblem[];
}

export function problemsOfSheets({ ofScheme, reading }: Examination, appraisal: ToldAppraisal, texts: Texts): ProblemsOfSheets {
  const tables = [appraisal, ...appraisal.others];
  const ofSheets = withoutNeedless(reading.problems, perhapsNeedless(reading.problems, reading.tables), tables);
  return { ofSheets, listed: [...ofScheme, ...gapProblems(tables, ofSheets, texts), ...sheetProblems(ofSheets, texts)] };
}

/** Those of the sheets alone: all is appraised only where some of them may be of cells that no figure lacks. */
export function* neededProblems({ program, reading: { problems, tables } }: Examination, texts: Texts): Slices<readonly Problem[]> {
  if (program === undefined || program.problems.length > 0) return problems;
  const perhaps = perhapsNeedless(problems, tables);
  if (perhaps.size === 0) return problems;
  const appraisal = tellAppraisal(yield* appraiseInSlices(program, tables), texts);
  return withoutNeedless(problems, perhaps, [appraisal, ...appraisal.others]);
}
