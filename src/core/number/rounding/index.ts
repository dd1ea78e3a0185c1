import type { Exact } from "../exact";
import { halfAwayFromZero } from "./halfAwayFromZero";
import { towardZero } from "./towardZero";

/** Rounding modes, named by what they do. Each says of what is left over whether it goes away from zero. */
export const roundings = { halfAwayFromZero, towardZero } as const;
export type RoundingMode = keyof typeof roundings;

/** Rounds to so many decimal places. */
export function round(value: Exact, places: number, mode: RoundingMode): Exact {
  return value.rounded(places, roundings[mode]);
}
