import { addTo, keptFor, madeOnce } from "../../core/multimap";
import type { Scope } from "../scope";
import type { Subject } from "../subject";
import { wordIn } from "../tables";

type Members = ReadonlyMap<string | undefined, readonly Subject[]>;

/** Everybody on the roster who belongs to a group (every 年级部, every school); somebody's own self otherwise. */
export function peopleOf(subject: Subject, scope: Scope): readonly Subject[] {
  const { by } = subject;
  return by === undefined ? [subject] : (membersBy(scope)(by).get(wordIn(subject.row, by)) ?? []);
}

/** The people of every group that a column of the roster names. */
const membersBy = keptFor((scope: Scope) => {
  const columns = new Map<string, Members>();
  return (column: string): Members => madeOnce(columns, column, () => membersOf(scope.people, column));
});

function membersOf(people: readonly Subject[], column: string): Members {
  const members = new Map<string | undefined, Subject[]>();
  for (const person of people) addTo(members, wordIn(person.row, column), person);
  return members;
}
