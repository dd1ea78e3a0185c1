import { Exact } from "../number/exact";
import { round } from "../number/rounding";
import type { MoneyRounding } from "./pay";

/**
 * Shares a pool out in proportion to points, to the last 分, 角 or 元: everybody's part is rounded down, and what is left
 * goes by one unit each to the largest remainders, the first in the list first.
 * @param points none negative, not all 0
 */
export const share = (pool: Exact, points: readonly Exact[], places: MoneyRounding["places"]): readonly Exact[] => shareOut(pool, points, places).parts;

export interface Shared {
  readonly parts: readonly Exact[];
  /** Where the last units went by the order of the list: who got one, and who of the same remainder did not. */
  readonly byOrder: { readonly given: readonly number[]; readonly passed: readonly number[] };
}

/** The same, with what the order of the list decided. */
export function shareOut(pool: Exact, points: readonly Exact[], places: MoneyRounding["places"]): Shared {
  const unit = Exact.fromFraction(1n, 10n ** BigInt(places));
  const whole = Exact.sum(points);
  const exact = points.map((part) => pool.times(part).dividedBy(whole));
  const parts = exact.map((part) => round(part, places, "towardZero"));
  const left = round(pool, places, "towardZero").minus(Exact.sum(parts)).dividedBy(unit).toNumber();
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part.minus(parts[index] ?? Exact.zero) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.index - b.index);
  const [given, passed] = [byRemainder.slice(0, left), byRemainder.slice(left)];
  for (const { index } of given) parts[index] = (parts[index] ?? Exact.zero).plus(unit);
  const cut = given.at(-1)?.remainder;
  const atCut = (all: typeof given): readonly number[] => all.flatMap(({ index, remainder }) => (cut?.equals(remainder) === true ? [index] : []));
  return { parts, byOrder: atCut(passed).length === 0 ? { given: [], passed: [] } : { given: atCut(given), passed: atCut(passed) } };
}
