import type { Mechanism } from "./mechanism";
import { nearest } from "./nearNames";
import type { CompiledRule, SchemeProblem } from "./program";
import type { SettingRow } from "./scheme";

/** Rules named where yes or no is asked for that come to a number or a word: nobody would be barred, and nothing would hold. */
export function numbersForYesNo(rules: ReadonlyMap<string, CompiledRule>, mechanisms: ReadonlyMap<string, Mechanism>): readonly SchemeProblem[] {
  return [...rules.values()].flatMap((rule) => {
    const asking = askingSettings(rule, mechanisms);
    if (asking.size === 0) return [];
    return rule.references.flatMap(({ reference, row }): SchemeProblem[] => {
      const named = reference.kind === "rule" && row.rule === rule.name && asking.has(row.setting) ? rules.get(reference.rule) : undefined;
      // What 适用 asks of somebody is referred to by the same row.
      if (named?.bound === undefined || named.bound.answers || !isNamedIn(row, named)) return [];
      if (asking.get(row.setting)?.takesTitles === true && named.bound.levels.length > 0) return [];
      const answering = [...rules.values()].filter((other) => other.scheme === rule.scheme && other !== rule && other.bound?.answers === true).map(({ name }) => name);
      return [{ code: "badValue", row, fault: { code: "notYesNo", name: String(row.value), meant: nearest(named.name, answering) } }];
    });
  });
}

/** The columns, as 表.列, of which rules ask yes or no, by themselves or by a 定值 that passes them on: whatever else stands there is to be mended. */
export function columnsOfYesNo(rules: ReadonlyMap<string, CompiledRule>, mechanisms: ReadonlyMap<string, Mechanism>): ReadonlySet<string> {
  const columns = new Set<string>();
  const passedOn = new Set<CompiledRule>();
  const enter = (rule: CompiledRule, asks: (setting: string) => boolean): void => {
    // What 适用 of a row asks is another's.
    for (const { reference, row } of rule.references) {
      if (!asks(row.setting)) continue;
      if (reference.kind === "column" && String(row.value).trim() === `${reference.table}.${reference.column}`) columns.add(String(row.value).trim());
      const named = reference.kind === "rule" ? rules.get(reference.rule) : undefined;
      if (named?.mechanism !== PASSES_ON || !isNamedIn(row, named) || passedOn.has(named)) continue;
      passedOn.add(named);
      enter(named, () => true);
    }
  };
  for (const rule of rules.values()) {
    const asking = askingSettings(rule, mechanisms);
    // Where a title will do, the column may be of titles.
    enter(rule, (setting) => asking.has(setting) && asking.get(setting)?.takesTitles !== true);
  }
  return columns;
}

/** The mechanism whose figure is just what it names. */
const PASSES_ON = "定值";

/** The settings of a rule that take yes or no, by their titles. */
const askingSettings = ({ mechanism }: CompiledRule, mechanisms: ReadonlyMap<string, Mechanism>): ReadonlyMap<string, Asking> =>
  new Map(Object.values(mechanisms.get(mechanism)?.slots ?? {}).flatMap(({ title, type }) => (type.asksYesNo === true ? [[title, type] as const] : [])));

type Asking = Mechanism["slots"][string]["type"];

const isNamedIn = ({ value }: SettingRow, { scheme, name }: CompiledRule): boolean => [name, `${scheme}.${name}`].includes(String(value).trim());
