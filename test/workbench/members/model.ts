import { openBook } from "../../../workbench/book";
import type { Book } from "../../../workbench/book/types";
import { newPackage } from "../../../workbench/package";
import type { ClassDefinition, ObjectModel, Ref } from "../../../workbench/wire/definition";

/** Walks an object model as the wire engine does, without the wire. */
export class Model {
  constructor(private readonly model: ObjectModel) {}

  get root(): Ref {
    return this.model.root;
  }

  get(ref: Ref, name: string): unknown {
    return this.property(ref, name).get(ref.self);
  }

  set(ref: Ref, name: string, value: unknown): void {
    const property = this.property(ref, name);
    if (property.set === undefined) throw new Error(`${ref.type}.${name} cannot be set`);
    property.set(ref.self, value);
  }

  go(ref: Ref, ...names: string[]): Ref {
    return names.reduce((at, name) => {
      const next = this.definition(at).navigations?.[name]?.(at.self);
      if (next === null || next === undefined) throw new Error(`${at.type}.${name} leads nowhere`);
      return next;
    }, ref);
  }

  call(ref: Ref, name: string, ...args: unknown[]): unknown {
    const method = this.definition(ref).methods?.[name];
    if (method === undefined) throw new Error(`${ref.type} has no method ${name}`);
    return method(ref.self, args);
  }

  /** What a method leads to. */
  find(ref: Ref, name: string, ...args: unknown[]): Ref {
    const found = this.call(ref, name, ...args);
    if (typeof found !== "object" || found === null || !("type" in found)) throw new Error(`${ref.type}.${name} gives no object`);
    return found as Ref;
  }

  item(ref: Ref, key: unknown): Ref {
    const { indexer } = this.definition(ref);
    if (indexer === undefined) throw new Error(`${ref.type} is no collection`);
    return indexer(ref.self, key);
  }

  items(ref: Ref): readonly Ref[] {
    return this.definition(ref).items?.(ref.self) ?? [];
  }

  sheet(name: string): Ref {
    return this.item(this.go(this.root, "worksheets"), name);
  }

  range(sheet: string, address: string): Ref {
    return this.find(this.sheet(sheet), "getRange", address);
  }

  private property(ref: Ref, name: string) {
    const property = this.definition(ref).properties?.[name];
    if (property === undefined) throw new Error(`${ref.type} has no property ${name}`);
    return property;
  }

  private definition(ref: Ref): ClassDefinition<unknown> {
    const found = this.model.classes[ref.type];
    if (found === undefined) throw new Error(`no class ${ref.type}`);
    return found;
  }
}

const open: Book[] = [];

/** A book of these bytes, or a new one, with a model to walk; `closeModels` closes it. */
export async function openModel(bytes: Uint8Array = newPackage().save()): Promise<{ book: Book; model: Model }> {
  const book = await openBook(bytes, { fileName: "试.xlsx", locale: "zh-CN" });
  open.push(book);
  return { book, model: new Model(book.objectModel) };
}

export async function reopen(book: Book): Promise<{ book: Book; model: Model }> {
  await book.settle();
  return openModel(book.save());
}

/** Closes all that were opened: to be called after each test. */
export function closeModels(): void {
  open.splice(0).forEach((book) => book.dispose());
}
