import { Exact } from "../../../src/core/number/exact";
import type { Figure } from "../../../src/core/operations/figure";
import { missing, notApplicable, number } from "../../../src/core/value";

export const exact = (...values: number[]): Exact[] => values.map((value) => Exact.of(value));

/** 缺 is missing, 免 does not apply. */
export const figures = (...cells: (number | "缺" | "免")[]): Figure[] =>
  cells.map((cell) => (cell === "缺" ? missing : cell === "免" ? notApplicable : number(Exact.of(cell))));

export const shown = (figure: Figure | undefined): number | string | undefined =>
  figure?.kind === "number" ? figure.number.toNumber() : figure?.kind;
