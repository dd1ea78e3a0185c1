import { monthsLater } from "./due";

/**
 * The last day of a period of years. G06, S3-06
 *
 * If the first day counts, 3 years from 2023-05-10 end on 2026-05-09, otherwise on 2026-05-10. Where the last month has
 * no such day, its end is the last day either way: 2024-02-29 + 3 → 2027-02-28.
 * @returns undefined outside the calendar
 */
export function barredUntil(serial: number, years: number, countFirstDay: boolean): number | undefined {
  const end = monthsLater(serial, 12 * years);
  if (end === undefined) return undefined;
  return countFirstDay && !end.shortened ? end.serial - 1 : end.serial;
}
