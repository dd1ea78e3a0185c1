import { addTo } from "../core/multimap";
import type { Kept } from "./kept";
import type { CompiledRule, Program, SchemeProblem } from "./program";
import type { SettingRow } from "./scheme";

/** How a rule says that it is about a month: 每月, 当月, 元/月; and one that is called 月扣分. */
export const SAYS_MONTH = /每月|每个月|逐月|当月|[/／]月|月度/;
const CALLED_MONTHLY = /^月(?!考核)|每月|每个月|月度/;

/** The settings in which a bound is written: their 说明 and 原文 are about it. */
const BOUNDS: ReadonlySet<string> = new Set(["上限", "下限", "免扣天数", "至少"]);

/**
 * Counts of a register that are the whole term's, because nothing that is kept by months reads them, while they or what is
 * made of them says 每月: 每月最多60元 would be the term's 60. Asked at the row that says so, unless 周期 is written.
 * @param isOpen whether a rule is made of one that is to be mended first
 */
export function monthSaid(program: Program, keptOf: (rule: CompiledRule) => Kept, isOpen: (rule: CompiledRule) => boolean): readonly SchemeProblem[] {
  const readers = readersIn(program);
  return [...program.rules.values()].flatMap((rule): SchemeProblem[] => {
    if (rule.bound?.counts !== "reader" || keptOf(rule) !== "any") return [];
    const line = [rule, ...above(rule, readers)];
    if (line.some((one) => ["month", "week"].includes(keptOf(one)))) return [];
    const row = line.filter((one) => !isOpen(one)).flatMap((one) => one.rows.filter((other) => saysMonth(other)))[0];
    return row === undefined ? [] : [{ code: "monthSaid", row, counts: rule.name, said: saidIn(row) }];
  });
}

function saidIn({ rule, key, unit, note, words }: SettingRow): string {
  return [rule, key, unit, note, words].find((text) => SAYS_MONTH.test(text) || CALLED_MONTHLY.test(text)) ?? "";
}

/** A name says it of an amount only: what is yes or no is told by its readers (月不合格). */
function saysMonth({ rule, setting, key, unit, note, words }: SettingRow): boolean {
  return ((unit !== "" || BOUNDS.has(setting)) && CALLED_MONTHLY.test(rule)) || SAYS_MONTH.test(`${key} ${unit}`) || (BOUNDS.has(setting) && SAYS_MONTH.test(`${note} ${words}`));
}

/** The rules that read a rule, by its id. */
export function readersIn(program: Program): ReadonlyMap<string, readonly CompiledRule[]> {
  const readers = new Map<string, CompiledRule[]>();
  for (const rule of program.rules.values()) for (const { reference } of rule.references) if (reference.kind === "rule") addTo(readers, reference.rule, rule);
  return readers;
}

/** Everything that is made of a rule's figure. */
export function above(rule: CompiledRule, readers: ReadonlyMap<string, readonly CompiledRule[]>): readonly CompiledRule[] {
  const found = new Set<CompiledRule>();
  const enter = (one: CompiledRule): void => {
    for (const reader of readers.get(one.id) ?? []) {
      if (found.has(reader) || reader.bound?.evaluation.kind === "table") continue;
      found.add(reader);
      enter(reader);
    }
  };
  enter(rule);
  return [...found];
}
