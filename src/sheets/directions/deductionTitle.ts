import { type Problem, problemAt } from "../findings/problem";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import type { Position } from "../sheetData";

/** 扣分统计表; not 加扣分, nor a title that speaks of scores besides. */
const TAKEN_OFF = /扣分|扣减/;
const SCORES_TOO = /得分|加分|加扣|加减|奖扣|加、扣/;
/** A column that says itself that it is no deduction. */
const SCORE = /得分|成绩|分数|总分|积分/;

/**
 * Under a title that speaks of deductions the numbers of an assessment are what was taken off: added up as scores they
 * would put the worst class first. None of them is used until somebody says which are scores.
 */
export function withDeductionsHeld(recognised: RecognisedSheet): RecognisedSheet {
  const { sheet, definition, columns, problems } = recognised;
  const title = definition.itemised ? titleOf(recognised) : undefined;
  const held = title === undefined ? [] : columns.filter(isHeld);
  if (title === undefined || held.length === 0) return recognised;
  const problem: Problem = problemAt(sheet, title.position, { code: "deductionsInTitle", params: { title: title.text } });
  return { ...recognised, problems: [...problems, problem], columns: columns.map((column) => (held.includes(column) ? { ...column, open: true } : column)) };
}

function titleOf({ sheet, headings }: RecognisedSheet): { readonly text: string; readonly position: Position } | undefined {
  const [top = sheet.row] = headings.rows;
  const texts = [...headings.titles, { text: sheet.name, position: { row: top, column: sheet.column } }];
  return texts.find(({ text }) => TAKEN_OFF.test(text) && !SCORES_TOO.test(text));
}

const isHeld = ({ item, type, assigned, fullMark, heading, factor }: RecognisedColumn): boolean =>
  (item || type === "total") && !assigned && fullMark === undefined && factor === undefined && !SCORE.test(heading);
