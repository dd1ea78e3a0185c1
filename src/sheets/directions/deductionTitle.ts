import { type Problem, problemAt } from "../findings/problem";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import type { Position } from "../sheetData";
import { plays } from "../vocabulary/roleWords";

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

/** 扣分统计表; not 加扣分, nor a title that speaks of scores besides. */
function titleOf({ sheet, headings }: RecognisedSheet): { readonly text: string; readonly position: Position } | undefined {
  const [top = sheet.row] = headings.rows;
  const texts = [...headings.titles, { text: sheet.name, position: { row: top, column: sheet.column } }];
  return texts.find(({ text }) => plays("titleOfDeductions", text) && !plays("titleOfScoresToo", text));
}

/** Unless it says itself that it is no deduction. */
const isHeld = ({ item, type, assigned, fullMark, heading, factor }: RecognisedColumn): boolean =>
  (item || type === "total") && !assigned && fullMark === undefined && factor === undefined && !plays("ownScore", heading);
