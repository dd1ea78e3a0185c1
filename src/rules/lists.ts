import type { Table } from "../core/table";
import type { ResultTable } from "./mechanism";
import type { People } from "./people";
import type { CompiledRule } from "./program";
import { ROSTER } from "./roster";
import type { Subject } from "./subject";
import { groupsOf, listOf, mergeClasses, outsidePersons, subjectsOf } from "./subjects";
import type { TenurePolicy } from "./tenure";

/** Whom or what the scheme is applied to, by the lists they stand on; each subject has a number by which its figures are kept. */
export class Lists {
  /** Everybody on the roster, one person's classes as one where the school says so. */
  readonly people: readonly Subject[];
  /** Persons who are not on the roster and yet get a figure. */
  readonly outside: readonly Subject[];
  private readonly byName = new Map<string, readonly Subject[]>();
  private readonly places = new Map<Subject, { readonly list: readonly Subject[]; readonly table: string }>();
  private readonly numbers = new Map<Subject, number>();
  private readonly subjects: Subject[] = [];
  private readonly bearers = new Map<string, Subject[]>();

  constructor(
    rules: readonly CompiledRule[],
    { subjects: roster }: People,
    policy: TenurePolicy,
    private readonly table: (name: string) => Table | undefined,
  ) {
    this.people = mergeClasses(roster, policy);
    const known = new Set(roster.map(({ row }) => row.key.person));
    this.outside = rules.flatMap(({ bound }) => (bound?.names ? outsidePersons(table(bound.names.table), bound.names.column, known) : []));
    this.keep(ROSTER, this.people);
    for (const subject of roster) this.places.set(subject, { list: this.places.get(subject)?.list ?? [subject], table: ROSTER });
    for (const subject of [...this.people, ...this.outside]) {
      const { person } = subject.row.key;
      if (person === undefined) continue;
      const namesakes = this.bearers.get(person);
      if (namesakes) namesakes.push(subject);
      else this.bearers.set(person, [subject]);
    }
  }

  /** The rows of an output: everybody on the roster with those from outside, or the names of a column. */
  of(output: ResultTable): readonly Subject[] {
    const name = listOf(output);
    if (name === ROSTER) return this.people;
    const kept = this.byName.get(name);
    if (kept) return kept;
    const table = this.table(output.over.table);
    return this.keep(name, output.over.column === undefined ? subjectsOf(table) : groupsOf(table, output.over.column));
  }

  /** Everybody of that name, from outside too. */
  named(name: string): readonly Subject[] {
    return this.bearers.get(name) ?? [];
  }

  /** The list a subject stands on; it alone where it stands on none. */
  listWith(subject: Subject): readonly Subject[] {
    return this.places.get(subject)?.list ?? [subject];
  }

  /** The name of that list. */
  tableOf(subject: Subject): string | undefined {
    return this.places.get(subject)?.table;
  }

  /** How many subjects have a number so far. */
  get count(): number {
    return this.subjects.length;
  }

  numberOf(subject: Subject): number {
    const known = this.numbers.get(subject);
    if (known !== undefined) return known;
    const number = this.subjects.push(subject) - 1;
    this.numbers.set(subject, number);
    return number;
  }

  subjectAt(number: number): Subject | undefined {
    return this.subjects[number];
  }

  private keep(name: string, list: readonly Subject[]): readonly Subject[] {
    this.byName.set(name, list);
    for (const subject of list) {
      this.places.set(subject, { list, table: name });
      this.numberOf(subject);
    }
    return list;
  }
}
