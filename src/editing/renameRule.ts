import type { Texts } from "../messages";
import { editingTexts } from "../messages/editing";
import { mechanisms } from "../rules/mechanisms";
import { resultTable } from "../rules/mechanisms/resultTable";
import { ruleId, type SettingRow } from "../rules/scheme";
import type { SlotEdit } from "./book";
import type { Card } from "./card";
import { Draft } from "./draft";
import { rowsOfRule, type Ground } from "./ground";
import { mechanismsIn, mentionsOf } from "./mentions";
import { writable } from "./ownTableName";

/** What a rule with amounts besides its words is read as: 奖次 and 奖次金额. */
const AMOUNT = "金额";

/** Another name for a rule, in every row that names it; the column of results that is called like it gets the new name too. */
export function renameRule(ground: Ground, { scheme, rule }: Pick<Card, "scheme" | "rule">, name: string, language: Texts): SlotEdit | { readonly fault: string } {
  const texts = editingTexts(language);
  const isTaken = ground.decoded.schemes.some(({ id, rows }) => id === scheme && rows.some((row) => row.rule === name));
  if (name === "" || writable(name) !== name) return { fault: texts("editing.badName") };
  if (isTaken) return { fault: texts("editing.nameTaken", { name }) };
  const draft = new Draft(ground);
  for (const row of rowsOfRule(ground, scheme, rule)) if (draft.written(row, "rule")) draft.set(row, "rule", name);
  const names = new Map([[rule, name]]);
  if (rowsOfRule(ground, scheme, `${rule}${AMOUNT}`).length === 0) names.set(`${rule}${AMOUNT}`, `${name}${AMOUNT}`);
  for (const [before, after] of names) for (const { row, field, renamed } of mentionsOf(ground, scheme, before)) draft.set(row, field, renamed(after) ?? "");
  const headings = [...columnRows(ground)].filter((row) => row.scheme === scheme && row.key === rule && String(row.value) === rule);
  for (const row of headings) draft.set(row, "key", name);
  return draft.edit({ label: rule, typed: name, said: "renamed", ...(headings.length > 0 ? { headings: [{ from: rule, to: name }] } : {}) });
}

/** The rows of results' columns. */
function columnRows(ground: Ground): readonly SettingRow[] {
  const mechanismOf = mechanismsIn(ground);
  const title = resultTable.slots["columns"]?.title;
  const table = mechanisms.get(resultTable.name);
  return [...ground.decoded.place.keys()].filter((row) => row.setting === title && mechanismOf.get(ruleId(row.scheme, row.rule)) === table);
}
