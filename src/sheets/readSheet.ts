import { formatMonth } from "../core/month";
import { Exact } from "../core/number/exact";
import type { LeftOutReason, ReadFinding } from "./findings/finding";
import type { Headings } from "./headings/headings";
import { withClassesApart } from "./rows/classesApart";
import { RowJudge } from "./rows/leftOut";
import { namedAbove } from "./rows/nameless";
import { type Period, findSchoolYear } from "./parse/parseDate";
import { type Issue, type Problem, problemAt } from "./findings/problem";
import { type MonthsOfRows, type ReadRow, readRows, withoutValues } from "./rows/readRows";
import type { RecognisedColumn, RecognisedSheet } from "./recognition/recognised";
import type { RosterWords } from "./roster/rosterWords";
import { type Position, type SheetData, contentAt, extent } from "./sheetData";
import { type SheetMonth, checkMonthColumn, monthOfSheet } from "./rows/sheetMonth";
import type { TableDefinition } from "./tables/tableDefinition";
import { isBlank } from "./parse/text";

/** One sheet's share of a table. */
export interface SheetTable {
  readonly sheet: SheetData;
  readonly definition: TableDefinition;
  readonly headingRows: readonly number[];
  readonly columns: readonly RecognisedColumn[];
  /** Whether the clerk said which table it is. */
  readonly assigned: boolean;
  /** Which table it is was only proposed. */
  readonly open?: true;
  readonly rows: readonly ReadRow[];
  /** Rows that name nobody and may be about the one above: no checks of names or repeats look at them. */
  readonly nameless: readonly ReadRow[];
  /** The school year of its name and titles. */
  readonly schoolYear: number | undefined;
  readonly leftOut: ReadFinding["leftOut"];
  readonly problems: readonly Problem[];
}

/** Reads the rows of one worksheet by themselves, but for the words of the roster: what needs other sheets is checked later. */
export function readTable(recognised: RecognisedSheet, words?: RosterWords): SheetTable {
  const { sheet, headings, definition, columns } = recognised;
  const period = periodOf(sheet, headings);
  const { data, leftOut, below } = rowsBelow(recognised);
  const problems = [
    ...recognised.problems,
    ...checkFullMarks(sheet, headings, columns),
    ...checkRepeatedHeadings(sheet, headings, columns),
  ];
  problems.push(...withoutSubject(recognised, leftOut.flatMap(({ row, reason }) => (reason === "withoutSubject" ? [row] : []))));
  const months = monthsFor(recognised, data);
  problems.push(...months.problems);
  const read = readRows(data, recognised, months, period, words);
  const rows = withClassesApart(read.rows, recognised, words);
  return {
    sheet,
    definition,
    headingRows: headings.rows,
    columns,
    assigned: recognised.assigned,
    ...(recognised.open === true ? { open: true } : {}),
    rows: recognised.open === true ? rows.map((row) => withoutValues(row, recognised)) : rows,
    nameless: recognised.open === true || below.size === 0 ? [] : namedAbove(below, read.rows, readRows([...below.keys()], recognised, months, period, words).rows, recognised),
    schoolYear: period.schoolYear,
    leftOut,
    problems: [...problems, ...read.problems],
  };
}

/** The rows below the headings of a sheet. */
interface RowsBelow {
  readonly data: readonly number[];
  readonly leftOut: readonly { readonly row: number; readonly reason: LeftOutReason }[];
  /** By row that names nobody, the row of data right above it and others like it. */
  readonly below: ReadonlyMap<number, number>;
}

function rowsBelow({ sheet, headings, columns }: RecognisedSheet): RowsBelow {
  const data: number[] = [];
  const leftOut: { row: number; reason: LeftOutReason }[] = [];
  const below = new Map<number, number>();
  const { endRow } = extent(sheet);
  const judge = new RowJudge(sheet, columns);
  for (let row = Math.max(...headings.rows) + 1; row < endRow; row++) {
    const reason = judge.reasonAgainst(row);
    if (reason === undefined) data.push(row);
    else leftOut.push({ row, reason });
    if (reason !== "withoutSubject") continue;
    const above = data.at(-1) === row - 1 ? row - 1 : below.get(row - 1);
    if (above !== undefined) below.set(row, above);
  }
  return { data, leftOut, below };
}

/** Rows that do not say whom they are about, each at its cell; once for the sheet where no column would say so. */
function withoutSubject({ sheet, columns, headings, definition }: RecognisedSheet, rows: readonly number[]): readonly Problem[] {
  const subjects = columns.flatMap(({ subject, name }) => (subject ? [name] : [])).join("、");
  if (subjects !== "") return rows.map((row) => problemAt(sheet, firstFilled(sheet, row, columns), { code: "rowWithoutSubject", params: { subjects } }));
  const place = { row: headings.rows[0] ?? sheet.row, column: columns[0]?.column ?? sheet.column };
  return rows.length === 0 ? [] : [problemAt(sheet, place, { code: "subjectColumnMissing", params: { table: definition.name, count: String(rows.length) } })];
}

/**
 * The month of a sheet whose rows do not name their own. A monthly table must have one; a list of the school's own is
 * monthly if it has one; other tables are not, whatever month their titles mention. Of two months that a list names
 * nobody knows which its scores are of.
 */
function monthsFor(recognised: RecognisedSheet, rows: readonly number[]): MonthsOfRows & { readonly problems: readonly Problem[] } {
  const { definition, columns } = recognised;
  const column = definition.monthly === "never" ? undefined : columns.find(({ type }) => type === "month");
  if (column !== undefined) {
    const conflict = checkMonthColumn(recognised, column, rows);
    return { ofSheet: undefined, unknown: conflict.rows, problems: conflict.problems };
  }
  const { month, problem } = definition.monthly === "never" ? {} : monthOf(recognised);
  return problem === undefined ? { ofSheet: month, unknown: new Set(), problems: [] } : { ofSheet: undefined, unknown: new Set(rows), problems: [problem] };
}

function monthOf({ sheet, headings, definition }: RecognisedSheet): SheetMonth {
  const found = monthOfSheet(sheet, headings.titles);
  if (found.month !== undefined || found.problem !== undefined) return found;
  const position = headings.titles[0]?.position ?? { row: headings.rows[0] ?? sheet.row, column: sheet.column };
  const several = found.several?.map(formatMonth).join("、");
  if (several !== undefined && definition.kind === "list") return { problem: problemAt(sheet, position, { code: "severalMonths", params: { months: several } }) };
  return definition.monthly === "ifNamed" ? {} : { problem: problemAt(sheet, position, { code: "monthNotFound", params: { table: definition.name } }) };
}

/** A copied sheet whose title still names the school year before tells none. */
function periodOf(sheet: SheetData, headings: Headings): Period {
  const { month } = monthOfSheet(sheet, headings.titles);
  const named = new Set([sheet.name, ...headings.titles.map(({ text }) => text)].flatMap((text) => findSchoolYear(text) ?? []));
  const [schoolYear] = named.size === 1 ? named : [];
  return { ...(month === undefined ? {} : { month }), ...(schoolYear === undefined ? {} : { schoolYear }) };
}

function firstFilled(sheet: SheetData, row: number, columns: readonly RecognisedColumn[]): Position {
  const first = columns.find(({ column, type }) => type !== "ordinal" && !isBlank(contentAt(sheet, { row, column })));
  return { row, column: first?.column ?? sheet.column };
}

/** The items' full marks against the one that their common heading states. */
function checkFullMarks(sheet: SheetData, headings: Headings, columns: readonly RecognisedColumn[]): readonly Problem[] {
  const items = new Set(columns.filter(({ item }) => item).map(({ column }) => column));
  const groups = new Set(headings.columns.flatMap(({ group }) => group ?? []));
  return [...groups].flatMap((group) => {
    const members = headings.columns.filter((heading) => heading.group === group && items.has(heading.position.column));
    const marks = members.flatMap(({ fullMark }) => fullMark ?? []);
    const sum = Exact.sum(marks);
    if (group.fullMark === undefined || marks.length < members.length || sum.equals(group.fullMark)) return [];
    const params = { stated: group.fullMark.toString(), sum: sum.toString() };
    return [problemAt(sheet, group.position, { code: "fullMarksDisagree", params })];
  });
}

/** Two columns of one name, as where two tables stand side by side: only the first is read. */
function checkRepeatedHeadings(sheet: SheetData, headings: Headings, columns: readonly RecognisedColumn[]): readonly Problem[] {
  const repeated = columns.filter(({ name, type }, index) => type !== "ordinal" && columns.findIndex((other) => other.name === name && other.type !== "ordinal") < index);
  return repeated.flatMap(({ column, name }) => problemAtHeading(sheet, headings, column, { code: "headingRepeated", params: { column: name } }));
}

function problemAtHeading(sheet: SheetData, headings: Headings, column: number, issue: Issue): readonly Problem[] {
  const heading = headings.columns.find(({ position }) => position.column === column);
  return heading === undefined ? [] : [problemAt(sheet, heading.position, issue)];
}
