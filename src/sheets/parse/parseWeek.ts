import type { Raw } from "../sheetData";
import { compact } from "./text";

/** No school year has more. */
const LAST_WEEK = 53;
const CHINESE_DIGITS = "一二三四五六七八九";
const WEEK = /^第?(?:(\d{1,2})|([一二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九]))(?:教学)?周?次?$/;
/** The days that people add: 第3周(9.14-9.18). */
const DAYS = /\(.*\)$/;

/** A cell of a week column: "第3周", "第三周", "三", "3", 3; undefined for everything else, "第3-4周" too. */
export function parseWeek(raw: Raw): number | undefined {
  const [, digits, word = ""] = WEEK.exec(compact(String(raw)).replace(DAYS, "")) ?? [];
  const week = digits === undefined ? chineseNumber(word) : Number(digits);
  return week >= 1 && week <= LAST_WEEK ? week : undefined;
}

/** 三 → 3, 十二 → 12, 二十 → 20; 0 for "". */
function chineseNumber(word: string): number {
  const digit = (char: string): number => (char === "" ? 0 : CHINESE_DIGITS.indexOf(char) + 1);
  const [tens = "", units] = word.split("十");
  return units === undefined ? digit(tens) : 10 * (digit(tens) || 1) + digit(units);
}
