import { noticeEnd } from "../core/operations/noticeEnd";
import { SCHOOL_CALENDAR, SchoolCalendar } from "../rules/schoolCalendar";
import { parseDate } from "../sheets";
import type { ReportSource } from "./report";

/** The first and the last day of the public notice; `to` is undefined where 校历 does not say it. G06 */
export interface NoticePeriod {
  readonly from: number;
  readonly to: number | undefined;
}

/** In calendar or working days, the first counted; undefined where the school's own first day cannot be read: none is invented. */
export function noticePeriod(source: ReportSource): NoticePeriod | undefined {
  const { noticeStart, noticeDays, noticeInWorkingDays } = source.settings;
  const from = noticeStart === undefined ? source.today : startOf(noticeStart);
  if (from === undefined) return undefined;
  return { from, to: noticeInWorkingDays ? endInWorkingDays(from, noticeDays, source) : noticeEnd(from, noticeDays) };
}

/** The day on which so many working days of 校历 are over; undefined where it does not cover them: a holiday is not guessed. */
function endInWorkingDays(from: number, days: number, { tables }: ReportSource): number | undefined {
  const table = tables.find(({ name }) => name === SCHOOL_CALENDAR);
  const calendar = table && new SchoolCalendar(table, "friday");
  let left = days;
  for (let day = from; ; day++) {
    const working = calendar?.isWorkday(day);
    if (working === undefined) return undefined;
    if (working) left -= 1;
    if (left === 0) return day;
  }
}

function startOf(typed: string): number | undefined {
  // Excel makes a date of what looks like one, and its cell then holds a serial number.
  const reading = parseDate(/^\d{5}$/.test(typed) ? Number(typed) : typed, {});
  return reading.kind === "date" ? reading.serial : undefined;
}
