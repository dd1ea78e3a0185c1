import type { Table } from "../../src/core/table";
import { date, text, type Value } from "../../src/core/value";
import type { ReportSource } from "../../src/papers/report";
import type { PaperRow } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import { RESULTS, withRows, withScheme } from "../appraisal/workbook";
import { sourceOf } from "./source";

/** S3's sample workbook, which has no sheet 考核结果. */
export const S3 = withScheme("../../assets/samples/S3-示例.xlsx", "S3");

/** Its source: S3 puts out 班主任督导, so that nothing is shown on 考核结果. */
export const supervised = (snapshot: Snapshot, settings: Parameters<typeof sourceOf>[1] = {}): ReportSource =>
  sourceOf({ ...snapshot, own: new Map([...snapshot.own, ["results", RESULTS]]) }, settings);

/** The source with a register that the school keeps besides: texts, and days as serial numbers. */
export function withRegister(source: ReportSource, name: string, rows: readonly Readonly<Record<string, string | number>>[]): ReportSource {
  const valueOf = (content: string | number): Value => (typeof content === "number" ? date(content) : text(content));
  const table: Table = {
    name,
    kind: "register",
    columns: [],
    rows: rows.map((row, index) => ({
      key: {},
      source: { sheet: name, row: index + 1 },
      cells: new Map(Object.entries(row).map(([column, content], place) => [column, { value: valueOf(content), source: { sheet: name, row: index + 1, column: place } }])),
    })),
  };
  return { ...source, tables: [...source.tables.filter((other) => other.name !== name), table] };
}

/** The workbook with a further column on 考核结果: below the row of 考核方案 that puts out the last one. */
export const withColumn = (snapshot: Snapshot, last: string, heading: string, source: string): Snapshot =>
  withRows(snapshot, "考核方案", (rows) => rows.flatMap((row) => (row[1] === "输出" && row[4] === last ? [row, row.map((cell, column) => (column === 4 ? heading : column === 6 ? source : cell))] : [row])));

/** What a letter says, by what is asked; of two alike the first. */
export function entriesOf(rows: readonly PaperRow[]): ReadonlyMap<string, string> {
  const cells = rows.flatMap((row) => row.cells);
  const entries = cells.flatMap(({ style, value }, index) => (style === "heading" ? [[String(value), String(cells[index + 1]?.value)] as const] : []));
  return new Map(entries.reverse());
}

/** What stands in the rows, one below the other. */
export const linesIn = (rows: readonly PaperRow[]): readonly string[] => rows.map(({ cells }) => String(cells[0]?.value));

/** Of a letter: above where its slip is cut off, and the slip. */
export function halvesOf(rows: readonly PaperRow[]): readonly [readonly PaperRow[], readonly PaperRow[]] {
  const cut = rows.findIndex(({ cells }) => cells.some(({ style }) => style === "cut"));
  return [rows.slice(0, cut), rows.slice(cut)];
}

