import { Exact } from "../number/exact";
import { fromAll, type Figure } from "./figure";

/** Whether the weights make up a whole, as those of a weighted score must. */
export function makeWhole(weights: readonly Exact[]): boolean {
  return Exact.sum(weights).equals(Exact.one);
}

/** A weighted score: Σ weight × part, one weight a part. S1B-01 */
export function weighted(weights: readonly Exact[], parts: readonly Figure[]): Figure {
  return fromAll(parts, (numbers) => Exact.sum(numbers.map((part, index) => part.times(weights[index] ?? Exact.zero))));
}
