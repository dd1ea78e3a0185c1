import { type Day, monthsLater, serialOf, weekday } from "../calendar";
import { Fraction } from "../fraction";
import { type Answer, MISSING, WRONG } from "./answer";

const LAST = serialOf({ year: 2099, month: 12, day: 31 });

/** A day from each date; one beyond 2099 is a mistake. */
function fromEach(dates: readonly (Day | "缺")[], compute: (date: Day) => number): Answer {
  const days = dates.map((date) => (date === "缺" ? date : compute(date)));
  return days.some((day) => day !== "缺" && day > LAST) ? WRONG : days.map((day) => (day === "缺" ? day : Fraction.of(day)));
}

/** BARREDUNTIL: n years; with the first day counted they end the day before. A day that does not exist has the month's end for its last (G06, S3-06). */
export function barredUntil(dates: readonly (Day | "缺")[], years: number, countFirstDay: boolean): Answer {
  return fromEach(dates, (date) => {
    const end = monthsLater(date, years * 12);
    return countFirstDay && !end.shortened ? serialOf(end) - 1 : serialOf(end);
  });
}

export type Unit = "天" | "月" | "年";

/** DUE: so many days, months or years later (S0-21, S2-05). */
export function due(dates: readonly (Day | "缺")[], n: number, unit: Unit): Answer {
  return fromEach(dates, (date) => (unit === "天" ? serialOf(date) + n : serialOf(monthsLater(date, unit === "月" ? n : n * 12))));
}

/** NOTICEEND: the first day counts; with a list of holidays only days count that are worked (G06, S0-32). */
export function noticeEnd(start: Day | "缺", days: number, holidays: readonly Day[] | undefined): Answer {
  if (start === "缺") return MISSING;
  const off = holidays?.map(serialOf);
  const counts = (serial: number): boolean => off === undefined || (weekday(serial) <= 5 && !off.includes(serial));
  let serial = serialOf(start);
  for (let counted = counts(serial) ? 1 : 0; counted < days; ) {
    serial += 1;
    if (counts(serial)) counted += 1;
  }
  return Fraction.of(serial);
}
