import { WHOLE_SHEET } from "../book/area";
import type { ConditionalFormat } from "../package/types";
import type { ClassDefinition, Ref } from "../wire/definition";
import { formatAreas, reaches } from "./areas";
import { newRuleId, rulesOf, updateRules } from "./conditional-rules";
import type { KnownRule } from "./conditional-rules";
import type { RuleSelf } from "./conditional-format";
import { toChoice, toIndex } from "./convert";
import { checkAllowed, invalidArgument, itemNotFound, notImplemented } from "./self";
import type { RangeSelf } from "./self";

const TYPES = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;

/** The conditional formats that apply to some of a range's cells. */
export const conditionalFormatCollection: ClassDefinition<RangeSelf> = {
  items: (self) => rules(self).map(({ id }) => ruleRef(self, id)),
  indexer: (self, key) => find(self, key) ?? missing(),
  methods: {
    add: (self, [type]) => {
      if (toChoice(type, TYPES) !== "Custom") throw notImplemented(`conditional formats of type ${String(type)}`);
      return add(self);
    },
    clearAll: (self) => {
      checkAllowed(self, "formatCells");
      const gone = new Set(rules(self).map(({ id }) => id));
      updateRules(self.sheet, (all) => all.filter(({ id }) => !gone.has(id)));
    },
    getCount: (self) => rules(self).length,
    getItemOrNullObject: (self, [key]) => find(self, key) ?? null,
    getItemAt: (self, [index]) => {
      const rule = rules(self)[toIndex(index)];
      if (rule === undefined) throw invalidArgument("There is no such conditional format.");
      return ruleRef(self, rule.id);
    },
  },
};

/** In order of priority, as Excel lists them. */
function rules({ sheet, area }: RangeSelf): readonly KnownRule[] {
  const applying = rulesOf(sheet).filter(({ rule }) => reaches(rule, area));
  return area.rows === WHOLE_SHEET.rows && area.columns === WHOLE_SHEET.columns ? byPriority(rulesOf(sheet)) : byPriority(applying);
}

function byPriority(list: readonly KnownRule[]): readonly KnownRule[] {
  return [...list].sort((a, b) => a.rule.priority - b.rule.priority);
}

/** A new rule comes first, and moves the others down. */
function add(self: RangeSelf): Ref {
  checkAllowed(self, "formatCells");
  const id = newRuleId();
  const rule: ConditionalFormat = { ranges: formatAreas([self.area]), type: "expression", formulas: [], priority: 1, stopIfTrue: false };
  updateRules(self.sheet, (all) => {
    const taken = all.some((each) => each.rule.priority === 1);
    const lowered = taken ? all.map((each) => ({ ...each, rule: { ...each.rule, priority: each.rule.priority + 1 } })) : all;
    return [...lowered, { id, rule }];
  });
  return ruleRef(self, id);
}

function find(self: RangeSelf, key: unknown): Ref | undefined {
  const found = rules(self).find(({ id }) => id === key);
  return found && ruleRef(self, found.id);
}

function ruleRef({ book, sheet }: RangeSelf, id: string): Ref {
  return { type: "ConditionalFormat", self: { book, sheet, id } satisfies RuleSelf };
}

function missing(): never {
  throw itemNotFound();
}
