import type { Exact } from "../number/exact";
import { round } from "../number/rounding";

/** What days of leave take off a month's allowance: standard ÷ working days × days, rounded to 分 once. S1B-05 */
export function leave(standard: Exact, days: Exact, workdays: Exact): Exact {
  return round(standard.times(days).dividedBy(workdays), 2, "halfAwayFromZero");
}
