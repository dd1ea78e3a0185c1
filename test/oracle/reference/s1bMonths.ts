import { type Figure, fromAll, isNumber } from "./figure";
import { type Fraction, ONE } from "./fraction";
import { anyOf, type Truth } from "./truth";

/** What a month's assessment says of a class. */
export interface MonthRow {
  readonly grade: Figure;
  readonly spot: Figure;
  /** One of ⑴ to ⑷, other words, or none. */
  readonly trigger: "列明" | "未列" | "";
}

export interface MonthSettings {
  readonly gradeShare: Fraction;
  readonly unlisted: "待核" | "不计";
  readonly passMark: Fraction | undefined;
}

/** S1B-01: 年级部 and 抽查 by their weights; without one of them there is no score. */
export const scoreOf = (row: MonthRow | undefined, { gradeShare }: MonthSettings): Figure =>
  row === undefined ? "缺" : fromAll([row.grade, row.spot], (grade, spot) => gradeShare.times(grade).plus(ONE.minus(gradeShare).times(spot)));

export type Grade = "合格" | "不合格" | "缺";

/** S1B-03: any of the four triggers fails the month, and so does a score below the mark, where there is one. */
export function gradeOf(row: MonthRow | undefined, settings: MonthSettings): Grade {
  if (row === undefined) return "缺";
  const failed = anyOf([triggered(row, settings), tooLow(scoreOf(row, settings), settings)]);
  return failed === "待定" ? "缺" : failed ? "不合格" : "合格";
}

function triggered({ trigger }: MonthRow, { unlisted }: MonthSettings): Truth {
  if (trigger === "未列") return unlisted === "待核" ? "待定" : false;
  return trigger === "列明";
}

function tooLow(score: Figure, { passMark }: MonthSettings): Truth {
  if (passMark === undefined) return false;
  return isNumber(score) ? score.isBelow(passMark) : "待定";
}
