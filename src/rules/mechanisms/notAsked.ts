import { missing, notApplicable, type Value } from "../../core/value";
import type { Result } from "../mechanism";
import type { Outcome } from "../outcome";
import type { Scope } from "../scope";
import { mayBeBlank, optional, type Operand, type Setting } from "../settings";
import type { At } from "../subject";
import { notYet } from "./entry";

/** 不要求: of whom it is not asked, such as a workshop that has been revoked: yes or no, or the day from which on nothing more is asked. S0-24, S1F-08 */
export const notAsked = optional("不要求", mayBeBlank);

export interface Unasked {
  /** undefined where nobody knows. */
  readonly is: boolean | undefined;
  /** Whether it is not asked from a day on: what was done before stays done. */
  readonly fromDay: boolean;
  readonly outcome: Outcome;
}

/** @param today the day it is looked from; without one any day has come */
export function unaskedOf(setting: Setting<Operand> | undefined, { subject }: At, scope: Scope, today: Value | undefined): Unasked | undefined {
  const outcome = setting && notYet(scope.value(setting, { subject }));
  return outcome && { is: isUnasked(outcome.value, today), fromDay: outcome.value.kind === "date", outcome };
}

function isUnasked(value: Value, today: Value | undefined): boolean | undefined {
  switch (value.kind) {
    case "truth":
      return value.truth;
    case "date":
      return today?.kind !== "date" || value.serial <= today.serial;
    case "missing":
      return undefined;
    // Neither yes nor a day, such as a day that has not been set: it is asked.
    default:
      return false;
  }
}

/** The figure of somebody of whom it is not asked, or of whom nobody knows; undefined of everybody else. */
export function figureUnasked(unasked: Unasked | undefined): Result | undefined {
  if (unasked === undefined || unasked.is === false) return undefined;
  return { value: unasked.is === true ? notApplicable : missing, explain: () => ({ inputs: [{ role: "不要求", outcome: unasked.outcome }] }) };
}
