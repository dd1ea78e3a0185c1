import { Exact } from "../number/exact";
import { isSafe, quotient } from "../number/integers";
import { round, roundings, type RoundingMode } from "../number/rounding";
import { PARTS } from "../valueColumn";

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

/**
 * The same for many people: of standard and score in whole parts the amount in parts. Undefined where a number on the
 * way would not be a safe integer, or is below 0.
 * @param share as a share of the full mark: share ÷ full mark
 */
export function payInParts(share: Exact, { places, mode }: MoneyRounding): (standard: number, score: number) => number | undefined {
  const [numerator, denominator] = share.dividedBy(UNITS).times(UNITS_OF[places]).toFraction().map(Number);
  const partsOfUnit = PARTS / 10 ** places;
  const goesAway = roundings[mode];
  return (standard, score) => {
    if (numerator === undefined || denominator === undefined) return undefined;
    const whole = standard * score * numerator;
    if (standard < 0 || score < 0 || !isSafe(standard * score) || !isSafe(whole) || !isSafe(2 * denominator)) return undefined;
    const left = whole % denominator;
    const units = quotient(whole, denominator) + (left !== 0 && goesAway(left - (denominator - left)) ? 1 : 0);
    return isSafe(units * partsOfUnit) ? units * partsOfUnit : undefined;
  };
}

/** Parts times parts. */
const UNITS = Exact.of(PARTS * PARTS);
const UNITS_OF = { 0: Exact.one, 1: Exact.of(10), 2: Exact.of(100) } as const;
