import { Exact } from "../number/exact";
import { round } from "../number/rounding";
import type { MoneyRounding } from "./pay";

/**
 * Shares a pool out in proportion to points, to the last 分, 角 or 元: everybody's part is rounded down, and what is left
 * goes by one unit each to the largest remainders, the first in the list first.
 * @param points none negative, not all 0
 */
export function share(pool: Exact, points: readonly Exact[], places: MoneyRounding["places"]): Exact[] {
  const unit = Exact.fromFraction(1n, 10n ** BigInt(places));
  const whole = Exact.sum(points);
  const exact = points.map((part) => pool.times(part).dividedBy(whole));
  const parts = exact.map((part) => round(part, places, "towardZero"));
  const left = round(pool, places, "towardZero").minus(Exact.sum(parts)).dividedBy(unit).toNumber();
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part.minus(parts[index] ?? Exact.zero) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? Exact.zero).plus(unit);
  return parts;
}
