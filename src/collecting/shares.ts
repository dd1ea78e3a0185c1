import { monthKey } from "../core/month";
import type { Month, Row } from "../core/table";
import { contentAt, isComputed, readSheets, type ColumnType, type ReadFinding, type ReadingOptions, type SheetData, type SheetFinding } from "../sheets";
import { isErrorText } from "../sheets/parse/text";
import type { Departments } from "./departments";

/** A chosen file that could be read, by its name without the folder. */
export interface CollectedFile {
  readonly name: string;
  readonly sheets: readonly SheetData[];
}

export type Origin =
  | { readonly kind: "workbook" }
  /** @property index which of the chosen files: two may have one name */
  | { readonly kind: "file"; readonly file: string; readonly index: number };

/** A sheet read by itself, so that what two sheets say of one class stays apart. */
export interface CollectedSheet {
  readonly origin: Origin;
  readonly sheet: SheetData;
  readonly finding: SheetFinding;
  readonly rows: readonly Row[];
  /** The rows of the sheet in which there is a problem, one for each problem. */
  readonly problemRows: readonly number[];
}

/** What one sheet holds of one department and month of a table: the unit that is chosen and imported. */
export interface Share {
  /** Unique within the collection. */
  readonly id: string;
  readonly origin: Origin;
  readonly table: string;
  readonly department: string;
  readonly month: Month;
  readonly sheet: SheetData;
  readonly finding: ReadFinding;
  /** Those that are filled in. */
  readonly rows: readonly Row[];
  /** Whom the rows are about: classes, names where there is no class; twice what the sheet has twice. */
  readonly subjects: readonly string[];
  /** In these rows, and in the titles and headings above. */
  readonly problemCount: number;
}

export function collectSheet(origin: Origin, sheet: SheetData, options: ReadingOptions): readonly CollectedSheet[] {
  const { findings, tables, problems } = readSheets([sheet], options);
  return findings.map((finding) => ({
    origin,
    sheet,
    finding,
    rows: tables.flatMap(({ rows }) => rows),
    problemRows: problems.filter((problem) => problem.sheet === sheet.name).map(({ row }) => row),
  }));
}

/** The shares of a sheet; rows without a month or department have none. */
export function sharesOf({ origin, sheet, finding, rows, problemRows }: CollectedSheet, departments: Departments): readonly Share[] {
  if (finding.kind !== "read") return [];
  const groups = new Map<string, { readonly department: string; readonly month: Month; readonly rows: Row[] }>();
  for (const row of rows) {
    const { month } = row.key;
    const department = departments.departmentOf(row)?.name;
    if (month === undefined || department === undefined || !isFilled(row, sheet, finding)) continue;
    const key = JSON.stringify([department, monthKey(month)]);
    const group = groups.get(key) ?? { department, month, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  const lastHeading = Math.max(...finding.headingRows);
  return [...groups].map(([key, group]) => {
    const own = new Set(group.rows.map(({ source }) => source.row));
    return {
      id: JSON.stringify([origin.kind === "file" ? origin.index : origin.kind, sheet.name, finding.table, key]),
      origin,
      table: finding.table,
      sheet,
      finding,
      ...group,
      subjects: group.rows.flatMap((row) => subjectsOf(row, departments)),
      problemCount: problemRows.filter((row) => row <= lastHeading || own.has(row)).length,
    };
  });
}

/** What the sheet has twice counts twice: its first row stays, the second is left out. */
function subjectsOf(row: Row, departments: Departments): readonly string[] {
  const classes = departments.classesOf(row);
  const subjects = classes.length > 0 ? classes : [row.key.person ?? ""];
  return row.contradicted === true ? [...subjects, ...subjects] : subjects;
}

/** What an empty form has filled in already. */
const ABOUT_TYPES: ReadonlySet<ColumnType> = new Set<ColumnType>(["ordinal", "person", "id", "class", "month", "week"]);
const ABOUT_NAMES: ReadonlySet<string> = new Set(["年级部", "年级", "学年", "学期", "备注"]);

/** Whether somebody entered anything: a row of an empty form is not handed in. */
function isFilled(row: Row, sheet: SheetData, { columns }: ReadFinding): boolean {
  if (row.contradicted === true) return true;
  return columns.some(({ name, type }) => {
    const cell = row.cells.get(name);
    return cell !== undefined && !ABOUT_TYPES.has(type) && !ABOUT_NAMES.has(name) && cell.value.kind !== "missing" && !isPrefilled(sheet, cell.source);
  });
}

/** A sum that has nothing to add up yet. */
function isPrefilled(sheet: SheetData, cell: { readonly row: number; readonly column: number }): boolean {
  const content = contentAt(sheet, cell);
  return isComputed(sheet, cell) && (content === 0 || isErrorText(content));
}
