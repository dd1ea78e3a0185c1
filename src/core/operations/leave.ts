import type { Exact } from "../number/exact";
import { round } from "../number/rounding";
import type { MoneyRounding } from "./pay";

/** To 分, unless a regulation says otherwise. */
const TO_FEN: MoneyRounding = { places: 2, mode: "halfAwayFromZero" };

/** What days of leave take off a month's allowance: standard ÷ working days × days, rounded once. S1B-05 */
export function leave(standard: Exact, days: Exact, workdays: Exact, { places, mode }: MoneyRounding = TO_FEN): Exact {
  return round(standard.times(days).dividedBy(workdays), places, mode);
}
