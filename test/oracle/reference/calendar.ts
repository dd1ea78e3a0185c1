/** Days as year, month and day, counted one by one: no library's calendar, nor the program's. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysIn(year: number, month: number): number {
  return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** 1 January 1950 is Excel's day 18264. */
const FIRST = { year: 1950, serial: 18_264 };
const YEARS = Array.from({ length: 160 }, (_, index) => FIRST.year + index);

/** The days from 1950 on in their order. */
const CALENDAR: readonly Day[] = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => Array.from({ length: daysIn(year, month) }, (_, index) => ({ year, month, day: index + 1 }))),
);

const key = ({ year, month, day }: Day): number => (year * 100 + month) * 100 + day;
const PLACES: ReadonlyMap<number, number> = new Map(CALENDAR.map((day, index) => [key(day), index]));

/** Excel's number of a day. */
export const serialOf = (day: Day): number => FIRST.serial + (PLACES.get(key(day)) ?? CALENDAR.length);

/** The day that has this number. */
export function dayOf(serial: number): Day {
  const day = CALENDAR[serial - FIRST.serial];
  if (day === undefined) throw new Error(`${serial} is not in the calendar`);
  return day;
}

/** Monday is 1, Sunday 7: 1 January 1950 was a Sunday. */
export const weekday = (serial: number): number => ((serial - FIRST.serial + 6) % 7) + 1;

/** The same day so many months later; where the month has no such day, its last one (G06). */
export function monthsLater({ year, month, day }: Day, months: number): Day & { readonly shortened: boolean } {
  const passed = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(passed / 12), (passed % 12) + 1];
  const last = daysIn(toYear, toMonth);
  return { year: toYear, month: toMonth, day: Math.min(day, last), shortened: day > last };
}
