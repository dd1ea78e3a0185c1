import { addTo } from "../core/multimap";

/** Fewer characters in common say nothing: 张伟 and 张敏 are two people. */
const SHARED = 2;

/** Names by what is left of them without one of their characters: two names that differ in one character, or in the order of two, leave the same. */
export class NearNames {
  private readonly byRest = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) for (const rest of restsOf(name)) addTo(this.byRest, rest, name);
  }

  /** Those that a misspelt name may be meant for. */
  of(name: string): readonly string[] {
    return [...new Set([...restsOf(name)].flatMap((rest) => this.byRest.get(rest) ?? []))];
  }
}

function restsOf(name: string): ReadonlySet<string> {
  const characters = [...name];
  const without = characters.map((_, index) => [...characters.slice(0, index), ...characters.slice(index + 1)]);
  return new Set([characters, ...without].filter(({ length }) => length >= SHARED).map((rest) => rest.join("")));
}

/** Names a misspelt one may be meant for: nearly the same, else part of it or holding it; "" where there is none, or too many to say anything. */
export function nearest(name: string, names: readonly string[]): string {
  const near = name.length > SHARED ? new NearNames(names).of(name) : names.filter((other) => other.length === name.length && [...other].some((character) => name.includes(character)));
  const found = near.length > 0 ? near : names.filter((other) => name.length >= SHARED && (other.includes(name) || (other.length >= SHARED && name.includes(other))));
  return found.length <= TOLD ? found.join("、") : "";
}

const TOLD = 3;

/** Characters that tell things of one form apart: 一等奖 and 二等奖, 组长 and 副组长 are two, not one written in two ways. */
const TELLING = new Set("0123456789abcdefghijklmnopqrstuvwxyz零一二三四五六七八九十百千两甲乙丙丁戊己庚辛壬癸优良中差好坏上下前后左右内外东南西北春夏秋冬大小多少高低长短员师生男女正副主次初末早晚新老文理国省市县区乡镇村校班组科室年级月周日有无非不未没免是否准代已首特");

/** Whether two words are most likely one, written in two ways: but for blanks and marks, one character more, another one, or two changed round, and none that tells things apart. */
export function isSlip(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a.length === b.length) return isSlipOfOneLength(a, b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short.length < SHARED) return false;
  const more = long.findIndex((character, index) => character !== short[index]);
  return long.filter((_, index) => index !== more).join("") === short.join("") && !TELLING.has(long[more] ?? "");
}

function isSlipOfOneLength(a: readonly string[], b: readonly string[]): boolean {
  const changed = a.flatMap((character, index) => (character === b[index] ? [] : [index]));
  const characters = changed.flatMap((index) => [a[index] ?? "", b[index] ?? ""]);
  const isSwap = changed.length === 2 && new Set(characters).size === 2 && a[changed[0] ?? 0] === b[changed[1] ?? 0];
  return changed.length === 0 || (a.length > SHARED && (changed.length === 1 || isSwap) && !characters.some((character) => TELLING.has(character)));
}

const lettersOf = (word: string): readonly string[] => [...word.normalize("NFKC").toLowerCase().replace(/[\s\p{P}]/gu, "")];
