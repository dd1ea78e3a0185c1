import { ruleId } from "../rules/scheme";
import type { SlotEdit } from "./book";
import type { Card } from "./card";
import { Draft } from "./draft";
import { rowsOfRule, type Ground } from "./ground";
import { mentionsOf, type Mention } from "./mentions";

/** What becomes of a rule that is to go. */
export interface Deletion {
  /** Rules that cannot be without it. */
  readonly needed: readonly string[];
  /** What else goes or leaves it out: the rule, and which of its rows. */
  readonly along: readonly { readonly rule: string; readonly setting: string }[];
  readonly edit: SlotEdit;
}

/** Takes a rule out with what names it in a list, or need not name anything; what cannot be without it holds it. */
export function deleteRule(ground: Ground, { scheme, rule }: Pick<Card, "scheme" | "rule">): Deletion {
  const draft = new Draft(ground).empty(rowsOfRule(ground, scheme, rule));
  const needed = new Set<string>();
  const along: { rule: string; setting: string }[] = [];
  const mentions = mentionsOf(ground, scheme, rule).filter(({ row }) => row.scheme !== scheme || row.rule !== rule);
  for (const mention of mentions) {
    const { row, field, renamed } = mention;
    const rest = field === "value" ? renamed("") : undefined;
    const name = row.scheme === scheme ? row.rule : ruleId(row.scheme, row.rule);
    if (rest !== undefined) draft.set(row, "value", rest);
    else if (mayGo(mention, mentions, ground)) draft.empty([row]);
    else {
      needed.add(name);
      continue;
    }
    along.push({ rule: name, setting: [row.setting, row.key].filter(Boolean).join("·") });
  }
  return { needed: [...needed], along, edit: draft.edit({ label: rule, typed: "", said: "deleted" }) };
}

/** One of several of a list, or of a setting that need not be there. A case is neither: those whom it is for would have nothing. */
function mayGo({ row, spec, field }: Mention, mentions: readonly Mention[], ground: Ground): boolean {
  if (field === "applies" || spec === undefined || row.applies !== "") return false;
  if (spec.blank !== "asked") return true;
  if (spec.many !== true) return false;
  const others = rowsOfRule(ground, row.scheme, row.rule).filter((other) => other.setting === row.setting && other.effective === row.effective && !mentions.some((mention) => mention.row === other));
  return others.length > 0;
}
