export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a date in these sheets can be: 1950-01-01 to 2099-12-31. A smaller or larger number is no date. */
const FIRST_SERIAL = 18264;
const LAST_SERIAL = 73050;
/** Days from 0000-03-01 (the reckoning's start) to Excel's day 0. */
const EXCEL_DAY_ZERO = 693_899;

/** Excel's number of a day; undefined for a day that does not exist (2026-02-30). */
export function dayToSerial({ year, month, day }: Day): number | undefined {
  const serial = daysFromMarch(year, month) + day - 1 - EXCEL_DAY_ZERO;
  const back = serialToDay(serial);
  return back !== undefined && back.month === month && back.day === day ? serial : undefined;
}

/** The day of a serial, its time of day cut off; undefined outside the years these sheets can speak of. */
export function serialToDay(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL)) return undefined;
  const days = whole + EXCEL_DAY_ZERO;
  let year = Math.floor(days / 365.2425);
  if (daysFromMarch(year + 1, 3) <= days) year += 1;
  const dayOfYear = days - daysFromMarch(year, 3);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: month > 2 ? year : year + 1, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/** Days from 0000-03-01 to the first of the month; years begin in March so that the leap day is their last. */
function daysFromMarch(year: number, month: number): number {
  const y = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * fromMarch + 2) / 5);
}

/** 2026-05-09; the number itself where it is no day. */
export function dayInWords(serial: number): string {
  const day = serialToDay(serial);
  return day === undefined ? String(serial) : [day.year, String(day.month).padStart(2, "0"), String(day.day).padStart(2, "0")].join("-");
}
