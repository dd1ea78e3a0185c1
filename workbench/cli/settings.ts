/** Fills in settings as a clerk does: by typing into the column 设定值 of the sheet 考核方案. */
import type { Book, Scalar, SheetValues } from "../book/types";
import { isCalled, SCHEME_SHEET } from "./addinSheets";
import type { SettingOption } from "./options";
import { UsageError } from "./options";

const HEADINGS = ["方案", "规则", "设置项", "名称", "适用", "设定值"] as const;
type Heading = (typeof HEADINGS)[number];

interface SettingRow {
  readonly scheme: string;
  readonly rule: string;
  readonly setting: string;
  readonly name: string;
  readonly condition: string;
  /** Of its 设定值. */
  readonly address: string;
}

/** Types one value; the setting must be found exactly once. */
export function typeSetting(book: Book, { path, value }: SettingOption): void {
  const { sheet, rows } = readScheme(book);
  const found = rows.filter((row) => matches(row, path));
  const [row, ...others] = found;
  if (row === undefined) {
    throw new UsageError(`考核方案里没有设置项“${path.join("/")}”,可用的有:${list(rows)}。`);
  }
  if (others.length > 0) throw new UsageError(`设置项“${path.join("/")}”不止一处,请写全:${list(found)}。`);
  book.type(sheet, row.address, value);
}

function matches(row: SettingRow, path: readonly string[]): boolean {
  if (path.length === 1) return row.setting === path[0];
  if (path.join("/") === fullPath(row)) return true;
  const [scheme, rule, setting, name] = path;
  return row.scheme === scheme && row.rule === rule && row.setting === setting && (name === undefined || row.name === name);
}

/** The sheet with the regulation and its rows; a school's own sheet of that name has other headings. */
function readScheme(book: Book): { readonly sheet: string; readonly rows: readonly SettingRow[] } {
  const called = book.sheetValues().filter(({ name }) => isCalled(name, SCHEME_SHEET));
  if (called.length === 0) throw new UsageError("工作簿里没有工作表“考核方案”,--set 无处可填。请先用 --scheme 选择方案。");
  const sheet = called.find(({ values }) => headingRowOf(values) >= 0);
  if (sheet === undefined) throw new UsageError(`工作表“考核方案”里没有表头:${HEADINGS.join("、")}。`);
  return { sheet: sheet.name, rows: rowsOf(sheet.values, headingRowOf(sheet.values)) };
}

const headingRowOf = (values: SheetValues["values"]): number => values.findIndex((row) => HEADINGS.every((heading) => row.includes(heading)));

function rowsOf(values: SheetValues["values"], headingRow: number): readonly SettingRow[] {
  const column = (heading: Heading): number => values[headingRow]?.indexOf(heading) ?? -1;
  return values
    .map((row, index) => ({ row, index }))
    .slice(headingRow + 1)
    .map(({ row, index }) => ({
      scheme: text(row[column("方案")]),
      rule: text(row[column("规则")]),
      setting: text(row[column("设置项")]),
      name: text(row[column("名称")]),
      condition: text(row[column("适用")]),
      address: columnLetters(column("设定值")) + (index + 1),
    }))
    .filter(({ setting }) => setting !== "");
}

function list(rows: readonly SettingRow[]): string {
  return rows.map(fullPath).join("、");
}

function fullPath({ scheme, rule, setting, name, condition }: SettingRow): string {
  const path = [scheme, rule, setting, name].filter((part) => part !== "").join("/");
  return condition === "" ? path : `${path}(${condition})`;
}

function text(value: Scalar | undefined): string {
  return String(value ?? "").trim();
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
