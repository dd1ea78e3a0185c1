import { namesApart } from "../../core/namesApart";
import { valueIn, type Row, type RowKey } from "../../core/table";
import { namesSeveral } from "./personNotation";
import { type Issue, type Problem, problemAt } from "../findings/problem";
import type { ReadRow } from "../rows/readRows";
import type { SheetTable } from "../readSheet";
import { Roster, mayBe } from "./roster";
import { ROSTER } from "../tables/tableCatalogue";
import type { ColumnType } from "../tables/tableDefinition";

/**
 * Persons and classes that the roster does not have, has otherwise, or has twice under one name or 工号. Without a
 * roster there is nothing to hold them against; applicants and the like need not be on it.
 */
export function checkAgainstRoster(parts: readonly SheetTable[]): readonly Problem[] {
  const entries = parts.filter(({ definition }) => definition.name === ROSTER).flatMap((part) => part.rows.map(({ key }) => key));
  if (entries.length === 0) return [];
  const roster = new Roster(entries);
  return parts.flatMap((part) => checkPart(part, roster));
}

/** What is wrong, and in which of the row's cells. */
interface Found {
  readonly type: ColumnType;
  readonly issue: Issue;
}

function checkPart(part: SheetTable, roster: Roster): readonly Problem[] {
  const problems: Problem[] = [];
  const nameOf = (type: ColumnType): string | undefined => part.columns.find((candidate) => candidate.type === type)?.name;
  const [name, id] = [nameOf("name"), nameOf("nameId")];
  const substitutes = name === undefined || part.definition.name === ROSTER ? undefined : { name, id };
  /** By class, somebody of whom there is nothing to say: month after month the same stand beside it. */
  const fine = new Map<string, RowKey>();
  for (const row of part.rows) {
    const { key } = row;
    const before = key.class === undefined ? undefined : fine.get(key.class);
    if (before === undefined || before.person !== key.person || before.id !== key.id) {
      const found = subjectFound(part, key, roster);
      if (found !== undefined) report(part, row, found, problems);
      else if (key.class !== undefined) fine.set(key.class, key);
    }
    const shared = substitutes === undefined ? undefined : sharedSubstitute(row, substitutes, roster);
    if (shared !== undefined) report(part, row, shared, problems);
  }
  return withNotationOnce(part, problems);
}

/** As many classes are named; the others are written like them. */
const MOST_NAMED = 5;

/** Where hardly a class is written as the roster writes it, nobody mistyped: the sheet writes them otherwise, which is one thing to say. */
function withNotationOnce({ rows }: SheetTable, problems: readonly Problem[]): readonly Problem[] {
  const unknown = problems.filter(({ code }) => code === "classNotOnRoster");
  const [first] = unknown;
  if (first === undefined || unknown.length < 3 || unknown.length * 2 <= rows.length) return problems;
  const classes = [...new Set(unknown.map(({ params }) => params["class"] ?? ""))];
  const params = { class: classes.slice(0, MOST_NAMED).join("、"), ...(classes.length > MOST_NAMED ? { count: String(classes.length) } : {}) };
  return problems.flatMap((problem) => (problem === first ? [{ ...problem, params }] : problem.code === "classNotOnRoster" ? [] : [problem]));
}

function report({ sheet, columns }: SheetTable, row: ReadRow, found: Found, problems: Problem[]): void {
  const column = columns.find((candidate) => candidate.type === found.type)?.column;
  if (column !== undefined) problems.push(problemAt(sheet, { row: row.at, column }, found.issue));
}

function subjectFound({ definition }: SheetTable, key: RowKey, roster: Roster): Found | undefined {
  if (definition.name === ROSTER) return severalPersons(key) ?? sharedId(key, roster);
  const contradiction = definition.beyondRoster ? undefined : (contradictedId(key, roster) ?? contradictedNames(key, roster));
  return contradiction ?? sharedName(key, roster);
}

/** Two names in one cell: whose row it is cannot be known. */
function severalPersons({ person }: RowKey): Found | undefined {
  return person === undefined || !namesSeveral(person) ? undefined : { type: "person", issue: { code: "severalPersons", params: { person } } };
}

/** One 工号 for two names on the roster itself, at the second. */
function sharedId({ person, id }: RowKey, roster: Roster): Found | undefined {
  if (id === undefined || person === undefined) return undefined;
  const first = roster.owners(id).find((entry) => entry.person !== undefined);
  if (first?.person === undefined || first.person === person) return undefined;
  return { type: "id", issue: { code: "idDisagrees", params: { id, person, rosterPerson: first.person } } };
}

/** A 工号 that the roster does not have, or has for another name. A roster without any says nothing of whoever is named besides. */
function contradictedId({ person, id, class: className }: RowKey, roster: Roster): Found | undefined {
  const isAlone = person === undefined && className === undefined;
  if (id === undefined || (!roster.hasIds && !isAlone)) return undefined;
  const owners = roster.owners(id);
  if (owners.length === 0) return { type: "id", issue: { code: "idNotOnRoster", params: { id } } };
  if (person === undefined || owners.some((entry) => entry.person === person)) return undefined;
  return { type: "id", issue: { code: "idDisagrees", params: { id, person, rosterPerson: list(owners, "person") } } };
}

/** Two classes of the roster in one cell: 一(1)班、一(2)班. */
const namesClasses = (words: string, roster: Roster): boolean => namesApart(words).filter((one) => roster.holders(one).length > 0).length > 1;

/** A name or class that the roster does not have, or a person who never had the class. */
function contradictedNames(key: RowKey, roster: Roster): Found | undefined {
  const { person, class: className } = key;
  const holders = className === undefined ? [] : roster.holders(className);
  if (person !== undefined && roster.namesakes(person).length === 0) {
    return severalPersons(key) ?? { type: "person", issue: { code: "personNotOnRoster", params: { person, rosterPerson: list(holders, "person") } } };
  }
  if (className === undefined || !roster.hasClasses) return undefined;
  if (holders.length === 0) return { type: "class", issue: { code: namesClasses(className, roster) ? "severalClasses" : "classNotOnRoster", params: { class: className } } };
  if (holders.some((entry) => mayBe(key, entry)) || holders.every((entry) => entry.person === undefined)) return undefined;
  const meant = roster.meantBy(key);
  const params = { person: person ?? list(meant, "person"), class: className, rosterPerson: list(holders, "person"), rosterClass: list(meant, "class") };
  return { type: person === undefined ? "id" : "person", issue: { code: "personClassMismatch", params } };
}

/** A name that two persons on the roster have, without 工号, and with a class that does not tell which. */
function sharedName({ person, id, class: className }: RowKey, roster: Roster): Found | undefined {
  if (person === undefined || id !== undefined) return undefined;
  const namesakes = roster.namesakes(person);
  if (namesakes.length < 2) return undefined;
  const params = sharedBy(person, className === undefined ? namesakes : namesakes.filter((entry) => entry.class === undefined || entry.class === className));
  return params && { type: "person", issue: { code: "samePersonName", params } };
}

function sharedSubstitute(row: Row, columns: { readonly name: string; readonly id: string | undefined }, roster: Roster): Found | undefined {
  const name = textIn(row, columns.name);
  const params = name === undefined || textIn(row, columns.id) !== undefined ? undefined : sharedBy(name, roster.namesakes(name));
  return params && { type: "name", issue: { code: "sameSubstituteName", params } };
}

function textIn(row: Row, column: string | undefined): string | undefined {
  const value = column === undefined ? undefined : valueIn(row, column);
  return value?.kind === "text" ? value.text : undefined;
}

function sharedBy(person: string, namesakes: readonly RowKey[]): Issue["params"] | undefined {
  if (namesakes.length < 2) return undefined;
  const count = new Set(namesakes.flatMap(({ id }) => id ?? [])).size;
  return count < 2 ? undefined : { person, ids: list(namesakes, "id"), count: String(count) };
}

function list(entries: readonly RowKey[], part: "person" | "id" | "class"): string {
  return [...new Set(entries.flatMap((entry) => entry[part] ?? []))].join("、");
}
