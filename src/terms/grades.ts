import { asWritten, chineseNumeral, numberIn, NUMERAL } from "./numerals";

/** How a school counts its grades: 一年级 to 九 or 十二年级 on end, 初一 to 初三 (初四), 高一 to 高三. */
export type Counting = "number" | "初" | "高";

export interface Grade {
  readonly counting: Counting;
  readonly number: number;
}

/** A grade within a text, and where its numeral stands. */
interface Found extends Grade {
  readonly index: number;
  readonly numeral: string;
}

/** 2026级, 26级, 2026届: called by the year for good. */
const COHORT = /(?<!\d)(?:(?:19|20)\d\d|\d\d)\s*[级届]/;
const FORMS: readonly RegExp[] = [
  // 高一(3)班, 初中二年级, 初三
  /(?<counting>[高初])中?\s*(?<numeral>[一二三四]|[1-4\uFF11-\uFF14](?![\d\uFF10-\uFF19]))/,
  // 七年级2班, 小学三年级, 10年级
  new RegExp(String.raw`(?<![\d\uFF10-\uFF19十])(?<numeral>${NUMERAL})\s*年级`),
  // 小一2班, 一(1)班, 7(3)班, 3-2班, 1.1班
  new RegExp(String.raw`^\s*小?(?<numeral>${NUMERAL})\s*(?:[(\uFF08]\s*(?:${NUMERAL})\s*[)\uFF09]|[.·\-\uFF0E\uFF0D\u2014]\s*(?:${NUMERAL}))\s*班?\s*$`),
  // 七3班, 三二班; 十二班 and 二十班 are the twelfth and twentieth class
  /^\s*小?(?<numeral>[一二三四五六七八九])(?:[\d\uFF10-\uFF19]{1,2}|[一二三四五六七八九])\s*班?\s*$/,
  // 小一, 小六
  /^\s*小(?<numeral>[一二三四五六])\s*$/,
];
/** In a column 年级 the numeral may stand alone. */
const ALONE = new RegExp(String.raw`^\s*(?<numeral>${NUMERAL})\s*$`);
/** 301班: the first of third grade, if the row's 年级 says so. */
const PACKED = /^\s*(?<numeral>[1-9\uFF11-\uFF19])[\d\uFF10-\uFF19]{2}\s*班?\s*$/;

const isCohort = (text: string): boolean => COHORT.test(text.normalize("NFKC"));

function found(text: string, forms: readonly RegExp[]): Found | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    const { counting, numeral } = match?.groups ?? {};
    if (match === null || numeral === undefined) continue;
    const number = numberIn(numeral);
    // Nothing before the numeral looks like it.
    const index = match.index + match[0].indexOf(numeral);
    if (number >= 1 && number <= 12) return { counting: counting === "高" || counting === "初" ? counting : "number", number, index, numeral };
  }
  return undefined;
}

/** What a class's or a department's name says of its grade. */
export type GradeInName = { readonly kind: "grade"; readonly grade: Grade } | { readonly kind: "cohort" } | { readonly kind: "none" };

const reading = (grade: Found | undefined): GradeInName => (grade === undefined ? { kind: "none" } : { kind: "grade", grade: { counting: grade.counting, number: grade.number } });

/** 一(1)班 → 一年级, 2026级3班 → a cohort, 向阳班 → nothing. `known` is what else is known of its grade: with it 301班 can be read. */
export function gradeInClass(name: string, known: Grade | undefined): GradeInName {
  return isCohort(name) ? { kind: "cohort" } : reading(gradeOfClass(name, known));
}

function gradeOfClass(name: string, known: Grade | undefined): Found | undefined {
  const packed = found(name, [PACKED]);
  return found(name, FORMS) ?? (packed?.number === known?.number ? packed : undefined);
}

/** A cell of the column 年级: also 7, 七, 小一. */
export function gradeInColumn(content: string): GradeInName {
  return isCohort(content) ? { kind: "cohort" } : reading(found(content, [...FORMS, ALONE]));
}

/** The name with the next grade for its own, otherwise as written; as it is where it names none. */
export function nextGrade(name: string, known: Grade | undefined): string {
  return isCohort(name) ? name : stepped(name, gradeOfClass(name, known));
}

/** The same for a cell of the column 年级. */
export const nextGradeInColumn = (content: string): string => (isCohort(content) ? content : stepped(content, found(content, [...FORMS, ALONE])));

function stepped(text: string, grade: Found | undefined): string {
  if (grade === undefined) return text;
  const { index, numeral, number } = grade;
  return text.slice(0, index) + asWritten(number + 1, numeral) + text.slice(index + numeral.length);
}

/** 三年级, 初三, 高三. */
export const gradeName = ({ counting, number }: Grade): string => (counting === "number" ? `${chineseNumeral(number)}年级` : counting + chineseNumeral(number));

export const gradeKey = ({ counting, number }: Grade): string => `${counting}${number}`;
