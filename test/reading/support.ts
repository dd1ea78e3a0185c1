import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { adoptRun, assignRun } from "../../src/answers/answersRun";
import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { examine } from "../../src/appraisal/examine";
import type { Run } from "../../src/appraisal/run";
import { textsFor } from "../../src/messages";
import { directionQuestions } from "../../src/overview/directionQuestions";
import type { OwnRole } from "../../src/plan/ownSheets";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Scheme } from "../../src/rules/scheme";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import { encode } from "../../src/schemes/codec";
import type { Direction, Raw, SheetData } from "../../src/sheets";
import { sheetsOf } from "../support/sheetData";
import { sheetOf, type SheetCase } from "./grid";

type Cell = string | number | boolean;
export type Expected = Readonly<Record<string, Cell>>;

/** A workbook of an office, and what is right. */
export interface ReadingCase {
  readonly id: string;
  readonly what: string;
  /** Of those that were handed in: under test/fixtures/cases. */
  readonly file?: string;
  readonly scheme?: BuiltInId;
  readonly set?: Readonly<Record<string, string | number>>;
  /** 0: right without a question; 1: right once all proposals are adopted. */
  readonly presses?: 0 | 1;
  /** Nobody could know: right, or missing with a question. */
  readonly ask?: boolean;
  /** The data is bad: what is expected is 缺. */
  readonly held?: boolean;
  /** Nothing is to be said. */
  readonly quiet?: boolean;
  /** Nobody else is appraised. */
  readonly only?: boolean;
  readonly sheets: readonly SheetData[];
  readonly expected: Readonly<Record<string, readonly Expected[]>>;
}

type Written = Omit<ReadingCase, "id" | "sheets"> & { readonly sheets?: readonly SheetCase[] };

const here = process.env["READING_CASES"] ?? __dirname;

/** Every case: those of the folder, and the files that were handed in. */
export function readingCases(): readonly ReadingCase[] {
  const folder = path.join(here, "cases");
  const own = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name): ReadingCase => {
      const { sheets = [], ...written } = parse(readFileSync(path.join(folder, name), "utf8")) as Written;
      return { ...written, id: path.basename(name, ".yaml"), sheets: sheets.map(sheetOf) };
    });
  const handed = (parse(readFileSync(path.join(here, "handed.yaml"), "utf8")) as (Written & { file: string })[]).map(
    (written): ReadingCase => ({ scheme: "S1A", set: { 奖金总额: 5000 }, ...written, id: path.basename(written.file), sheets: sheetsOf(`cases/${written.file}.xlsx`) }),
  );
  return [...handed, ...own];
}

const texts = textsFor("zh-CN");

/** What one appraisal of the workbook says. */
interface Outcome {
  readonly sheets: ReadonlyMap<string, readonly Expected[]>;
  readonly proposals: () => number;
  readonly problems: readonly string[];
  /** Errors and warnings that no proposal accounts for. */
  readonly complaints: readonly string[];
}

export type Verdict = "right" | "right after adopting" | "asked" | "asked though not allowed" | "wrong" | "noisy";

export interface Result {
  readonly verdict: Verdict;
  readonly faults: readonly string[];
  readonly complaints: readonly string[];
}

/** Appraises the case as it is, then with every proposal adopted. */
export function run(one: ReadingCase): Result {
  const snapshot = snapshotOf(one);
  const first = outcomeOf(snapshot);
  const firstFaults = faultsOf(one, first);
  const complaints = one.quiet === true ? first.complaints : [];
  if (one.held === true) return firstFaults.length === 0 && first.problems.length > 0 ? { verdict: "asked", faults: [], complaints } : { verdict: "wrong", faults: firstFaults, complaints };
  if (firstFaults.length === 0) return { verdict: complaints.length > 0 ? "noisy" : "right", faults: [], complaints };
  const wrong = firstFaults.filter((fault) => !fault.endsWith(" 缺"));
  if (wrong.length > 0) return { verdict: "wrong", faults: wrong, complaints };
  const adopted = adopt(snapshot);
  const after = faultsOf(one, outcomeOf(adopted));
  const wrongAfter = after.filter((fault) => !fault.endsWith(" 缺"));
  if (wrongAfter.length > 0) return { verdict: "wrong", faults: wrongAfter.map((fault) => `after adopting: ${fault}`), complaints };
  if (after.length === 0) return { verdict: one.presses === 0 ? "asked though not allowed" : "right after adopting", faults: firstFaults, complaints };
  if (one.ask === true) return first.problems.length > 0 || first.proposals() > 0 ? { verdict: "asked", faults: [], complaints } : { verdict: "wrong", faults: ["missing without a word"], complaints };
  return { verdict: "asked though not allowed", faults: after, complaints: first.problems };
}

export function snapshotOf({ scheme, set = {}, sheets }: ReadingCase): Snapshot {
  const base = { canProve: false, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map<OwnRole, string>() };
  if (scheme === undefined) return { ...base, sheets, own: new Map<OwnRole, string>([["scheme", "考核方案"]]) };
  const name = sheets.some((sheet) => sheet.name === "考核方案") ? "考核方案(2)" : "考核方案";
  const values = encode([filledIn(builtInSchemes[scheme], set)]);
  return { ...base, own: new Map<OwnRole, string>([["scheme", name]]), sheets: [...sheets, { name, visible: true, row: 0, column: 0, values, formulas: values, ours: true }] };
}

const filledIn = (scheme: Scheme, set: Readonly<Record<string, string | number>>): Scheme => ({
  ...scheme,
  rows: scheme.rows.map((row) => (row.value === "" && set[row.setting] !== undefined ? { ...row, value: set[row.setting] ?? "" } : row)),
});

/** 采用全部: what it writes on 认列, and the workbook with that sheet. */
export const adopt = (snapshot: Snapshot): Snapshot => withAnswers(snapshot, adoptRun(snapshot, TODAY, texts));

/** What the numbers of all columns mean whose direction is asked: each question answered as the pane does. */
export function answerDirections(snapshot: Snapshot, direction: Direction): { readonly answered: Snapshot; readonly questions: number } {
  const questions = directionQuestions(examine(snapshot, texts).reading.findings.filter((finding) => finding.kind === "read"));
  const choices = questions.flatMap(({ cells }) => cells.map((cell) => ({ assignment: { kind: "direction", direction } as const, cell })));
  return { answered: withAnswers(snapshot, assignRun(snapshot, choices, TODAY, texts)), questions: questions.length };
}

const TODAY = new Date(2026, 10, 30);

function withAnswers(snapshot: Snapshot, { plan }: Pick<Run, "plan">): Snapshot {
  const [sheet] = plan.sheets;
  if (sheet === undefined) return snapshot;
  const values = [sheet.columns.map(({ heading }) => heading), ...sheet.rows] as Raw[][];
  const others = snapshot.sheets.filter(({ name }) => name !== "认列");
  return { ...snapshot, own: new Map([...snapshot.own, ["answers", "认列"]]), sheets: [...others, { name: "认列", visible: true, row: 0, column: 0, values, formulas: values }] };
}

export function outcomeOf(snapshot: Snapshot): Outcome {
  const { plan, message, outcome } = appraisalRun(snapshot, texts);
  const sheets = new Map(plan.sheets.map(({ role, columns, rows }) => [nameOf(role), rows.map((row) => recordOf(columns, row))] as const));
  const listed = sheets.get("问题清单") ?? [];
  const problems = [...(outcome === "refused" ? [message] : []), ...listed.map(lineOf)];
  // What is missing from the workbook altogether, and what follows from that, is no matter of reading.
  const complaints = listed.filter((row) => row["级别"] !== "说明" && row["工作表"] !== "" && row["工作表"] !== "考核结果").map(lineOf);
  return { sheets, proposals: () => examine(snapshot, texts).reading.proposals.length, problems, complaints };
}

const lineOf = (row: Expected): string => `${String(row["级别"])} ${String(row["工作表"])}!${String(row["单元格"])} ${String(row["问题"])}`;

const nameOf = (role: string): string => (role === "results" ? "考核结果" : role === "problems" ? "问题清单" : role.replace(/^output_/, ""));

const recordOf = (columns: readonly { readonly heading: string }[], row: readonly unknown[]): Expected =>
  Object.fromEntries(columns.map(({ heading }, index) => [heading, (row[index] ?? "") as Cell]));

/** Each figure that is not what is right: "考核结果 高子涵 9月得分: 92, got 94"; one that is missing ends with 缺. */
export function faultsOf({ expected, only }: ReadingCase, { sheets }: Pick<Outcome, "sheets">): readonly string[] {
  return Object.entries(expected).flatMap(([sheet, rows]) => {
    const actual = sheets.get(sheet) ?? [];
    const strangers = only === true ? actual.filter((row) => rows.every((one) => row["姓名"] !== one["姓名"])).map((row) => `${sheet} also has ${String(row["姓名"])}`) : [];
    return [...strangers, ...rows.flatMap((row) => faultsOfRow(sheet, row, actual))];
  });
}

function faultsOfRow(sheet: string, expected: Expected, actual: readonly Expected[]): readonly string[] {
  const [[key = "", name] = []] = Object.entries(expected);
  const row = actual.find((one) => String(one[key]) === String(name));
  return Object.entries(expected).flatMap(([heading, right]) => {
    const got = row === undefined || !(heading in row) ? "缺" : row[heading];
    return isSame(got, right) ? [] : [`${sheet} ${String(name)} ${heading}: ${String(right)}, got ${String(got)}`];
  });
}

function isSame(got: Cell | undefined, right: Cell): boolean {
  if (typeof right === "number") return typeof got === "number" && Math.abs(got - right) < 1e-9;
  return String(got ?? "") === String(right);
}
