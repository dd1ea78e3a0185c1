import type { Exact } from "../../core/number/exact";
import { missing, notApplicable, number } from "../../core/value";
import type { Result } from "../mechanism";
import type { Note } from "../note";
import type { Outcome } from "../outcome";

/**
 * Computes from numbers, or says why that is impossible: one missing input makes the result missing; an input that
 * does not apply is left out; if none applies, the result does not apply either.
 */
export function combine(
  inputs: Outcome["inputs"],
  compute: (numbers: readonly Exact[]) => { readonly number: Exact; readonly working?: string; readonly notes?: readonly Note[] },
): Result {
  const numbers: Exact[] = [];
  for (const { outcome } of inputs) {
    switch (outcome.value.kind) {
      case "number":
        numbers.push(outcome.value.number);
        break;
      case "notApplicable":
        break;
      // A text or a date where a number belongs was reported when it was read; it is no number, so the figure is missing.
      case "missing":
      case "text":
      case "truth":
      case "date":
        return { value: missing, inputs };
    }
  }
  if (numbers.length === 0) return { value: inputs.length === 0 ? missing : notApplicable, inputs };
  const { number: result, ...rest } = compute(numbers);
  return { value: number(result), inputs, ...rest };
}
