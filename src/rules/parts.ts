import { Exact } from "../core/number/exact";
import { missing, notApplicable, number, text, truth, type Value } from "../core/value";
import type { Outcome } from "./outcome";
import type { TenurePolicy } from "./tenure";

/** How the figures of one person's several classes become one. G08 */
type Way = "total" | TenurePolicy["severalClasses"];

export function combineParts(outcomes: readonly Outcome[], way: Way): { readonly value: Value; readonly inputs: Outcome["inputs"] } {
  const inputs = outcomes.map((outcome, index) => ({ role: String(index + 1), outcome }));
  const values = outcomes.map(({ value }) => value).filter(({ kind }) => kind !== "notApplicable");
  const [first] = values;
  if (first === undefined) return { value: notApplicable, inputs };
  if (values.some(({ kind }) => kind === "missing" || kind !== first.kind)) return { value: missing, inputs };
  const numbers = values.flatMap((value) => (value.kind === "number" ? [value.number] : []));
  if (numbers.length > 0) return { value: number(combineNumbers(numbers, way)), inputs };
  const truths = values.flatMap((value) => (value.kind === "truth" ? [value.truth] : []));
  if (truths.length > 0) return { value: truth(truths.some(Boolean)), inputs };
  const words = new Set(values.flatMap((value) => (value.kind === "text" ? [value.text] : [])));
  return { value: words.size > 0 ? text([...words].join("、")) : first, inputs };
}

function combineNumbers(numbers: readonly Exact[], way: Way): Exact {
  const total = Exact.sum(numbers);
  switch (way) {
    case "total":
    case "apart":
      return total;
    case "mean":
      return total.dividedBy(Exact.of(numbers.length));
    case "highest":
      return numbers.reduce((best, one) => (one.compare(best) > 0 ? one : best));
  }
}
