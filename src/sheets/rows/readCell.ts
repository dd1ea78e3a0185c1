import { formatMonth } from "../../core/month";
import { Exact } from "../../core/number/exact";
import { saysNotDone } from "../../rules/notDone";
import { type Value, date, missing, notApplicable, number, text, truth } from "../../core/value";
import { PARTS } from "../../core/valueColumn";
import type { Direction } from "../directions/direction";
import { type Period, parseDate } from "../parse/parseDate";
import { numberFormatKind } from "../../core/numberFormat";
import { shownText } from "../parse/numberFormat";
import { parseMonth } from "../parse/parseMonth";
import { parseDeductionText, parseNumberText } from "../parse/parseNumber";
import { parseWeek } from "../parse/parseWeek";
import type { Issue, ProblemCode } from "../findings/problem";
import type { Raw } from "../sheetData";
import type { ColumnType } from "../tables/tableDefinition";
import { compact, isBlank, isErrorText, looksLikeFormula, normaliseClass, normaliseId, normaliseName, textOf, toHalfWidth } from "../parse/text";
import { namesIn, namesNotAll } from "../roster/personNotation";
import { GIVERS, LEVEL_NAMES, MORE_THAN_ONE } from "../vocabulary/levelWords";
import { plays } from "../vocabulary/roleWords";
import { AGREED, TICKED } from "../vocabulary/wordMeanings";
import { type SaidWords, containedIn, foldWord, isRefused, readWord, saidMeaning } from "../words/words";

export interface CellSpec {
  readonly type: ColumnType;
  readonly required: boolean;
  readonly fullMark?: Exact;
  /** Where no heading says it, what the schemes know. */
  readonly schemeMark?: Exact;
  readonly whenBlank?: ProblemCode;
  readonly choices?: readonly string[];
  readonly aliases?: ReadonlyMap<string, string>;
  /** What the clerk said words mean. */
  readonly said?: SaidWords;
  /** A rate column that writes 98 for 98%. */
  readonly percent?: boolean;
  /** The only units its numbers may carry, where its name says what it counts: 天 of 天数. */
  readonly units?: readonly string[];
  /** Its name says that its numbers are shares, so that 60% may stand there: 达标率. */
  readonly shares?: boolean;
  /** Absent: a deduction keeps its sign as written, and 扣2分 is 2. */
  readonly sign?: DeductionSign;
}

/**
 * What the numbers of a column of deductions mean, and whether they are passed on with the other sign than written;
 * unclear: they are missing until the clerk has said.
 */
export type DeductionSign = { readonly direction: Direction; readonly negated: boolean } | "unclear";

/** What the cell is read as, and what someone should know about it. An issue does not always mean that it is missing. */
export interface CellReading {
  readonly value: Value;
  readonly issue?: Issue;
  /** Something stands there that nobody understands yet: whatever asks for it cannot know. */
  readonly unread?: true;
}

/**
 * Reads a cell as its column's type says. What is not understood is missing, with the reason; never 0, never guessed.
 * `period` completes a date without a year; `format` is the cell's number format, where it is known.
 */
export function readCell(raw: Raw, spec: CellSpec, period: Period, format = "General"): CellReading {
  if (isErrorText(raw)) return refused("formulaError", { error: raw });
  if (isBlank(raw)) return spec.required ? refused(spec.whenBlank ?? blankCode(spec.type)) : { value: missing };
  switch (spec.type) {
    case "score":
    case "total":
    case "number":
    case "money":
    case "count":
    case "rate":
    case "deduction":
      return shownOtherwise(raw, spec, format) ?? readNumber(raw, spec, spec.type);
    case "date":
      // 未办 where a day is to be written once it is done: not done so far, as a blank says.
      return !spec.required && saysNotDone(text(textOf(raw))) ? { value: missing } : readDate(raw, period);
    case "month":
      return readMonth(raw, format);
    case "week":
      return readWeek(raw);
    case "yesNo":
      return readYesNo(raw, spec.said);
    case "level":
      return readLevel(raw, spec.said);
    case "person":
      return readText(raw, normaliseName);
    case "name":
      return namesNotAll(textOf(raw)) ? refused("namesNotAll") : readText(raw, joinedNames);
    case "class":
      return readText(shownClass(raw, format), normaliseClass);
    case "id":
    case "nameId":
      return saysAbsent(compact(textOf(raw))) ? { value: missing } : readText(raw, normaliseId);
    case "text":
    case "ordinal":
      if (spec.choices !== undefined) return readChoice(raw, spec.choices, spec);
      return DOUBTFUL.test(textOf(raw)) ? unread(refused("doubtfulWord")) : readText(shownDate(raw, format), (words) => words);
  }
}

/** A grade or a word with a question mark, A? or 优秀(?): whoever wrote it did not know; a question that is a sentence is none. */
const DOUBTFUL = /^.{1,6}[?\uFF1F][)\uFF09]?$/;

export type NumericType = "score" | "total" | "number" | "money" | "count" | "rate" | "deduction";

const UNITS: Readonly<Record<NumericType, readonly string[]>> = {
  score: ["分"],
  total: ["分"],
  number: ["分", "学时", "课时", "年", "个", "次"],
  money: ["元"],
  count: ["人", "名", "人次", "次", "个", "天", "日", "节", "项", "场", "期", "篇", "件", "例", "所", "户"],
  rate: ["%"],
  deduction: ["分"],
};

/** Dashes and question marks in the place of a figure. */
const NO_FIGURE = /^(?:[-—–―_/\\~]+|\?+)$/;

/** Whether it only says that there is no figure; 免 excuses from one. */
const saysAbsent = (words: string): boolean => NO_FIGURE.test(words) || plays("absent", words.toLowerCase());

/** What Excel made a date or a percentage of is no score, however large its number: 9-1 is the day 46266, 95% is 0.95. */
function shownOtherwise(raw: Raw, { type, shares }: CellSpec, format: string): CellReading | undefined {
  if (typeof raw !== "number") return undefined;
  switch (numberFormatKind(format)) {
    case "date":
      return refused("dateForNumber", { shown: shownText(raw, format) });
    case "percent":
      return type === "rate" || shares === true ? undefined : refused("percentForNumber", { shown: shownText(raw, format) });
    case "number":
      return undefined;
  }
}

/** 1-1 that Excel made a date of reads as that date; 1.10 is another class than 1.1. */
const shownClass = (raw: Raw, format: string): Raw => (typeof raw === "number" && !Number.isInteger(raw) ? shownText(raw, format) : shownDate(raw, format));

const shownDate = (raw: Raw, format: string): Raw => (typeof raw === "number" && numberFormatKind(format) === "date" ? shownText(raw, format) : raw);

function readNumber(raw: Raw, spec: CellSpec, type: NumericType): CellReading {
  const written = typeof raw === "number" ? Exact.of(raw) : parseWritten(textOf(raw), spec, type);
  if (written === undefined) return withoutNumber(textOf(raw));
  const read = type === "rate" && !endsWithPercent(raw) ? ratio(written, spec.percent === true) : written;
  if (typeof read === "string") return refused(read);
  if (type !== "number" && type !== "deduction" && read.sign() < 0) return refused("belowZero");
  const fullMark = spec.fullMark ?? spec.schemeMark;
  if (fullMark !== undefined && read.compare(fullMark) > 0) return refused("aboveFullMark", { fullMark: fullMark.toString() });
  // Nothing taken off is 0, whatever the sign means.
  if (type === "deduction" && spec.sign === "unclear" && read.sign() !== 0) return unread({ value: missing });
  const value = number(type === "deduction" && isNegated(spec.sign) ? read.negated() : read);
  return typeof raw === "number" ? { value } : { value, issue: { code: "textNumber", params: { read: read.toString() } } };
}

/**
 * The numbers of a column, in parts of 1/10,000, that are read as they stand and of which there is nothing to say, by the
 * least and the most; undefined where each has to be looked at.
 */
export function plainNumbers({ type, fullMark, schemeMark, sign }: CellSpec): { readonly least: number; readonly most: number } | undefined {
  const mark = fullMark ?? schemeMark;
  const most = mark === undefined ? MOST_PARTS : mark.inParts(PARTS);
  if (most === undefined) return undefined;
  switch (type) {
    case "score":
    case "total":
    case "money":
    case "count":
      return { least: 0, most };
    case "number":
      return { least: -MOST_PARTS, most };
    case "deduction":
      return sign === "unclear" || isNegated(sign) ? undefined : { least: -MOST_PARTS, most };
    default:
      return undefined;
  }
}

/** Fewer digits than Excel shows: no number of so many parts is rounded to be read. */
const MOST_PARTS = 1e14;

const isNegated = (sign: DeductionSign | undefined): boolean => sign !== undefined && sign !== "unclear" && sign.negated;

function parseWritten(words: string, spec: CellSpec, type: NumericType): Exact | undefined {
  const units = (type === "count" || type === "number" ? spec.units : undefined) ?? UNITS[type];
  if (type === "count" && units.includes("天") && HALF_DAY.test(compact(words))) return HALF;
  const plain = parseNumberText(words, { units, money: type === "money" });
  return plain ?? (type === "deduction" ? signedDeduction(words, spec.sign) : undefined);
}

const HALF_DAY = /^半[天日]$/;
const HALF = Exact.one.dividedBy(Exact.of(2));

/** "扣2分" as its column would write it in a number; where that is unclear it is not used anyway. */
function signedDeduction(words: string, sign: DeductionSign | undefined): Exact | undefined {
  const amount = parseDeductionText(words);
  return sign !== undefined && sign !== "unclear" && sign.direction === "signed" ? amount?.negated() : amount;
}

const endsWithPercent = (raw: Raw): boolean => toHalfWidth(textOf(raw)).endsWith("%");
const HUNDRED = Exact.of(100);

/** A rate as a share of one. In a column of percentages 0.9 could be 0.9% as well as 90%: not guessed. */
function ratio(written: Exact, percent: boolean): Exact | ProblemCode {
  const atMostOne = written.compare(Exact.one) <= 0;
  if (!percent) return atMostOne ? written : "rateAboveOne";
  return atMostOne && written.sign() > 0 ? "rateUnclear" : written.dividedBy(HUNDRED);
}

function withoutNumber(words: string): CellReading {
  const folded = compact(words);
  if (plays("excused", folded)) return { value: notApplicable, issue: { code: "readAsNotApplicable", params: { word: words } } };
  return saysAbsent(folded) ? refused("readAsMissing", { word: words }) : refused("notANumber");
}

function readDate(raw: Raw, period: Period): CellReading {
  const reading = parseDate(raw, period);
  switch (reading.kind) {
    case "date":
      return { value: date(reading.serial) };
    case "withoutYear":
      return refused("dateWithoutYear");
    case "notADate":
      return refused("notADate");
  }
}

function readMonth(raw: Raw, format: string): CellReading {
  const month = parseMonth(raw, format);
  return month === undefined ? refused("unknownMonth") : { value: text(formatMonth(month)) };
}

function readWeek(raw: Raw): CellReading {
  const week = parseWeek(raw);
  return week === undefined ? refused("unknownWeek") : { value: number(Exact.of(week)) };
}

const YES: ReadonlySet<string> = new Set(TICKED.yes);
const NO: ReadonlySet<string> = new Set(TICKED.no);

/** 是 or 否 in the ways people tick; undefined for anything else. */
export function parseYesNo(raw: Raw): boolean | undefined {
  const word = compact(textOf(raw)).toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

const YES_OR_NO = ["是", "否"];
const AGREEMENTS = new Map([...AGREED.yes.map((word) => [word, "是"] as const), ...AGREED.no.map((word) => [word, "否"] as const)]);

function readYesNo(raw: Raw, said: SaidWords | undefined): CellReading {
  const ticked = parseYesNo(raw);
  if (ticked !== undefined) return { value: truth(ticked) };
  const words = textOf(raw);
  const meaning = saidMeaning(words, YES_OR_NO, said) ?? AGREEMENTS.get(foldWord(words));
  if (meaning !== undefined) return { value: truth(meaning === "是") };
  const agreed = isRefused(words, said) ? undefined : containedIn(foldWord(words), [...AGREEMENTS.keys()]);
  return agreed === undefined ? unread(refused("notYesOrNo")) : proposed(words, AGREEMENTS.get(agreed) ?? agreed);
}

const ANY_LEVEL = LEVEL_NAMES.join("|");
const LEVEL = new RegExp(`^(${ANY_LEVEL})级?$`);
/** 省级一等奖: a level with what was won there. */
const LEVEL_AND_PRIZE = new RegExp(`^((?:${ANY_LEVEL})级)(?:[特一二三四优]等?奖|优胜奖|优秀奖|[金银铜]奖|第[一二三四五六七八\\d]+名)$`);
/** 省教育厅, 市优质课: the level of whoever gave it, most likely. */
const LEVEL_FIRST = new RegExp(`^(${GIVERS.join("|")})(?!.*(?:${MORE_THAN_ONE.join("|")}))`);

/** Kept as written, so that the regulation's own order of levels decides; what is no level at all is pointed out. */
function readLevel(raw: Raw, said: SaidWords | undefined): CellReading {
  const words = textOf(raw);
  const bare = compact(words).replace(/[()、,/]/g, "");
  if (LEVEL.test(bare)) return { value: text(words) };
  const told = said?.get(foldWord(words))?.find((meaning) => LEVEL.test(compact(meaning))) ?? LEVEL_AND_PRIZE.exec(bare)?.[1];
  if (told !== undefined) return { value: text(told) };
  const first = isRefused(words, said) ? undefined : LEVEL_FIRST.exec(compact(words))?.[1];
  return first === undefined ? unread({ value: text(words), issue: { code: "unknownLevel", params: {} } }) : proposed(words, `${first === "全国" ? "国家" : first}级`);
}

function readChoice(raw: Raw, choices: readonly string[], { aliases, said }: CellSpec): CellReading {
  const words = textOf(raw);
  const read = readWord(words, choices, aliases, said);
  if (read === undefined) return unread({ value: text(compact(words)), issue: { code: "unknownChoice", params: { choices: choices.join("、") } } });
  return read.sure ? { value: text(read.meaning) } : proposed(words, read.meaning);
}

/** Nobody has confirmed yet that the word means that: till then nothing is known. */
const proposed = (word: string, meaning: string): CellReading => unread(refused("wordProposed", { word, meaning }));

const unread = (reading: CellReading): CellReading => ({ ...reading, unread: true });

function readText(raw: Raw, normalise: (words: string) => string): CellReading {
  const words = typeof raw === "number" ? Exact.of(raw).toString() : textOf(raw);
  const value = text(normalise(words));
  return typeof raw === "string" && looksLikeFormula(words) ? { value, issue: { code: "looksLikeFormula", params: {} } } : { value };
}

/** Several names as they are counted, 王五、李四, however they stand apart. */
function joinedNames(words: string): string {
  const names = namesIn(words);
  return names.length > 1 && names.every((name) => name.length > 1) ? names.join("、") : normaliseName(words);
}

function blankCode(type: ColumnType): ProblemCode {
  switch (type) {
    case "person":
      return "blankName";
    case "class":
      return "blankClass";
    case "month":
      return "blankMonth";
    case "week":
      return "blankWeek";
    case "score":
      return "blankScore";
    default:
      return "blankValue";
  }
}

function refused(code: ProblemCode, params: Readonly<Record<string, string>> = {}): CellReading {
  return { value: missing, issue: { code, params } };
}
