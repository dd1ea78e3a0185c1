import { prizeShare } from "../rules/mechanisms/prizeShare";
import { lookup } from "../rules/mechanisms/lookup";
import { mechanismsIn } from "./mentions";
import { ruleId } from "../rules/scheme";
import type { SlotEdit } from "./book";
import type { Card } from "./card";
import { Draft } from "./draft";
import { rowsOfRule, type Ground } from "./ground";

const titleOf = (mechanism: typeof lookup, slot: string): string => mechanism.slots[slot]?.title ?? "";

/**
 * A pool that is dealt out by tiers becomes an amount for each tier, still to be filled in; undefined for other rules.
 * Who is dealt nothing is so by a veto that bears on the rule, or has no tier.
 */
export function fixedAmounts(ground: Ground, { scheme, rule }: Pick<Card, "scheme" | "rule">): SlotEdit | undefined {
  const mechanismOf = mechanismsIn(ground);
  const rows = rowsOfRule(ground, scheme, rule);
  const tier = rows.find(({ setting }) => setting === titleOf(prizeShare, "tier"));
  const [first, second] = new Set(rows.map(({ effective }) => effective));
  if (mechanismOf.get(ruleId(scheme, rule)) !== prizeShare || tier === undefined || first === undefined || second !== undefined) return undefined;
  const named = rowsOfRule(ground, scheme, String(tier.value)).filter(({ key, setting }) => key !== "" && TIERS.has(setting));
  const tiers = [...new Set(named.map(({ key }) => key))];
  if (tiers.length === 0) return undefined;
  const draft = new Draft(ground);
  for (const row of rows) if (row.mechanism !== "") draft.set(row, "mechanism", lookup.name);
  draft.set(tier, "setting", titleOf(lookup, "of"));
  draft.empty(rows.filter((row) => row !== tier));
  draft.insert(tier, tiers.map((key) => ({ setting: titleOf(lookup, "values"), key, value: "", unit: "元", clause: tier.clause })));
  return draft.edit({ label: rule, typed: "", said: "fixed" });
}

/** What names the tiers of a rule: shares of a quota, bands and conditions of a grade. */
const TIERS: ReadonlySet<string> = new Set(["比例", "分数线", "条件"]);
