import { compareMonths, monthKey } from "./month";
import type { Month } from "./table";

/** A teaching week of the school calendar: 第3周. */
export interface Week {
  readonly week: number;
}

/** What a figure is kept by: an appraisal month, or a teaching week. */
export type Period = Month | Week;

export const isWeek = (period: Period): period is Week => "week" in period;

export const periodKey = (period: Period): string => (isWeek(period) ? `w${period.week}` : monthKey(period));

/** Order in time; weeks and months are never mixed in one series. */
export function comparePeriods(a: Period, b: Period): number {
  if (isWeek(a)) return isWeek(b) ? a.week - b.week : -1;
  return isWeek(b) ? 1 : compareMonths(a, b);
}

/** A whole number of its own for every week and every month, with or without its year: what columns of figures are kept by. */
export const periodNumber = (period: Period): number => (isWeek(period) ? -1 - period.week : (period.year ?? 0) * 12 + period.month);

export const isSamePeriod = (one: Period, other: Period): boolean => periodNumber(one) === periodNumber(other);

/** Whether they may be the same: 9月 on one sheet and 2026年9月 on another. */
export const mayBeSamePeriod = (one: Period, other: Period): boolean =>
  isWeek(one) || isWeek(other) ? isSamePeriod(one, other) : one.month === other.month && (one.year === undefined || other.year === undefined || one.year === other.year);
