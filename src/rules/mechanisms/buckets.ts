import { comparePeriods, isSamePeriod, isWeek, periodKey, type Period } from "../../core/period";
import type { Row } from "../../core/table";
import type { SchoolCalendar } from "../schoolCalendar";

export type Unit = "week" | "month";

/** The week or month a period belongs to: a week's month, the period itself otherwise. */
export function periodOfPeriod(period: Period, unit: Unit, calendar: SchoolCalendar | undefined): Period | undefined {
  if (unit === "week") return isWeek(period) ? period : undefined;
  return isWeek(period) ? calendar?.monthOfWeek(period.week) : period;
}

/** The months that rows name themselves; none where one of them does not. */
export const saidPeriods = (rows: readonly Row[]): readonly Period[] => distinctPeriods(rows.map(({ key }) => key.month));

/** All periods of some rows or weeks in their order; none where one of them cannot be told. */
export function distinctPeriods(periods: readonly (Period | undefined)[]): readonly Period[] {
  const found = new Map<string, Period>();
  for (const period of periods) {
    if (period === undefined) return [];
    found.set(periodKey(period), period);
  }
  return [...found.values()].sort(comparePeriods);
}

/** Every month or week from the first to the last of some. */
export function periodsBetween(periods: readonly Period[]): readonly Period[] {
  const sorted = [...periods].sort(comparePeriods);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: Period[] = [first];
  for (let period = first; !isSamePeriod(period, last) && all.length < MOST; ) {
    period = after(period);
    all.push(period);
  }
  return all;
}

/** More than ten years of months: more than any register of one school year holds. */
const MOST = 150;

function after(period: Period): Period {
  if (isWeek(period)) return { week: period.week + 1 };
  const { year, month } = period;
  const next = month === 12 ? 1 : month + 1;
  return year === undefined ? { month: next } : { year: month === 12 ? year + 1 : year, month: next };
}
