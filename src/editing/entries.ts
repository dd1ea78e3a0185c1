import { ruleId, type SettingRow } from "../rules/scheme";
import type { Spec } from "../rules/settings";
import type { SlotEdit } from "./book";
import type { Card } from "./card";
import { Draft, type NewRow } from "./draft";
import { rowsOfRule, type Ground } from "./ground";
import { mechanismsIn } from "./mentions";

/** A list of a rule: its tiers, cases, levels, conditions, each a row. */
export interface EntryList {
  readonly setting: string;
  readonly entries: readonly SettingRow[];
}

/** The rows of a rule by their settings, those that a rule may have several of first, in the order of the mechanism. */
export function listsOf(ground: Ground, { scheme, rule }: Pick<Card, "scheme" | "rule">): readonly EntryList[] {
  const rows = rowsOfRule(ground, scheme, rule);
  const specs = Object.values(mechanismsIn(ground).get(ruleId(scheme, rule))?.slots ?? {});
  const lists = specs.filter((spec) => isMany(spec, rows)).map(({ title }) => ({ setting: title, entries: rows.filter(({ setting }) => setting === title) }));
  return lists.filter(({ entries }) => entries.length > 0);
}

/** Settings that the rule could have and has not. */
export function furtherSettings(ground: Ground, { scheme, rule }: Pick<Card, "scheme" | "rule">): readonly string[] {
  const has = new Set(rowsOfRule(ground, scheme, rule).map(({ setting }) => setting));
  return Object.values(mechanismsIn(ground).get(ruleId(scheme, rule))?.slots ?? {}).flatMap(({ title }) => (has.has(title) ? [] : [title]));
}

const isMany = ({ many, title }: Spec<unknown>, rows: readonly SettingRow[]): boolean => many === true || rows.filter(({ setting }) => setting === title).length > 1;

/** Another row behind the last of its setting, else at the end of the rule. */
export function addEntry(ground: Ground, { scheme, rule }: Pick<Card, "scheme" | "rule">, row: Required<Pick<NewRow, "setting" | "key" | "applies" | "value">>): SlotEdit | undefined {
  const rows = rowsOfRule(ground, scheme, rule);
  const last = rows.filter(({ setting }) => setting === row.setting).at(-1) ?? rows.at(-1);
  if (last === undefined) return undefined;
  const unit = last.setting === row.setting ? last.unit : "";
  return new Draft(ground).insert(last, [{ ...row, unit, clause: last.clause, effective: last.effective }]).edit({ label: [rule, row.setting, row.key].filter(Boolean).join("·"), typed: String(row.value), said: "added" });
}

/** Takes a row out, with those of other settings that are about the same name: a tier and its amount. */
export function removeEntry(ground: Ground, row: SettingRow): SlotEdit {
  const rows = rowsOfRule(ground, row.scheme, row.rule);
  const isAlone = !rows.some((other) => other !== row && other.setting === row.setting && other.key === row.key);
  const partners = row.key === "" || !isAlone ? [] : rows.filter((other) => other.key === row.key && other.setting !== row.setting && other.effective === row.effective);
  return new Draft(ground).empty([row, ...partners]).edit({ label: [row.rule, row.setting, row.key].filter(Boolean).join("·"), typed: "", said: "removed" });
}

const MOVED = ["setting", "key", "applies", "value", "unit", "clause", "note", "words", "id"] as const;

/** Two rows of a list change places. */
export function swapEntries(ground: Ground, one: SettingRow, other: SettingRow): SlotEdit {
  const draft = new Draft(ground);
  for (const field of MOVED) {
    if (one[field] === other[field]) continue;
    draft.set(one, field, String(other[field])).set(other, field, String(one[field]));
  }
  return draft.edit({ label: [one.rule, one.setting].join("·"), typed: "", said: "swapped" });
}
