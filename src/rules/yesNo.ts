import type { Mechanism } from "./mechanism";
import { nearest } from "./nearNames";
import type { CompiledRule, SchemeProblem } from "./program";
import type { SettingRow } from "./scheme";

/** Rules named where yes or no is asked for that come to a number or a word: nobody would be barred, and nothing would hold. */
export function numbersForYesNo(rules: ReadonlyMap<string, CompiledRule>, mechanisms: ReadonlyMap<string, Mechanism>): readonly SchemeProblem[] {
  return [...rules.values()].flatMap((rule) => {
    const asking = new Map(Object.values(mechanisms.get(rule.mechanism)?.slots ?? {}).flatMap(({ title, type }) => (type.asksYesNo === true ? [[title, type] as const] : [])));
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

const isNamedIn = ({ value }: SettingRow, { scheme, name }: CompiledRule): boolean => [name, `${scheme}.${name}`].includes(String(value).trim());
