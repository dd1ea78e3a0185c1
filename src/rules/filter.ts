import { Exact } from "../core/number/exact";
import { levelOf, reaches } from "../core/operations/level";
import type { Row } from "../core/table";
import { missing, wordOfValue, type Value } from "../core/value";
import { saysNotDone } from "./notDone";
import { blankTold, numberMeant, parseDay, type Keyed, type Reference, type SettingFault, type SettingType } from "./settings";

/** Which rows of a table count: a word or several, all words but some, at least a level, a number or day in bounds, or anything at all. */
export type Filter =
  | { readonly kind: "words"; readonly words: readonly string[]; readonly but: boolean }
  | { readonly kind: "level"; readonly level: string }
  | { readonly kind: "filled"; readonly filled: boolean }
  | { readonly kind: "days"; readonly from: number; readonly to: number }
  | { readonly kind: "number"; readonly relation: "≥" | "≤" | ">" | "<" | "="; readonly number: Exact };

const RELATIONS: Readonly<Record<string, "≥" | "≤" | ">" | "<" | "=">> = { ">=": "≥", "<=": "≤", "≥": "≥", "≤": "≤", ">": ">", "<": "<", "=": "=" };
const SEPARATOR = /[、,\uFF0C]/;

/** 筛选: `≥5`, `区级以上`, `主持、参与`, `除语文、数学`, `非空`, `2026-09-01至2026-09-15`. */
export const filter: SettingType<Filter> = {
  slot: "filter",
  parse(raw) {
    const text = String(raw).trim();
    if (text === "非空" || text === "空") return { value: { kind: "filled", filled: text === "非空" } };
    const [from, to] = text.split("至").map(parseDay);
    if (from !== undefined && to !== undefined) return { value: { kind: "days", from, to } };
    const fault = boundsInWords(text) ?? wordsOtherwise(text);
    if (fault) return { fault };
    const [, sign, figure] = /^(>=|<=|[≥≤><=])\s*(.+)$/.exec(text.normalize("NFKC").replace("≧", "≥")) ?? [];
    if (sign !== undefined) {
      const number = Exact.parse(figure ?? "");
      const relation = RELATIONS[sign];
      return number === undefined || relation === undefined ? { fault: { code: "notAFilter", meant: boundMeant(figure ?? "", sign) } } : { value: { kind: "number", relation, number } };
    }
    const [, level] = /^(.+?)(?:及|[(\uFF08]含[)\uFF09])?以上$/.exec(text) ?? [];
    if (level !== undefined) return levelOf(level) === undefined ? { fault: { code: "notAFilter", meant: "" } } : { value: { kind: "level", level } };
    const but = text.startsWith("除");
    const words = (but ? text.slice(1) : text).split(SEPARATOR).map((word) => word.trim()).filter(Boolean);
    return words.length === 0 ? { fault: { code: "notAFilter", meant: "" } } : { value: { kind: "words", words, but } };
  },
};

/** 90分以上, 大于90, 60-80: bounds as people say them, which have a shorter writing here. */
function boundsInWords(text: string): SettingFault | undefined {
  const plain = text.normalize("NFKC").replaceAll(/[\s分次天人名元]/g, "");
  const [, from, to] = /^(\d+(?:\.\d+)?)[-~—–至到]+(\d+(?:\.\d+)?)$/.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) return { code: "twoBounds", from, to };
  const [, before, least, after] = /^([^\d.%]+)(\d+(?:\.\d+)?%?)$/.exec(plain) ?? /^()(\d+(?:\.\d+)?%?)([^\d.%]+)$/.exec(plain) ?? [];
  const sign = SAID[before ?? ""] ?? SAID[after ?? ""];
  return least !== undefined && sign !== undefined ? { code: "notAFilter", meant: `${sign}${least}` } : undefined;
}

/** How people say a bound before a number, or behind it. */
const SAID: Readonly<Record<string, string>> = {
  大于: ">", 高于: ">", 超过: ">", 多于: ">", 小于: "<", 低于: "<", 少于: "<", 不足: "<", 未满: "<", 不到: "<", 等于: "=",
  不低于: "≥", 不少于: "≥", 不小于: "≥", 大于等于: "≥", 至少: "≥", 满: "≥", 以上: "≥", 及以上: "≥", "(含)以上": "≥", 起: "≥",
  不高于: "≤", 不超过: "≤", 不多于: "≤", 不大于: "≤", 小于等于: "≤", 至多: "≤", 以内: "≤", 及以下: "≤", "(含)以下": "≤", 以下: "<",
};

const boundMeant = (figure: string, sign: string): string => {
  const number = numberMeant(figure);
  return number === "" ? (/^[=＝]$/.test(sign) ? figure : "") : `${sign}${number}`;
};

/** 迟到;旷课, 不是迟到: words are told apart by 、 and excepted by 除. */
function wordsOtherwise(text: string): SettingFault | undefined {
  if (/[;；]/.test(text)) return { code: "notAFilter", meant: text.split(/[;；]/).map((word) => word.trim()).filter(Boolean).join("、") };
  const [, excepted] = /^(?:不是|不含|不包括|除了|除去)(.+?)(?:以外|之外|外)?$/.exec(text) ?? /^除(.+?)(?:以外|之外)$/.exec(text) ?? [];
  if (excepted === undefined) return undefined;
  return { code: "notAFilter", meant: `除${excepted}` };
}

/** What filters look at: of 非空 and 空 a blank is an answer. */
export const filterReads = (table: string, filters: readonly Keyed<Filter>[]): readonly Reference[] =>
  filters.map(({ key, value }) => {
    const reference: Reference = { kind: "column", table, column: key };
    return value.kind === "filled" ? blankTold(reference) : reference;
  });

/** The number of a case that a clerk may write with or without the words after it: ④体罚. However it is enclosed, ④, ⑷ and (4) are one. */
const ENCLOSED = /^(?:[\u2460-\u2487]|[(\uFF08][\d\uFF10-\uFF19]+[)\uFF09])/;
const NUMBERED = /^\d+[.、]$/;

/** What people write to say that there is nothing. */
const NOTHING = /^(?:无|没有|[-\uFF0D–—/\uFF0F]+)$/;

/**
 * Whether a cell passes; undefined where the cell says nothing that can be compared. A word with its column's name behind
 * it is the word: 记过处分 in 处分.
 */
export function passes(test: Filter, value: Value, column = ""): boolean | undefined {
  switch (test.kind) {
    case "words": {
      const words = wordOfValue(value)?.trim();
      if (words === undefined) return undefined;
      return test.words.some((word) => isWord(word, words) || `${word}${column}` === words) !== test.but;
    }
    case "filled":
      return (wordOfValue(value) !== undefined && !saysNotDone(value)) === test.filled;
    case "days":
      return value.kind === "date" ? value.serial >= test.from && value.serial <= test.to : undefined;
    case "level":
      return value.kind === "text" ? reaches(value.text, test.level) : undefined;
    case "number":
      return value.kind === "number" ? compares(value.number.compare(test.number), test.relation) : undefined;
  }
}

/** Whether a row passes all filters, each on the column of its name. A column the sheet does not have passes nothing. */
export function passesAll(row: Row, filters: readonly Keyed<Filter>[]): boolean {
  return filters.every(({ key, value }) => passes(value, row.cells.get(key)?.value ?? missing, key) === true);
}

/** Whether a cell says in words that nothing is there, and the filter names no such words. */
export function saysNothing(test: Filter, value: Value): boolean {
  const words = wordOfValue(value)?.trim() ?? "";
  return test.kind === "words" && NOTHING.test(words) && !test.words.includes(words);
}

/** Whether every filter passes or looks at what nobody could read. */
export function mayPass(row: Row, filters: readonly Keyed<Filter>[]): boolean {
  return filters.every((test) => isUnreadBy(row, test) || passes(test.value, row.cells.get(test.key)?.value ?? missing, test.key) === true);
}

/** What nobody could read, or a column that the row's sheet does not have; that nothing stands there holds of such a column too. */
export function isUnreadBy(row: Row, { key, value }: Keyed<Filter>): boolean {
  return isUnknownIn(row, key) && (row.cells.has(key) || value.kind !== "filled" || value.filled);
}

/** Whether nobody knows what the row has in a column: its sheet lacks it, or nobody could read what stands there. */
export function isUnknownIn(row: Row, column: string): boolean {
  return !row.cells.has(column) || row.unread?.has(column) === true || (row.contradicted === true && row.cells.get(column)?.value.kind === "missing");
}

/** Rows by whether they pass all filters. */
export interface Sifted {
  readonly passing: readonly Row[];
  /** Those of which nobody knows: they may pass, and may concern the subject. */
  readonly open: readonly Row[];
}

export function sift({ certain, disputed }: { readonly certain: readonly Row[]; readonly disputed: readonly Row[] }, filters: readonly Keyed<Filter>[]): Sifted {
  const passing = certain.filter((row) => passesAll(row, filters));
  const taken = new Set(passing);
  return { passing, open: [...certain.filter((row) => !taken.has(row)), ...disputed].filter((row) => mayPass(row, filters)) };
}

function isWord(word: string, words: string): boolean {
  const number = enclosedNumber(word);
  if (words === word || (NUMBERED.test(word) && words.startsWith(word))) return true;
  return number !== undefined && number.rest === "" && enclosedNumber(words)?.digits === number.digits;
}

/** （12）举报 → 12 and 举报. */
function enclosedNumber(words: string): { readonly digits: string; readonly rest: string } | undefined {
  const [enclosed] = ENCLOSED.exec(words) ?? [];
  return enclosed === undefined ? undefined : { digits: enclosed.normalize("NFKC").replace(/[()]/g, ""), rest: words.slice(enclosed.length) };
}

function compares(sign: number, relation: "≥" | "≤" | ">" | "<" | "="): boolean {
  switch (relation) {
    case "≥":
      return sign >= 0;
    case "≤":
      return sign <= 0;
    case ">":
      return sign > 0;
    case "<":
      return sign < 0;
    case "=":
      return sign === 0;
  }
}
