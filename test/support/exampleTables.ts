import { Exact } from "../../src/core/number/exact";
import { ITEMS, type Column, type Input, type Month, type Row, type Table } from "../../src/core/table";
import { missing, notApplicable, number, text, type Value } from "../../src/core/value";
import type { Example, ExampleCell, ExampleRow } from "./examples";

const LISTS: ReadonlySet<string> = new Set(["名册", "学月考核", "月考核", "统测成绩", "评优条件"]);

/** Registers that an example does not mention are there, and empty. */
const REGISTERS = { 学生获奖: [], 一票否决登记: [] } as const;

/** An example's tables as the sheets would have been read. */
export function tablesOf(example: Example): Table[] {
  return Object.entries({ ...REGISTERS, ...example.tables }).map(([name, rows]) => ({
    name,
    kind: LISTS.has(name) ? "list" : "register",
    columns: columnsOf(rows),
    rows: rows.map((row, index) => rowOf(name, row, index)),
  }));
}

function columnsOf(rows: readonly ExampleRow[]): Column[] {
  const names = new Set(rows.flatMap((row) => Object.entries(row).flatMap(([name, cell]) => (Array.isArray(cell) ? cell.map((_, i) => itemName(i)) : [name]))));
  return [...names].map((name) => ({ name, item: name.startsWith(ITEMS) }));
}

const itemName = (index: number): string => `${ITEMS}${index + 1}`;

function rowOf(sheet: string, row: ExampleRow, index: number): Row {
  const cells = new Map<string, Input>();
  const add = (name: string, cell: ExampleCell): void => {
    cells.set(name, { value: valueOf(cell), source: { sheet, row: index + 1, column: cells.size } });
  };
  for (const [name, cell] of Object.entries(row)) {
    if (typeof cell === "object") cell.forEach((item, i) => add(itemName(i), item));
    else add(name, cell);
  }
  return {
    key: {
      ...(row["姓名"] === undefined ? {} : { person: String(row["姓名"]) }),
      ...(row["班级"] === undefined ? {} : { class: String(row["班级"]) }),
      ...(row["月份"] === undefined ? {} : { month: monthOf(String(row["月份"])) }),
    },
    cells,
    source: { sheet, row: index + 1 },
  };
}

function monthOf(words: string): Month {
  const [, year, month] = /^(?:(\d{4})年)?(\d{1,2})月$/.exec(words) ?? [];
  return { ...(year === undefined ? {} : { year: Number(year) }), month: Number(month) };
}

function valueOf(cell: ExampleCell): Value {
  if (typeof cell === "number") return number(Exact.of(cell));
  if (cell === "缺") return missing;
  return cell === "不适用" ? notApplicable : text(cell);
}
