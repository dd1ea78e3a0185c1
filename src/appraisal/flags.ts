import { addressOf } from "../core/cell";
import type { CellFlag, FlagKind } from "../plan/flag";
import type { Problem, ProblemCode } from "../sheets";
import type { ListedProblem } from "./problemList";
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
  const ofProblems = problems.flatMap(({ level, code, sheet, row, column }): CellFlag[] => {
    const isMarked = level !== "notice" && !ON_OUR_SHEET.has(code) && sheet !== "";
    return isMarked ? [{ cell: { sheet, row, column }, kind: BLANK.has(code) ? "missing" : "doubtful" }] : [];
  });
  return oneACell([...told.flatMap(({ marks }) => marks), ...ofProblems]);
}

/** Of several marks on a cell, the gravest. */
function oneACell(all: readonly CellFlag[]): CellFlag[] {
  const flags = new Map<string, CellFlag>();
  for (const { cell, kind } of all) {
    const key = `${cell.sheet}!${addressOf(cell)}`;
    const marked = flags.get(key);
    if (marked === undefined || GRAVITY.indexOf(kind) < GRAVITY.indexOf(marked.kind)) flags.set(key, { cell, kind });
  }
  return [...flags.values()];
}

/** The marks on 考核方案: what is wrong in it, and what is still to be filled in. */
export const schemeFlags = (listed: readonly ListedProblem[]): CellFlag[] =>
  oneACell(listed.flatMap(({ level, cell, content }) => (level === "error" && cell !== undefined ? [{ cell, kind: content === "" ? "missing" : "doubtful" } as const] : [])));

const GRAVITY: readonly FlagKind[] = ["veto", "pending", "missing", "doubtful", "ineligible", "overdue", "exceeded"];
