import { isOfFirstTerm, schoolYearOf } from "../core/month";
import type { Month } from "../core/table";
import { asWritten, numberIn } from "./numerals";
import type { Turn } from "./writtenMonth";

/** 第一学期 is in autumn, 第二学期 in spring. */
export type Half = "first" | "second";

/** 第一学期 goes from 8月 to 1月, 第二学期 from 2月 to 7月. */
export const halfOf = ({ month }: Month): Half => (isOfFirstTerm(month) ? "first" : "second");

/** Whether both months are of one term, as far as is known. */
export function isSameTerm(a: Month, b: Month): boolean {
  const [first, second] = [schoolYearOf(a), schoolYearOf(b)];
  return halfOf(a) === halfOf(b) && (first === undefined || second === undefined || first === second);
}

/** 2026-2027第一学期; 第一学期 where the year is not known. */
export function termLabel(month: Month): string {
  const year = schoolYearOf(month);
  return `${year === undefined ? "" : `${year}-${year + 1}`}第${halfOf(month) === "first" ? "一" : "二"}学期`;
}

/** 2026-2027学年, 2026—27学年度, 2026学年; with the pair also where 学年 does not follow (报表设置). */
const SCHOOL_YEAR = /(?<!\d)(20\d\d)(?:(\s*[-\u2014\u2013~\uFF5E至]\s*)((?:20)?\d\d)(?=\s*学年|$)|(?=\s*学年))/g;
const NUMBERED = /(第\s*)([一二12\uFF11\uFF12])(?=\s*学期)/g;
/** Not 上学期间. */
const UPPER = /[上下](?=\s*学期(?!间))/g;
/** 2026年秋季, 2026秋; 秋季 by itself. */
const SEASON = /(?:(20\d\d)(\s*年?\s*))?([秋春])(?=季|学期)|(?<!\d)(20\d\d)(\s*年?\s*)([秋春])/g;

/** The text with the old term become the new one wherever it is named: 2026-2027学年第二学期 → 2027-2028学年第一学期, 2026年秋季 → 2027年春季. */
export function replaceTerm(text: string, { from, to }: Turn): string {
  if (isSameTerm(from, to)) return text;
  const [before, after] = [halfOf(from), halfOf(to)];
  const [oldYear, newYear] = [schoolYearOf(from), schoolYearOf(to)];
  const years = oldYear !== undefined && newYear !== undefined ? newYear - oldYear : after === "first" ? 1 : 0;
  const isOld = (year: number): boolean => oldYear === undefined || year === oldYear;
  // Autumn lies in the year in which the school year begins, spring in the next.
  const inSpring = (half: Half): number => (half === "second" ? 1 : 0);
  const season = (year: string | undefined, between: string | undefined, word: string): string | undefined => {
    if (word !== SEASON_WORDS[before] || (year !== undefined && !isOld(Number(year) - inSpring(before)))) return undefined;
    return (year === undefined ? "" : String(Number(year) + years + inSpring(after) - inSpring(before)) + (between ?? "")) + SEASON_WORDS[after];
  };
  return text
    .replace(SCHOOL_YEAR, (whole, first: string, sign: string | undefined, last: string | undefined) => {
      // 2026-09 is a month.
      const isPair = last === undefined || Number(last) % 100 === (Number(first) + 1) % 100;
      if (!isPair || !isOld(Number(first))) return whole;
      return String(Number(first) + years) + (last === undefined ? "" : (sign ?? "") + String(Number(last) + years).padStart(last.length, "0"));
    })
    .replace(NUMBERED, (whole, opening: string, number: string) => (numberIn(number) === NUMBERS[before] ? opening + asWritten(NUMBERS[after], number) : whole))
    .replace(UPPER, (word) => (word === UPPER_WORDS[before] ? UPPER_WORDS[after] : word))
    .replace(SEASON, (whole, year1: string | undefined, between1: string | undefined, word1: string | undefined, year2: string | undefined, between2: string | undefined, word2: string | undefined) =>
      season(year1 ?? year2, between1 ?? between2, word1 ?? word2 ?? "") ?? whole,
    );
}

const NUMBERS: Readonly<Record<Half, number>> = { first: 1, second: 2 };
const UPPER_WORDS: Readonly<Record<Half, string>> = { first: "上", second: "下" };
const SEASON_WORDS: Readonly<Record<Half, string>> = { first: "秋", second: "春" };

/** The term alone, as 报表设置 has it: 一, 第一学期, 1, 上. */
export function replaceTermWord(text: string, turn: Turn): string {
  const words = [["一", "二"], ["1", "2"], ["上", "下"]].find((pair) => pair.includes(text.trim()));
  if (words === undefined) return replaceTerm(text, turn);
  const index = halfOf(turn.from) === "first" ? 0 : 1;
  return words[index] === text.trim() ? (words[halfOf(turn.to) === "first" ? 0 : 1] ?? text) : text;
}
