import { madeOnce } from "../core/multimap";
import { wordOfValue } from "../core/value";
import type { Evaluation } from "../rules/evaluate";
import type { Program } from "../rules/program";
import { reachable } from "../rules/references";
import { ROSTER } from "../rules/roster";
import type { Subject } from "../rules/subject";
import { listOf, subjectName } from "../rules/subjects";

/** Whom or what figures can be shown of. */
export interface Choosable {
  /** Found again by it although rows have come or gone. */
  readonly key: string;
  readonly name: string;
  readonly class: string;
  /** The list on which it stands: 名册, 名册.年级. */
  readonly list: string;
}

interface Listed extends Choosable {
  readonly subject: Subject;
}

/** The lists that the regulations are applied to, and who stands on them. */
export class Subjects {
  /** In the order of the lists, those of persons first; whoever stands on several is there once. */
  readonly choosable: readonly Choosable[];
  private readonly byList: ReadonlyMap<string, readonly Listed[]>;
  private readonly byRule: ReadonlyMap<string, ReadonlySet<string>>;

  constructor({ outputs, rules }: Program, evaluation: Evaluation) {
    const { lists } = evaluation.ground;
    const all = new Map<string, readonly Subject[]>([[ROSTER, lists.people], ...outputs.map((output) => [listOf(output), lists.of(output)] as const)]);
    this.byList = new Map([...all].map(([list, subjects]) => [list, listed(list, subjects)]));
    this.choosable = choosableIn([...this.byList.values()].flat());
    const serving = new Map<string, Set<string>>();
    for (const output of outputs) for (const id of reachable(rules, [output])) serving.set(id, (serving.get(id) ?? new Set()).add(listOf(output)));
    this.byRule = serving;
  }

  /** The lists that a rule's figures are shown for; none where no result needs it. */
  listsOf(rule: string): readonly string[] {
    return [...(this.byRule.get(rule) ?? [])];
  }

  /** Who or what was chosen, or else the first there is. */
  chosen(key: string | undefined): Choosable | undefined {
    return this.choosable.find((one) => one.key === key) ?? this.choosable[0];
  }

  first(list: string): Subject | undefined {
    return this.byList.get(list)?.[0]?.subject;
  }

  /** The row of a list that is about who was chosen: of a list of classes the person's class. */
  on(list: string, { key }: Choosable): Subject | undefined {
    const rows = this.byList.get(list) ?? [];
    const found = rows.find((one) => one.key === key);
    if (found) return found.subject;
    const chosen = [...this.byList.values()].flat().find((one) => one.key === key)?.subject;
    return chosen && rows.find(({ subject }) => isAbout(subject, chosen))?.subject;
  }
}

/** Whether a row is about a person who stands on another list: by name, class, or what it says of the person's group. */
function isAbout({ by, row }: Subject, chosen: Subject): boolean {
  if (by !== undefined) return wordIn(row, by) !== undefined && wordIn(row, by) === wordIn(chosen.row, by);
  const { person, class: className } = row.key;
  const isOfClass = className !== undefined && className === chosen.row.key.class;
  if (person === undefined) return isOfClass;
  return person === chosen.row.key.person && (isOfClass || className === undefined || chosen.row.key.class === undefined);
}

const wordIn = ({ cells }: Subject["row"], column: string): string | undefined => {
  const value = cells.get(column)?.value;
  return value && wordOfValue(value);
};

function listed(list: string, subjects: readonly Subject[]): readonly Listed[] {
  const times = new Map<string, number>();
  return subjects.map((subject) => {
    const { id = "", class: className = "", person } = subject.row.key;
    const one = { name: subjectName(subject), class: person === undefined ? "" : className, list };
    const words = JSON.stringify([list, one.name, one.class, id]);
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return { ...one, key: time === 1 ? words : `${words}#${time}`, subject };
  });
}

function choosableIn(all: readonly Listed[]): readonly Choosable[] {
  const persons = all.filter(({ subject }) => subject.row.key.person !== undefined);
  const lists = new Map<string, string>();
  // Whoever is on the roster stands for the same name on other lists.
  const first = persons.filter(({ name, class: className, list }) => madeOnce(lists, JSON.stringify([name, className]), () => list) === list);
  const others = all.filter(({ subject }) => subject.row.key.person === undefined);
  return [...first, ...others].map(({ key, name, class: className, list }) => ({ key, name, class: className, list }));
}
