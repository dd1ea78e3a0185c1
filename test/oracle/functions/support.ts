import type fc from "fast-check";
import { Fault } from "../../../src/functions/fault";
import { call } from "../../functions/support";
import type { Cell } from "../generate/cells";
import { Fraction } from "../reference/fraction";
import type { Answer } from "../reference/functions/answer";
import { always } from "../runs";

/** What a call answers: its cells, or the error that the cell shows. */
function answerOf(id: string, args: readonly unknown[]): unknown {
  try {
    return call(id, ...args);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return error.kind === "missing" ? "#N/A" : "#VALUE!";
  }
}

/** An expected answer as cells: a list lies as the list it was made from. */
function cellsOf(expected: Answer, across: boolean): unknown {
  if (!isList(expected)) return cellOf(expected);
  const cells = expected.map(cellOf);
  return across ? [cells] : cells.map((cell) => [cell]);
}

const isList = (answer: Answer): answer is Extract<Answer, readonly unknown[]> => Array.isArray(answer);

function cellOf(one: Fraction | string | boolean): number | string | boolean {
  if (one instanceof Fraction) return one.toNumber();
  return one === "免" ? "" : one;
}

export interface Case {
  readonly args: readonly unknown[];
  readonly expected: Answer;
  /** The list lies in a row. */
  readonly across?: boolean;
}

/** The function answers every generated call as the reference does. */
export function answersAsReference(id: string, cases: fc.Arbitrary<Case>): void {
  always(cases, ({ args, expected, across = false }) => expect(answerOf(id, args)).toEqual(cellsOf(expected, across)));
}

type Written = Cell<unknown>["written"];

/** Cells below one another or side by side; a single one is both. */
export const lay = (cells: readonly Written[], across: boolean): Written[][] => (across ? [[...cells]] : cells.map((cell) => [cell]));
