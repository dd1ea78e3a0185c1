import fc from "fast-check";
import { type Day, daysIn } from "../reference/calendar";
import type { Month } from "../reference/posts";

/** The months of a school year, in their order. */
const YEAR: readonly Month[] = [9, 10, 11, 12, 1, 2, 3].map((month) => ({ year: month >= 9 ? 2026 : 2027, month }));

export const someMonths = (most: number): fc.Arbitrary<readonly Month[]> => fc.integer({ min: 1, max: most }).map((count) => YEAR.slice(0, count));

export const monthName = ({ year, month }: Month): string => `${year}年${month}月`;

const twoDigits = (number: number): string => String(number).padStart(2, "0");
export const dayText = ({ year, month, day }: Day): string => `${year}-${twoDigits(month)}-${twoDigits(day)}`;

/** A day of these months, the last one of a month included. */
export const dayWithin = (months: readonly Month[]): fc.Arbitrary<Day> =>
  fc.tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 31 })).map(([{ year, month }, day]) => ({ year, month, day: Math.min(day, daysIn(year, month)) }));

export const nextDay = ({ year, month, day }: Day): Day => {
  if (day < daysIn(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
};
