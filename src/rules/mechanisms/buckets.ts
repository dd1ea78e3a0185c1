import { comparePeriods, isWeek, periodKey, type Period } from "../../core/period";
import type { Row } from "../../core/table";
import type { SchoolCalendar } from "../schoolCalendar";

export type Unit = "week" | "month";

/** The week or month a row belongs to: as it says itself, else by its date or week and the school's calendar. */
export function periodOfRow({ key, cells }: Row, unit: Unit, calendar: SchoolCalendar | undefined): Period | undefined {
  const date = [...cells.values()].flatMap(({ value }) => (value.kind === "date" ? [value.serial] : []))[0];
  switch (unit) {
    case "week": {
      const week = key.week ?? (date === undefined ? undefined : calendar?.weekOf(date));
      return week === undefined ? undefined : { week };
    }
    case "month":
      return key.month ?? (date === undefined ? (key.week === undefined ? undefined : calendar?.monthOfWeek(key.week)) : calendar?.monthOf(date));
  }
}

/** The same for a period: a week's month, the period itself otherwise. */
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
