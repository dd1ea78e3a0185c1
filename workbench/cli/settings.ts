/** Fills in settings as a clerk does: by typing into the column 设定值 of the sheet 考核方案. */
import type { Book, Scalar } from "../book/types";
import type { SettingOption } from "./options";
import { UsageError } from "./options";

const SHEET = "考核方案";
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
  const rows = readRows(book);
  const found = rows.filter((row) => matches(row, path));
  const [row, ...others] = found;
  if (row === undefined) {
    throw new UsageError(`考核方案里没有设置项“${path.join("/")}”,可用的有:${list(rows)}。`);
  }
  if (others.length > 0) throw new UsageError(`设置项“${path.join("/")}”不止一处,请写全:${list(found)}。`);
  book.type(SHEET, row.address, value);
}

function matches(row: SettingRow, path: readonly string[]): boolean {
  if (path.length === 1) return row.setting === path[0];
  const [scheme, rule, setting, name] = path;
  return row.scheme === scheme && row.rule === rule && row.setting === setting && (name === undefined || row.name === name);
}

function readRows(book: Book): readonly SettingRow[] {
  const values = book.sheetValues().find(({ name }) => name === SHEET)?.values;
  if (values === undefined) throw new UsageError("工作簿里没有工作表“考核方案”,--set 无处可填。请先用 --scheme 选择方案。");
  const headingRow = values.findIndex((row) => HEADINGS.every((heading) => row.includes(heading)));
  const headings = values[headingRow];
  if (headings === undefined) throw new UsageError(`工作表“考核方案”里没有表头:${HEADINGS.join("、")}。`);
  const column = (heading: Heading): number => headings.indexOf(heading);
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
