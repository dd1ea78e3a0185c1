import { addressOf } from "../core/cell";
import { Exact } from "../core/number/exact";
import type { Month, Row, RowKey } from "../core/table";
import { type Value, missing } from "../core/value";
import type { Period } from "./parseDate";
import { completeMonth, parseMonth } from "./parseMonth";
import { type Problem, problemAt } from "./problem";
import { type CellReading, readCell } from "./readCell";
import type { RecognisedColumn, RecognisedSheet } from "./recognised";
import { type ReadColumn, type ReadColumns, RowCells } from "./rowCells";
import { type Raw, type SheetData, contentAt } from "./sheetData";
import type { ColumnType } from "./tableDefinition";
import { isBlank } from "./text";

export interface RowsReading {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** Reads the rows of data, column by column. `month` is the sheet's, for a sheet without a month column; `period` tells the years that are not written. */
export function readRows(rows: readonly number[], recognised: RecognisedSheet, month: Month | undefined, period: Period): RowsReading {
  const { sheet, definition, columns } = recognised;
  const byName = new Map<string, ReadColumn>();
  const problems: Problem[] = [];
  for (const column of usedFirst(columns)) {
    if (column.type === "ordinal" || byName.has(column.name)) continue;
    byName.set(column.name, { name: column.name, column: column.column, values: readColumn(column, rows, recognised, period, problems) });
  }
  const read: ReadColumns = { sheet: sheet.name, rows, byName };
  checkTotals(sheet, columns, read, problems);
  const keyOf = keyReader(columns, byName, month, period);
  return {
    rows: rows.map((row, index) => {
      const found: Row = { key: keyOf(index), cells: new RowCells(read, index), source: { sheet: sheet.name, row } };
      return definition.monthly === "always" && found.key.month === undefined ? withoutValues(found, recognised) : found;
    }),
    problems,
  };
}

/** A row that is about neither a person nor a class is called by its first words: not by what an office notes beside the table for itself. */
const usedFirst = (columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] => [...columns].sort((a, b) => Number(b.used) - Number(a.used));

/** The values of a column, each content looked at once. */
function readColumn(column: RecognisedColumn, rows: readonly number[], { sheet, columns }: RecognisedSheet, period: Period, problems: Problem[]): Value[] {
  const known = new Map<Raw, CellReading>();
  return rows.map((row) => {
    const content = contentAt(sheet, { row, column: column.column });
    if (column.required && column.unless !== undefined && isBlank(content) && hasInstead(sheet, row, column.unless, columns)) return missing;
    let reading = known.get(content);
    if (reading === undefined) known.set(content, (reading = readCell(content, column, period)));
    const { value, issue } = reading;
    if (issue !== undefined && column.used) {
      problems.push(problemAt(sheet, { row, column: column.column }, { code: issue.code, params: { column: column.name, ...issue.params } }));
    }
    return value;
  });
}

/** Whether the row has filled what makes a column needless: 起 and 止 instead of 天数. */
function hasInstead(sheet: SheetData, row: number, unless: readonly (readonly string[])[], columns: readonly RecognisedColumn[]): boolean {
  const filled = (wanted: string): boolean => columns.some(({ name, column }) => name === wanted && !isBlank(contentAt(sheet, { row, column })));
  return unless.some((names) => names.every(filled));
}

const KEY_TYPES: ReadonlySet<ColumnType> = new Set(["person", "id", "class", "month", "week"]);

/**
 * The row with nothing left but what it is about: its figures belong to nobody until the problem is solved. Of a day of
 * 校历 not even its month and week are left.
 */
export function withoutValues(row: Row, { definition, columns }: Pick<RecognisedSheet, "definition" | "columns">): Row {
  const ownSubject = definition.subject !== undefined;
  const kept = new Set(columns.filter(({ type, subject }) => (ownSubject ? subject : KEY_TYPES.has(type))).map(({ name }) => name));
  const cells = [...row.cells].map(([name, input]) => [name, kept.has(name) ? input : { ...input, value: missing }] as const);
  return { ...row, key: ownSubject ? {} : row.key, cells: new Map(cells), contradicted: true };
}

/** What identifies a row, of a sheet with these columns. */
function keyReader(columns: readonly RecognisedColumn[], read: ReadColumns["byName"], sheetMonth: Month | undefined, { schoolYear }: Period): (index: number) => RowKey {
  const valuesOf = (type: ColumnType): readonly Value[] | undefined => read.get(columns.find((column) => column.type === type)?.name ?? "")?.values;
  const [persons, ids, classes, weeks] = [valuesOf("person"), valuesOf("id"), valuesOf("class"), valuesOf("week")];
  // A day of 校历 itself tells the year of its appraisal month.
  const isDay = columns.some(({ type, subject }) => type === "date" && subject);
  const complete = (month: Month | undefined): Month | undefined => (month === undefined || isDay ? month : completeMonth(month, schoolYear));
  const monthOf = columns.some(({ type }) => type === "month") ? monthReader(valuesOf("month"), complete) : always(complete(sheetMonth));
  return (index) => {
    const key: { -readonly [part in keyof RowKey]: RowKey[part] } = {};
    const [person, id, className, month, week] = [textIn(persons, index), textIn(ids, index), textIn(classes, index), monthOf(index), weeks?.[index]];
    if (person !== undefined) key.person = person;
    if (id !== undefined) key.id = id;
    if (className !== undefined) key.class = className;
    if (month !== undefined) key.month = month;
    if (week?.kind === "number") key.week = week.number.toNumber();
    return key;
  };
}

function textIn(values: readonly Value[] | undefined, index: number): string | undefined {
  const value = values?.[index];
  return value?.kind === "text" ? value.text : undefined;
}

/** The months of a month column, each word of it looked at once. */
function monthReader(values: readonly Value[] | undefined, complete: (month: Month | undefined) => Month | undefined): (index: number) => Month | undefined {
  const known = new Map<string, Month | undefined>();
  return (index) => {
    const words = textIn(values, index) ?? "";
    if (!known.has(words)) known.set(words, complete(parseMonth(words)));
    return known.get(words);
  };
}

const always =
  <T>(value: T) =>
  (): T =>
    value;

/**
 * The sheet's own sums against the items as they are read here. A SUM skips numbers that are stored as text; such a
 * total is not used, and the cells it skipped are named.
 */
function checkTotals(sheet: SheetData, columns: readonly RecognisedColumn[], { rows, byName }: ReadColumns, problems: Problem[]): void {
  const items = columns.filter(({ item }) => item);
  const total = byName.get(columns.find(({ type }) => type === "total")?.name ?? "");
  if (total === undefined || items.length === 0 || columns.some(({ type }) => type === "deduction")) return;
  const read = items.flatMap(({ name }) => byName.get(name) ?? []);
  for (const [index, row] of rows.entries()) {
    const written = total.values[index];
    const numbers = read.flatMap(({ values }) => numberIn(values, index) ?? []);
    if (written?.kind !== "number" || numbers.length < items.length) continue;
    const sum = Exact.sum(numbers);
    if (sum.equals(written.number)) continue;
    total.values[index] = missing;
    const skipped = items.filter(({ column }) => typeof contentAt(sheet, { row, column }) === "string");
    const params = {
      column: total.name,
      written: written.number.toString(),
      computed: sum.toString(),
      cells: skipped.map(({ column }) => addressOf({ row, column })).join("、"),
    };
    problems.push(problemAt(sheet, { row, column: total.column }, { code: "totalDisagrees", params }));
  }
}

function numberIn(values: readonly Value[], index: number): Exact | undefined {
  const value = values[index];
  return value?.kind === "number" ? value.number : undefined;
}
