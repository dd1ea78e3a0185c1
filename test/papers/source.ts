import { examine } from "../../src/appraisal/examine";
import { ShownResults } from "../../src/appraisal/shown";
import type { Report, ReportSource } from "../../src/papers/report";
import { readReportSettings, type ReportSettings } from "../../src/papers/reportSettings";
import { reportRole } from "../../src/plan/ownSheets";
import { valuesOfPaper, type PaperCell, type PaperRow, type PaperSheet } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import { appraise } from "../../src/rules/appraise";
import type { Raw } from "../../src/sheets";
import { appraised, texts, withRows, withScheme } from "../appraisal/workbook";
import { largeSchool } from "../support/largeSchool";
import { sheet } from "../support/sheet";

/** 2026-11-24 */
const TODAY = 46350;

/** Everything printed reports are made of, for a workbook with 考核方案: appraised, unless it has 考核结果 already. */
export function sourceOf(before: Snapshot, settings: Partial<ReportSettings> = {}): ReportSource {
  const known = sources.get(before) ?? read(before);
  sources.set(before, known);
  return { ...known, settings: { ...known.settings, ...settings } };
}

/** A workbook is appraised and read once, however many reports are made of it. */
const sources = new WeakMap<Snapshot, ReportSource>();

function read(before: Snapshot): ReportSource {
  const snapshot = before.own.has("results") ? before : appraised(before);
  const { program, reading } = examine(snapshot, texts);
  if (program === undefined) throw new Error("no scheme");
  return {
    shown: ShownResults.of(snapshot),
    outdated: false,
    appraisal: appraise(program, reading.tables),
    program,
    tables: reading.tables,
    settings: readReportSettings(snapshot),
    snapshot,
    today: TODAY,
    texts,
  };
}

/** The paper, which has to be there. */
export function made(report: Report, source: ReportSource): PaperSheet {
  const paper = report.make(source);
  if (paper === undefined) throw new Error(`${report.name} is not made`);
  return paper;
}

/** The workbook with the sheet of a report as it was printed and changed by people since. */
export function printed(snapshot: Snapshot, name: string, rows: readonly (readonly Raw[])[]): Snapshot {
  const others = snapshot.sheets.filter((other) => other.name !== name);
  return { ...snapshot, sheets: [...others, sheet(name, rows)], own: new Map([...snapshot.own, [reportRole(name), name]]) };
}

/** All texts of a paper. */
export const wordsOn = (paper: PaperSheet): string => paper.rows.flatMap(({ cells }) => cells.map(({ value }) => String(value))).join("\n");

/** The heading row, and below it the rows of the table as records by heading: those whose first cell is a running number. */
export function linesOf(paper: PaperSheet): readonly ReadonlyMap<string, Raw>[] {
  const headings = paper.rows.find(({ cells }) => cells.some(({ style }) => style === "heading"))?.cells ?? [];
  return valuesOfPaper(paper)
    .filter((row, index) => typeof row[0] === "number" && (paper.rows[index]?.cells.length ?? 0) === headings.length)
    .map((row) => new Map(headings.map(({ column, value }) => [String(value), row[column] ?? ""])));
}

/** The rows of each printed page, without those that are printed again on every page. */
export function pagesOf({ rows, page }: PaperSheet): readonly (readonly PaperRow[])[] {
  const starts = [0, ...page.breaksBefore, rows.length];
  return starts.slice(1).map((end, index) => rows.slice(starts[index], end));
}

/** The cells of a row by column. */
export const cellAt = (row: PaperRow | undefined, column: number): PaperCell | undefined => row?.cells.find((cell) => cell.column === column);

/** S1A in a school of any size (`largeSchool`) that pays the monthly allowance only. */
export function monthlySchool(people: number): Snapshot {
  const withPrize = withScheme("学月与学年考核.xlsx", "S1A");
  const scheme = withPrize.sheets.find(({ name }) => name === "考核方案");
  if (scheme === undefined) throw new Error("no scheme");
  return withRows({ ...withPrize, sheets: [...largeSchool(people), scheme] }, "考核方案", (rows) => rows.filter((row) => !(row[1] === "输出" && row[4] === "学年奖")));
}

/** An amount of a cell in 分; undefined for a blank. */
export function fenOf(cell: Raw | undefined): bigint | undefined {
  if (cell === "" || cell === undefined) return undefined;
  const [, sign = "", yuan = "", fen = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(cell)) ?? [];
  if (yuan === "") throw new Error(`${String(cell)} is no amount to 分`);
  return BigInt(`${sign}${yuan}${fen.padEnd(2, "0")}`);
}

/** In points: A4 less the printed papers' margins, 1.8 cm above and below, 1.5 cm beside. */
const PRINTED = {
  Landscape: { height: ((21 - 3.6) * 72) / 2.54, width: ((29.7 - 3) * 72) / 2.54 },
  Portrait: { height: ((29.7 - 3.6) * 72) / 2.54, width: ((21 - 3) * 72) / 2.54 },
} as const;

/** Each page, with the rows printed again on it and as small as its width makes it, is no higher than the paper; every row says how high it is. */
export function expectPagesToFit(paper: PaperSheet): void {
  const { height, width } = PRINTED[paper.page.orientation];
  const scale = Math.min(1, width / paper.widths.reduce((sum, characters) => sum + characters * 5.25 + 3.75, 0));
  const [first = 0, last = -1] = paper.page.titleRows ?? [];
  const head = paper.rows.slice(first, last + 1);
  pagesOf(paper).forEach((page, index) => {
    const heights = [...(index === 0 ? [] : head), ...page].map((row) => row.height ?? NaN);
    expect(heights.reduce((sum, one) => sum + one, 0) * scale).toBeLessThanOrEqual(height);
  });
}
