import { addTo } from "../core/multimap";
import { namesApart } from "../core/namesApart";
import type { RowKey } from "../core/table";
import { NearNames } from "./nearNames";
import type { Subject } from "./subject";

/** Who stands on the roster: which class has or had which homeroom teachers, and which names are shared by two persons. */
export class People {
  private readonly byClass = new Map<string, Subject[]>();
  private readonly byName = new Map<string, Subject[]>();
  private readonly idsByName = new Map<string, Set<string>>();
  private near: NearNames | undefined;

  constructor(readonly subjects: readonly Subject[]) {
    for (const subject of subjects) {
      const { person, id, class: className } = subject.row.key;
      if (className !== undefined) addTo(this.byClass, className, subject);
      if (person !== undefined) addTo(this.byName, person, subject);
      if (person !== undefined && id !== undefined) this.idsByName.set(person, (this.idsByName.get(person) ?? new Set()).add(id));
    }
  }

  /** Everybody who holds or held the class, the subject among them. */
  holdersOf(className: string | undefined): readonly Subject[] {
    return className === undefined ? [] : (this.byClass.get(className) ?? []);
  }

  /** All rows of the roster that are about one person: a class each, or one class at several times. */
  postsOf(of: RowKey): readonly Subject[] {
    return (this.byName.get(of.person ?? "") ?? []).filter(({ row }) => this.isAbout(row.key, of));
  }

  /** Whether the name alone does not say who is meant. */
  isShared(person: string): boolean {
    return (this.idsByName.get(person)?.size ?? 0) > 1;
  }

  /** Those on the roster whom a name that is not on it may be meant for: each of several in one cell, or whose name is nearly that. */
  mayBe(person: string): readonly string[] {
    if (this.byName.has(person)) return [];
    const among = amongSeveral(person, this.byName);
    if (among.length > 0) return among;
    this.near ??= new NearNames(this.byName.keys());
    return this.near.of(person);
  }

  /** The classes of the roster that a cell names together: 一(1)班、一(2)班. */
  mayBeClasses(className: string): readonly string[] {
    return this.byClass.has(className) ? [] : amongSeveral(className, this.byClass);
  }

  /** Whether the row names this person: by 工号 where both have one, else by name. A row without a name is about whoever its class is. */
  isAbout(key: RowKey, of: RowKey): boolean {
    if (key.id !== undefined && of.id !== undefined) return key.id === of.id;
    return key.person === undefined || key.person === of.person;
  }
}

function amongSeveral(words: string, known: ReadonlyMap<string, unknown>): readonly string[] {
  const names = namesApart(words);
  return names.length < 2 ? [] : [...new Set(names.filter((name) => known.has(name)))];
}
