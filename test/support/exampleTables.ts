import { Exact } from "../../src/core/number/exact";
import { ITEMS, type Column, type Input, type Row, type Table } from "../../src/core/table";
import { missing, notApplicable, number, text, type Value } from "../../src/core/value";
import { parseMonth } from "../../src/sheets/parse/parseMonth";
import { parseWeek } from "../../src/sheets/parse/parseWeek";
import { readCell } from "../../src/sheets/rows/readCell";
import { tableNamed } from "../../src/sheets/tables/tableCatalogue";
import type { Example, ExampleCell, ExampleRow } from "./examples";

/** Registers of S1A that an example does not mention are there, and empty. */
const REGISTERS = { 学生获奖: [], 一票否决登记: [] } as const;

/** An example's tables as the sheets would have been read. */
export function tablesOf(example: Example): Table[] {
  return Object.entries({ ...REGISTERS, ...example.tables }).map(([name, rows]) => {
    const columns = columnsOf(name, rows);
    return { name, kind: tableNamed(name).kind, columns, rows: rows.flatMap(byMonth).map((row, index) => rowOf(name, row, index, columns)) };
  });
}

/** Those that the example fills in, and the headings that the sheet's form has besides. */
function columnsOf(table: string, rows: readonly ExampleRow[]): Column[] {
  const form = tableNamed(table).columns.map(({ name }) => name);
  const names = new Set(form.concat(rows.flatMap((row) => Object.entries(row).flatMap(([name, cell]) => (Array.isArray(cell) ? cell.map((_, i) => itemName(i)) : [name])))));
  return [...names].map((name) => ({ name, item: name.startsWith(ITEMS) }));
}

const itemName = (index: number): string => `${ITEMS}${index + 1}`;

function byMonth(row: ExampleRow): ExampleRow[] {
  return row["月份"] === undefined ? [row] : String(row["月份"]).split("、").map((month) => ({ ...row, 月份: month }));
}

/** A column that the row leaves out is blank there, as on a sheet; of the items, a month has those it names. */
function rowOf(table: string, row: ExampleRow, index: number, columns: readonly Column[]): Row {
  const cells = new Map<string, Input>();
  const add = (name: string, cell: ExampleCell): void => {
    cells.set(name, { value: valueOf(table, name, cell), source: { sheet: table, row: index + 1, column: cells.size } });
  };
  for (const [name, cell] of Object.entries(row)) {
    if (typeof cell === "object") cell.forEach((item, i) => add(itemName(i), item));
    else add(name, cell);
  }
  for (const { name, item } of columns) if (!item && !cells.has(name)) add(name, "缺");
  return { key: keyOf(row), cells, source: { sheet: table, row: index + 1 } };
}

function keyOf(row: ExampleRow): Row["key"] {
  const words = (...columns: readonly string[]): string => String(columns.map((column) => row[column]).find((cell) => cell !== undefined) ?? "");
  const [person, id, className] = [words("姓名"), words("工号"), words("班级")];
  const month = parseMonth(words("月份", "考核月"));
  const week = parseWeek(words("周次", "教学周"));
  return {
    ...(person === "" ? {} : { person }),
    ...(id === "" ? {} : { id }),
    ...(className === "" ? {} : { class: className }),
    ...(month === undefined ? {} : { month }),
    ...(week === undefined ? {} : { week }),
  };
}

function valueOf(table: string, column: string, cell: ExampleCell): Value {
  if (cell === "缺") return missing;
  if (cell === "不适用") return notApplicable;
  const type = tableNamed(table).columns.find(({ name }) => name === column)?.type ?? (column.endsWith("日期") ? "date" : undefined);
  if (type !== undefined) return readCell(cell, { type, required: false }, {}).value;
  return typeof cell === "number" ? number(Exact.of(cell)) : text(cell);
}
