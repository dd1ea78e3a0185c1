import { addressOf, type CellRef } from "../core/cell";
import type { Texts } from "../messages";
import type { Note } from "../rules/note";
import { walk, type Outcome } from "../rules/outcome";

/** More cells than that are not named one by one, nor marked: the first leads to the others. */
const MOST_CELLS = 2;

/** Where it can be looked up: the clause of the rule, and the cells behind the figures, of many the first and how many there are; "" where there is neither. */
export const sourceOf = (clause: string, figures: readonly Outcome[], texts: Texts): string => [clause, ...cellWords(cellsOf(figures), texts)].filter(Boolean).join(texts("reason.and"));

/** The same, where many cells would say nothing: those of everybody who was compared, say. */
export const sourceOfFew = (clause: string, figures: readonly Outcome[], texts: Texts): string => [clause, ...cellsBehind(figures).map(nameOfCell)].filter(Boolean).join(texts("reason.and"));

function cellWords(cells: readonly CellRef[], texts: Texts): readonly string[] {
  const [first] = cells;
  return first === undefined || cells.length <= MOST_CELLS ? cells.map(nameOfCell) : [texts("reason.cells", { first: nameOfCell(first), count: String(cells.length) })];
}

/** The clause of the rule; "" for what no rule made. */
export const clauseOf = ({ origin }: Outcome): string => (origin.kind === "rule" ? origin.clause : "");

/** What of a figure a judgement is about: of steps and items those that it names, else the figure. */
export function judgedIn(note: Note, of: Outcome): readonly Outcome[] {
  const named = partsNamed(note);
  return named === undefined ? [of] : of.inputs.filter(({ role }) => named.includes(role)).map(({ outcome }) => outcome);
}

function partsNamed(note: Note): readonly string[] | undefined {
  switch (note.code) {
    case "stepSkipped":
    case "stepEarly":
      return [note.params.before, note.params.step];
    case "stepLate":
    case "stepOverdue":
    case "onLastDay":
      return [note.params.step];
    case "itemsLacking":
      return note.params.items.split("、");
    default:
      return undefined;
  }
}

/** The cells that decided it, if they are few. */
export function cellsBehind(figures: readonly Outcome[]): readonly CellRef[] {
  const cells = cellsOf(figures);
  return cells.length > MOST_CELLS ? [] : cells;
}

function cellsOf(figures: readonly Outcome[]): readonly CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const figure of figures) {
    walk(figure, ({ origin }) => {
      if (origin.kind === "cell" || origin.kind === "entry") cells.set(nameOfCell(origin.cell), origin.cell);
    });
  }
  return [...cells.values()];
}

export const nameOfCell = (cell: CellRef): string => `${cell.sheet}!${addressOf(cell)}`;
