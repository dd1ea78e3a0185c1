import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { dayToSerial } from "../../src/core/calendar";
import type { OwnRole } from "../../src/plan/ownSheets";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Scheme } from "../../src/rules/scheme";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import { encode } from "../../src/schemes/codec";
import type { Raw, SheetData } from "../../src/sheets";

/** A workbook as it stands in <id>.workbook.yaml: a sheet is lines of cells with | between them. */
interface Description {
  readonly scheme: BuiltInId;
  /** 规则.设置项, 规则.设置项.名称 → what the school fills in. */
  readonly set: Readonly<Record<string, string | number>>;
  readonly sheets: readonly { readonly name: string; readonly rows: string }[];
}

/** What a clerk must do, as it was written down before the program was run. */
export interface ToDo {
  /** 工作表!单元格, or the sheet where no cell is at fault. */
  readonly at: string;
  /** Whom or what it is about; "" where it is about all. */
  readonly who: string;
  /** Whom the line must not name. */
  readonly not?: readonly string[];
  /** An error, or a question. */
  readonly level: "错误" | "提醒";
  readonly why: string;
}

export interface Expectations {
  /** Faults of the product that are known and not mended yet, as the test says them. */
  readonly open?: readonly string[];
  readonly todo: readonly ToDo[];
  /** A sheet of results → rows of it, by their headings: a value, /what it says/, !/what it must not say/. */
  readonly results: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;
}

const SCHEME = "考核方案";
const WORKBOOK = ".workbook.yaml";

/** The workbooks of the folder, by name. */
export const independent: readonly string[] = readdirSync(__dirname)
  .filter((name) => name.endsWith(WORKBOOK))
  .map((name) => name.slice(0, -WORKBOOK.length))
  .sort();

const read = (name: string): unknown => parse(readFileSync(path.join(__dirname, name), "utf8"));

export const expectationsOf = (id: string): Expectations => read(`${id}.yaml`) as Expectations;

/** The workbook with its scheme filled in, as the add-in finds it. */
export function workbookOf(id: string): Snapshot {
  const { scheme, set, sheets } = read(`${id}${WORKBOOK}`) as Description;
  const values = encode([filledIn(builtInSchemes[scheme], set)]);
  const all = [...sheets.map(({ name, rows }) => sheetOf(name, rows)), { name: SCHEME, visible: true, row: 0, column: 0, values, formulas: values }];
  return { sheets: all, sheetNames: new Set(all.map(({ name }) => name)), own: new Map<OwnRole, string>([["scheme", SCHEME]]), canProve: false };
}

function filledIn(scheme: Scheme, set: Description["set"]): Scheme {
  const left = new Set(Object.keys(set));
  const rows = scheme.rows.map((row) => {
    const path = [row.rule, row.setting, row.key, row.applies].filter(Boolean).join(".");
    if (!left.delete(path)) return row;
    return { ...row, value: set[path] ?? "" };
  });
  if (left.size > 0) throw new Error(`${scheme.id} has no ${[...left].join(", ")}`);
  return { ...scheme, rows };
}

const DATE_FORMAT = "yyyy/m/d";

/** Numbers and dates are what they are in Excel; ⏎ is a line break within a cell. */
function sheetOf(name: string, rows: string): SheetData {
  const written = rows.trimEnd().split("\n").map((line) => line.split("|").map((cell) => cell.trim().replaceAll("⏎", "\n")));
  const width = Math.max(...written.map((line) => line.length));
  const grid = <T>(content: (cell: string) => T): T[][] => written.map((line) => Array.from({ length: width }, (_, column) => content(line[column] ?? "")));
  const values = grid(rawOf);
  return { name, visible: true, row: 0, column: 0, values, formulas: values, formats: grid((cell) => (dateOf(cell) === undefined ? "General" : DATE_FORMAT)) };
}

/** The number that Excel keeps for 2026-11-30. */
export function dateOf(cell: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell) ?? [];
  return year === undefined ? undefined : dayToSerial({ year: Number(year), month: Number(month), day: Number(day) });
}

const rawOf = (cell: string): Raw => dateOf(cell) ?? (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);
