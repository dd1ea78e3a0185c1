import { parseMonth } from "../parse/parseMonth";
import { parseWeek } from "../parse/parseWeek";
import type { Raw } from "../sheetData";
import { compact, textOf } from "../parse/text";

/** What a heading may stand for on the way through a year. */
export type PeriodKind = "month" | "week" | "weekday" | "date" | "day";

const WEEKDAY = /^(周|星期|礼拜)[一二三四五六日天]$/;
/** 9.1一, 9月1日, 9/1: a day of the year, its weekday beside it or not. */
const DATE = /^\d{1,2}(?:[./]|月)\d{1,2}[日号]?(?:\(?(?:周|星期)?[一二三四五六日天]\)?)?$/;

/** The headings under which such columns are turned down. */
export const PERIOD_HEADINGS: Readonly<Record<PeriodKind, string>> = { month: "月份", week: "周次", weekday: "星期", date: "日期", day: "日" };

/**
 * The period that a heading names, undefined for any other. A number from 1 to 31 names a day of the month only among
 * others of its kind, which is for the caller to see.
 */
export function periodKind(content: Raw, format: string | undefined): PeriodKind | undefined {
  if (typeof content === "number") {
    if (Number.isInteger(content) && content >= 1 && content <= 31) return "day";
    return content > 40000 && content < 60000 && (format === undefined || /[ymd]/i.test(format)) ? "date" : undefined;
  }
  const words = compact(textOf(content));
  if (words === "") return undefined;
  if (WEEKDAY.test(words)) return "weekday";
  if (DATE.test(words)) return "date";
  if (/月/.test(words) && parseMonth(words) !== undefined) return "month";
  return /周/.test(words) && parseWeek(words) !== undefined ? "week" : undefined;
}

/** A date heading without what is written beside it: 9.1一 is 9.1. */
export const dateWords = (content: Raw): Raw => (typeof content === "string" ? compact(content).replace(/\(?(?:周|星期)?[一二三四五六日天]\)?$/, "").replace(".", "月").replace(/^(\d+月\d+)$/, "$1日") : content);
