import { agree } from "../core/month";
import { dayToSerial, serialToDay } from "../core/calendar";
import type { Month } from "../core/table";
import type { Raw } from "../sheets";
import { asWritten, chineseNumeral, numberIn, NUMERAL } from "./numerals";

/** From one month to another, as a sheet goes on. */
export interface Turn {
  readonly from: Month;
  readonly to: Month;
}

const SEASON = "秋春";
/** "9月", "2026年9月", "26 年 09 月", "九月份"; not a day ("9月30日"), not the tail of a longer number. */
const WORD = new RegExp(String.raw`(?<![\d\uFF10-\uFF19一二三四五六七八九十])(?:([\d\uFF10-\uFF19]{4}|[\d\uFF10-\uFF19]{2})(\s*年\s*))?(${NUMERAL})(\s*月)(?!份?\s*[\d\uFF10-\uFF19]{1,2}\s*[日号])`, "g");
/** "2026-09", "2026.9", "2026/9"; not a day. */
const DASHED = /(?<![\d./-])(20\d\d)([-./])(\d{1,2})(?![\d]|[./-]\d)/g;
/** "202609"; not a day ("20260930"). */
const PACKED = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?!\d)/g;
/** "2026年班主任9月考核": the year stands by itself. */
const LONE_YEAR = new RegExp(String.raw`(?<!\d)(20\d\d)(?=\s*年(?!\s*(?:度|[\d一二三四五六七八九十${SEASON}])))`, "g");

/** How many years lie between the months; without years as few as the order of the months allows. */
export function yearsBetween({ from, to }: Turn): number {
  if (from.year !== undefined && to.year !== undefined) return to.year - from.year;
  return to.month < from.month ? 1 : 0;
}

/** The text with every mention of the one month become the other, each written as it was: 九月 → 十月, 2026-12 → 2027-01. Other months and days stay. */
export function replaceMonths(text: string, turn: Turn): string {
  const { from, to } = turn;
  const years = yearsBetween(turn);
  const isMeant = (year: number | undefined, month: number): boolean => agree({ month, ...(year === undefined ? {} : { year }) }, from);
  const replaced = text
    .replace(WORD, (whole, year: string | undefined, between: string | undefined, month: string, unit: string) => {
      if (!isMeant(year === undefined ? undefined : fullYear(year), numberIn(month))) return whole;
      const numeral = /[\d\uFF10-\uFF19]/.test(month) ? asWritten(to.month, month, month.length === 2 && numberIn(month) < 10 ? 2 : 1) : chineseNumeral(to.month);
      return (year === undefined ? "" : later(year, years) + (between ?? "")) + numeral + unit;
    })
    .replace(DASHED, (whole, year: string, sign: string, month: string) => (isMeant(Number(year), Number(month)) ? later(year, years) + sign + String(to.month).padStart(month.length, "0") : whole))
    .replace(PACKED, (whole, year: string, month: string) => (isMeant(Number(year), Number(month)) ? later(year, years) + String(to.month).padStart(2, "0") : whole));
  if (years === 0 || replaced === text) return replaced;
  return replaced.replace(LONE_YEAR, (year) => (from.year === undefined || Number(year) === from.year ? later(year, years) : year));
}

/** A cell of a column 月份: also 9, 202609, and the date that Excel made of "2026年9月". */
export function replaceMonthCell(raw: Raw, turn: Turn): Raw {
  const { to } = turn;
  if (typeof raw === "string") return /^\s*[\d\uFF10-\uFF19]{1,2}\s*$/.test(raw) ? asWritten(to.month, raw, raw.startsWith("0") ? 2 : 1) : replaceMonths(raw, turn);
  if (typeof raw === "boolean") return raw;
  if (raw <= 12) return to.month;
  const packed = replaceMonths(String(raw), turn);
  if (packed !== String(raw)) return Number(packed);
  const day = serialToDay(raw);
  return day === undefined ? raw : (dayToSerial({ year: day.year + yearsBetween(turn), month: to.month, day: 1 }) ?? raw);
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + numberIn(digits) : numberIn(digits));

/** The year so many years later, with as many digits. */
const later = (year: string, years: number): string => asWritten(numberIn(year) + years, year, year.length);
