import { addressOf } from "../core/cell";
import type { CellFlag, FlagKind } from "../plan/flag";
import type { Problem, ProblemCode } from "../sheets";
import type { Told } from "./told";

/** Problems that are a blank cell rather than a wrong one. */
const BLANK: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["blankScore", "blankValue", "blankName", "blankClass", "blankMonth"]);

/** Problems of 认列, which is ours: only input cells are marked. */
const ON_OUR_SHEET: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["answersWithoutHeadings", "answerUnknown", "assignmentLost"]);

/**
 * The marks that input cells get: what is missing or doubtful, registered veto cases, and what made somebody ineligible, late
 * or too much. One a cell, the gravest.
 * @param told the rows of all results; none where nothing was appraised
 */
export function inputFlags(problems: readonly Problem[], told: readonly Told[]): CellFlag[] {
  const flags = new Map<string, CellFlag>();
  const mark = ({ cell, kind }: CellFlag): void => {
    const key = `${cell.sheet}!${addressOf(cell)}`;
    const marked = flags.get(key);
    if (marked === undefined || GRAVITY.indexOf(kind) < GRAVITY.indexOf(marked.kind)) flags.set(key, { cell, kind });
  };
  for (const { marks } of told) marks.forEach(mark);
  for (const { level, code, sheet, row, column } of problems) {
    if (level !== "notice" && !ON_OUR_SHEET.has(code) && sheet !== "") mark({ cell: { sheet, row, column }, kind: BLANK.has(code) ? "missing" : "doubtful" });
  }
  return [...flags.values()];
}

const GRAVITY: readonly FlagKind[] = ["veto", "pending", "missing", "doubtful", "ineligible", "overdue", "exceeded"];
