import { comparePeriods, isWeek, periodKey, type Period } from "../../core/period";
import type { SchoolCalendar } from "../schoolCalendar";

export type Unit = "week" | "month";

/** The week or month a period belongs to: a week's month, the period itself otherwise. */
export function periodOfPeriod(period: Period, unit: Unit, calendar: SchoolCalendar | undefined): Period | undefined {
  if (unit === "week") return isWeek(period) ? period : undefined;
  return isWeek(period) ? calendar?.monthOfWeek(period.week) : period;
}

/** All periods of some rows or weeks in their order; none where one of them cannot be told. */
export function distinctPeriods(periods: readonly (Period | undefined)[]): readonly Period[] {
  const found = new Map<string, Period>();
  for (const period of periods) {
    if (period === undefined) return [];
    found.set(periodKey(period), period);
  }
  return [...found.values()].sort(comparePeriods);
}
