import { addressOf } from "../book/references";
import type { DefinedName } from "../package/types";
import type { ClassDefinition, Ref } from "../wire/definition";
import { toBoolean, toText } from "./convert";
import { nameFormula } from "./named-item-collection";
import type { NamedItemSelf } from "./named-item-collection";
import { rangeOfReference, sameText } from "./names";
import { invalidArgument, itemNotFound, rangeRef, worksheetRef } from "./self";

type NameType = "Range" | "String" | "Double" | "Boolean" | "Error" | "Array";

export const namedItem: ClassDefinition<NamedItemSelf> = {
  idProperty: "name",
  properties: {
    name: { get: (self) => record(self).name },
    type: { get: (self) => content(self).type },
    value: { get: (self) => content(self).value },
    formula: {
      get: (self) => `=${self.book.shownFormula(record(self).formula)}`,
      set: (self, value) => change(self, { formula: nameFormula(self.book, value) }),
    },
    visible: { get: (self) => !record(self).hidden, set: (self, value) => change(self, { hidden: !toBoolean(value) }) },
    comment: { get: (self) => record(self).comment ?? "", set: (self, value) => change(self, { comment: toText(value) }) },
    scope: { get: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet") },
  },
  navigations: {
    worksheet: (self) => sheetOf(self) ?? missing(),
    worksheetOrNullObject: sheetOf,
  },
  methods: {
    delete: (self) => {
      self.book.names = self.book.names.filter((name) => !isSelf(self, name));
    },
    getRange: (self) => target(self) ?? missing(),
    getRangeOrNullObject: target,
  },
};

function record(self: NamedItemSelf): DefinedName {
  return indexOf(self.book.names).get(keyOf(self.name, self.sheet?.name)) ?? missing();
}

const indices = new WeakMap<readonly DefinedName[], ReadonlyMap<string, DefinedName>>();

/** The names of a list by spelling and sheet, made once for each list. */
function indexOf(names: readonly DefinedName[]): ReadonlyMap<string, DefinedName> {
  const known = indices.get(names) ?? new Map(names.map((name) => [keyOf(name.name, name.sheet), name]));
  indices.set(names, known);
  return known;
}

const keyOf = (name: string, sheet: string | undefined): string => JSON.stringify([name.toLowerCase(), sheet?.toLowerCase()]);

function isSelf(self: NamedItemSelf, { name, sheet }: DefinedName): boolean {
  return sameText(name, self.name) && sameText(sheet, self.sheet?.name);
}

function change(self: NamedItemSelf, patch: Partial<DefinedName>): void {
  const changed = { ...record(self), ...patch };
  self.book.names = self.book.names.map((name) => (isSelf(self, name) ? changed : name));
}

function target(self: NamedItemSelf): Ref | null {
  const range = rangeOfReference(self.book, record(self).formula);
  return range === undefined ? null : rangeRef(range, range.area);
}

function sheetOf({ book, sheet }: NamedItemSelf): Ref | null {
  return sheet === undefined ? null : worksheetRef({ book, sheet });
}

/** A constant's value, or a range's address. */
function content(self: NamedItemSelf): { readonly type: NameType; readonly value: string | number | boolean } {
  const { formula } = record(self);
  const range = rangeOfReference(self.book, formula);
  if (range !== undefined) return { type: "Range", value: addressOf(range.sheet, range.area) };
  if (/^"(?:[^"]|"")*"$/.test(formula)) return { type: "String", value: formula.slice(1, -1).replaceAll('""', '"') };
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(formula)) return { type: "Double", value: Number(formula) };
  if (/^(?:TRUE|FALSE)$/i.test(formula)) return { type: "Boolean", value: formula.toUpperCase() === "TRUE" };
  if (/^#(?:N\/A|[A-Z\d/]+[!?])$/.test(formula)) return { type: "Error", value: formula };
  // Sheet1!#REF! after its cells went, #REF!$A$1 after its sheet.
  if (/^(?:(?:'(?:[^']|'')+'|[^'!]+)!)?#REF!/.test(formula)) return { type: "Error", value: "#REF!" };
  throw invalidArgument("The workbench gives values of constants and ranges only.");
}

function missing(): never {
  throw itemNotFound();
}
