import { formatMonth } from "../../core/month";
import { serialToDay } from "../../core/calendar";
import { addTo, madeOnce } from "../../core/multimap";
import { valueIn, type Month, type Row } from "../../core/table";
import type { LeftOutReason } from "../findings/finding";
import { Identities } from "../identities";
import { type Problem, placeFrom, problemAt } from "../findings/problem";
import { type ReadRow, withoutValues } from "./readRows";
import type { SheetTable } from "../readSheet";
import { type Position, placeOf } from "../sheetData";
import type { TableDefinition } from "../tables/tableDefinition";

/**
 * Rows of a list that say different things about the same class, person and month: which one counts is not ours to
 * say. The first stays, without values, so that whoever it is about is not lost; the others are left out.
 */
export function resolveDuplicates(parts: readonly SheetTable[]): readonly SheetTable[] {
  if (parts[0]?.definition.kind !== "list") return parts;
  const repeated = repeatedRows(parts);
  return repeated.size === 0 ? parts : parts.map((part) => withoutDuplicates(part, repeated));
}

interface Member {
  readonly part: SheetTable;
  readonly row: ReadRow;
}

/** The rows that say the same as others, each with all of them, itself included. */
type Repeated = ReadonlyMap<ReadRow, readonly Member[]>;

function repeatedRows(parts: readonly SheetTable[]): Repeated {
  const identities = new Identities();
  const numberOf = monthNumbers(yearByMonth(parts));
  const byPart = parts.map((part) => ({ part, numbers: identitiesOf(part, parts, numberOf, identities) }));
  const again = repeatedNumbers(byPart.map(({ numbers }) => numbers));
  const groups = new Map<number, Member[]>();
  for (const { part, numbers } of again.size === 0 ? [] : byPart) {
    part.rows.forEach((row, index) => {
      const number = numbers[index];
      if (number !== undefined && again.has(number)) addTo(groups, number, { part, row });
    });
  }
  return new Map([...groups.values()].flatMap((members) => members.map(({ row }) => [row, members] as const)));
}

/** What each row of a sheet is about, as a number. */
function identitiesOf({ rows, columns, definition }: SheetTable, parts: readonly SheetTable[], numberOf: (month: Month) => number, identities: Identities): readonly (number | undefined)[] {
  const hasWeeks = columns.some(({ type }) => type === "week");
  // What no sheet has tells no rows apart.
  const dimensions = definition.dimensions.filter((name) => parts.some((part) => part.columns.some((column) => column.name === name || column.alsoNamed.includes(name))));
  const about = { ...definition, dimensions };
  return rows.map((row) => identityOf(row, about, hasWeeks, numberOf, identities));
}

/** Nearly all are alone. */
function repeatedNumbers(byPart: readonly (readonly (number | undefined)[])[]): ReadonlySet<number> {
  const again = new Set<number>();
  // Identities count up from 1.
  const seen: boolean[] = [];
  for (const numbers of byPart) {
    for (const number of numbers) {
      if (number === undefined) continue;
      if (seen[number] === true) again.add(number);
      seen[number] = true;
    }
  }
  return again;
}

function withoutDuplicates(part: SheetTable, repeated: Repeated): SheetTable {
  const rows: ReadRow[] = [];
  const leftOut: { row: number; reason: LeftOutReason }[] = [...part.leftOut];
  const problems: Problem[] = [...part.problems];
  for (const row of part.rows) {
    const group = repeated.get(row);
    if (group === undefined) rows.push(row);
    else if (group[0]?.row === row) rows.push(withoutValues(row, part));
    else leftOut.push({ row: row.at, reason: "duplicate" });
    if (group !== undefined) problems.push(duplicateProblem(part, row, group));
  }
  return { ...part, rows, leftOut, problems };
}

function duplicateProblem(part: SheetTable, row: ReadRow, group: readonly { readonly part: SheetTable; readonly row: ReadRow }[]): Problem {
  const others = group.filter((other) => other.row !== row).map((other) => placeOf(other.part.sheet, subjectCell(other.part, other.row)));
  const params = {
    about: `${subjectOf(part, row)}${periodOf(part, row)}`,
    others: others.map((cell) => placeFrom(part.sheet, cell)).join("、"),
  };
  return problemAt(part.sheet, subjectCell(part, row), { code: "duplicateRow", params });
}

/**
 * What a row is about, as a number. Scores belong to a class; a list without classes is about persons; 校历 is about
 * days, whose month and week only tell more of them. Rows without the month, week or day they should have say nothing
 * about any: undefined.
 */
function identityOf(row: Row, { subject, monthly, dimensions }: TableDefinition, hasWeeks: boolean, numberOf: (month: Month) => number, identities: Identities): number | undefined {
  const { month, week } = row.key;
  if (subject !== undefined && valueText(row, subject) === "") return undefined;
  if (subject !== undefined && monthly === "never") return toldApart(identities.ofWord(valueText(row, subject)), row, dimensions, identities);
  if ((monthly === "always" && month === undefined) || (hasWeeks && week === undefined)) return undefined;
  const identity = identities.ofPair(aboutWhom(row, subject, identities), (month === undefined ? 0 : numberOf(month)) * WEEKS + (week ?? 0));
  return toldApart(identity, row, dimensions, identities);
}

/** With what the row says in further columns. */
function toldApart(one: number, row: Row, columns: readonly string[], identities: Identities): number {
  let identity = one;
  for (const name of columns) identity = identities.ofPair(identity, identities.ofWord(valueText(row, name)));
  return identity;
}

/** Classes are even and persons odd, so that none is taken for another. */
function aboutWhom(row: Row, subject: string | undefined, identities: Identities): number {
  const { person, id, class: className } = row.key;
  if (subject !== undefined) return 2 * identities.ofWord(valueText(row, subject));
  return className === undefined ? 2 * identities.ofPair(identities.ofWord(person), identities.ofWord(id)) + 1 : 2 * identities.ofWord(className);
}

/** The year of each month that comes with one, and with one only. */
type YearByMonth = ReadonlyMap<number, number>;

function yearByMonth(parts: readonly SheetTable[]): YearByMonth {
  const years = new Map<number, Set<number>>();
  for (const { rows } of parts) {
    // Rows that stand together mostly have one month.
    let before: Month | undefined;
    for (const { key: { month } } of rows) {
      if (month !== before && month?.year !== undefined) madeOnce(years, month.month, () => new Set<number>()).add(month.year);
      before = month;
    }
  }
  return new Map([...years].flatMap(([month, [year, second]]) => (year === undefined || second !== undefined ? [] : [[month, year] as const])));
}

/** 9月 on one sheet is the 2026年9月 of another where only one year comes with that month, as the appraisal takes it. */
function monthNumbers(years: YearByMonth): (month: Month) => number {
  const numberOf = ({ year, month }: Month): number => (year ?? years.get(month) ?? 0) * MONTHS + month;
  let [before, number] = [NEVER, numberOf(NEVER)];
  return (month) => {
    if (month !== before) [before, number] = [month, numberOf(month)];
    return number;
  };
}

const NEVER: Month = { month: 0 };

/** More than there are in a year, and in a school year. */
const MONTHS = 16;
const WEEKS = 64;

/** Whom or what day the repeated rows are about, for people to read. */
function subjectOf(part: SheetTable, row: Row): string {
  if (part.definition.subject === undefined) return row.key.class ?? row.key.person ?? "";
  const value = row.cells.get(part.definition.subject)?.value;
  const day = value?.kind === "date" ? serialToDay(value.serial) : undefined;
  return day === undefined ? valueText(row, part.definition.subject) : [day.year, day.month, day.day].join("-");
}

function periodOf({ definition }: SheetTable, { key }: Row): string {
  if (definition.subject !== undefined) return "";
  return [key.month === undefined ? "" : formatMonth(key.month), key.week === undefined ? "" : `第${key.week}周`].join("");
}

function valueText(row: Row, column: string): string {
  const value = valueIn(row, column);
  switch (value?.kind) {
    case "text":
      return value.text;
    case "date":
      return String(value.serial);
    case "number":
      return value.number.toString();
    default:
      return "";
  }
}

function subjectCell({ columns }: SheetTable, row: ReadRow): Position {
  const subjects = columns.filter(({ subject }) => subject);
  const found = subjects.find(({ type }) => type === (row.key.class === undefined ? "person" : "class")) ?? subjects[0];
  const column = found?.column ?? 0;
  return { row: row.at, column };
}
