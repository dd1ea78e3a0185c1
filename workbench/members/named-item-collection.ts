import { parseArea } from "../book/area";
import { absoluteAddressOf } from "../book/references";
import type { Sheet } from "../book/sheet";
import type { Workbook } from "../book/workbook";
import type { DefinedName } from "../package/types";
import type { ClassDefinition, Ref } from "../wire/definition";
import { ApiError } from "../wire/definition";
import { toText } from "./convert";
import { namesOf, sameText } from "./names";
import { invalidArgument, isRef, itemNotFound, rangeOf } from "./self";

/** The names of the workbook, or of one sheet. */
export interface NamesSelf {
  readonly book: Workbook;
  readonly sheet?: Sheet;
}

/** A name is found again by its spelling: its record is replaced whenever it changes. */
export interface NamedItemSelf extends NamesSelf {
  readonly name: string;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export const namedItemCollection: ClassDefinition<NamesSelf> = {
  items: (self) => namesOf(self).map((name) => itemRef(self, name)),
  indexer: (self, key) => find(self, key) ?? missing(),
  methods: {
    getItemOrNullObject: (self, [key]) => find(self, key) ?? null,
    getCount: (self) => namesOf(self).length,
    add: (self, [name, reference, comment]) => add(self, toText(name), reference, comment),
  },
};

/** A name's formula as the file has it, from "=…", a constant or a range. */
export function nameFormula(book: Workbook, reference: unknown): string {
  if (isRef(reference)) {
    const { sheet, area } = rangeOf(reference);
    return absoluteAddressOf(sheet, area);
  }
  if (typeof reference === "number") return String(reference);
  if (typeof reference === "boolean") return String(reference).toUpperCase();
  const text = toText(reference);
  return text.startsWith("=") ? book.storedFormula(text.slice(1)) : `"${text.replaceAll('"', '""')}"`;
}

function add(self: NamesSelf, name: string, reference: unknown, comment: unknown): Ref {
  if (!NAME.test(name) || parseArea(name) !== undefined || /^[rc]$/i.test(name)) throw invalidArgument(`${name} cannot be a name.`);
  if (find(self, name) !== undefined) throw new ApiError("ItemAlreadyExists", "A resource with the same name already exists.");
  const item: DefinedName = {
    name,
    formula: nameFormula(self.book, reference),
    hidden: false,
    ...(self.sheet === undefined ? {} : { sheet: self.sheet.name }),
    ...(typeof comment === "string" && comment !== "" ? { comment } : {}),
  };
  self.book.names = [...self.book.names, item];
  return itemRef(self, item);
}

function find(self: NamesSelf, key: unknown): Ref | undefined {
  const found = namesOf(self).find(({ name }) => sameText(name, String(key)));
  return found && itemRef(self, found);
}

function itemRef(self: NamesSelf, { name }: DefinedName): Ref {
  return { type: "NamedItem", self: { ...self, name } satisfies NamedItemSelf };
}

function missing(): never {
  throw itemNotFound();
}
