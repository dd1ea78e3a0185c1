import { yearIn } from "../../core/month";
import { serialToDay } from "../../core/calendar";
import type { Month } from "../../core/table";
import { numberFormatKind } from "../../core/numberFormat";
import { shownText } from "./numberFormat";
import type { Raw } from "../sheetData";
import { compact } from "./text";

const CHINESE_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const CHINESE_YEAR = String.raw`[二2][〇零○0][〇零○一二三四五六七八九]{2}`;
const MONTH_WORD = String.raw`(?:(\d{4}|\d{2}|${CHINESE_YEAR})年)?(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?`;
const WHOLE = new RegExp(`^第?${MONTH_WORD}$`);
/** Not a day ("9月30日"), not the tail of a longer number ("十三月"), nor an end of a range: that is a month of its own ("9-10月"). */
const WITHIN = new RegExp(String.raw`(?<![\d一二三四五六七八九十])${MONTH_WORD}(?!\d{1,2}[日号])`, "g");
/** 9-10月, 9~10月, 九至十月: the months from one to another; 9、10月: one and the next, where 1、9月 only has a number before it. */
const SEVERAL = ["\\d{1,2}", "十[一二]?|[一二三四五六七八九]"].map(
  (month) => new RegExp(String.raw`(?<![\d一二三四五六七八九十])(?:(\d{4}|\d{2})年)?(${month})月?份?([-—–~～至到、,和与及/])(${month})月(?!\d{1,2}[日号])`),
);
const YEAR_MONTH = /^(\d{4}|[2-9]\d)[-./](\d{1,2})月?$/;
const COMPACT = /^(\d{4})(\d{2})$/;
const WHOLE_DAY = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])\d{1,2}[日号]?$/;
const BARE = /^(\d{1,2}|十[一二]?|[一二三四五六七八九])$/;

/**
 * A cell of a month column: "9月", "九月", "2026年9月", "2026-09", "2026/9/1", 9, 202609, 2026.9, or a date that Excel made
 * of it. Of the number 2026.1 only the cell's format can tell whether it was 2026.10; without one it is no month.
 */
export function parseMonth(raw: Raw, format = "General"): Month | undefined {
  if (typeof raw === "boolean") return undefined;
  if (typeof raw === "number") return monthOfNumber(raw, format);
  const text = compact(raw);
  const bare = BARE.exec(text)?.[0];
  return bare === undefined ? wholeMonth(text) : toMonth(undefined, bare);
}

function monthOfNumber(raw: number, format: string): Month | undefined {
  const shown = shownText(raw, format);
  if (numberFormatKind(format) === "date" || (raw >= FIRST_SERIAL && raw < FIRST_YEAR_MONTH)) return monthOfSerial(raw);
  const losesZero = /\.1$/.test(shown);
  return Number.isInteger(raw) && raw <= 12 ? toMonth(undefined, String(raw)) : losesZero ? undefined : wholeMonth(shown);
}

/** 2000-01-01: smaller numbers are no days of these sheets; larger than any day is 202609. */
const FIRST_SERIAL = 36_526;
const FIRST_YEAR_MONTH = 190_000;

/** The months a sheet's name or title speaks of. */
export function findMonths(title: string): readonly Month[] {
  const text = compact(title);
  const whole = wholeMonth(text);
  if (whole !== undefined) return [whole];
  const several = SEVERAL.flatMap((pattern) => severalMonths(pattern.exec(text)));
  if (several.length > 0) return several;
  return [...text.matchAll(WITHIN)].flatMap(([, year, month = ""]) => toMonth(year, month) ?? []);
}

function severalMonths(found: RegExpExecArray | null): readonly Month[] {
  const [, year, first = "", link = "", last = ""] = found ?? [];
  const [from, to] = [toMonth(year, first), toMonth(year, last)];
  if (from === undefined || to === undefined) return [];
  const isRange = /[-—–~～至到]/.test(link);
  return isRange || to.month === (from.month % 12) + 1 ? [from, to] : [];
}

/** The month with its year, where a school year is told: 8月 to 12月 are of the year in which it begins, 1月 to 7月 of the next. */
export function completeMonth(month: Month, schoolYear: number | undefined): Month {
  return month.year !== undefined || schoolYear === undefined ? month : { year: yearIn(schoolYear, month.month), month: month.month };
}

function wholeMonth(text: string): Month | undefined {
  const [, year, month] = WHOLE.exec(text) ?? YEAR_MONTH.exec(text) ?? COMPACT.exec(text) ?? WHOLE_DAY.exec(text) ?? [];
  return month === undefined ? undefined : toMonth(year, month);
}

function toMonth(year: string | undefined, word: string): Month | undefined {
  const month = /^\d/.test(word) ? Number(word) : CHINESE_MONTHS.indexOf(word) + 1;
  if (month < 1 || month > 12) return undefined;
  return year === undefined ? { month } : { year: yearOf(year), month };
}

/** 2026, 26, 二〇二六 → 2026 */
function yearOf(written: string): number {
  const digits = written.replace(/[〇零○]/g, "0").replace(/[一二三四五六七八九]/g, (digit) => String(CHINESE_MONTHS.indexOf(digit) + 1));
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthOfSerial(raw: number): Month | undefined {
  const day = serialToDay(raw);
  return day === undefined ? undefined : { year: day.year, month: day.month };
}
