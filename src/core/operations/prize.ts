import { Exact } from "../number/exact";
import { round } from "../number/rounding";
import type { MoneyRounding } from "./pay";

export interface Prizes {
  /** The prize of each tier in yuan, best first. */
  readonly amounts: readonly Exact[];
  /** What the pool keeps: never below 0. */
  readonly left: Exact;
}

/**
 * Prizes that differ by a fixed step from tier to tier and together do not exceed the pool. S1A-05
 *
 * first = (pool + step × (n₂ + 2n₃ + …)) ÷ N, rounded down.
 * @param counts the people in each tier, best first; undefined is returned when there is nobody,
 *   or when the pool is too small for the lowest tier to get anything.
 */
export function prize(counts: readonly number[], pool: Exact, step: Exact, places: MoneyRounding["places"]): Prizes | undefined {
  const people = counts.reduce((sum, n) => sum + n, 0);
  if (people === 0) return undefined;
  const steps = counts.reduce((sum, n, tier) => sum + n * tier, 0);
  const first = round(pool.plus(step.times(Exact.of(steps))).dividedBy(Exact.of(people)), places, "towardZero");
  const amounts = counts.map((_, tier) => first.minus(step.times(Exact.of(tier))));
  if (amounts.some((amount, tier) => (counts[tier] ?? 0) > 0 && amount.sign() < 0)) return undefined;
  const paid = Exact.sum(amounts.map((amount, tier) => amount.times(Exact.of(counts[tier] ?? 0))));
  return { amounts, left: pool.minus(paid) };
}
