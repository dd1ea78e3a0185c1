/** Finds members of the described classes, and refuses by name what is not described or not allowed. */
import type { ClassDefinition, ObjectModel, Property, Ref } from "./definition";
import { ApiError } from "./definition";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in ObjectModel: each class has its own self type
type AnyClass = ClassDefinition<any>;
type Sections = Pick<AnyClass, "properties" | "navigations" | "methods">;

export interface Found<T> {
  /** As the class spells it. */
  readonly name: string;
  readonly member: T;
}

/** What a member needs that this host does not offer ("ExcelApi 1.12"), or undefined when it is allowed. */
export type Restriction = (type: string, member: string) => string | undefined;

export class Catalogue {
  /** How often each member was asked for that this host does not implement. */
  readonly unimplemented = new Map<string, number>();
  private readonly indexes = new WeakMap<object, ReadonlyMap<string, Found<unknown>>>();

  constructor(
    private readonly classes: ObjectModel["classes"],
    private readonly restriction: Restriction,
  ) {}

  classOf(ref: Ref): AnyClass {
    const found = this.classes[ref.type];
    if (found === undefined) throw this.missing(ref.type, "");
    return found;
  }

  property(ref: Ref, name: string): Found<Property<unknown>> | undefined {
    return this.find(ref, "properties", name) as Found<Property<unknown>> | undefined;
  }

  navigation(ref: Ref, name: string): Found<(self: unknown) => Ref | null> | undefined {
    return this.find(ref, "navigations", name) as Found<(self: unknown) => Ref | null> | undefined;
  }

  method(ref: Ref, name: string): Found<(self: unknown, args: readonly unknown[]) => unknown> | undefined {
    return this.find(ref, "methods", name) as Found<(self: unknown, args: readonly unknown[]) => unknown> | undefined;
  }

  allowed(ref: Ref, member: string): boolean {
    return this.restriction(ref.type, member) === undefined;
  }

  /** The error for a member that no class file describes; it is counted. */
  missing(type: string, member: string): ApiError {
    const key = member === "" ? type : `${type}.${member}`;
    this.unimplemented.set(key, (this.unimplemented.get(key) ?? 0) + 1);
    return new ApiError("ApiNotFound", `The workbench does not implement ${key}.`, key, 501);
  }

  /** The member as described; throws when this host's requirement sets do not reach it. */
  private find(ref: Ref, section: keyof Sections, name: string): Found<unknown> | undefined {
    const found = this.index(this.classOf(ref)[section]).get(name.toLowerCase());
    if (found === undefined) return undefined;
    const needs = this.restriction(ref.type, found.name);
    if (needs !== undefined) {
      const key = `${ref.type}.${found.name}`;
      throw new ApiError("ApiNotFound", `${key} needs ${needs}, which this host does not have.`, key, 404);
    }
    return found;
  }

  private index(section: Readonly<Record<string, unknown>> | undefined): ReadonlyMap<string, Found<unknown>> {
    if (section === undefined) return new Map();
    let index = this.indexes.get(section);
    if (index === undefined) {
      index = new Map(Object.entries(section).map(([name, member]) => [name.toLowerCase(), { name, member }]));
      this.indexes.set(section, index);
    }
    return index;
  }
}
