import { addTo, keptFor, madeOnce } from "../../core/multimap";
import type { Row, Table } from "../../core/table";
import { wordOfValue } from "../../core/value";
import type { ConcernedRows, Scope } from "../scope";
import type { Setting } from "../settings";
import type { Subject } from "../subject";

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

/** The rows of a register that concern a subject; for a group whose name the register does not have, those of its people. S3-07 */
export function rowsOf(register: Setting<string>, subject: Subject, scope: Scope): ConcernedRows {
  const { by } = subject;
  const found = scope.table(register.value);
  const namesGroups = by === undefined || (found !== undefined && columnsOf(found).has(by));
  const ofEach = (namesGroups ? [subject] : peopleOf(subject, scope)).map((one) => scope.concerned(register, { subject: one }));
  const certain = new Set(ofEach.flatMap((rows) => rows.certain));
  const disputed = new Set(ofEach.flatMap((rows) => rows.disputed).filter((row) => !certain.has(row)));
  return { present: found !== undefined, certain: [...certain], disputed: [...disputed] };
}

/** The columns that any row of a table has. */
const columnsOf = keptFor((table: Table): ReadonlySet<string> => new Set(table.rows.flatMap(({ cells }) => [...cells.keys()])));

function wordIn(row: Row, column: string): string | undefined {
  const value = row.cells.get(column)?.value;
  return value && wordOfValue(value);
}
