import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { schemePlan } from "../../src/appraisal/schemeSheet";
import { dayToSerial } from "../../src/core/calendar";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { schemeOf } from "../../src/schemes/rows";
import type { Raw, SheetData } from "../../src/sheets";

type Cell = string | number | null;
/** A figure; null where the cell is blank; of several, any is right; PROVISIONAL where nobody can know and the row says so. */
type Wanted = Cell | readonly Cell[];
export type Figures = Readonly<Record<string, Readonly<Record<string, Wanted>>>>;

/** A figure that may change, as 提示 of its row says (decision 19). */
export const PROVISIONAL = "未定";

/** A school's regulation, its rows as a newcomer wrote them from the guide, its workbook, and the results by hand. */
export interface Case {
  readonly name: string;
  readonly title: string;
  readonly regulation: string;
  readonly rows: string;
  readonly sheets: readonly { readonly name: string; readonly cells: readonly (readonly Cell[])[] }[];
  /** The sheet of results and the column that names its rows. */
  readonly result?: string;
  readonly by?: string;
  readonly expected: Figures;
  /** Further sheets of results; the first column names their rows. */
  readonly also?: Readonly<Record<string, Figures>>;
  /** What must be said: 工作表!单元格, or words of 提示. Nothing else may be said of the school's own sheets. */
  readonly told?: readonly string[];
}

const texts = textsFor("zh-CN");

export const cases: readonly Case[] = readdirSync(__dirname)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((name): Case => ({ ...(parse(readFileSync(path.join(__dirname, name), "utf8")) as Omit<Case, "name">), name: path.basename(name, ".yaml") }));

/** The workbook as Excel hands it over, with the rows on 考核方案. */
export function workbookOf({ rows, sheets }: Case): Snapshot {
  const scheme = schemePlan([schemeOf("我校", rows)], texts);
  const all = [...sheets.map(({ name, cells }) => sheetOf(name, cells)), sheetOf("考核方案", [scheme.columns.map(({ heading }) => heading), ...scheme.rows.map((row) => row.map((cell) => cell as Cell))])];
  return { sheets: all, sheetNames: new Set(all.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: true };
}

/** "date:2026-09-01" is a day, "pct:0.9" a rate that shows as 90.0%. */
function sheetOf(name: string, cells: readonly (readonly Cell[])[]): SheetData {
  const width = Math.max(...cells.map((row) => row.length));
  const grid = <T>(content: (cell: Cell) => T): T[][] => cells.map((row) => Array.from({ length: width }, (_, column) => content(row[column] ?? "")));
  const values = grid(rawOf);
  return { name, visible: true, row: 0, column: 0, values, formulas: values, formats: grid(formatOf) };
}

function rawOf(cell: Cell): Raw {
  const [, kind, content = ""] = /^(date|pct):(.*)$/.exec(String(cell)) ?? [];
  if (kind === "pct") return Number(content);
  if (kind === undefined) return cell ?? "";
  const [year = 0, month = 0, day = 0] = content.split("-").map(Number);
  return dayToSerial({ year, month, day }) ?? "";
}

const formatOf = (cell: Cell): string => (typeof cell !== "string" ? "General" : cell.startsWith("date:") ? "yyyy/m/d" : cell.startsWith("pct:") ? "0.0%" : "General");
