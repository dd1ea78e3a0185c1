const DIGITS = "零一二三四五六七八九";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const IN_BRACKETS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";

/** The clauses each once, as a regulation numbers them: 三(一)2 after 三(一)1, before 三(二). What only words tell apart stays in the order in which it comes. */
export function inOrder(clauses: readonly string[]): readonly string[] {
  const words = new Map<string, number>();
  const placed = [...new Set(clauses)].map((clause) => ({ clause, place: placeOf(clause, words) }));
  return placed.sort((one, other) => compare(one.place, other.place)).map(({ clause }) => clause);
}

type Step = { readonly number: number } | { readonly word: number };

/** 三(一)2 as 3, 1, 2. Of several clauses the first counts. */
function placeOf(clause: string, words: Map<string, number>): readonly Step[] {
  const [first = ""] = clause.split(/[;\uFF1B]/);
  const steps = first.match(new RegExp(`[十${DIGITS.slice(1)}]+|\\d+|[${CIRCLED}${IN_BRACKETS}]|\\p{L}+?(?=[十${DIGITS.slice(1)}]|\\P{L}|$)`, "gu")) ?? [];
  return steps.map((step) => {
    const number = numberOf(step);
    if (number !== undefined) return { number };
    if (!words.has(step)) words.set(step, words.size);
    return { word: words.get(step) ?? 0 };
  });
}

function numberOf(step: string): number | undefined {
  if (/^\d+$/.test(step)) return Number(step);
  const listed = Math.max(CIRCLED.indexOf(step), IN_BRACKETS.indexOf(step));
  if (listed >= 0) return listed + 1;
  const [, tens, ten, ones = ""] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(step) ?? [];
  if (ten === undefined) return tens === undefined ? undefined : DIGITS.indexOf(tens);
  return DIGITS.indexOf(tens ?? "一") * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}

function compare(one: readonly Step[], other: readonly Step[]): number {
  for (const [index, step] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    const difference = differenceOf(step, against);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function differenceOf(one: Step, other: Step): number {
  if ("number" in one) return "number" in other ? one.number - other.number : -1;
  return "number" in other ? 1 : one.word - other.word;
}
