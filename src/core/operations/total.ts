import { Exact } from "../number/exact";
import { missing, notApplicable, number } from "../value";
import type { Figure } from "./figure";

/** A sum that one missing addend makes missing. What does not apply is left out; if nothing applies, the sum does not either. */
export function total(addends: readonly Figure[]): Figure {
  if (addends.some((addend) => addend.kind === "missing")) return missing;
  const numbers = addends.flatMap((addend) => (addend.kind === "number" ? [addend.number] : []));
  return numbers.length === 0 ? notApplicable : number(Exact.sum(numbers));
}
