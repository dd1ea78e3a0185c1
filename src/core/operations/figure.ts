import type { Exact } from "../number/exact";
import { missing, notApplicable, number, type Value } from "../value";

/** A number, or why there is none. */
export type Figure = Extract<Value, { readonly kind: "number" | "missing" | "notApplicable" }>;

/** Computes when every input is a number; one that is missing, else one that does not apply, is passed on. */
export function fromAll(inputs: readonly Figure[], compute: (numbers: readonly Exact[]) => Exact): Figure {
  const numbers = inputs.flatMap((input) => (input.kind === "number" ? [input.number] : []));
  if (numbers.length === inputs.length) return number(compute(numbers));
  return inputs.some((input) => input.kind === "missing") ? missing : notApplicable;
}
