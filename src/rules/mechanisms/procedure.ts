import { dayInWords } from "../../core/calendar";
import { missing, text, type Value } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import { dayOperand, list, mayBeBlank, optional, optionalList } from "../settings";
import { isBlankCell, notYet } from "./entry";
import { figureUnasked, notAsked, unaskedOf } from "./notAsked";

interface Step {
  readonly name: string;
  readonly state: "done" | "notDone" | "unknown";
  /** The day it was done, where the sheet says one. */
  readonly day: number | undefined;
}

const NOT_BEGUN = "未开始";
const FINISHED = "已完成";

/** 程序进度: steps that must be taken one after the other, and by when. S0-04, S1E-01, S1F-10 */
export const procedure = defineMechanism({
  name: "程序进度",
  sentence: "procedure",
  settings: {
    steps: list("步骤", mayBeBlank),
    due: optionalList("截止", mayBeBlank),
    /** The day as of which it is told: a step not taken by then although it was due is overdue. */
    asOf: optional("基准日", dayOperand),
    waived: notAsked,
  },
  bind: ({ steps, due, asOf, waived }) => ({
    levels: [NOT_BEGUN, ...steps.map(({ key }) => key), FINISHED],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const today = asOf.setting && scope.value(asOf.setting, at).value;
        const unasked = figureUnasked(unaskedOf(waived.setting, at, scope, today));
        if (unasked) return unasked;
        const inputs: Outcome["inputs"] = steps.map((step) => ({ role: step.key, outcome: notYet(scope.value(step, at)) }));
        if (inputs.every(({ outcome }) => outcome.origin.kind === "noRow")) return { value: missing, explain: () => ({ inputs }) };
        const taken = inputs.map(({ role, outcome }) => stepOf(role, outcome.value));
        const limits = due.map((limit) => ({ name: limit.key, outcome: scope.value(limit, at) }));
        const last = taken.map(({ state }) => state).lastIndexOf("done");
        const complete = taken.every(({ state }) => state === "done");
        // A step before the last one that was taken does not change how far it has come, unless that was the end.
        const isOpen = taken.some(({ state }, index) => state === "unknown" && (index > last || last === taken.length - 1));
        return {
          value: isOpen ? missing : text(complete ? FINISHED : (taken[last]?.name ?? NOT_BEGUN)),
          notes: [...orderNotes(taken), ...lateNotes(taken, limits, today), ...limitNotes(steps.map(({ key }) => key), limits)],
          explain: () => ({ inputs, choices: taken.map(({ name, state, day }) => ({ label: name, detail: day === undefined ? "" : dayInWords(day), active: state === "done" })) }),
        };
      },
    },
  }),
});

const stepOf = (name: string, value: Value): Step => ({
  name,
  state: value.kind === "date" || (value.kind === "truth" && value.truth) ? "done" : value.kind === "missing" ? "unknown" : "notDone",
  day: value.kind === "date" ? value.serial : undefined,
});

/** A step without the one before it, or dated before it. */
function orderNotes(steps: readonly Step[]): Note[] {
  return steps.slice(1).flatMap((step, index): Note[] => {
    const before = steps[index];
    if (before === undefined || step.state !== "done") return [];
    if (before.state === "notDone") return [{ code: "stepSkipped", params: { step: step.name, before: before.name } }];
    if (step.day === undefined || before.day === undefined || step.day >= before.day) return [];
    return [{ code: "stepEarly", params: { step: step.name, before: before.name, day: dayInWords(step.day), dayBefore: dayInWords(before.day) } }];
  });
}

interface Limit {
  readonly name: string;
  readonly outcome: Outcome;
}

/** A deadline before that of a step that has to come first: the schedule itself is wrong. */
function limitNotes(order: readonly string[], limits: readonly Limit[]): Note[] {
  const days = order.flatMap((name) => limits.flatMap(({ name: of, outcome: { value } }) => (of === name && value.kind === "date" ? [{ name, day: value.serial }] : [])));
  return days.flatMap(({ name, day }, index): Note[] => {
    const before = days[index - 1];
    return before !== undefined && day < before.day ? [{ code: "limitsDisordered", params: { step: name, before: before.name, day: dayInWords(day), dayBefore: dayInWords(before.day) } }] : [];
  });
}

/** A limit that nobody has set says nothing; one that could not be read leaves it open whether a step was late. */
function lateNotes(steps: readonly Step[], limits: readonly Limit[], today: Value | undefined): Note[] {
  return limits.flatMap(({ name, outcome }): Note[] => {
    const { value } = outcome;
    const step = steps.find((one) => one.name === name);
    if (step === undefined || step.state === "unknown") return [];
    if (value.kind === "missing" && !isBlankCell(outcome) && !outcome.notes.some(({ code }) => code === "settingAsked")) return [{ code: "missingInput", params: { what: `${name}截止` } }];
    if (value.kind !== "date") return [];
    if (step.state === "notDone") return today?.kind === "date" && today.serial > value.serial ? [{ code: "stepOverdue", params: { step: name, days: String(today.serial - value.serial), due: dayInWords(value.serial) } }] : [];
    const { day } = step;
    if (day === undefined || day < value.serial) return [];
    // "X日前" takes the day itself in, which is pointed out. G05
    if (day === value.serial) return [{ code: "onLastDay", params: { step: name, day: dayInWords(day) } }];
    return [{ code: "stepLate", params: { step: name, days: String(day - value.serial), due: dayInWords(value.serial) } }];
  });
}
