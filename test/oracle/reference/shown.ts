import type { Figure } from "./figure";
import { Fraction } from "./fraction";

/** What stands in a cell of the results: a figure, a word, 缺, or nothing where nothing applies. */
export type Shown = Fraction | string;

export const shown = (figure: Figure): Shown => (figure === "免" ? "" : figure);

/** As a cell holds it. */
export const inCell = (one: Shown): string | number => (one instanceof Fraction ? one.toNumber() : one);
