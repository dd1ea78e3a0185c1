import { type Level, LEVELS } from "./bonus";
import { type Figure, isNumber } from "./figure";
import { Fraction, ONE } from "./fraction";
import { allOf, anyOf, atLeast, type Truth } from "./truth";

/** A subject's result of a class (S1B-15). */
export interface ExamRow {
  readonly subject: string;
  readonly sat: Figure;
  readonly passed: Figure;
  readonly excellent: Figure;
}

const MAIN = ["语文", "数学", "英语"];
export type Band = "低" | "中" | "高";
/** S1B-15, S1B-16. */
const EXCELLENT: Readonly<Record<Band, Fraction>> = { 低: Fraction.of(90, 100), 中: Fraction.of(80, 100), 高: Fraction.of(70, 100) };
const OTHERS_PASS = Fraction.of(98, 100);

/** 以上 includes the line (G05), and a rate is compared as it is: 97.96% is not 98% (G01). */
const reaches = (part: Figure, whole: Figure, line: Fraction): Truth => (isNumber(part) && isNumber(whole) ? !part.over(whole).isBelow(line) : "待定");

/** S1B-15: no foreign language in the lower grades, so that one counts only where it is taught. */
export function condition1(rows: readonly ExamRow[], band: Band): Truth {
  const main = rows.filter(({ subject }) => MAIN.includes(subject));
  const others = rows.filter(({ subject }) => !MAIN.includes(subject));
  const lacking = ["语文", "数学"].some((subject) => !rows.some((row) => row.subject === subject));
  return allOf([
    ...main.flatMap(({ sat, passed, excellent }) => [reaches(passed, sat, ONE), reaches(excellent, sat, EXCELLENT[band])]),
    ...others.map(({ sat, passed }) => reaches(passed, sat, OTHERS_PASS)),
    lacking ? "待定" : true,
  ]);
}

/** S1B-14, conditions 2 and 3: an award of the kind at county level or above. */
export function hasAward(awards: readonly { readonly kind: string; readonly level: Level | "" }[], kind: string): Truth {
  return anyOf(awards.filter((award) => award.kind === kind).map(({ level }) => (level === "" ? "待定" : LEVELS.indexOf(level) <= LEVELS.indexOf("县"))));
}

/** What the school wrote for the conditions that the text lacks (S1B-14). */
export type Lacking = "视为满足" | "视为不要求" | "";

/** 低年级具备条件中的1、5;中、高年级具备条件中的1、2、4、5或1、3、4、5. While one that is needed is empty, the result is 待定. */
export function isModel(band: Band, c1: Truth, c2: Truth, c3: Truth, c4: Lacking, c5: Lacking): Truth {
  const written = band === "低" ? [c5] : [c4, c5];
  if (written.includes("")) return "待定";
  return band === "低" ? c1 : anyOf([allOf([c1, c2]), allOf([c1, c3])]);
}

export type Honour = Truth | "缺" | "";

/** S1B-13: the first so many of the 年级部 that have two of the four conditions; who fails is not replaced. */
export function excellentClass(score: Figure, among: readonly Fraction[], first: number, conditions: readonly Truth[]): Honour {
  if (!isNumber(score)) return score === "缺" ? "缺" : "";
  return isAmongFirst(score, among, first) ? atLeast(2, conditions) : false;
}

/**
 * S1B-14: of 优秀班队 the first two. While it is open whether a class is one, it may be; and whoever would be among the first
 * without it may still be too.
 * @param sure the scores of those of the rivals that are 优秀班队 for certain
 */
export function modelClass(score: Figure, excellent: Honour, rivals: readonly Fraction[], sure: readonly Fraction[], first: number, model: Truth): Honour {
  if (excellent === "缺" || excellent === "") return excellent;
  if (excellent === false || !isNumber(score) || !isAmongFirst(score, sure, first)) return false;
  return allOf([excellent, model, isAmongFirst(score, rivals, first) ? true : "待定"]);
}

/** A tie at the cut takes in all who are tied (G02). */
const isAmongFirst = (score: Fraction, among: readonly Fraction[], first: number): boolean => among.filter((other) => other.isAbove(score)).length < first;
