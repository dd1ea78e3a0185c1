import { Exact } from "../number/exact";
import { round } from "../number/rounding";

/** How shares of a number of people become whole places. G03 */
export type QuotaRounding = "cumulative" | "down" | "largestRemainder";

/**
 * Places for each tier.
 * @param count the people the shares are taken of
 * @param shares of each tier, best first; together at most 1
 */
export function quota(count: number, shares: readonly Exact[], rounding: QuotaRounding): number[] {
  switch (rounding) {
    case "cumulative":
      return cumulative(count, shares);
    case "down":
      return shares.map((share) => round(share.times(Exact.of(count)), 0, "towardZero").toNumber());
    case "largestRemainder":
      return largestRemainder(count, shares);
  }
}

/** Cuts at the rounded running total (30% → 3.6 → 4, 70% → 8.4 → 8), so that the tiers together are the rounded whole. */
function cumulative(count: number, shares: readonly Exact[]): number[] {
  let total = Exact.zero;
  let before = 0;
  return shares.map((share) => {
    total = total.plus(share);
    const cut = round(total.times(Exact.of(count)), 0, "halfAwayFromZero").toNumber();
    const places = cut - before;
    before = cut;
    return places;
  });
}

function largestRemainder(count: number, shares: readonly Exact[]): number[] {
  const exact = shares.map((share) => share.times(Exact.of(count)));
  const places = exact.map((value) => round(value, 0, "towardZero").toNumber());
  const whole = round(Exact.sum(exact), 0, "halfAwayFromZero").toNumber();
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value.minus(Exact.of(places[index] ?? 0)) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.index - b.index);
  const left = whole - places.reduce((sum, n) => sum + n, 0);
  for (const { index } of byRemainder.slice(0, left)) places[index] = (places[index] ?? 0) + 1;
  return places;
}
