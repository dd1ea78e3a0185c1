import type { CellRef } from "../core/cell";
import type { DirectionFinding, ReadFinding } from "../sheets";

/** A column of deductions whose direction the clerk is asked for: once for all that are headed and written alike. */
export interface DirectionQuestion {
  readonly table: string;
  readonly column: string;
  /** As the sheets have it. */
  readonly heading: string;
  readonly writing: "positive" | "negative" | "mixed";
  /** What is assumed until it is answered; undefined: the numbers are not used. */
  readonly assumed: DirectionFinding["taken"];
  /** The heading cells; an answer at the first holds for all. */
  readonly cells: readonly [CellRef, ...CellRef[]];
}

/** What is to be asked of the sheets that are read. */
export function directionQuestions(findings: readonly ReadFinding[]): readonly DirectionQuestion[] {
  const questions = new Map<string, DirectionQuestion>();
  for (const { sheet, table, headingRows, columns } of findings) {
    for (const { column, heading, name, deduction, direction } of columns) {
      if (direction?.asked !== true || deduction === undefined || deduction === "none") continue;
      const key = JSON.stringify([table, name, heading, deduction]);
      const cell = { sheet, row: headingRows[0] ?? 0, column };
      const before = questions.get(key);
      const asked = { table, column: name, heading, writing: deduction, assumed: direction.taken };
      questions.set(key, before === undefined ? { ...asked, cells: [cell] } : { ...before, cells: [...before.cells, cell] });
    }
  }
  return [...questions.values()];
}
