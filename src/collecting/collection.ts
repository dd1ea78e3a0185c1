import { examine } from "../appraisal/examine";
import { schemeOptions } from "../appraisal/schemeOptions";
import { compareMonths, monthKey } from "../core/month";
import type { Month, Row } from "../core/table";
import type { Texts } from "../messages";
import { isInputRole, isReportRole } from "../plan/ownSheets";
import { ownSheetOf, type Snapshot } from "../plan/snapshot";
import { TABLE_CATALOGUE, placeAnswers, tableNamed, type ReadingOptions, type SheetData, type UnreadFinding } from "../sheets";
import { Departments, type Department, type RosterClass } from "./departments";
import { collectSheet, sharesOf, type CollectedFile, type CollectedSheet, type Share } from "./shares";

/** How a department stands in a month. A class is missing as long as no sheet has anything entered for it. */
export type CellState =
  | { readonly kind: "complete" }
  | { readonly kind: "partial"; readonly missing: readonly RosterClass[] }
  | { readonly kind: "absent"; readonly missing: readonly RosterClass[] }
  /** Two sheets, or one twice, speak of these classes: which counts is the user's to say. */
  | { readonly kind: "repeated"; readonly classes: readonly string[]; readonly missing: readonly RosterClass[] };

export interface CollectedCell {
  readonly month: Month;
  readonly state: CellState;
  /** What the workbook has first, then the files in their order. */
  readonly shares: readonly Share[];
}

/** 部门 × 月份 of one monthly table. */
export interface Matrix {
  readonly table: string;
  readonly months: readonly Month[];
  /** A cell for each month, in their order. */
  readonly rows: readonly { readonly department: string; readonly cells: readonly CollectedCell[] }[];
}

/** What of a file could not be placed. */
export interface FileRemarks {
  readonly file: string;
  /** Sheets that are not read, empty ones left out. */
  readonly unread: readonly UnreadFinding[];
  /** Sheets that hold other tables: a roster, a register. */
  readonly others: readonly { readonly sheet: string; readonly table: string }[];
  /** Not on the roster. */
  readonly unknownClasses: readonly string[];
  readonly rowsWithoutMonth: number;
  readonly rowsWithoutDepartment: number;
}

export interface Collection {
  readonly kind: "collection";
  /** Monthly tables that the schemes read and of which the workbook or a file has a month. */
  readonly matrices: readonly Matrix[];
  /** One for each file, in their order. */
  readonly files: readonly FileRemarks[];
}

export interface CollectingRefused {
  readonly kind: "refused";
  readonly message: string;
}

/** 收表: what the workbook and the files hold of each department and month. Refused without a roster that tells departments. */
export function collectionOf(snapshot: Snapshot, files: readonly CollectedFile[], texts: Texts): Collection | CollectingRefused {
  const { program, reading } = examine(snapshot, texts);
  const departments = Departments.of(reading.tables);
  if (departments === undefined) return { kind: "refused", message: texts("collect.noDepartments") };
  const options: ReadingOptions = schemeOptions(program);
  const answers = ownSheetOf(snapshot, "answers");
  const optionsOf = (sheets: readonly SheetData[]): ReadingOptions => ({ ...options, assignments: placeAnswers(answers, sheets).assignments });
  const known = optionsOf(snapshot.sheets);
  const read = new Set(reading.findings.flatMap((finding) => (finding.kind === "read" ? [finding.sheet] : [])));
  const inWorkbook = snapshot.sheets.filter(({ name }) => read.has(name)).flatMap((sheet) => collectSheet({ kind: "workbook" }, sheet, known));
  const own = computedSheets(snapshot);
  // What was said of the workbook's headings holds for the same ones in a file.
  const inFiles = files.map(({ name, sheets }, index) => {
    const told = optionsOf(sheets);
    return sheets.flatMap((sheet) => collectSheet({ kind: "file", file: name, index }, own.has(sheet.name) ? { ...sheet, ours: true } : sheet, told));
  });
  const tables = monthlyTables(program ? program.wanted.map(({ name }) => name) : TABLE_CATALOGUE.map(({ name }) => name));
  const monthly = withYears([...inWorkbook, ...inFiles.flat()]);
  return {
    kind: "collection",
    matrices: tables.flatMap((table) => matrixOf(table, monthly.filter((sheet) => tableOf(sheet) === table), departments) ?? []),
    files: files.map(({ name }, index) => remarksOn(name, inFiles[index] ?? [], new Set(tables), departments)),
  };
}

/** Every share of the collection. */
export const sharesIn = ({ matrices }: Collection): readonly Share[] => matrices.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ shares }) => shares)));

/** In a file, a sheet called like a result of ours is a copy of it. Forms and printed sheets may come back filled in. */
function computedSheets({ own }: Snapshot): ReadonlySet<string> {
  return new Set([...own].flatMap(([role, sheet]) => (isInputRole(role) || isReportRole(role) ? [] : [sheet])));
}

/** Registers have no row where nothing happened: nobody can say that one is missing. */
const monthlyTables = (names: readonly string[]): readonly string[] =>
  names.filter((name) => {
    const { kind, monthly } = tableNamed(name);
    return kind === "list" && monthly !== "never";
  });

const tableOf = ({ finding }: CollectedSheet): string | undefined => (finding.kind === "read" ? finding.table : undefined);

/** 9月 on one sheet is the 2026年9月 of another where only one year comes with that month, as the appraisal takes it. */
function withYears(sheets: readonly CollectedSheet[]): readonly CollectedSheet[] {
  const years = new Map<number, Set<number>>();
  for (const { key } of sheets.flatMap(({ rows }) => rows)) {
    if (key.month?.year !== undefined) years.set(key.month.month, (years.get(key.month.month) ?? new Set()).add(key.month.year));
  }
  const complete = (row: Row): Row => {
    const { month } = row.key;
    const [year, second] = [...(years.get(month?.month ?? 0) ?? [])];
    return month === undefined || month.year !== undefined || year === undefined || second !== undefined ? row : { ...row, key: { ...row.key, month: { year, month: month.month } } };
  };
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(complete) }));
}

/** undefined for a table of which there is no month anywhere. */
function matrixOf(table: string, sheets: readonly CollectedSheet[], departments: Departments): Matrix | undefined {
  const months = new Map<string, Month>();
  for (const { key } of sheets.flatMap(({ rows }) => rows)) if (key.month !== undefined) months.set(monthKey(key.month), key.month);
  if (months.size === 0) return undefined;
  const sorted = [...months.values()].sort(compareMonths);
  const shares = sheets.flatMap((sheet) => sharesOf(sheet, departments));
  const cellOf = (department: Department, month: Month): CollectedCell => {
    const own = shares.filter((share) => share.department === department.name && monthKey(share.month) === monthKey(month));
    return { month, state: stateOf(department, own), shares: own };
  };
  return { table, months: sorted, rows: departments.list.map((department) => ({ department: department.name, cells: sorted.map((month) => cellOf(department, month)) })) };
}

function stateOf({ classes }: Department, shares: readonly Share[]): CellState {
  const subjects = shares.flatMap((share) => share.subjects);
  const missing = classes.filter(({ name }) => !subjects.includes(name));
  const repeated = [...new Set(subjects.filter((subject, index) => subjects.indexOf(subject) < index))];
  if (repeated.length > 0) return { kind: "repeated", classes: repeated, missing };
  if (shares.length === 0) return { kind: "absent", missing };
  return missing.length > 0 ? { kind: "partial", missing } : { kind: "complete" };
}

function remarksOn(file: string, sheets: readonly CollectedSheet[], tables: ReadonlySet<string>, departments: Departments): FileRemarks {
  const isMonthly = (sheet: CollectedSheet): boolean => tables.has(tableOf(sheet) ?? "");
  const rows = sheets.filter(isMonthly).flatMap((sheet) => sheet.rows);
  return {
    file,
    unread: sheets.flatMap(({ finding }) => (finding.kind === "unread" && finding.reason !== "empty" ? [finding] : [])),
    others: sheets.flatMap((sheet) => (sheet.finding.kind === "read" && !isMonthly(sheet) ? [{ sheet: sheet.sheet.name, table: sheet.finding.table }] : [])),
    unknownClasses: [...new Set(rows.flatMap(({ key }) => (key.class === undefined || departments.knows(key.class) ? [] : [key.class])))],
    rowsWithoutMonth: rows.filter(({ key }) => key.month === undefined).length,
    rowsWithoutDepartment: rows.filter((row) => departments.departmentOf(row) === undefined).length,
  };
}
