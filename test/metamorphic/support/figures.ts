import { appraisalRun } from "../../../src/appraisal/appraisalRun";
import { sheetNameOf } from "../../../src/plan/ownSheets";
import { type Scalar } from "../../../src/plan/scalar";
import { type SheetPlan } from "../../../src/plan/sheetPlan";
import type { Snapshot } from "../../../src/plan/snapshot";
import { texts } from "../../appraisal/workbook";

/** A row of a sheet of results, by heading. */
export type Line = ReadonlyMap<string, Scalar>;

/** What an appraisal comes to: the rows of its sheets of results, of 登记明细 and of 问题清单, by the sheet's name; not 认列, which tells of every column. */
export type Figures = ReadonlyMap<string, readonly Line[]>;

export function figuresOf(snapshot: Snapshot): Figures {
  // Without 核算: its formulas name cells, and its figures are those of 考核结果 once more.
  const { plan, outcome, message } = appraisalRun({ ...snapshot, canProve: false }, texts);
  if (outcome !== "done") throw new Error(message);
  return new Map(plan.sheets.filter(({ role }) => role !== "answers").map((sheet) => [sheetNameOf(sheet.role), linesOf(sheet)]));
}

const linesOf = ({ columns, rows }: SheetPlan): readonly Line[] => rows.map((row) => new Map(columns.map(({ heading }, column) => [heading, row[column] ?? ""])));

/** Columns that tell where something stands. Inserted columns and other orders of rows move it. */
const PLACES: ReadonlySet<string> = new Set(["单元格"]);

/** A cell or row that a sentence names: 申报材料!F3, 工作室任务!2; the cells that a sum left out: E5、F5是文本; the sum that left one out: I5的合计. */
const CELL_NAMED = /![A-Z]{1,2}\d+|!\d+|(?:[A-Z]{1,2}\d+、?)+(?=是文本)|[A-Z]{1,2}\d+(?=的合计漏算)/g;

/** The same for any order of what a sentence lists: a person's prizes, those who are tied, come in the order of the sheets. */
const sentence = (text: string): string => text.replace(CELL_NAMED, "!▢").split(/\s*[、;,:()+=]\s*/).sort().join(" ");

const told = ([heading, content]: readonly [string, Scalar]): string => `${heading}=${typeof content === "string" ? sentence(content) : String(content)}`;

/**
 * Figures to be compared: every figure, flag and remark, of every row, in an order of their own. Left aside are the order of the
 * rows, which follows the sheets, and where cells are.
 */
export function comparable(figures: Figures): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...figures].map(([name, lines]) => [name, lines.map((line) => [...line].filter(([heading]) => !PLACES.has(heading)).map(told).join(" | ")).sort()]));
}
