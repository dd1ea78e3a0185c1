import { monthKey } from "../core/month";
import { type Column, ITEMS, type Month, type Table } from "../core/table";
import { resolveDuplicates } from "./duplicates";
import type { ReadFinding, SheetFinding } from "./finding";
import { type Problem, problemAt, problemOfWorkbook } from "./problem";
import { readSheet, type SheetTable } from "./readSheet";
import { type RecognisedColumn, type WantedTable, vocabularyOf } from "./recognise";
import { checkAgainstRoster } from "./rosterCheck";
import { checkTenures } from "./tenureCheck";
import type { SheetData } from "./sheetData";
import { TABLE_CATALOGUE } from "./tableCatalogue";
import type { TableDefinition } from "./tableDefinition";

export interface ReadingOptions {
  /** What the chosen schemes refer to. A table that the catalogue does not know is found by its name and headings. */
  readonly wanted: readonly WantedTable[];
}

/** All that the worksheets say, and what there is to say about how they say it. */
export interface Reading {
  readonly tables: readonly Table[];
  /** The workbook's own first, then in the order of the sheets from top to bottom. */
  readonly problems: readonly Problem[];
  /** One per worksheet. */
  readonly findings: readonly SheetFinding[];
}

/** Reads every worksheet: which table it is, its rows, and every cell that is not what it should be. */
export function readSheets(sheets: readonly SheetData[], { wanted }: ReadingOptions): Reading {
  const vocabulary = vocabularyOf(wanted);
  const readings = sheets.map((sheet) => readSheet(sheet, vocabulary, wanted));
  const read = readings.flatMap((reading) => (reading.kind === "read" ? [reading.part] : []));
  const byTable = [...groupBy(read, ({ definition }) => definition.name).values()].map(resolveDuplicates);
  const parts = byTable.flat();
  const problems = [...absentTables(wanted, parts), ...parts.flatMap((part) => part.problems), ...checkTenures(read), ...checkAgainstRoster(parts)];
  const unread = readings.flatMap((reading) => (reading.kind === "unread" ? [reading] : []));
  return {
    tables: byTable.flatMap(tableOf),
    problems: inOrder(problems, sheets),
    findings: bySheet([...unread, ...parts.map(findingOf)], sheets),
  };
}

function tableOf(parts: readonly SheetTable[]): readonly Table[] {
  const [first] = parts;
  if (first === undefined) return [];
  const columns = groupBy(
    parts.flatMap((part) => part.columns.filter(({ type }) => type !== "ordinal")),
    ({ name }) => name,
  );
  const { name, kind } = first.definition;
  return [{ name, kind, columns: [...columns.values()].flatMap(columnOf), rows: parts.flatMap((part) => part.rows) }];
}

/** One column over several sheets; a full mark that changes from month to month is none of the table's. */
function columnOf(columns: readonly RecognisedColumn[]): readonly Column[] {
  const [first] = columns;
  if (first === undefined) return [];
  const { name, item, fullMark } = first;
  const same = fullMark !== undefined && columns.every((column) => column.fullMark?.equals(fullMark));
  return [{ name, item, ...(same ? { fullMark } : {}) }];
}

function findingOf(part: SheetTable): ReadFinding {
  const { sheet, definition, headingRows, rows } = part;
  const months = new Map<string, Month>();
  for (const { key } of rows) if (key.month !== undefined) months.set(monthKey(key.month), key.month);
  return {
    kind: "read",
    sheet: sheet.name,
    table: definition.name,
    tableKind: definition.kind,
    headingRows,
    columns: part.columns.map(({ column, heading, name, type, item, deduction }) => ({
      column,
      heading,
      name,
      type,
      item,
      ...(deduction === undefined ? {} : { deduction }),
    })),
    months: [...months.values()],
    rowCount: rows.length,
    subjectCount: new Set(rows.flatMap(({ key }) => key.id ?? key.person ?? key.class ?? [])).size,
    leftOut: [...part.leftOut].sort((a, b) => a.row - b.row),
  };
}

/** What the scheme refers to and no sheet has. A column it needs is looked for on every sheet of its table. */
function absentTables(wanted: readonly WantedTable[], parts: readonly SheetTable[]): readonly Problem[] {
  return wanted.flatMap((table) => {
    const { name, columns } = table;
    const ofTable = parts.filter(({ definition }) => definition.name === name);
    if (ofTable.length === 0) return absentTable(table);
    return ofTable.flatMap((part) => columns.filter((column) => isMissed(part, column, ofTable)).map((column) => absentColumn(part, column)));
  });
}

/** A sheet of exam results by subject need not have 学年得分 if another sheet of the table has it. */
function isMissed(part: SheetTable, column: string, ofTable: readonly SheetTable[]): boolean {
  if (hasColumn(part, column)) return false;
  const { unless = [] } = part.definition.columns.find(({ name }) => name === column)?.rules ?? {};
  const hasInstead = unless.some((names) => names.every((name) => hasColumn(part, name)));
  return !hasInstead || !ofTable.some((other) => hasColumn(other, column));
}

function absentTable({ name, columns, whenAbsent }: WantedTable): readonly Problem[] {
  const params = { table: name, columns: columns.join("、") };
  switch (whenAbsent) {
    case "error":
      return [problemOfWorkbook({ code: "tableNotFound", params })];
    case "warning":
      return [problemOfWorkbook({ code: "tableNotFoundPending", params })];
    case "notice":
      return [problemOfWorkbook({ code: "tableNotFoundNone", params })];
    case "silent":
      return [];
  }
}

const hasColumn = ({ columns }: SheetTable, wanted: string): boolean =>
  wanted === ITEMS ? columns.some(({ item }) => item) : columns.some(({ name }) => name === wanted);

function absentColumn({ sheet, definition, headingRows }: SheetTable, column: string): Problem {
  const position = { row: headingRows[0] ?? sheet.row, column: sheet.column };
  const code = mayLack(definition, column) ? "columnAbsent" : "columnNotFound";
  return problemAt(sheet, position, { code, params: { table: definition.name, column } });
}

/** A column that schools are known not to have: without it, nothing is filled in. Of an itemised sheet and of the school's own, a heading may only be written otherwise. */
function mayLack({ name, itemised, columns }: TableDefinition, wanted: string): boolean {
  const isKnown = TABLE_CATALOGUE.some((definition) => definition.name === name);
  return isKnown && !itemised && columns.some((column) => column.name === wanted && !column.required);
}

function inOrder(problems: readonly Problem[], sheets: readonly SheetData[]): readonly Problem[] {
  const place = placesOf(sheets);
  return [...problems].sort((a, b) => place(a.sheet) - place(b.sheet) || a.row - b.row || a.column - b.column);
}

function bySheet(findings: readonly SheetFinding[], sheets: readonly SheetData[]): readonly SheetFinding[] {
  const place = placesOf(sheets);
  return [...findings].sort((a, b) => place(a.sheet) - place(b.sheet));
}

function placesOf(sheets: readonly SheetData[]): (sheet: string) => number {
  const places = new Map(sheets.map(({ name }, index) => [name, index]));
  return (sheet) => places.get(sheet) ?? -1;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
