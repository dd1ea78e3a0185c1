import { Exact } from "../../core/number/exact";
import type { Result } from "../mechanism";
import type { Outcome } from "../outcome";
import { combine } from "./combine";
import { shortly } from "./working";

/** The highest of some figures (1), or the lowest (-1). */
export const extremeOf = (numbers: readonly Exact[], direction: 1 | -1): Exact => numbers.reduce((best, one) => (one.compare(best) * direction > 0 ? one : best), numbers[0] ?? Exact.zero);

/** The one of several figures that counts: the best of three tries. Nobody knows which that is while one is missing. */
export function extremeIn(inputs: Outcome["inputs"], which: "highest" | "lowest"): Result {
  const [direction, sign] = which === "highest" ? ([1, " ≥ "] as const) : ([-1, " ≤ "] as const);
  const inOrder = (numbers: readonly Exact[]): readonly Exact[] => [...numbers].sort((a, b) => b.compare(a) * direction);
  return combine(inputs, (numbers) => ({ number: extremeOf(numbers, direction), working: () => (numbers.length < 2 ? "" : inOrder(numbers).map(shortly).join(sign)) }));
}
