import type { CellRef } from "../core/cell";
import type { Exact } from "../core/number/exact";
import type { Texts } from "../messages";
import type { Note } from "../rules/note";
import { walk, type Outcome } from "../rules/outcome";
import { noteText } from "./notes";

/** A score that the scheme says cannot be: what is wrong, where it stands, and what to do. */
export interface ScoreAbove {
  readonly said: string;
  /** None where no cell holds it. */
  readonly cell: CellRef | undefined;
  readonly advice: string;
}

/** @param figure the one that has the note: the score, or what is paid by a score whose own rule says nothing of a full mark */
export function scoreAbove(note: Note, figure: Outcome, texts: Texts): ScoreAbove {
  const { origin } = figure;
  const rule = origin.kind === "rule" ? origin.rule : "";
  const isPay = origin.kind === "rule" && origin.mechanism === "津贴";
  const score = isPay ? figure.inputs.find(({ role }) => role === "得分")?.outcome : figure;
  return { said: noteText(note, texts), cell: score && largestCell(score), advice: texts(isPay ? "advice.payAboveFullMark" : "advice.scoreAboveFullMark", { rule }) };
}

/** Of the cells behind a score the one with the most points: most likely the slip. */
function largestCell(score: Outcome): CellRef | undefined {
  let most: Exact | undefined;
  let found: CellRef | undefined;
  walk(score, ({ value, origin }) => {
    if (value.kind !== "number" || (origin.kind !== "cell" && origin.kind !== "entry")) return;
    if (most !== undefined && value.number.compare(most) <= 0) return;
    most = value.number;
    found = origin.cell;
  });
  return found;
}
