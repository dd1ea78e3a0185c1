import { addressOf, type CellRef } from "../core/cell";
import type { Texts } from "../messages";
import { walk, type Outcome } from "../rules/outcome";

/** More cells than that are no evidence to look up one by one: the explanation has them. */
const MOST_CELLS = 2;

/** Where it can be looked up: the clause of the rule, and the cells behind the figure if they are few; "" where there is neither. */
export function sourceOf(judged: Outcome, figure: Outcome, texts: Texts): string {
  return [clauseOf(judged), ...cellsBehind(figure).map(nameOfCell)].filter(Boolean).join(texts("reason.and"));
}

/** The clause of the rule; "" for what no rule made. */
export const clauseOf = ({ origin }: Outcome): string => (origin.kind === "rule" ? origin.clause : "");

/** The cells that decided it, if they are few. */
export function cellsBehind(figure: Outcome): readonly CellRef[] {
  const cells = new Map<string, CellRef>();
  walk(figure, ({ origin }) => {
    if (origin.kind === "cell" || origin.kind === "entry") cells.set(nameOfCell(origin.cell), origin.cell);
  });
  return cells.size > MOST_CELLS ? [] : [...cells.values()];
}

export const nameOfCell = (cell: CellRef): string => `${cell.sheet}!${addressOf(cell)}`;
