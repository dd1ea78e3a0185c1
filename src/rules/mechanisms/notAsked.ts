import { addressOf } from "../../core/cell";
import { missing, notApplicable, wordOfValue, type Value } from "../../core/value";
import type { Result } from "../mechanism";
import { saysNotDone } from "../notDone";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import type { Scope } from "../scope";
import { optional, yesNoOrDay, type Operand, type Setting } from "../settings";
import type { At } from "../subject";
import { notYet } from "./entry";

/** 不要求: of whom it is not asked, such as a workshop that has been revoked: yes or no, or the day from which on nothing more is asked. S0-24, S1F-08 */
export const notAsked = optional("不要求", yesNoOrDay);

/** 是 in a column that mostly holds other words. */
const YES = "是";

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
    case "number":
      return undefined;
    // Whoever writes that it has not happened asks for it as before; of other words nobody knows.
    case "text":
      return saysNotDone(value) ? false : value.text === YES ? true : undefined;
    // A day that has not been set.
    case "notApplicable":
      return false;
  }
}

/** What stands there and is neither yes, no nor a day. */
function unreadNotes({ value, origin }: Outcome): readonly Note[] {
  if (value.kind !== "text" && value.kind !== "number") return [];
  const place = origin.kind === "cell" ? `${origin.column}(${origin.cell.sheet}!${addressOf(origin.cell)})` : origin.kind === "rule" ? origin.rule : "";
  return [{ code: "notAskedUnread", params: { place, words: wordOfValue(value) ?? "" } }];
}

/** The figure of somebody of whom it is not asked, or of whom nobody knows; undefined of everybody else. */
export function figureUnasked(unasked: Unasked | undefined): Result | undefined {
  if (unasked === undefined || unasked.is === false) return undefined;
  return { value: unasked.is === true ? notApplicable : missing, notes: unasked.is === true ? [] : unreadNotes(unasked.outcome), explain: () => ({ inputs: [{ role: "不要求", outcome: unasked.outcome }] }) };
}
