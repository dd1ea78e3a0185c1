import { dayToSerial, serialToDay } from "../calendar";

export type DueUnit = "day" | "month" | "year";

/**
 * The day n units later. Where the month has no such day, its last day: January 31st + 1 month is the end of February. G06
 * @param serial a day
 * @returns undefined outside the calendar
 */
export function due(serial: number, n: number, unit: DueUnit): number | undefined {
  switch (unit) {
    case "day":
      return serialToDay(serial + n) === undefined ? undefined : serial + n;
    case "month":
      return monthsLater(serial, n)?.serial;
    case "year":
      return monthsLater(serial, 12 * n)?.serial;
  }
}

/** The same day of the month so many months later; `shortened` where that month ends before it. */
export function monthsLater(serial: number, months: number): { readonly serial: number; readonly shortened: boolean } | undefined {
  const start = serialToDay(serial);
  if (start === undefined) return undefined;
  const count = start.year * 12 + start.month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  // Months differ by three days at most.
  for (let day = start.day; day > start.day - 4; day--) {
    const found = dayToSerial({ ...target, day });
    if (found !== undefined) return { serial: found, shortened: day < start.day };
  }
  return undefined;
}
