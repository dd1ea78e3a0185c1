import type { Exact } from "../../core/number/exact";
import { missing, notApplicable, number } from "../../core/value";
import type { Result } from "../mechanism";
import type { Note } from "../note";
import type { Explanation, Outcome } from "../outcome";

/** A figure made of numbers; how it would be written down is only made when somebody looks. */
export interface Combined {
  readonly number: Exact;
  readonly notes?: readonly Note[];
  readonly working?: string | (() => string);
}

/**
 * Computes from numbers, or says why that is impossible: one missing input makes the result missing; an input that
 * does not apply is left out; if none applies, the result does not apply either.
 */
export function combine(inputs: Outcome["inputs"], compute: (numbers: readonly Exact[]) => Combined): Result {
  const numbers: Exact[] = [];
  for (const { outcome } of inputs) {
    const { value } = outcome;
    switch (value.kind) {
      case "number":
        numbers.push(value.number);
        break;
      case "notApplicable":
        break;
      // A text or a date where a number belongs was reported when it was read; it is no number, so the figure is missing.
      case "missing":
      case "text":
      case "truth":
      case "date":
        return { value: missing, explain: () => ({ inputs }) };
    }
  }
  if (numbers.length === 0) return { value: inputs.length === 0 ? missing : notApplicable, explain: () => ({ inputs }) };
  const { number: result, notes, working } = compute(numbers);
  const explain = (): Explanation => ({
    inputs,
    // Asked for less often than the inputs.
    get working() {
      return typeof working === "function" ? working() : working;
    },
  });
  return { value: number(result), notes, explain };
}
