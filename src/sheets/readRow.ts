import { addressOf } from "../core/cell";
import { Exact } from "../core/number/exact";
import type { Input, Month, Row, RowKey } from "../core/table";
import { type Value, missing } from "../core/value";
import type { Period } from "./parseDate";
import { completeMonth, parseMonth } from "./parseMonth";
import { type Problem, problemAt } from "./problem";
import { readCell } from "./readCell";
import type { RecognisedColumn, RecognisedSheet } from "./recognised";
import { type SheetData, contentAt } from "./sheetData";
import type { ColumnType } from "./tableDefinition";
import { isBlank } from "./text";

export interface RowReading {
  readonly row: Row;
  readonly problems: readonly Problem[];
}

/** Reads one row of data. `month` is the sheet's, for a sheet without a month column; `period` tells the years that are not written. */
export function readRow(sheet: SheetData, row: number, recognised: RecognisedSheet, month: Month | undefined, period: Period): RowReading {
  const { definition, columns } = recognised;
  const cells = new Map<string, Input>();
  const problems: Problem[] = [];
  for (const column of usedFirst(columns)) {
    if (column.type === "ordinal" || cells.has(column.name)) continue;
    const position = { row, column: column.column };
    const required = column.required && !hasInstead(sheet, row, column, columns);
    const { value, issue } = readCell(contentAt(sheet, position), { ...column, required }, period);
    cells.set(column.name, { value, source: { sheet: sheet.name, row, column: column.column } });
    if (issue !== undefined && column.used) {
      problems.push(problemAt(sheet, position, { code: issue.code, params: { column: column.name, ...issue.params } }));
    }
  }
  problems.push(...checkTotals(sheet, row, columns, cells));
  const source = { sheet: sheet.name, row };
  const key = keyOf(columns, cells, month, period);
  const read: Row = { key, cells, source };
  return { row: definition.monthly === "always" && key.month === undefined ? withoutValues(read, recognised) : read, problems };
}

/** A row that is about neither a person nor a class is called by its first words: not by what an office notes beside the table for itself. */
const usedFirst = (columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] => [...columns].sort((a, b) => Number(b.used) - Number(a.used));

/** Whether the row has filled what makes this column needless: 起 and 止 instead of 天数. */
function hasInstead(sheet: SheetData, row: number, { unless = [] }: RecognisedColumn, columns: readonly RecognisedColumn[]): boolean {
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

function keyOf(columns: readonly RecognisedColumn[], cells: ReadonlyMap<string, Input>, sheetMonth: Month | undefined, { schoolYear }: Period): RowKey {
  const valueOf = (type: ColumnType): Value | undefined => cells.get(columns.find((column) => column.type === type)?.name ?? "")?.value;
  const textOf = (type: ColumnType): string | undefined => {
    const value = valueOf(type);
    return value?.kind === "text" ? value.text : undefined;
  };
  const person = textOf("person");
  const id = textOf("id");
  const className = textOf("class");
  const month = columns.some(({ type }) => type === "month") ? parseMonth(textOf("month") ?? "") : sheetMonth;
  // A day of 校历 itself tells the year of its appraisal month.
  const isDay = columns.some(({ type, subject }) => type === "date" && subject);
  const week = valueOf("week");
  return {
    ...(person === undefined ? {} : { person }),
    ...(id === undefined ? {} : { id }),
    ...(className === undefined ? {} : { class: className }),
    ...(month === undefined ? {} : { month: isDay ? month : completeMonth(month, schoolYear) }),
    ...(week?.kind === "number" ? { week: week.number.toNumber() } : {}),
  };
}

/**
 * The sheet's own sum against the items as they are read here. A SUM skips numbers that are stored as text; such a
 * total is not used, and the cells it skipped are named.
 */
function checkTotals(sheet: SheetData, row: number, columns: readonly RecognisedColumn[], cells: Map<string, Input>): readonly Problem[] {
  const total = columns.find(({ type }) => type === "total");
  const written = total === undefined ? undefined : cells.get(total.name);
  const items = columns.filter(({ item }) => item);
  if (total === undefined || written?.value.kind !== "number" || items.length === 0) return [];
  if (columns.some(({ type }) => type === "deduction")) return [];
  const numbers = items.flatMap(({ name }) => {
    const value = cells.get(name)?.value;
    return value?.kind === "number" ? [value.number] : [];
  });
  const sum = Exact.sum(numbers);
  if (numbers.length < items.length || sum.equals(written.value.number)) return [];
  cells.set(total.name, { ...written, value: missing });
  const skipped = items.filter(({ column }) => typeof contentAt(sheet, { row, column }) === "string");
  const params = {
    column: total.name,
    written: written.value.number.toString(),
    computed: sum.toString(),
    cells: skipped.map(({ column }) => addressOf({ row, column })).join("、"),
  };
  return [problemAt(sheet, { row, column: total.column }, { code: "totalDisagrees", params })];
}
