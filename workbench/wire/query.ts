/** Answers load(): the JSON the client's proxies read, with PascalCase members and collections in _Items. */
import type { Catalogue } from "./catalogue";
import type { Ref } from "./definition";
import type { QueryInfo } from "./protocol";
import type { References } from "./references";

type Answer = Record<string, unknown>;

/** What a load asks of one object: its own members, and what it wants of the objects reached from there. */
interface Selection {
  /** Names as asked for; "*" = all that are not lazy. */
  readonly own: ReadonlySet<string>;
  readonly nested: ReadonlyMap<string, readonly string[]>;
}

export class Queries {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly references: References,
  ) {}

  answer(object: Ref | null, query: QueryInfo): Answer | null {
    if (object === null) return null;
    const selection = select([...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/*`)]);
    const items = this.catalogue.classOf(object).items;
    if (items === undefined) return this.members(object, selection);
    const skip = query.Skip ?? 0;
    const end = query.Top === undefined ? undefined : skip + query.Top;
    return this.collection(object, items(object.self).slice(skip, end), selection);
  }

  /** What identifies an object: sent back when it is instantiated, and with each item of a collection. */
  identity(object: Ref): Answer {
    const answer: Answer = {};
    const id = this.catalogue.classOf(object).idProperty;
    const property = id === undefined ? undefined : this.catalogue.property(object, id);
    if (property !== undefined) answer[pascalCase(property.name)] = property.member.get(object.self);
    const reference = this.references.idOf(object);
    if (reference !== undefined) answer["_ReferenceId"] = reference;
    return answer;
  }

  private collection(object: Ref, items: readonly Ref[], selection: Selection): Answer {
    const answer: Answer = {};
    const forItems = new Set(selection.own);
    for (const name of selection.own) {
      const property = this.catalogue.property(object, name);
      if (property === undefined) continue;
      answer[pascalCase(property.name)] = property.member.get(object.self);
      forItems.delete(name);
    }
    const ofItem = { own: forItems, nested: selection.nested };
    answer["_Items"] = items.map((item) => this.members(item, ofItem));
    return answer;
  }

  private members(object: Ref, { own, nested }: Selection): Answer {
    const answer = this.identity(object);
    if (own.has("*")) this.addAll(object, answer);
    const objects = new Map(nested);
    for (const name of own) {
      if (name === "*") continue;
      const property = this.catalogue.property(object, name);
      if (property === undefined) objects.set(name, [...(objects.get(name) ?? []), "*"]);
      else answer[pascalCase(property.name)] = property.member.get(object.self);
    }
    for (const [name, wanted] of objects) {
      const navigation = this.catalogue.navigation(object, name);
      if (navigation === undefined) throw this.catalogue.missing(object.type, name);
      answer[pascalCase(navigation.name)] = this.answer(navigation.member(object.self), { Select: wanted });
    }
    return answer;
  }

  private addAll(object: Ref, answer: Answer): void {
    for (const [name, property] of Object.entries(this.catalogue.classOf(object).properties ?? {})) {
      if (property.lazy !== true && this.catalogue.allowed(object, name)) answer[pascalCase(name)] = property.get(object.self);
    }
  }
}

/** "values", "format/fill/color", "*" → own members and nested selections. An empty list asks for everything. */
function select(names: readonly string[]): Selection {
  const own = new Set<string>();
  const nested = new Map<string, string[]>();
  for (const name of names.length === 0 ? ["*"] : names) {
    const slash = name.indexOf("/");
    if (slash < 0) own.add(name);
    else nested.set(name.slice(0, slash), [...(nested.get(name.slice(0, slash)) ?? []), name.slice(slash + 1)]);
  }
  return { own, nested };
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
