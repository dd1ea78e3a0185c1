import { dayToSerial } from "../../src/core/calendar";
import { monthLabel } from "../../src/core/month";
import { Exact } from "../../src/core/number/exact";
import { isWeek } from "../../src/core/period";
import type { Month, RowKey, Table } from "../../src/core/table";
import { date, missing, MISSING_TEXT, notApplicable, number, text, wordOfValue, type Value } from "../../src/core/value";
import { appraise, type Appraisal, type AppraisedTable } from "../../src/rules/appraise";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import type { NoteCode } from "../../src/rules/note";
import { walk, type Outcome } from "../../src/rules/outcome";
import { schemeOf } from "../../src/schemes/rows";

/** A cell as it was read: a number, words (缺 and 不适用 are what they say), or a value such as a date. */
export type Cell = string | number | Value;
export type Cells = Readonly<Record<string, Cell>>;

const LISTS: ReadonlySet<string> = new Set(["名册", "月考核", "统测成绩", "评优条件", "校历"]);

/** A day of the sheets: 2026-10-16. */
export function day(iso: string): Value {
  return date(serialOf(iso));
}

export function serialOf(iso: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = iso.split("-").map(Number);
  const serial = dayToSerial({ year, month, day: dayOfMonth });
  if (serial === undefined) throw new Error(`${iso} is no day`);
  return serial;
}

/** A table as its sheet would have been read; what identifies a row is in 姓名, 工号, 班级, 月份 or 考核月, and 周次 or 教学周. */
export function table(name: string, rows: readonly Cells[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    name,
    kind: LISTS.has(name) ? "list" : "register",
    columns: columns.map((column) => ({ name: column, item: false })),
    rows: rows.map((row, index) => ({
      key: keyOf(row),
      // What a row leaves out is blank there, as on a sheet.
      cells: new Map(columns.map((column, place) => [column, { value: valueOf(row[column] ?? MISSING_TEXT), source: { sheet: name, row: index + 1, column: place } }])),
      source: { sheet: name, row: index + 1 },
    })),
  };
}

function keyOf(row: Cells): RowKey {
  const words = (...columns: readonly string[]): string | undefined => columns.map((column) => row[column]).find((cell) => typeof cell === "string");
  const [person, id, className, month] = [words("姓名"), words("工号"), words("班级"), words("月份", "考核月")];
  const week = row["周次"] ?? row["教学周"];
  return {
    ...(person === undefined ? {} : { person }),
    ...(id === undefined ? {} : { id }),
    ...(className === undefined ? {} : { class: className }),
    ...(month === undefined ? {} : { month: monthOf(month) }),
    ...(typeof week === "number" ? { week } : {}),
  };
}

/** 9月 or 2026年9月. */
export function monthOf(words: string): Month {
  const [, year, month] = /^(?:(\d{4})年)?(\d{1,2})月$/.exec(words) ?? [];
  return { ...(year === undefined ? {} : { year: Number(year) }), month: Number(month) };
}

function valueOf(cell: Cell): Value {
  if (typeof cell === "number") return number(Exact.of(cell));
  if (typeof cell !== "string") return cell;
  if (cell === MISSING_TEXT || cell === "") return missing;
  return cell === "不适用" ? notApplicable : text(cell);
}

/** The same score for a class in each of some months: 月考核 of 一班 by 甲. */
export function monthly(className: string, person: string, scores: Readonly<Record<string, Cell>>): Cells[] {
  return Object.entries(scores).map(([month, score]) => ({ 月份: month, 班级: className, 姓名: person, 得分: score }));
}

export interface Figures {
  readonly appraisal: Appraisal;
  /** A figure in words. `who` is a name, or name/class or name/工号 where the name is not enough; the heading has its month: 9月得分. */
  readonly figure: (who: string, heading: string) => string;
  /** The notes of a figure, without those of its inputs. */
  readonly notes: (who: string, heading: string) => readonly NoteCode[];
  /** The notes of a figure and of all it was made of. */
  readonly allNotes: (who: string, heading: string) => readonly NoteCode[];
  readonly names: () => readonly string[];
}

/** Compiles a scheme that must be without mistakes, and applies it. */
export function run(lines: string, tables: readonly Table[], sheet = ""): Figures {
  const program = compile(schemeOf("T", lines), mechanisms);
  if (program.problems.length > 0) throw new Error(program.problems.map(({ code, row }) => `${code} ${row?.rule ?? ""} ${row?.setting ?? ""}`).join("; "));
  const appraisal = appraise(program, tables);
  const results: AppraisedTable = appraisal.others.find((other) => other.sheet === sheet) ?? appraisal;
  const outcome = (who: string, heading: string): Outcome => outcomeOf(results, who, heading, appraisal.months);
  return {
    appraisal,
    figure: (who, heading) => wordsOf(outcome(who, heading).value),
    notes: (who, heading) => outcome(who, heading).notes.map(({ code }) => code),
    allNotes(who, heading) {
      const codes = new Set<NoteCode>();
      walk(outcome(who, heading), ({ notes }) => notes.forEach(({ code }) => codes.add(code)));
      return [...codes];
    },
    names: () => results.people.map(({ subject: { row } }) => `${row.key.person ?? ""}/${row.key.class ?? ""}`),
  };
}

function outcomeOf(results: AppraisedTable, who: string, heading: string, months: readonly Month[]): Outcome {
  const [name, ...more] = who.split("/");
  const people = results.people.filter(({ subject: { row } }) => row.key.person === name && more.every((word) => row.key.class === word || row.key.id === word));
  const [person] = people;
  if (person === undefined || people.length > 1) throw new Error(`${people.length} rows for ${who}`);
  const index = results.columns.findIndex(({ column, period }) => {
    const label = period === undefined ? "" : isWeek(period) ? `第${period.week}周` : monthLabel(period, months);
    return `${label}${column.heading}` === heading;
  });
  const outcome = person.outcomes[index];
  if (outcome === undefined) throw new Error(`no column ${heading}`);
  return outcome;
}

export function wordsOf(value: Value): string {
  return value.kind === "missing" ? MISSING_TEXT : value.kind === "notApplicable" ? "不适用" : (wordOfValue(value) ?? "");
}
