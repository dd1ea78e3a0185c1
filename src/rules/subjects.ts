import { normalName } from "../core/names";
import type { Row, Table } from "../core/table";
import { text, wordOfValue } from "../core/value";
import type { ResultTable } from "./mechanism";
import { ROSTER } from "./roster";
import type { Subject } from "./subject";
import { isDeputy, type TenurePolicy } from "./tenure";

/** The rows of a list, each a subject of its own; one that names nobody is of nobody. */
export const subjectsOf = (table: Table | undefined): readonly Subject[] => (table?.rows ?? []).flatMap((row) => (row.misnamed === undefined ? [{ row }] : []));

/** One person's classes appraised as one, where the school says so; else everybody as on the roster. A deputy's class is not that person's own. */
export function mergeClasses(subjects: readonly Subject[], { severalClasses }: TenurePolicy): readonly Subject[] {
  if (severalClasses === "apart") return subjects;
  const byPerson = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const { person, id } = subject.row.key;
    const alone = isDeputy(subject) || (person === undefined && id === undefined);
    const key = alone ? JSON.stringify(subject.row.source) : JSON.stringify([id ?? "", id === undefined ? person : ""]);
    byPerson.set(key, [...(byPerson.get(key) ?? []), subject]);
  }
  return [...byPerson.values()].flatMap((parts) => merged(parts) ?? parts);
}

/** A row that names the first class' data and all the classes. */
function merged(parts: readonly Subject[]): Subject | undefined {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return undefined;
  const classes = [...new Set(parts.flatMap(({ row }) => row.key.class ?? []))].join("、");
  const cells = new Map(first.row.cells);
  const own = cells.get("班级");
  if (own) cells.set("班级", { ...own, value: text(classes) });
  return { row: { ...first.row, key: { ...first.row.key, class: classes }, cells }, parts };
}

/** What a person, a class or their time is told by: any other column that a list names first says what its rows are about. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["姓名", "班级", "工号", "月份", "周次"]);

/** The column that says what the rows of a list are about, where that is neither a person nor a class: the first one of its own that is put out. */
export function namingColumn({ over, columns: [first] }: ResultTable): string | undefined {
  if (over.column !== undefined) return over.column;
  const source = first?.source;
  return source?.kind === "column" && source.table === over.table && over.table !== ROSTER && !OF_PEOPLE.has(source.column) ? source.column : undefined;
}

/** Each name of a column once: every 年级部 of the roster. */
export function groupsOf(table: Table | undefined, column: string): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const row of table?.rows ?? []) {
    const input = row.cells.get(column);
    const name = input && wordOfValue(input.value);
    if (input === undefined || name === undefined || name === "" || found.has(name)) continue;
    found.set(name, { by: column, row: { key: {}, cells: new Map([[column, input]]), source: row.source } });
  }
  return [...found.values()];
}

/**
 * Persons whom a register names and the roster does not have.
 * @param known the names on the roster
 */
export function outsidePersons(table: Table | undefined, column: string, known: ReadonlySet<string | undefined>): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const row of table?.rows ?? []) {
    const name = nameIn(row, column);
    const input = row.cells.get(column);
    if (name === undefined || input === undefined || known.has(name) || found.has(name)) continue;
    found.set(name, { outside: true, row: { key: { person: name }, cells: new Map([["姓名", { ...input, value: text(name) }]]), source: row.source } });
  }
  return [...found.values()];
}

/** The name a register's row has in a column. */
export function nameIn(row: Row, column: string): string | undefined {
  const value = row.cells.get(column)?.value;
  return value?.kind === "text" && value.text !== "" ? normalName(value.text) : undefined;
}

/** The list an output is about. */
export function listOf({ over }: ResultTable): string {
  return over.column === undefined ? over.table : `${over.table}.${over.column}`;
}

/** What a subject is called: the person, the group, else the first words of its row. */
export function subjectName({ row }: Subject): string {
  const words = [...row.cells.values()].flatMap(({ value }) => (value.kind === "text" && value.text !== "" ? [value.text] : []));
  return row.key.person ?? row.key.class ?? words[0] ?? "";
}
