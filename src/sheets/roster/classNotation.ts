import { numeral } from "../parse/numerals";
import { compact } from "../parse/text";

/**
 * What the name of a class says. 初一 is the seventh year in most places and the sixth in some, so that it is counted
 * by itself; 高一 is the tenth everywhere.
 */
export interface ClassName {
  /** "1" to "12", "初1" to "初4", "2024级"; empty where only the class within its grade is named. */
  readonly grade: string;
  /** Which class of the grade it is, one spelling for all: "3", "A", "实验". */
  readonly section: string;
  /** 东校区 or 城关小学, where it stands before the class. */
  readonly campus?: string;
}

const BRACKETS = /[()[\]【】〔〕{}<>〈〉《》]/g;
const NUMERAL = String.raw`\d{1,2}|十[一二]?|[一二三四五六七八九]`;
/** Between grade and class: 7.1, 7-1, 三·二. */
const SEPARATOR = String.raw`[.·\-—–_/、]`;
const COHORT = /^(高|初|小)?中?学?((?:20)?\d\d)(级|届)第?(.+)$/;
const GRADED = new RegExp(String.raw`^(小学|初中|高中|小|初|高)?部?(${NUMERAL})(年级|年(?!级)|(?=[(【〔[])|${SEPARATOR})第?(.+)$`);
/** The kind of sign changes between grade and class: 七3班, 7A, 高一实验班. */
const CHANGING = /^(小学|初中|高中|小|初|高)?部?(?:(十[一二]?|[一二三四五六七八九])(?![一二三四五六七八九十])|(\d{1,2})(?!\d))(?!年)(.+)$/;
/** After 初 and 高 the first numeral is the grade's: 高三二十一班. */
const STAGED = /^(小学|初中|高中|小|初|高)部?([一二三四五六]|[1-6](?!\d))(?!年)(.+)$/;
const SECTION = /^第?(\d+|[一二三四五六七八九十]+|[A-Z])$/;
const GRADE = new RegExp(String.raw`^(小学|初中|高中|小|初|高)?部?(${NUMERAL})(?:年级?)?$`);
/** What stands before a class of one of several campuses or schools; 高中 alone is none. */
const CAMPUS = /^(\p{Script=Han}{1,6}?(?:校区|分校|园区)|\p{Script=Han}{2,8}?(?:小学|中学|学校|完小|教学点)|校?本部)[-·_—]?/u;
/** A grade and a class without anything between them: 701, 71, 1003, 三二班. */
const PACKED = /^(?:(\d)(\d\d?)|(\d\d)(\d\d)|([一二三四五六七八九])([一二三四五六七八九]))$/;

/** What a name says by itself; undefined for a name that tells neither grade nor number: 海棠班. */
export function parseClassName(words: string): ClassName | undefined {
  const name = compact(words).toUpperCase();
  const [before = "", campus] = CAMPUS.exec(name) ?? [];
  const within = classWithin(name.slice(before.length));
  return within === undefined || campus === undefined ? within : { ...within, campus };
}

/** The campus that a sheet's title names: one of these. */
export function campusIn(text: string, campuses: ReadonlySet<string>): string | undefined {
  const [campus, another] = [...campuses].filter((one) => text.includes(one));
  return another === undefined ? campus : undefined;
}

function classWithin(name: string): ClassName | undefined {
  const [, school = "", year = "", kind = "", ofCohort = ""] = COHORT.exec(name) ?? [];
  if (year !== "") return named(`${school}${year.slice(-2)}${kind}`, ofCohort);
  const [, stage, written = "", , section = ""] = GRADED.exec(name) ?? [];
  if (written !== "") return named(gradeOf(stage, written), section);
  const alone = SECTION.exec(bare(name));
  if (alone !== null) return { grade: "", section: spelled(alone[1] ?? "") };
  const [, stageOf, ofStage = "", inStage = ""] = STAGED.exec(name) ?? [];
  if (ofStage !== "") return named(gradeOf(stageOf, ofStage), inStage);
  const [, level, chinese, digits, rest = ""] = CHANGING.exec(name) ?? [];
  return chinese === undefined && digits === undefined ? undefined : named(gradeOf(level, chinese ?? digits ?? ""), rest);
}

/** Whether a word that stands alone names a class: 一(1)班, 7.1 or 高一实验班, and neither 三等奖 nor 六大系统. */
export function isClassName(words: string): boolean {
  const name = parseClassName(words);
  return name !== undefined && (/^(\d+|[A-Z])$/.test(name.section) || /(班级?|中队)$/.test(compact(words)));
}

/** Whether a word that stands in a column of classes may well be one: not 三等奖, which only begins so, nor 2026, which no class is numbered. */
export function mayBeClass(words: string): boolean {
  const name = compact(words);
  if (/^\d+$/.test(name)) return isClassNumber(name) || isClassNumber(unpackClassName(name)?.section ?? "");
  return OF_A_CLASS.test(name) || isClassName(name) || (parseClassName(name) !== undefined && MARKED.test(name));
}

/** 24汽修1班, 海棠班, and 一年级 where it is the only one. */
const OF_A_CLASS = /(?:班|级|中队)$/;
/** What stands between a grade and its class. */
const MARKED = /[级届年()]/;
/** Hardly a grade has more classes; of pupils a class has more. */
const MOST_CLASSES = 40;

const isClassNumber = (digits: string): boolean => (numeral(digits) ?? Infinity) <= MOST_CLASSES;

/** What 701 or 三二班 may be, where the whole column says so. */
export function unpackClassName(words: string): ClassName | undefined {
  const [first = "", second = ""] = PACKED.exec(bare(compact(words)))?.slice(1).filter((part) => part !== undefined) ?? [];
  return numeral(second) === undefined ? undefined : named(gradeOf(undefined, first), second);
}

/** The grade that a column 年级 or a title names: 一年级, 七, 高二, 2024级. */
export function parseGrade(words: string): string | undefined {
  const name = compact(words);
  const [, school = "", year = "", kind = ""] = /^(高|初|小)?中?学?((?:20)?\d\d)(级|届)$/.exec(name) ?? [];
  if (year !== "") return `${school}${year.slice(-2)}${kind}`;
  const [, stage, written] = GRADE.exec(name) ?? [];
  return written === undefined ? undefined : gradeOf(stage, written);
}

/** One text for a class whose grade stands in a column of its own: 一年级 and 1 are 一年级1班. */
export function joinClassName(grade: string, section: string): string {
  const level = compact(grade);
  const inGrade = compact(section).replace(/^\((.*)\)(班?)$/, "$1$2").replace(/^第/, "");
  const whole = /(级|届)$/.test(level) || /^[小初高]/.test(level) ? level : `${level.replace(/年$/, "")}年级`;
  return `${whole}${inGrade}${inGrade.endsWith("班") ? "" : "班"}`;
}

function named(grade: string | undefined, section: string): ClassName | undefined {
  const within = bare(section);
  return grade === undefined || within === "" ? undefined : { grade, section: spelled(within) };
}

/** Without brackets and without the word for a class: (3)班(理) is 3理. */
const bare = (words: string): string =>
  words
    .replace(BRACKETS, "")
    .replace(/(?:中队|班级?)$/, "")
    .replace(/^(\d+)班/, "$1");

/** 03, 三 and 3 are one class; a word stays. */
function spelled(section: string): string {
  const number = numeral(section);
  return number === undefined ? section : String(number);
}

const STAGES: Readonly<Record<string, { readonly before: number; readonly years: number }>> = { 小: { before: 0, years: 6 }, 高: { before: 9, years: 3 } };

/** 小三 is the third, 高二 the eleventh; 初二 is left as it is, 初七 and 初中七年级 are the seventh. */
function gradeOf(stage: string | undefined, written: string): string | undefined {
  const number = numeral(written);
  if (number === undefined || number > 12) return undefined;
  const level = stage?.charAt(0);
  if (level === "初" && number <= 4) return `初${number}`;
  const counted = STAGES[level ?? ""];
  return String(counted !== undefined && number <= counted.years ? counted.before + number : number);
}
