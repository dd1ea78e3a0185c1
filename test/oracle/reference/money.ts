import { withOneMore } from "./contest";
import { FEN, Fraction, sum, TWO, ZERO } from "./fraction";

/** S1A-04: standard × share × score ÷ full mark, rounded once at the line that is paid (G01). */
export function pay(standard: Fraction, share: Fraction, score: Fraction, full: Fraction, unit: Fraction): Fraction {
  return standard.times(share).times(score).over(full).rounded(unit);
}

/** S1B-05: the days' part of the month's standard, rounded once. */
export const leave = (standard: Fraction, days: Fraction, workdays: Fraction): Fraction => standard.over(workdays).times(days).rounded(FEN);

/** S1B-07: A halves the whole term, B pays nothing for a failed month and half of the others, C halves from the first failed month on. */
export type Halving = "A" | "B" | "C";

/** A term's allowance of the months in post, in their order; rounded once. */
export function termPay(months: readonly { readonly failed: boolean; readonly amount: Fraction }[], mode: Halving): Fraction {
  const first = months.findIndex(({ failed }) => failed);
  const parts = months.map(({ failed, amount }, month) => {
    if (first < 0) return amount;
    if (mode === "B" && failed) return ZERO;
    return mode === "C" && month < first ? amount : amount.over(TWO);
  });
  return sum(parts).rounded(FEN);
}

/**
 * S1A-05: prizes x, x − step, x − 2 step… that use up the pool; x is rounded down, so that the pool is never exceeded.
 * Undefined where the pool does not reach to the last of the tiers that somebody is in.
 */
export function prizes(counts: readonly number[], pool: Fraction, step: Fraction, unit: Fraction): Fraction[] | undefined {
  const people = counts.reduce((all, one) => all + one, 0);
  const below = (tier: number): Fraction => step.times(Fraction.of(tier));
  const first = pool.plus(sum(counts.map((count, tier) => below(tier).times(Fraction.of(count))))).over(Fraction.of(people)).down(unit);
  const amounts = counts.map((_, tier) => first.minus(below(tier)));
  return amounts.some((amount, tier) => counts[tier] !== 0 && amount.isBelow(ZERO)) ? undefined : amounts;
}

/** A pool in proportion: everybody rounded down, what is left of it by one unit to the largest remainders. */
export function shared(pool: Fraction, points: readonly Fraction[], unit: Fraction): Fraction[] {
  const exact = points.map((one) => pool.times(one).over(sum(points)));
  const parts = exact.map((one) => one.down(unit));
  const left = pool.down(unit).minus(sum(parts)).over(unit).toNumber();
  return withOneMore(parts, exact.map((one, index) => one.minus(parts[index] ?? ZERO)), left, unit);
}
