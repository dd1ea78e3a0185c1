import fc from "fast-check";
import type { Raw, SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { type Day, dayOf, daysIn, serialOf, weekday } from "../reference/calendar";
import type { Month } from "../reference/posts";
import { dayText } from "./months";

/** The teaching weeks of a calendar. */
export interface Weeks {
  readonly firstMonday: Day;
  readonly count: number;
}

/** How a workbook tells which months there are: by its score sheet, with or without a calendar of the same months beside it, or by a calendar up to a day. */
export interface Term {
  readonly months: readonly Month[];
  readonly scored: boolean;
  readonly weeks: Weeks | undefined;
  readonly calendar: SheetData | undefined;
  /** The day up to which the calendar counts, where it goes on after it. */
  readonly until: Day | undefined;
  /** The last days of the months that belong to a week of the next one: no calendar of these months lists them, and no row is of them. */
  readonly unlisted: readonly number[];
}

const mondayBefore = (serial: number): number => serial - weekday(serial) + 1;
const lastFridayUpTo = (serial: number): number => serial - ((weekday(serial) + 2) % 7);

/** All weeks whose Friday is in the months, and their days within the months. */
function weeksOf(months: readonly Month[]): Weeks & { readonly days: readonly number[]; readonly tail: readonly number[] } {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) throw new Error("no months");
  const [start, end] = [serialOf({ ...first, day: 1 }), serialOf({ ...last, day: daysIn(last.year, last.month) })];
  const monday = mondayBefore(start);
  const lastDay = Math.min(end, lastFridayUpTo(end) + 2);
  return { firstMonday: dayOf(monday), count: (lastFridayUpTo(end) - 4 - monday) / 7 + 1, days: range(start, lastDay), tail: range(lastDay + 1, end) };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A row a day with its kind, or a row a week, of its Monday. */
function calendarSheet({ firstMonday, count, days }: ReturnType<typeof weeksOf>, daily: boolean): SheetData {
  const monday = serialOf(firstMonday);
  const day = (serial: number): Raw[] => [dayText(dayOf(serial)), Math.floor((serial - monday) / 7) + 1];
  if (!daily) return sheet("校历", [["日期", "教学周"], ...range(0, count - 1).map((week) => day(monday + week * 7))]);
  return sheet("校历", [["日期", "教学周", "类型"], ...days.map((serial) => [...day(serial), weekday(serial) <= 5 ? "工作日" : "休息日"])]);
}

/** None of the first months begins on a Saturday or a Sunday, so that the first week is one of them. */
const MONTHS: readonly Month[] = [9, 10, 11, 12].map((month) => ({ year: 2026, month }));

export const terms: fc.Arbitrary<Term> = fc
  .record({ first: fc.constantFrom(0, 0, 1), count: fc.constantFrom(1, 2, 2, 3), calendar: fc.constantFrom("none", "none", "same", "longer", "alone"), daily: fc.boolean() })
  .map(({ first, count, calendar, daily }): Term => {
    const months = MONTHS.slice(first, first + count);
    if (calendar === "none") return { months, scored: true, weeks: undefined, calendar: undefined, until: undefined, unlisted: [] };
    const { days, tail } = weeksOf(months);
    const weeks = weeksOf(calendar === "same" ? months : MONTHS.slice(first));
    return { months, scored: calendar !== "alone", weeks, calendar: calendarSheet(weeks, daily), until: calendar === "same" ? undefined : dayOf(days.at(-1) ?? 0), unlisted: tail };
  });
