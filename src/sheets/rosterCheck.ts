import type { Row } from "../core/table";
import { type Issue, type Problem, problemAt } from "./problem";
import type { SheetTable } from "./readSheet";
import { ROSTER, TABLE_CATALOGUE } from "./tableCatalogue";

const CHECKED = new Set(TABLE_CATALOGUE.map(({ name }) => name).filter((name) => name !== ROSTER));

/** Persons and classes that the roster does not have, or has otherwise. Without a roster there is nothing to hold them against. */
export function checkAgainstRoster(parts: readonly SheetTable[]): readonly Problem[] {
  const rows = parts.filter(({ definition }) => definition.name === ROSTER).flatMap((part) => part.rows);
  if (rows.length === 0) return [];
  const roster = new Roster(rows);
  return parts.filter(({ definition }) => CHECKED.has(definition.name)).flatMap((part) => part.rows.flatMap((row) => checkRow(part, row, roster)));
}

class Roster {
  private readonly classesOf = new Map<string, Set<string>>();
  private readonly personsOf = new Map<string, Set<string>>();

  constructor(rows: readonly Row[]) {
    for (const { key } of rows) {
      if (key.person !== undefined) add(this.classesOf, key.person, key.class);
      if (key.class !== undefined) add(this.personsOf, key.class, key.person);
    }
  }

  /** What contradicts the roster, and in which of the row's two cells. */
  issue({ person, class: className }: Row["key"]): { readonly cell: "person" | "class"; readonly issue: Issue } | undefined {
    const classes = person === undefined ? undefined : this.classesOf.get(person);
    const persons = className === undefined ? undefined : this.personsOf.get(className);
    if (person !== undefined && classes === undefined) {
      return { cell: "person", issue: { code: "personNotOnRoster", params: { person, rosterPerson: [...(persons ?? [])].join("、") } } };
    }
    if (className === undefined || this.personsOf.size === 0) return undefined;
    if (persons === undefined) return { cell: "class", issue: { code: "classNotOnRoster", params: { class: className } } };
    if (person === undefined || persons.size === 0 || persons.has(person)) return undefined;
    const params = { person, class: className, rosterPerson: [...persons].join("、"), rosterClass: [...(classes ?? [])].join("、") };
    return { cell: "person", issue: { code: "personClassMismatch", params } };
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string | undefined): void {
  const values = map.get(key) ?? new Set<string>();
  if (value !== undefined) values.add(value);
  map.set(key, values);
}

function checkRow(part: SheetTable, row: Row, roster: Roster): readonly Problem[] {
  const found = roster.issue(row.key);
  const column = part.columns.find(({ type }) => type === found?.cell)?.column;
  return found === undefined || column === undefined ? [] : [problemAt(part.sheet, { row: row.source.row, column }, found.issue)];
}
