import type { Exact } from "../number/exact";
import { round, type RoundingMode } from "../number/rounding";

/** The smallest amount paid, as decimal places of a yuan: 分 2, 角 1, 元 0. G01 */
export interface MoneyRounding {
  readonly places: 0 | 1 | 2;
  readonly mode: RoundingMode;
}

/**
 * An allowance in proportion to a score: standard × share × score ÷ full mark, rounded once. S1A-04
 * @param standard in yuan
 * @param share from 0 to 1
 */
export function pay(standard: Exact, share: Exact, score: Exact, fullMark: Exact, rounding: MoneyRounding): Exact {
  return round(unroundedPay(standard, share, score, fullMark), rounding.places, rounding.mode);
}

/** The same before it is rounded, for a month's pay that several holders share. */
export function unroundedPay(standard: Exact, share: Exact, score: Exact, fullMark: Exact): Exact {
  return standard.times(share).times(score).dividedBy(fullMark);
}
