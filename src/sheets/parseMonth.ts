import { yearIn } from "../core/month";
import { serialToDay } from "../core/calendar";
import type { Month } from "../core/table";
import type { Raw } from "./sheetData";
import { compact } from "./text";

const CHINESE_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const MONTH_WORD = String.raw`(?:(\d{4}|\d{2})年)?(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?`;
const WHOLE = new RegExp(`^${MONTH_WORD}$`);
/** Not a day ("9月30日"), not the tail of a longer number ("十三月"). */
const WITHIN = new RegExp(String.raw`(?<![\d一二三四五六七八九十])${MONTH_WORD}(?!\d{1,2}[日号])`, "g");
const YEAR_MONTH = /^(\d{4})[-./](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})$/;

/** A cell of a month column: "9月", "九月", "2026年9月", "2026-09", 9, 202609, or a date that Excel made of it. */
export function parseMonth(raw: Raw): Month | undefined {
  if (typeof raw === "boolean") return undefined;
  if (typeof raw === "number" && !isYearMonth(raw) && raw > 12) return monthOfSerial(raw);
  const text = compact(String(raw));
  const bare = /^\d{1,2}$/.exec(text)?.[0];
  return bare === undefined ? wholeMonth(text) : toMonth(undefined, bare);
}

/** The months a sheet's name or title speaks of. */
export function findMonths(title: string): readonly Month[] {
  const text = compact(title);
  const whole = wholeMonth(text);
  if (whole !== undefined) return [whole];
  return [...text.matchAll(WITHIN)].flatMap(([, year, month = ""]) => toMonth(year, month) ?? []);
}

/** "9月" and "2026年9月" may be the same month; "9月" and "10月", or two years, cannot. */
export function agree(a: Month, b: Month): boolean {
  return a.month === b.month && (a.year === undefined || b.year === undefined || a.year === b.year);
}

/** "2026年9月", or "9月" where the year is not known. */
export function formatMonth({ year, month }: Month): string {
  return year === undefined ? `${month}月` : `${year}年${month}月`;
}

/** The month with its year, where a school year is told: 8月 to 12月 are of the year in which it begins, 1月 to 7月 of the next. */
export function completeMonth(month: Month, schoolYear: number | undefined): Month {
  return month.year !== undefined || schoolYear === undefined ? month : { year: yearIn(schoolYear, month.month), month: month.month };
}

function wholeMonth(text: string): Month | undefined {
  const [, year, month] = WHOLE.exec(text) ?? YEAR_MONTH.exec(text) ?? COMPACT.exec(text) ?? [];
  return month === undefined ? undefined : toMonth(year, month);
}

function toMonth(year: string | undefined, word: string): Month | undefined {
  const month = /^\d/.test(word) ? Number(word) : CHINESE_MONTHS.indexOf(word) + 1;
  if (month < 1 || month > 12) return undefined;
  return year === undefined ? { month } : { year: year.length === 2 ? 2000 + Number(year) : Number(year), month };
}

const isYearMonth = (raw: number): boolean => raw >= 200001 && raw <= 209912;

function monthOfSerial(raw: number): Month | undefined {
  const day = serialToDay(raw);
  return day === undefined ? undefined : { year: day.year, month: day.month };
}
