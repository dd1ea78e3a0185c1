import type { ConditionalFormat } from "../package/types";
import type { ClassDefinition, Ref } from "../wire/definition";
import { parseAreas } from "./areas";
import { rulesOf, updateRules } from "./conditional-rules";
import { toBoolean, toColor, toIndex, toText } from "./convert";
import { checkAllowed, invalidArgument, itemNotFound, rangeRef } from "./self";
import type { SheetSelf } from "./self";

export interface RuleSelf extends SheetSelf {
  readonly id: string;
}

type Format = NonNullable<ConditionalFormat["format"]>;

const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

export const conditionalFormat: ClassDefinition<RuleSelf> = {
  idProperty: "id",
  properties: {
    id: { get: ({ id }) => id },
    type: { get: (self) => TYPES[ruleOf(self).type] ?? "PresetCriteria" },
    // The file counts from 1.
    priority: { get: (self) => ruleOf(self).priority - 1, set: setPriority },
    stopIfTrue: { get: (self) => ruleOf(self).stopIfTrue, set: (self, value) => change(self, { stopIfTrue: toBoolean(value) }) },
  },
  navigations: {
    custom: (self) => custom(self) ?? wrongType(),
    customOrNullObject: custom,
  },
  methods: {
    delete: remove,
    getRange: (self) => range(self) ?? missing(),
    getRangeOrNullObject: range,
    getRanges: (self) => ({ type: "RangeAreas", self: { ...self, areas: parseAreas(ruleOf(self).ranges) } }),
  },
};

export const customConditionalFormat: ClassDefinition<RuleSelf> = {
  navigations: {
    rule: (self) => ({ type: "ConditionalFormatRule", self }),
    format: (self) => ({ type: "ConditionalRangeFormat", self }),
  },
};

export const conditionalFormatRule: ClassDefinition<RuleSelf> = {
  properties: { formula: { get: formula, set: setFormula } },
};

export const conditionalRangeFormat: ClassDefinition<RuleSelf> = {
  properties: {
    numberFormat: {
      get: (self) => ruleOf(self).format?.numberFormat ?? null,
      set: (self, value) => changeFormat(self, { numberFormat: toText(value) }),
    },
  },
  navigations: {
    fill: (self) => ({ type: "ConditionalRangeFill", self }),
    font: (self) => ({ type: "ConditionalRangeFont", self }),
  },
};

export const conditionalRangeFill: ClassDefinition<RuleSelf> = {
  properties: {
    color: { get: (self) => ruleOf(self).format?.fill ?? "", set: (self, value) => changeFormat(self, { fill: toColor(value) }) },
  },
  methods: { clear: (self) => dropFormat(self, ["fill"]) },
};

export const conditionalRangeFont: ClassDefinition<RuleSelf> = {
  properties: {
    color: { get: (self) => ruleOf(self).format?.fontColor ?? "", set: (self, value) => changeFormat(self, { fontColor: toColor(value) }) },
    bold: { get: (self) => ruleOf(self).format?.bold ?? null, set: (self, value) => changeFormat(self, { bold: toBoolean(value) }) },
  },
  methods: { clear: (self) => dropFormat(self, ["fontColor", "bold"]) },
};

function ruleOf({ sheet, id }: RuleSelf): ConditionalFormat {
  return rulesOf(sheet).find((known) => known.id === id)?.rule ?? missing();
}

function change(self: RuleSelf, patch: Partial<ConditionalFormat>): void {
  checkAllowed(self, "formatCells");
  const rule = { ...ruleOf(self), ...patch };
  updateRules(self.sheet, (all) => all.map((known) => (known.id === self.id ? { ...known, rule } : known)));
}

function changeFormat(self: RuleSelf, patch: Format): void {
  change(self, { format: { ...ruleOf(self).format, ...patch } });
}

function dropFormat(self: RuleSelf, names: readonly (keyof Format)[]): void {
  const kept = Object.entries(ruleOf(self).format ?? {}).filter(([name]) => !names.some((each) => each === name));
  change(self, { format: Object.fromEntries(kept) });
}

function formula(self: RuleSelf): string {
  const stored = ruleOf(self).formulas[0];
  return stored === undefined ? "" : `=${self.book.shownFormula(stored)}`;
}

function setFormula(self: RuleSelf, value: unknown): void {
  const text = toText(value).replace(/^=/, "");
  if (text === "") throw invalidArgument("A formula is expected.");
  change(self, { formulas: [self.book.storedFormula(text)] });
}

/** Puts a rule at a place in the order; those between its old and its new place move by one. */
function setPriority(self: RuleSelf, value: unknown): void {
  checkAllowed(self, "formatCells");
  const byPriority = [...rulesOf(self.sheet)].sort((a, b) => a.rule.priority - b.rule.priority);
  const order = byPriority.map(({ id }) => id).filter((id) => id !== self.id);
  const place = toIndex(value);
  if (place < 0 || place > order.length) throw invalidArgument("There is no such priority.");
  order.splice(place, 0, self.id);
  updateRules(self.sheet, (all) => all.map((known) => withPriority(known, order.indexOf(known.id) + 1)));
}

/** The rules after it move up: without the rule, the file is as it was before it came. */
function remove(self: RuleSelf): void {
  checkAllowed(self, "formatCells");
  const { priority } = ruleOf(self);
  updateRules(self.sheet, (all) =>
    all
      .filter(({ id }) => id !== self.id)
      .map((known) => (known.rule.priority > priority ? withPriority(known, known.rule.priority - 1) : known)),
  );
}

function withPriority<T extends { readonly rule: ConditionalFormat }>(known: T, priority: number): T {
  return known.rule.priority === priority ? known : { ...known, rule: { ...known.rule, priority } };
}

function custom(self: RuleSelf): Ref | null {
  return ruleOf(self).type === "expression" ? { type: "CustomConditionalFormat", self } : null;
}

function range(self: RuleSelf): Ref | null {
  const [area, ...more] = parseAreas(ruleOf(self).ranges);
  return area === undefined || more.length > 0 ? null : rangeRef(self, area);
}

function missing(): never {
  throw itemNotFound();
}

function wrongType(): never {
  throw invalidArgument("The conditional format is of another type.");
}
