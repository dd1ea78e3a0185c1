import type { Run } from "../appraisal/run";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import type { TermChoices, TermRun } from "../terms/newTerm";
import { look } from "./kept";

/** What 新建下月 would do; writes nothing. */
export const foreseeMonth = async (texts: Texts, month?: Month): Promise<Run> => {
  const [{ newMonthRun }, read] = await Promise.all([import("../terms/newMonth"), look()]);
  return newMonthRun(read, texts, month);
};

/** What 转新学期 would do, or what has to be known for it; writes nothing. */
export const foreseeTerm = async (texts: Texts, choices: TermChoices = {}): Promise<TermRun> => {
  const [{ newTermRun }, read] = await Promise.all([import("../terms/newTerm"), look()]);
  return newTermRun(read, texts, choices);
};
