import { Exact } from "../core/number/exact";
import { missing, notApplicable, number, text, truth, type Value } from "../core/value";
import type { Explanation, Outcome } from "./outcome";
import type { TenurePolicy } from "./tenure";

/** How the figures of one person's several classes become one. G08 */
type Way = "total" | TenurePolicy["severalClasses"];

export function combineParts(outcomes: readonly Outcome[], way: Way): { readonly value: Value; explain(): Explanation } {
  return {
    value: combined(outcomes.map(({ value }) => value).filter(({ kind }) => kind !== "notApplicable"), way),
    explain: () => ({ inputs: outcomes.map((outcome, index) => ({ role: String(index + 1), outcome })) }),
  };
}

function combined(values: readonly Value[], way: Way): Value {
  const [first] = values;
  if (first === undefined) return notApplicable;
  if (values.some(({ kind }) => kind === "missing" || kind !== first.kind)) return missing;
  const numbers = values.flatMap((value) => (value.kind === "number" ? [value.number] : []));
  if (numbers.length > 0) return number(combineNumbers(numbers, way));
  const truths = values.flatMap((value) => (value.kind === "truth" ? [value.truth] : []));
  if (truths.length > 0) return truth(truths.some(Boolean));
  const words = new Set(values.flatMap((value) => (value.kind === "text" ? [value.text] : [])));
  return words.size > 0 ? text([...words].join("、")) : first;
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
