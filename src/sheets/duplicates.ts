import { serialToDay } from "../core/calendar";
import type { CellRef } from "../core/cell";
import { monthKey } from "../core/month";
import type { Month, Row } from "../core/table";
import type { LeftOutReason } from "./finding";
import { formatMonth } from "./parseMonth";
import { type Problem, placeFrom, problemAt } from "./problem";
import { withoutValues } from "./readRows";
import type { SheetTable } from "./readSheet";

/**
 * Rows of a list that say different things about the same class, person and month: which one counts is not ours to
 * say. The first stays, without values, so that whoever it is about is not lost; the others are left out.
 */
export function resolveDuplicates(parts: readonly SheetTable[]): readonly SheetTable[] {
  if (parts[0]?.definition.kind !== "list") return parts;
  const groups = new Map<string, { readonly part: SheetTable; readonly row: Row }[]>();
  const years = yearsByMonth(parts);
  for (const part of parts) {
    for (const row of part.rows) {
      const identity = identityOf(part, row, years);
      groups.set(identity, [...(groups.get(identity) ?? []), { part, row }]);
    }
  }
  const repeated = new Map([...groups.values()].filter((rows) => rows.length > 1).flatMap((rows) => rows.map(({ row }) => [row, rows] as const)));
  return repeated.size === 0 ? parts : parts.map((part) => withoutDuplicates(part, repeated));
}

type Repeated = ReadonlyMap<Row, readonly { readonly part: SheetTable; readonly row: Row }[]>;

function withoutDuplicates(part: SheetTable, repeated: Repeated): SheetTable {
  const rows: Row[] = [];
  const leftOut: { row: number; reason: LeftOutReason }[] = [...part.leftOut];
  const problems: Problem[] = [...part.problems];
  for (const row of part.rows) {
    const group = repeated.get(row);
    if (group === undefined) rows.push(row);
    else if (group[0]?.row === row) rows.push(withoutValues(row, part));
    else leftOut.push({ row: row.source.row, reason: "duplicate" });
    if (group !== undefined) problems.push(duplicateProblem(part, row, group));
  }
  return { ...part, rows, leftOut, problems };
}

function duplicateProblem(part: SheetTable, row: Row, group: readonly { readonly part: SheetTable; readonly row: Row }[]): Problem {
  const others = group.filter((other) => other.row !== row).map((other) => subjectCell(other.part, other.row));
  const params = {
    subject: subjectOf(part, row),
    month: periodOf(part, row),
    others: others.map((cell) => placeFrom(part.sheet, cell)).join("、"),
  };
  return problemAt(part.sheet, subjectCell(part, row), { code: "duplicateRow", params });
}

/**
 * Scores belong to a class; a list without classes is about persons; 校历 is about days, whose month and week only tell
 * more of them. Rows without the month, week or day they should have say nothing about any.
 */
function identityOf({ definition, sheet, columns }: SheetTable, row: Row, years: YearsByMonth): string {
  const { person, id, class: className, month, week } = row.key;
  const itself = JSON.stringify([sheet.name, row.source.row]);
  if (definition.subject !== undefined) return valueText(row, definition.subject) || itself;
  if (definition.monthly === "always" && month === undefined) return itself;
  if (week === undefined && columns.some(({ type }) => type === "week")) return itself;
  const dimensions = definition.dimensions.map((name) => valueText(row, name));
  return JSON.stringify([...(className === undefined ? ["", person, id] : [className]), month ? monthKey(withYear(month, years)) : "", week, ...dimensions]);
}

type YearsByMonth = ReadonlyMap<number, ReadonlySet<number>>;

function yearsByMonth(parts: readonly SheetTable[]): YearsByMonth {
  const years = new Map<number, Set<number>>();
  for (const { key } of parts.flatMap((part) => part.rows)) {
    if (key.month?.year !== undefined) years.set(key.month.month, (years.get(key.month.month) ?? new Set()).add(key.month.year));
  }
  return years;
}

/** 9月 on one sheet is the 2026年9月 of another where only one year comes with that month, as the appraisal takes it. */
function withYear(month: Month, years: YearsByMonth): Month {
  const [year, second] = [...(years.get(month.month) ?? [])];
  return month.year !== undefined || year === undefined || second !== undefined ? month : { ...month, year };
}

/** Whom or what day the repeated rows are about, for people to read. */
function subjectOf(part: SheetTable, row: Row): string {
  if (part.definition.subject === undefined) return row.key.class ?? row.key.person ?? "";
  const value = row.cells.get(part.definition.subject)?.value;
  const day = value?.kind === "date" ? serialToDay(value.serial) : undefined;
  return day === undefined ? "" : [day.year, day.month, day.day].join("-");
}

function periodOf({ definition }: SheetTable, { key }: Row): string {
  if (definition.subject !== undefined) return "";
  return [key.month === undefined ? "" : formatMonth(key.month), key.week === undefined ? "" : `第${key.week}周`].join("");
}

function valueText(row: Row, column: string): string {
  const value = row.cells.get(column)?.value;
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

function subjectCell({ columns }: SheetTable, row: Row): CellRef {
  const subjects = columns.filter(({ subject }) => subject);
  const found = subjects.find(({ type }) => type === (row.key.class === undefined ? "person" : "class")) ?? subjects[0];
  const column = found?.column ?? 0;
  return { sheet: row.source.sheet, row: row.source.row, column };
}
