import { addressOf } from "../../src/core/cell";
import type { Row, Table } from "../../src/core/table";
import { type ReadFinding, type Reading, type SheetData, type WantedTable, readSheets } from "../../src/sheets";

export const read = (sheets: readonly SheetData[], wanted: readonly WantedTable[] = []): Reading => readSheets(sheets, { wanted });
/** What the reading leaves unused is no problem of what it reads: unused.test.ts looks at it. */
const UNUSED: ReadonlySet<string> = new Set(["columnsUnused", "sheetUnread", "sheetUnasked", "sheetHidden"]);
/** "error duplicateRow B3" */
export const problems = (reading: Reading): readonly string[] =>
  reading.problems.filter(({ code }) => !UNUSED.has(code)).map((p) => `${p.level} ${p.code} ${p.sheet === "" ? "" : `${p.sheet}!${addressOf(p)}`}`.trim());
export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`expected one, got ${items.length}`);
  return item;
}
export const finding = (reading: Reading, name: string): ReadFinding => {
  const found = reading.findings.find((f) => f.sheet === name);
  if (found?.kind !== "read") throw new Error(`${name} was not read`);
  return found;
};
export const content = (row: Row | undefined, column: string): string => {
  const value = row?.cells.get(column)?.value;
  if (value === undefined) return "absent";
  switch (value.kind) {
    case "number":
      return value.number.toString();
    case "text":
      return value.text;
    default:
      return value.kind;
  }
};
export const rowsOf = (reading: Reading, name: string): Table["rows"] => only(reading.tables.filter((t) => t.name === name)).rows;
