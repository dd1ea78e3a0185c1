import type { Texts } from "../messages";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import { ANSWER_HEADINGS, ANSWER_KINDS, type AnswerCells } from "../sheets";

const WIDTHS: Readonly<Record<(typeof ANSWER_HEADINGS)[number], number>> = { 工作表: 18, 类别: 8, 原文: 44, 当作: 28, 自: 12 };

/** The sheet 认列: what the clerk said of the sheets, to be read, changed and deleted there. */
export function answersPlan(rows: readonly AnswerCells[], texts: Texts): SheetPlan {
  return {
    role: "answers",
    columns: ANSWER_HEADINGS.map((heading): PlanColumn => {
      const column = { heading, width: WIDTHS[heading], numberFormat: "@", align: "Left", wrap: heading === "原文" } as const;
      return heading === "类别" ? { ...column, input: { rule: { kind: "choices", choices: Object.values(ANSWER_KINDS) }, hint: texts("answers.kinds") } } : column;
    }),
    rows,
    formulas: [],
    tones: [],
    frozenColumns: 0,
    footer: texts("print.footer"),
    links: [],
  };
}
