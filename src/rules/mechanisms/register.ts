import { dayInWords } from "../../core/calendar";
import { due as dueDay, type DueUnit } from "../../core/operations/due";
import { missing, notApplicable, text, type Value } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { choice, count, dayOperand, mayBeBlank, operand, optional, required, withDefault } from "../settings";
import { notYet } from "./entry";
import { figureUnasked, notAsked, unaskedOf } from "./notAsked";

const STATES = { done: "已办", late: "逾期办结", overdue: "逾期", soon: "临期", open: "未到期" } as const;

/** 台账: whether what no sheet can compute was done in time: a date it is due, a date or tick that says it is done. S0-20, S1E-02, S3-20 */
export const register = defineMechanism({
  name: "台账",
  sentence: "register",
  settings: {
    due: required("应办", operand),
    /** Left out where the day it is due moves on whenever it is done. S2-05 */
    done: optional("办结", mayBeBlank),
    /** The day as of which the state is told; without it nothing is overdue yet. */
    asOf: optional("基准日", dayOperand),
    /** So long before it is due it is pointed out. */
    ahead: withDefault("提前", count, 0),
    aheadUnit: withDefault("提前单位", choice<DueUnit>({ 日: "day", 月: "month" }), "日"),
    waived: notAsked,
  },
  bind: ({ due, done, asOf, ahead, aheadUnit, waived }) => ({
    levels: Object.values(STATES),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const target = scope.value(due, at);
        const finished = done.setting && notYet(scope.value(done.setting, at));
        const today = asOf.setting && scope.value(asOf.setting, at);
        const unasked = unaskedOf(waived.setting, at, scope, today?.value);
        const inputs = [{ role: "应办", outcome: target }, ...(finished ? [{ role: "办结", outcome: finished }] : []), ...(today ? [{ role: "基准日", outcome: today }] : [])];
        // Of what is not asked for nothing is lacking.
        if (target.value.kind === "notApplicable") return { value: notApplicable, explain: () => ({ inputs: inputs.slice(0, 1) }) };
        // Whether it was done, or what day it is, nobody knows: it is neither overdue nor not yet due.
        const isUnknown = finished?.value.kind === "missing" || (today?.value.kind === "missing" && !isDone(finished?.value));
        const state = isUnknown ? undefined : stateOf(target.value, finished?.value, today?.value, (day) => (ahead.value === 0 ? undefined : dueDay(day, -ahead.value, aheadUnit.value)));
        // What was done before the day stays done; what is not due yet nobody needs to know.
        const stands = isDoneBy(state) ? unasked?.is !== true || unasked.fromDay : unasked?.is === undefined && state?.kind === "open";
        const instead = stands ? undefined : figureUnasked(unasked);
        if (instead) return { ...instead, explain: () => ({ inputs: [...inputs, ...instead.explain().inputs] }) };
        return { value: state === undefined ? missing : text(STATES[state.kind]), notes: state?.notes, explain: () => ({ inputs }) };
      },
    },
  }),
});

const isDone = (value: Value | undefined): boolean => value?.kind === "date" || (value?.kind === "truth" && value.truth);

const isDoneBy = (state: State | undefined): boolean => state?.kind === "done" || state?.kind === "late";

interface State {
  readonly kind: keyof typeof STATES;
  readonly notes: readonly Note[];
}

/**
 * undefined where the day it is due is not known.
 * @param noticeOf from which day on a due day is pointed out, if it is
 */
function stateOf(due: Value, done: Value | undefined, today: Value | undefined, noticeOf: (due: number) => number | undefined): State | undefined {
  if (done?.kind === "truth" && done.truth) return { kind: "done", notes: [] };
  if (due.kind !== "date") return undefined;
  if (done?.kind === "date") {
    const days = done.serial - due.serial;
    return days > 0 ? { kind: "late", notes: [{ code: "doneLate", params: { days: String(days), due: dayInWords(due.serial) } }] } : { kind: "done", notes: [] };
  }
  if (today?.kind !== "date") return { kind: "open", notes: [] };
  const left = due.serial - today.serial;
  if (left < 0) return { kind: "overdue", notes: [{ code: "overdue", params: { days: String(-left), due: dayInWords(due.serial) } }] };
  const notice = noticeOf(due.serial);
  return notice !== undefined && today.serial >= notice ? { kind: "soon", notes: [left === 0 ? { code: "dueToday", params: { due: dayInWords(due.serial) } } : { code: "dueSoon", params: { days: String(left), due: dayInWords(due.serial) } }] } : { kind: "open", notes: [] };
}
