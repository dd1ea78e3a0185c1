import { isHeld } from "../rules/note";
import type { Outcome } from "../rules/outcome";
import type { Program } from "../rules/program";
import { ruleId } from "../rules/scheme";

/**
 * Whether a figure is missing for what no formula over the input cells sees: a row of a register that may be anybody's, a
 * post whose holder nobody knows. A blank cell is seen, a score above its full mark, and what a whole list waits for too.
 */
export function isUnseenGap(outcome: Outcome, program: Program): boolean {
  const { origin, value } = outcome;
  if (value.kind !== "missing") return false;
  if (origin.kind !== "rule") return origin.kind === "entry";
  const gaps = outcome.inputs.map((input) => input.outcome).filter((one) => one.value.kind === "missing");
  if (gaps.length > 0) return gaps.some((one) => isUnseenGap(one, program));
  if ([outcome, ...outcome.inputs.map((input) => input.outcome)].some(({ notes }) => isHeld(notes))) return false;
  return program.rules.get(ruleId(origin.scheme, origin.rule))?.bound?.evaluation.kind !== "group";
}
