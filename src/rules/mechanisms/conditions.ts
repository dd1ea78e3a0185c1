import { missing, notApplicable, truth, type Value } from "../../core/value";
import type { Note } from "../note";
import type { Explanation, Outcome } from "../outcome";
import type { Scope } from "../scope";
import type { Keyed, Operand } from "../settings";
import type { At } from "../subject";

/** What is made of conditions that a refusal names one by one. */
export const CONDITION_LISTS: ReadonlySet<string> = new Set(["资格", "全部满足", "至少满足", "任一满足"]);

/** Conditions looked at: which hold, which do not, which nobody knows yet. What does not apply is none. */
export interface Examined {
  readonly inputs: Outcome["inputs"];
  readonly met: readonly string[];
  readonly failed: readonly string[];
  readonly open: readonly string[];
  /** Whether the scheme itself is not complete: then nothing is refused yet, whatever else fails. S1B-14 */
  readonly unset: boolean;
}

export function examine(conditions: readonly Keyed<Operand>[], at: At, scope: Scope): Examined {
  const inputs = conditions.map((condition) => ({ role: condition.key, outcome: scope.value(condition, at) }));
  const named: Record<State, string[]> = { met: [], failed: [], open: [] };
  for (const { role, outcome } of inputs) {
    const state = stateOf(outcome.value);
    if (state) named[state].push(role);
  }
  return { inputs, ...named, unset: inputs.some(({ outcome }) => outcome.notes.some(({ code }) => code === "settingAsked")) };
}

/** What is told of them: each as it was found, and which of them hold. */
export function explained({ inputs }: Pick<Examined, "inputs">): Explanation {
  return {
    inputs,
    choices: inputs.flatMap(({ role, outcome }) => {
      const state = stateOf(outcome.value);
      return state === undefined ? [] : [{ label: role, detail: "", active: state === "met" }];
    }),
  };
}

/** Which of so many needed conditions hold; where they do not suffice, which fail. */
export function metNotes({ met, failed }: Examined, what: string, needed: number): readonly Note[] {
  const lacking = met.length < needed ? failed : [];
  return met.length + lacking.length === 0 ? [] : [{ code: "conditionsMet", params: { what, met: met.join("、"), failed: lacking.join("、") } }];
}

type State = "met" | "failed" | "open";

function stateOf(value: Value): State | undefined {
  if (value.kind === "truth") return value.truth ? "met" : "failed";
  return value.kind === "notApplicable" ? undefined : "open";
}

/** The conditions nobody knows yet, by the names of the alternatives' own conditions: 条件4, 条件5 rather than 甲组. */
export function openConditions({ inputs }: Pick<Examined, "inputs">): readonly string[] {
  const open = inputs.filter(({ outcome }) => stateOf(outcome.value) === "open");
  return [...new Set(open.flatMap(({ role, outcome }) => (isAlternative(outcome) ? openIn(outcome) : [role])))].sort((a, b) => a.localeCompare(b));
}

const isAlternative = ({ origin }: Outcome): boolean => origin.kind === "rule" && origin.mechanism === "任一满足";

/** Each alternative is a list of conditions; they are named, not what they are made of. */
function openIn(alternatives: Outcome): readonly string[] {
  return alternatives.inputs.flatMap(({ role, outcome }) => (outcome.inputs.length > 0 ? outcome.inputs.filter(({ outcome: one }) => stateOf(one.value) === "open").map((one) => one.role) : [role]));
}

/** Whether at least so many conditions hold; open ones decide only where they could still change it. */
export function atLeast({ met, failed, open, unset }: Pick<Examined, "met" | "failed" | "open" | "unset">, needed: number): Value {
  if (met.length + failed.length + open.length === 0) return notApplicable;
  if (met.length >= needed) return truth(true);
  return met.length + open.length < needed && !unset ? truth(false) : missing;
}
