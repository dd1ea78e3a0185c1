import { placeAnswer } from "../appraisal/answer";
import type { Texts } from "../messages";
import type { Plan } from "../plan/plan";
import { aidedEdit } from "./aided";
import { applyFlags } from "./flags";
import { forgetting, readAnew } from "./kept";
import type { Report } from "./report";
import { writeRepair } from "./repairs";
import { Requests } from "./requests";
import { UserError } from "./userError";

/**
 * Fills in a 设定值 that the scheme asks for, as a clerk who types it: what the setting cannot hold is refused, what is
 * written is the user's own and no command of ours to take back.
 */
export function answerSetting(path: string, answer: string, texts: Texts): Promise<Report> {
  return Excel.run(async (context) => {
    const read = await readAnew(context);
    const place = placeAnswer(read, path, answer, texts);
    if ("refusal" in place) return { message: place.refusal, outcome: "refused" };
    const { sheet } = place.cell;
    if (read.protectedSheets.has(sheet)) throw new UserError("write.protected", { sheet });
    const answered: Plan = { sheets: [], repairs: [{ cell: place.cell, before: "", after: answer, numberFormat: "@" }] };
    const { repairs = [], schemeFlags } = await aidedEdit(read, answered, texts);
    const requests = new Requests(context);
    for (const repair of repairs) await requests.queue(writeRepair(context, repair));
    if (schemeFlags) await requests.queue(applyFlags(context, read.flags.filter(({ flag }) => flag.cell.sheet === sheet), schemeFlags));
    await forgetting(() => context.sync());
    return { message: texts("pane.answered", { path, answer }), outcome: "done" };
  });
}
