import type { Row, RowKey } from "../core/table";
import { type Issue, type Problem, problemAt } from "./problem";
import type { SheetTable } from "./readSheet";
import type { RecognisedColumn } from "./recognised";
import { ROSTER } from "./tableCatalogue";
import type { ColumnType } from "./tableDefinition";

/**
 * Persons and classes that the roster does not have, has otherwise, or has twice under one name or 工号. Without a
 * roster there is nothing to hold them against; applicants and the like need not be on it.
 */
export function checkAgainstRoster(parts: readonly SheetTable[]): readonly Problem[] {
  const roster = parts.filter(({ definition }) => definition.name === ROSTER).flatMap((part) => part.rows.map(({ key }) => key));
  if (roster.length === 0) return [];
  return parts.flatMap((part) => part.rows.flatMap((row) => checkRow(part, row, roster)));
}

/** What is wrong, and in which of the row's cells. */
interface Found {
  readonly type: ColumnType;
  readonly issue: Issue;
}

type Roster = readonly RowKey[];

function checkRow(part: SheetTable, row: Row, roster: Roster): readonly Problem[] {
  return findings(part, row, roster).flatMap(({ type, issue }) => {
    const column = part.columns.find((candidate) => candidate.type === type)?.column;
    return column === undefined ? [] : [problemAt(part.sheet, { row: row.source.row, column }, issue)];
  });
}

function findings({ definition, columns }: SheetTable, row: Row, roster: Roster): readonly Found[] {
  const { key } = row;
  if (definition.name === ROSTER) return [sharedId(key, roster) ?? []].flat();
  const contradiction = definition.beyondRoster ? undefined : (contradictedId(key, roster) ?? contradictedNames(key, roster));
  return [contradiction ?? sharedName(key, roster) ?? [], sharedSubstitute(row, columns, roster) ?? []].flat();
}

/** One 工号 for two names on the roster itself, at the second. */
function sharedId({ person, id }: RowKey, roster: Roster): Found | undefined {
  const first = roster.find((entry) => id !== undefined && entry.id === id && entry.person !== undefined);
  if (id === undefined || person === undefined || first?.person === undefined || first.person === person) return undefined;
  return { type: "id", issue: { code: "idDisagrees", params: { id, person, rosterPerson: first.person } } };
}

/** A 工号 that the roster does not have, or has for another name. A roster without any says nothing. */
function contradictedId({ person, id }: RowKey, roster: Roster): Found | undefined {
  if (id === undefined || roster.every((entry) => entry.id === undefined)) return undefined;
  const owners = roster.filter((entry) => entry.id === id);
  if (owners.length === 0) return { type: "id", issue: { code: "idNotOnRoster", params: { id } } };
  if (person === undefined || owners.some((entry) => entry.person === person)) return undefined;
  return { type: "id", issue: { code: "idDisagrees", params: { id, person, rosterPerson: list(owners, "person") } } };
}

/** A name or class that the roster does not have, or a person who never had the class. */
function contradictedNames(key: RowKey, roster: Roster): Found | undefined {
  const { person, class: className } = key;
  const holders = roster.filter((entry) => className !== undefined && entry.class === className);
  const rosterPerson = list(holders, "person");
  if (person !== undefined && roster.every((entry) => entry.person !== person)) {
    return { type: "person", issue: { code: "personNotOnRoster", params: { person, rosterPerson } } };
  }
  if (className === undefined || roster.every((entry) => entry.class === undefined)) return undefined;
  if (holders.length === 0) return { type: "class", issue: { code: "classNotOnRoster", params: { class: className } } };
  if (rosterPerson === "" || holders.some((entry) => mayBe(key, entry))) return undefined;
  const meant = roster.filter((entry) => mayBe(key, entry));
  const params = { person: person ?? list(meant, "person"), class: className, rosterPerson, rosterClass: list(meant, "class") };
  return { type: person === undefined ? "id" : "person", issue: { code: "personClassMismatch", params } };
}

/** By 工号 where both have one, else by name; a row that names nobody is about whoever has its class. */
function mayBe({ person, id }: RowKey, entry: RowKey): boolean {
  if (id !== undefined && entry.id !== undefined) return id === entry.id;
  return person === undefined || person === entry.person;
}

/** A name that two persons on the roster have, without 工号, and with a class that does not tell which. */
function sharedName({ person, id, class: className }: RowKey, roster: Roster): Found | undefined {
  if (person === undefined || id !== undefined) return undefined;
  const inClass = roster.filter((entry) => className === undefined || entry.class === undefined || entry.class === className);
  const params = sharedBy(person, inClass);
  return params && { type: "person", issue: { code: "samePersonName", params } };
}

function sharedSubstitute(row: Row, columns: readonly RecognisedColumn[], roster: Roster): Found | undefined {
  const textOf = (type: ColumnType): string | undefined => {
    const value = row.cells.get(columns.find((column) => column.type === type)?.name ?? "")?.value;
    return value?.kind === "text" ? value.text : undefined;
  };
  const name = textOf("name");
  const params = name === undefined || textOf("nameId") !== undefined ? undefined : sharedBy(name, roster);
  return params && { type: "name", issue: { code: "sameSubstituteName", params } };
}

function sharedBy(person: string, roster: Roster): Issue["params"] | undefined {
  const namesakes = roster.filter((entry) => entry.person === person);
  const count = new Set(namesakes.flatMap(({ id }) => id ?? [])).size;
  return count < 2 ? undefined : { person, ids: list(namesakes, "id"), count: String(count) };
}

function list(entries: Roster, part: "person" | "id" | "class"): string {
  return [...new Set(entries.flatMap((entry) => entry[part] ?? []))].join("、");
}
