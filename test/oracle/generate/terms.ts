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
  /** Days within the months that a calendar of days does not list. */
  readonly unlisted: readonly number[];
}

/** How a workbook tells which months there are: by its score sheet, with or without a calendar of the same months beside it, or by a calendar up to a day. */
export interface Term {
  readonly months: readonly Month[];
  readonly scored: boolean;
  readonly weeks: Weeks | undefined;
  readonly calendar: SheetData | undefined;
  /** The last day of the months, where the calendar goes on after it. */
  readonly until: Day | undefined;
}

const lastOf = ({ year, month }: Month): Day => ({ year, month, day: daysIn(year, month) });
const mondayBefore = (serial: number): number => serial - weekday(serial) + 1;

/** All weeks whose Friday is in the months. */
function weeksOf(months: readonly Month[], daily: boolean): Weeks & { readonly days: readonly number[] } {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) throw new Error("no months");
  const start = serialOf({ ...first, day: 1 });
  const end = serialOf(lastOf(last));
  const monday = mondayBefore(start + (weekday(start) > 5 ? 7 : 0));
  const lastFriday = end - ((weekday(end) + 2) % 7);
  const count = (lastFriday - 4 - monday) / 7 + 1;
  const listed = Array.from({ length: Math.min(end, lastFriday + 2) - start + 1 }, (_, index) => start + index);
  return {
    firstMonday: dayOf(monday),
    count,
    unlisted: daily ? Array.from({ length: end - Math.min(end, lastFriday + 2) }, (_, index) => end - index) : [],
    days: daily ? listed : Array.from({ length: count }, (_, index) => monday + index * 7),
  };
}

function calendarSheet({ firstMonday, days }: ReturnType<typeof weeksOf>, daily: boolean): SheetData {
  const week = (serial: number): number => Math.floor((serial - serialOf(firstMonday)) / 7) + 1;
  const kind = (serial: number): Raw[] => (daily ? [weekday(serial) <= 5 ? "工作日" : "休息日"] : []);
  return sheet("校历", [["日期", "教学周", ...(daily ? ["类型"] : [])], ...days.map((serial): Raw[] => [dayText(dayOf(serial)), week(serial), ...kind(serial)])]);
}

const MONTHS: readonly Month[] = [9, 10, 11, 12].map((month) => ({ year: 2026, month }));

export const terms: fc.Arbitrary<Term> = fc
  .record({ first: fc.constantFrom(0, 0, 1), count: fc.constantFrom(1, 2, 2, 3), calendar: fc.constantFrom("none", "none", "same", "longer", "alone"), daily: fc.boolean() })
  .map(({ first, count, calendar, daily }): Term => {
    const months = MONTHS.slice(first, first + count);
    if (calendar === "none") return { months, scored: true, weeks: undefined, calendar: undefined, until: undefined };
    const weeks = weeksOf(calendar === "same" ? months : MONTHS.slice(first), daily);
    return { months, scored: calendar !== "alone", weeks, calendar: calendarSheet(weeks, daily), until: calendar === "same" ? undefined : lastOf(months.at(-1) ?? { year: 2026, month: 9 }) };
  });
