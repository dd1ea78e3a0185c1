import type { CellRef } from "../core/cell";
import { isAlike, isBlank, type Problem, type ReadFinding, type SheetData } from "../sheets";

/** Rows of a register that are alike in everything: whether they count once or each is asked once for all sheets called alike. */
export interface RepeatQuestion {
  readonly sheet: string;
  /** In the row of the headings: an answer there holds for all sheets called alike. */
  readonly heading: CellRef;
  /** The rows that repeat another. */
  readonly cells: readonly [CellRef, ...CellRef[]];
  /** What the first of them says, for the clerk to judge by. */
  readonly sample: string;
}

export function repeatQuestions(problems: readonly Problem[], findings: readonly ReadFinding[], sheets: readonly SheetData[]): readonly RepeatQuestion[] {
  const questions: RepeatQuestion[] = [];
  for (const { code, sheet, row, column } of problems) {
    const finding = findings.find((one) => one.sheet === sheet);
    if (code !== "rowRepeated" || finding === undefined) continue;
    const cell = { sheet, row, column };
    const same = questions.findIndex((other) => isAlike(other.sheet, sheet));
    const before = questions[same];
    if (before === undefined) questions.push({ sheet, heading: { sheet, row: Math.max(...finding.headingRows), column }, cells: [cell], sample: wordsOf(row, sheets.find(({ name }) => name === sheet)) });
    else questions[same] = { ...before, cells: [...before.cells, cell] };
  }
  return questions;
}

const wordsOf = (row: number, sheet: SheetData | undefined): string => (sheet?.values[row - sheet.row] ?? []).filter((content) => !isBlank(content)).map(String).join(" ");
