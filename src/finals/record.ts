import type { Basis } from "../appraisal/basis";
import { FLAG_HEADING, NOTE_HEADING } from "../appraisal/results";
import type { ShownPerson } from "../appraisal/shown";
import type { Texts } from "../messages";
import type { Plan } from "../plan/plan";
import type { Scalar } from "../plan/scalar";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import type { Snapshot } from "../plan/snapshot";
import type { Scheme } from "../rules/scheme";
import { codesOf, Fingerprint, fingerprintOf, schemeFingerprint } from "./fingerprint";
import { appendedPlan, ownRows, recordColumn } from "./ownRows";
import type { Prints } from "./prints";
import { timeWords } from "../core/timeWords";

const COLUMNS: readonly PlanColumn[] = [
  recordColumn("序号", 6),
  recordColumn("时间", 17),
  recordColumn("操作", 10),
  recordColumn("方案", 14),
  recordColumn("方案指纹", 19),
  recordColumn("数据指纹", 19),
  recordColumn("结果指纹", 19),
  recordColumn("人数", 7),
  recordColumn("说明", 40, true),
];

/** What is recorded, as the ribbon calls it in every language. */
export const OPERATIONS = { appraise: "一键考核", reports: "生成报表", finalise: "定稿", correct: "更正", print: "打印办法" } as const;
export type Operation = keyof typeof OPERATIONS;

/** A line of 考核记录 as it was written. */
export interface RecordLine extends Prints {
  readonly time: string;
  /** Of 考核结果 as written; "" for what does not write it. */
  readonly results: string;
}

/** What a line tells of what was computed. */
interface RecordedBasis extends Pick<Basis, "appraisal"> {
  readonly prints: Prints;
}

/** The plan with a line more on 考核记录: when, what, by which scheme and over which data. 撤回 takes the line back with the rest. */
export function withRecord(plan: Plan, snapshot: Snapshot, { appraisal, prints }: RecordedBasis, made: { readonly operation: Operation; readonly now: Date; readonly remark?: string }, texts: Texts): Plan {
  const { scheme, data } = prints;
  const { schemes, people } = appraisal;
  const results = plan.sheets.find(({ role }) => role === "results");
  const inPost = people.filter(({ subject }) => subject.outside !== true).length;
  const row = [timeWords(made.now), OPERATIONS[made.operation], schemes.join("、"), scheme, data, results ? plannedFingerprint(results) : "", String(inPost), made.remark ?? ""];
  return withRow(plan, snapshot, row, texts);
}

/** The same of the regulation's own paper, which nothing is computed for. */
export const withPrintRecord = (plan: Plan, snapshot: Snapshot, schemes: readonly Scheme[], now: Date, texts: Texts): Plan =>
  withRow(plan, snapshot, [timeWords(now), OPERATIONS.print, schemes.map(({ id }) => id).join("、"), schemeFingerprint(schemes), "", "", "", ""], texts);

/** With the next number before it. */
function withRow(plan: Plan, snapshot: Snapshot, row: readonly string[], texts: Texts): Plan {
  const number = Math.max(0, ...ownRows(snapshot, "records", COLUMNS).rows.map(([first]) => Number(first) || 0)) + 1;
  return { ...plan, sheets: [...plan.sheets, appendedPlan(snapshot, "records", COLUMNS, [[String(number), ...row]], texts)] };
}

/** The last line about an operation; undefined where there is none. */
export function lastRecord(snapshot: Snapshot, operation: Operation): RecordLine | undefined {
  const { rows } = ownRows(snapshot, "records", COLUMNS);
  const at = (row: readonly Scalar[], heading: string): string => String(row[COLUMNS.findIndex((column) => column.heading === heading)] ?? "");
  const [last] = rows.filter((row) => at(row, "操作") === OPERATIONS[operation]).sort((a, b) => Number(at(b, "序号")) - Number(at(a, "序号")));
  return last && { time: at(last, "时间"), scheme: at(last, "方案指纹"), data: at(last, "数据指纹"), results: at(last, "结果指纹") };
}

/** 提示 and 说明 follow from the figures, and are in the language of whoever appraised. */
const isFigure = (heading: string): boolean => heading !== FLAG_HEADING && heading !== NOTE_HEADING;

/** Of 考核结果 as it is going to be written. */
export function plannedFingerprint({ columns, rows }: SheetPlan): string {
  return linesFingerprint(columns.map(({ heading }) => heading), rows);
}

/** Of 考核结果 as it stands, in whatever order; of these columns only, since people may have added some. */
export function shownFingerprint(people: readonly ShownPerson[], columns: readonly PlanColumn[]): string {
  return linesFingerprint(columns.map(({ heading }) => heading), people.map(({ figures }) => columns.map(({ heading }) => figures.get(heading) ?? "")));
}

/**
 * In whatever order lines and columns stand. A line is the JSON of its cells in order, each its heading and content with U+0000 between
 * them; where no two headings are the same, that is the order of the headings, and the line is written piece by piece.
 */
function linesFingerprint(headings: readonly string[], lines: readonly (readonly Scalar[])[]): string {
  const figures = headings.map((heading, index) => ({ heading, index })).filter(({ heading }) => isFigure(heading));
  figures.sort((a, b) => (a.heading < b.heading ? -1 : 1));
  if (figures.length === 0 || new Set(figures.map(({ heading }) => heading)).size < figures.length) {
    return fingerprintOf(lines.map((line) => JSON.stringify(figures.map(({ heading, index }) => `${heading}\u0000${plain(line[index] ?? "")}`).sort())));
  }
  const cells = figures.map(({ heading, index }, place) => ({ beginning: codesOf(`${place === 0 ? "[" : ","}${JSON.stringify(`${heading}\u0000`).slice(0, -1)}`), index }));
  const print = new Fingerprint();
  for (const line of lines) {
    for (const { beginning, index } of cells) {
      print.write(beginning);
      print.writeText(plain(line[index] ?? ""));
    }
    print.write(ENDING);
    print.end();
  }
  return print.toString();
}

const ENDING = codesOf("]");

/** A cell as text: Excel keeps 15 digits of a number. */
export function plain(cell: Scalar): string {
  const words = String(cell);
  return typeof cell !== "number" || words.length <= MOST_DIGITS ? words : String(Number(cell.toPrecision(MOST_DIGITS)));
}

const MOST_DIGITS = 15;
