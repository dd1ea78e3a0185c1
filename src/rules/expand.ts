import { addTo } from "../core/multimap";
import type { SchemeProblem } from "./program";
import type { SettingRow } from "./scheme";
import { splitWords } from "./settings";

/** The mechanism that names the words a block of rules is written for. */
export const EACH_WORD = "分别";
const WORDS = "词";

/** The mechanisms whose result may carry an amount: the rule named like theirs with 金额 behind it. */
const WITH_AMOUNTS: ReadonlySet<string> = new Set(["按比例分等", "等级", "评选"]);
const AMOUNT = "金额";

const PLACEHOLDER = /[〔【[{]([^〔【[{〕】\]}]+)[〕】\]}]/;

/**
 * The rows of a scheme as if everything had been written out: a block that is meant for several words is there for each of
 * them, a value for several words is there for each, and amounts of tiers are a rule of their own. Each row made here names the row of the sheet that it comes from.
 */
export function expand(rows: readonly SettingRow[], problems: SchemeProblem[]): readonly SettingRow[] {
  return withAmounts(eachKey(eachWord(rows, problems)));
}

/** The mechanisms that look up a word in 名称: several may share a value, as in 适用 and 筛选. */
const BY_WORDS: ReadonlySet<string> = new Set(["对照表", "折算"]);

/** 迟到、早退 in 名称 is a row for either, beside the one as it stands, since a sheet may have just these words. */
function eachKey(rows: readonly SettingRow[]): readonly SettingRow[] {
  const byWords = new Set(rows.filter(({ mechanism }) => BY_WORDS.has(mechanism)).map(({ rule }) => rule));
  return rows.flatMap((row) => {
    const keys = byWords.has(row.rule) && row.setting === "值" ? splitWords(row.key) : [];
    return keys.length < 2 ? [row] : [row, ...keys.map((key) => ({ ...row, key, source: row.source ?? row }))];
  });
}

/** The words of each 分别, by its name. */
function wordsByName(rows: readonly SettingRow[]): ReadonlyMap<string, readonly string[]> {
  const names = new Set(rows.filter(({ mechanism }) => mechanism === EACH_WORD).map(({ rule }) => rule));
  return new Map(rows.filter(({ rule, setting }) => names.has(rule) && setting === WORDS).map(({ rule, value }) => [rule, splitWords(value)]));
}

function eachWord(rows: readonly SettingRow[], problems: SchemeProblem[]): readonly SettingRow[] {
  const words = wordsByName(rows);
  if (words.size === 0) return rows;
  const made: SettingRow[] = [];
  for (const block of rulesOf(rows)) {
    const name = placeholderIn(block[0]?.rule ?? "", words);
    // The whole rule, word by word, so that each one's rows stand together.
    if (name !== undefined) for (const word of words.get(name) ?? []) made.push(...block.map((row) => filledIn(row, name, word)));
    else made.push(...block.flatMap((row) => eachRow(row, words, problems)));
  }
  return made;
}

/** A row of a rule that is there once: a list has an entry for each word. */
function eachRow(row: SettingRow, words: ReadonlyMap<string, readonly string[]>, problems: SchemeProblem[]): readonly SettingRow[] {
  const name = placeholderIn(row.key, words);
  if (name !== undefined) return (words.get(name) ?? []).map((word) => filledIn(row, name, word));
  const elsewhere = placeholderIn(`${row.applies} ${row.value}`, words);
  if (elsewhere !== undefined) problems.push({ code: "placeholderUnbound", row, name: elsewhere });
  return [row];
}

/** Rows of one rule that stand together. */
function rulesOf(rows: readonly SettingRow[]): readonly (readonly SettingRow[])[] {
  const blocks: SettingRow[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block?.[0]?.rule === row.rule) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function placeholderIn(text: string, words: ReadonlyMap<string, readonly string[]>): string | undefined {
  const [, name] = PLACEHOLDER.exec(text) ?? [];
  return name !== undefined && words.has(name) ? name : undefined;
}

function filledIn(row: SettingRow, name: string, word: string): SettingRow {
  const fill = (text: string): string => text.replace(new RegExp(PLACEHOLDER, "g"), (whole, found: string) => (found === name ? word : whole));
  return { ...row, rule: fill(row.rule), key: fill(row.key), applies: fill(row.applies), value: typeof row.value === "number" ? row.value : fill(row.value), source: row.source ?? row };
}

/** 奖次 with amounts is two rules: 奖次, and 奖次金额, what the tier comes to. */
function withAmounts(rows: readonly SettingRow[]): readonly SettingRow[] {
  const mechanismOf = new Map(rows.filter(({ mechanism }) => mechanism !== "").map(({ rule, mechanism }) => [rule, mechanism]));
  const names = new Set(rows.map(({ rule }) => rule));
  const amounts = new Map<string, SettingRow[]>();
  for (const row of rows) if (row.setting === AMOUNT && WITH_AMOUNTS.has(mechanismOf.get(row.rule) ?? "") && !names.has(`${row.rule}${AMOUNT}`)) addTo(amounts, row.rule, row);
  const made = [...amounts].flatMap(([rule, own]) => amountRule(rule, own, rows.find((row) => row.rule === rule && row.setting === "称号")));
  return [...rows, ...made];
}

function amountRule(rule: string, amounts: readonly SettingRow[], title: SettingRow | undefined): readonly SettingRow[] {
  const [first] = amounts;
  if (first === undefined) return [];
  const as = (row: SettingRow, rest: Partial<SettingRow>): SettingRow => ({ ...row, rule: `${rule}${AMOUNT}`, mechanism: "对照表", source: row.source ?? row, ...rest });
  return [
    as(first, { setting: "依据", key: "", applies: "", value: rule }),
    ...amounts.map((row) => as(row, { setting: "值", key: row.key || String(title?.value ?? "") })),
    // Who was not chosen gets nothing; what is still open stays open.
    ...(title ? [as(first, { setting: "值", key: "否", applies: "", value: 0 })] : []),
  ];
}
