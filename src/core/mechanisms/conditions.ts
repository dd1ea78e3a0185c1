import type { At } from "../mechanism";
import type { Choice, Outcome } from "../outcome";
import type { Scope } from "../scope";
import type { Keyed, Operand } from "../settings";
import { missing, notApplicable, truth, type Value } from "../value";

/** Conditions looked at: which hold, which do not, which nobody knows yet. What does not apply is none. */
export interface Examined {
  readonly inputs: Outcome["inputs"];
  readonly choices: readonly Choice[];
  readonly met: readonly string[];
  readonly failed: readonly string[];
  readonly open: readonly string[];
}

export function examine(conditions: readonly Keyed<Operand>[], at: At, scope: Scope): Examined {
  const inputs = conditions.map((condition) => ({ role: condition.key, outcome: scope.value(condition, at) }));
  const named = (state: "met" | "failed" | "open"): string[] => inputs.filter(({ outcome }) => stateOf(outcome.value) === state).map(({ role }) => role);
  return {
    inputs,
    choices: inputs.filter(({ outcome }) => stateOf(outcome.value) !== undefined).map(({ role, outcome }) => ({ label: role, detail: "", active: stateOf(outcome.value) === "met" })),
    met: named("met"),
    failed: named("failed"),
    open: named("open"),
  };
}

function stateOf(value: Value): "met" | "failed" | "open" | undefined {
  if (value.kind === "truth") return value.truth ? "met" : "failed";
  return value.kind === "notApplicable" ? undefined : "open";
}

/** Whether at least so many conditions hold; open ones decide only where they could still change it. */
export function atLeast({ met, failed, open }: Pick<Examined, "met" | "failed" | "open">, needed: number): Value {
  if (met.length + failed.length + open.length === 0) return notApplicable;
  if (met.length >= needed) return truth(true);
  return met.length + open.length < needed ? truth(false) : missing;
}
