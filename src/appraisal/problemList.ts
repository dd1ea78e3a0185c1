import { addressOf, type CellRef } from "../core/cell";
import { madeOnce } from "../core/multimap";
import type { MessageCode, Texts } from "../messages";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import { nameOfRow, type AppraisedTable } from "../rules/appraise";
import type { Note } from "../rules/note";
import type { SettingRow } from "../rules/scheme";
import type { Problem, ProblemLevel } from "../sheets";
import type { ScoreAbove } from "./aboveFullMark";
import { noteText } from "./notes";
import type { ToldAppraisal, ToldTable } from "./told";

/** A row of 问题清单: where something stands, what is wrong with it, and what to do. */
export interface ListedProblem {
  readonly level: ProblemLevel;
  readonly cell?: CellRef;
  /** Where there is no single cell: the sheet, or nothing for the workbook. */
  readonly sheet?: string;
  readonly content: string;
  readonly problem: string;
  readonly advice: string;
  /** Of a rule: its 计算方法, by which the guide is opened. */
  readonly topic?: string;
}

export const LEVEL_HEADING = "级别";

const COLUMNS: readonly PlanColumn[] = [
  { heading: LEVEL_HEADING, width: 8, numberFormat: "@", align: "Center", wrap: false },
  { heading: "工作表", width: 16, numberFormat: "@", align: "Left", wrap: false },
  { heading: "单元格", width: 9, numberFormat: "@", align: "Center", wrap: false },
  { heading: "内容", width: 24, numberFormat: "@", align: "Left", wrap: true },
  { heading: "问题", width: 56, numberFormat: "@", align: "Left", wrap: true },
  { heading: "建议", width: 56, numberFormat: "@", align: "Left", wrap: true },
];
const CELL_COLUMN = COLUMNS.findIndex((column) => column.heading === "单元格");

const URGENCY: readonly ProblemLevel[] = ["error", "warning", "notice"];

/** The sheet 问题清单, the most urgent first, otherwise in the order in which they were found. */
export function problemsPlan(problems: readonly ListedProblem[], texts: Texts): SheetPlan {
  const sorted = URGENCY.flatMap((level) => problems.filter((problem) => problem.level === level));
  return {
    role: "problems",
    columns: COLUMNS,
    rows: sorted.map(({ level, cell, sheet, content, problem, advice }) => [
      texts(`level.${level}`),
      cell?.sheet ?? sheet ?? "",
      cell ? addressOf(cell) : "",
      content,
      problem,
      advice,
    ]),
    formulas: [],
    tones: [],
    frozenColumns: 0,
    footer: texts("print.footer"),
    links: sorted.flatMap(({ cell }, row) => (cell ? [{ row, column: CELL_COLUMN, to: cell }] : [])),
  };
}

/** What was found while reading the school's sheets. */
export function sheetProblems(problems: readonly Problem[], texts: Texts): ListedProblem[] {
  return problems.map(({ level, code, sheet, row, column, content, params }) => ({
    level,
    ...(sheet === "" ? {} : { cell: { sheet, row, column } }),
    // A register that no sheet holds goes by its own name.
    ...(code === "registerNotFound" ? { sheet: params["table"] ?? "" } : {}),
    content,
    problem: texts(`problem.${code}`, params),
    advice: texts(`advice.${code}`, params),
  }));
}

/**
 * What the appraisal itself has to say: flags of people, and what concerns whole lists.
 * @param asked settings to fill in: an error at their cells already, and so no warning of each sheet that waits for them
 */
export function appraisalProblems(appraisal: ToldAppraisal, asked: readonly SettingRow[], sheetOf: (table: AppraisedTable) => string, texts: Texts): ListedProblem[] {
  const remarks = appraisal.remarks.map(({ rule, note }): ListedProblem => ({
    level: note.code === "poolTooSmall" ? "error" : "notice",
    sheet: sheetOf(appraisal),
    content: rule,
    problem: noteText(note, texts),
    advice: texts(adviceOf(note)),
  }));
  const unused = appraisal.unusedAdjustments.map((cell): ListedProblem => ({
    level: "warning",
    cell,
    content: "",
    problem: texts("problem.adjustmentUnused"),
    advice: texts("advice.adjustmentUnused"),
  }));
  const tables = [appraisal, ...appraisal.others];
  const said = new Set(asked.map((row) => noteText({ code: "settingAsked", params: { rule: row.rule, setting: row.setting } }, texts)));
  return [...remarks, ...unused, ...scoresAbove(tables, sheetOf(appraisal)), ...tables.flatMap((table) => flaggedRows(table, said, sheetOf(table), texts))];
}

/** Scores that cannot be, each once at its cell with those whom it is about. */
function scoresAbove(tables: readonly ToldTable[], sheet: string): ListedProblem[] {
  const found = new Map<string, { readonly score: ScoreAbove; readonly names: Set<string> }>();
  for (const { people, told } of tables) {
    people.forEach((person, index) => {
      for (const score of told[index]?.above ?? []) {
        const at = JSON.stringify([score.said, score.cell ?? nameOfRow(person)]);
        madeOnce(found, at, () => ({ score, names: new Set<string>() })).names.add(nameOfRow(person));
      }
    });
  }
  return [...found.values()].map(({ score: { said, cell, advice }, names }): ListedProblem => ({ level: "error", ...(cell === undefined ? { sheet } : { cell }), content: [...names].join("、"), problem: said, advice }));
}

/** What many people share is one row that names them all and leads to the first. */
function flaggedRows({ people, told, columns, open }: ToldTable, said: ReadonlySet<string>, sheet: string, texts: Texts): ListedProblem[] {
  const flagged = new Map<string, { readonly row: number; readonly names: string[] }>();
  people.forEach((person, index) => {
    const listed = told[index]?.above.map(({ said }) => said) ?? [];
    for (const flag of told[index]?.flags ?? []) {
      if (listed.includes(flag) || said.has(flag) || told[index]?.lacking.has(flag) === true) continue;
      const entry = flagged.get(flag) ?? { row: index + 1, names: [] };
      entry.names.push(nameOfRow(person));
      flagged.set(flag, entry);
    }
  });
  return [...flagged].map(([flag, { row, names }]): ListedProblem => ({
    level: "warning",
    cell: { sheet, row, column: open ? 0 : columns.length },
    content: names.join("、"),
    problem: flag,
    advice: texts("advice.flag"),
  }));
}

function adviceOf(note: Note): MessageCode {
  switch (note.code) {
    case "poolTooSmall":
      return "advice.poolTooSmall";
    case "fundLeft":
    case "fundCut":
    case "fundExceeded":
      return "advice.fund";
    case "vacancy":
      return "advice.vacancy";
    case "dealtByOrder":
      return "advice.dealtByOrder";
    case "remainderByOrder":
      return "advice.remainderByOrder";
    case "groupsAboveShare":
      return "advice.groupsAboveShare";
    case "barredShareLeft":
      return "advice.barredShareLeft";
    case "barredPlaceLeft":
      return "advice.barredPlaceLeft";
    default:
      return "advice.poolLeftOver";
  }
}
