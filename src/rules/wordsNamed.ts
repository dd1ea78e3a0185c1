import { addTo, madeOnce } from "../core/multimap";
import { parseApplies } from "./applies";
import { filter } from "./filter";
import type { CompiledRule } from "./program";
import type { SettingRow } from "./scheme";
import { splitWords } from "./settings";

/** The settings whose rows name a column of the rule's register, and words of it. */
export const FILTERS: ReadonlySet<string> = new Set(["筛选", "不计", "一例即"]);

export const valueOf = (rule: CompiledRule, setting: string): string => String(rule.rows.find((row) => row.setting === setting)?.value ?? "");

/** Of 汇总 the register is named with its column: 请假登记.天数. */
export function tableOf(rule: CompiledRule): string {
  const [source] = rule.references.filter(({ row }) => row.setting === "来源");
  return source?.reference.kind === "column" ? source.reference.table : "";
}

interface Named {
  readonly table: string;
  readonly column: string;
  readonly words: readonly string[];
}

/** By table and column the words that rules look for there: the school's own, whatever else the form has. */
export function wordsNamed(rules: ReadonlyMap<string, CompiledRule>): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const named = new Map<string, Map<string, string[]>>();
  for (const { table, column, words } of [...rules.values()].flatMap((rule) => [...inRows(rule), ...inCases(rule, rules)])) {
    const columns = madeOnce(named, table, () => new Map<string, string[]>());
    for (const word of words) addTo(columns, column, word);
  }
  return named;
}

/** What a rule's own rows look for: by 筛选, and as the words of its table. */
function inRows(rule: CompiledRule): readonly Named[] {
  const table = valueOf(rule, "登记") || tableOf(rule);
  const [by] = rule.references.flatMap(({ row, reference }) => (row.setting === "依据" && reference.kind === "column" ? [reference] : []));
  return rule.rows.flatMap((row): readonly Named[] => {
    if (FILTERS.has(row.setting) && row.key !== "") return [{ table, column: row.key, words: wordsOf(row) }];
    if (FILTERS.has(row.setting)) return by ? [{ ...by, words: wordsOf(row) }] : [];
    if (row.setting !== "值") return [];
    if (rule.mechanism === "折算") return [{ table, column: valueOf(rule, "列"), words: splitWords(row.key) }];
    return rule.mechanism === "对照表" && by ? [{ ...by, words: splitWords(row.key) }] : [];
  });
}

function wordsOf(row: SettingRow): readonly string[] {
  const parsed = filter.parse(row.value, row);
  return "value" in parsed && parsed.value.kind === "words" ? parsed.value.words : [];
}

/** The cases of a table of points are told apart by columns of the register whose awards are looked up in it. */
export function inCases(rule: CompiledRule, rules: ReadonlyMap<string, CompiledRule>): readonly Named[] {
  const tables = rule.mechanism === "加分" ? rule.references.flatMap(({ reference }) => (reference.kind === "rule" ? (rules.get(reference.rule)?.rows ?? []) : [])) : [];
  return tables.flatMap(({ applies }) => {
    const parsed = parseApplies(applies);
    return parsed?.kind === "fields" ? parsed.fields.map(({ field, words }) => ({ table: valueOf(rule, "登记"), column: field, words })) : [];
  });
}
