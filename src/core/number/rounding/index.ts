import { Exact } from "../exact";
import { halfAwayFromZero } from "./halfAwayFromZero";
import { towardZero } from "./towardZero";

/** Rounding modes, named by what they do. Each takes a fraction and gives the whole number. */
export const roundings = { halfAwayFromZero, towardZero } as const;
export type RoundingMode = keyof typeof roundings;

/** Rounds to so many decimal places. */
export function round(value: Exact, places: number, mode: RoundingMode): Exact {
  const [numerator, denominator] = value.toFraction();
  const scale = 10n ** BigInt(places);
  return Exact.fromFraction(roundings[mode](numerator * scale, denominator), scale);
}
