import type { Run } from "../appraisal/run";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import { newMonthRun } from "../terms/newMonth";
import { newTermRun, type TermChoices, type TermRun } from "../terms/newTerm";
import { readWorkbook } from "./read";

/** What 新建下月 would do; writes nothing. */
export function foreseeMonth(texts: Texts, month?: Month): Promise<Run> {
  return Excel.run(async (context) => newMonthRun(await readWorkbook(context), texts, month));
}

/** What 转新学期 would do, or what has to be known for it; writes nothing. */
export function foreseeTerm(texts: Texts, choices: TermChoices = {}): Promise<TermRun> {
  return Excel.run(async (context) => newTermRun(await readWorkbook(context), texts, choices));
}
