import { addTo } from "../../core/multimap";
import type { RowKey } from "../../core/table";

/** The rows of the roster, found by name, class and 工号. */
export class Roster {
  private readonly byPerson = new Map<string, RowKey[]>();
  private readonly byClass = new Map<string, RowKey[]>();
  private readonly byId = new Map<string, RowKey[]>();
  private readonly withoutId: RowKey[] = [];
  private readonly places = new Map<RowKey, number>();

  constructor(private readonly entries: readonly RowKey[]) {
    for (const entry of entries) {
      this.places.set(entry, this.places.size);
      if (entry.person !== undefined) addTo(this.byPerson, entry.person, entry);
      if (entry.class !== undefined) addTo(this.byClass, entry.class, entry);
      if (entry.id === undefined) this.withoutId.push(entry);
      else addTo(this.byId, entry.id, entry);
    }
  }

  get hasClasses(): boolean {
    return this.byClass.size > 0;
  }

  get hasIds(): boolean {
    return this.byId.size > 0;
  }

  namesakes(person: string): readonly RowKey[] {
    return this.byPerson.get(person) ?? NOBODY;
  }

  holders(className: string): readonly RowKey[] {
    return this.byClass.get(className) ?? NOBODY;
  }

  owners(id: string): readonly RowKey[] {
    return this.byId.get(id) ?? NOBODY;
  }

  /** Whom a row may be about, in the roster's order. */
  meantBy(key: RowKey): readonly RowKey[] {
    const { person, id } = key;
    if (id === undefined) return person === undefined ? this.entries : this.namesakes(person);
    const candidates = new Set([...this.owners(id), ...(person === undefined ? this.withoutId : this.namesakes(person))]);
    return [...candidates].filter((entry) => mayBe(key, entry)).sort((a, b) => (this.places.get(a) ?? 0) - (this.places.get(b) ?? 0));
  }
}

const NOBODY: readonly RowKey[] = [];

/** By 工号 where both have one, else by name; a row that names nobody is about whoever has its class. */
export function mayBe({ person, id }: RowKey, entry: RowKey): boolean {
  if (id !== undefined && entry.id !== undefined) return id === entry.id;
  return person === undefined || person === entry.person;
}
