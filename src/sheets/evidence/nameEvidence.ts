import type { ColumnDefinition } from "../tables/tableDefinition";
import { compact } from "../parse/text";
import { everydayWords } from "../vocabulary/everydayWords";
import { OFFICE_NAMES } from "../vocabulary/officeNames";
import { patternFor } from "../vocabulary/roleWords";
import { headingForm } from "./headingForm";

/**
 * How strongly a heading that is none of a column's words suggests the column, from 0 to 1. Chinese puts the head of a
 * compound last, so that 获奖加分 is a kind of 加分 sooner than 加分项目 is.
 */
const STRENGTH = { likelyWord: 0.9, head: 0.8, headOfSynonym: 0.7, contains: 0.65, abbreviated: 0.6, contained: 0.55, sameBeginning: 0.5 } as const;

/** Below this nobody is asked. */
export const WORTH_ASKING = STRENGTH.sameBeginning;

export function nameEvidence(heading: string, column: Pick<ColumnDefinition, "name" | "type" | "synonyms">): number {
  const written = withOneOffice(headingForm(heading));
  const words = [column.name, ...column.synonyms].map(compact).filter(({ length }) => length >= 2);
  const likely = everydayWords(column.type, column.name, "likely").some((word) => headingForm(word) === headingForm(heading));
  return Math.max(likely ? STRENGTH.likelyWord : 0, ...words.map((word, index) => wordEvidence(written, word, index === 0)));
}

const OFFICES = OFFICE_NAMES.map(({ meaning, words }) => ({ meaning, pattern: new RegExp(words.join("|"), "g") }));

/** 年级组检查 is the 年级部检查, 处室抽查 the 部门抽查. */
const withOneOffice = (heading: string): string => OFFICES.reduce((text, { meaning, pattern }) => text.replace(pattern, meaning), heading);

function wordEvidence(heading: string, word: string, isName: boolean): number {
  if (heading.endsWith(word)) return isName ? STRENGTH.head : STRENGTH.headOfSynonym;
  if (heading.includes(word)) return STRENGTH.contains;
  const [short, long] = [withoutScore(heading), withoutScore(word)];
  if (short.length < 2 || long.length < 2) return 0;
  if (abbreviates(short, long) || abbreviates(long, short)) return STRENGTH.abbreviated;
  // 统测折合分 is some score of the 统测.
  if (long.includes(short) || (short !== heading && short.includes(long))) return STRENGTH.contained;
  return sharedBeginning(heading, word) >= LEAST_SHARED ? STRENGTH.sameBeginning : 0;
}

/** 年级检查得分 and 年级部检查 are both about 检查. */
const withoutScore = (words: string): string => words.replace(patternFor("scoreEnding"), "");

/** Its characters in their order, the first and the last among them: 统测 of 统一检测. */
export function abbreviates(short: string, long: string): boolean {
  if (short.length >= long.length || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** 不合格事由 and 不合格原因. */
const LEAST_SHARED = 3;

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}
