import type { Fraction } from "../fraction";

type One = Fraction | string | boolean;

/** What a custom function shows: a value, a list of them, or an error. 缺 and 免 are what they are in a cell: 缺 and nothing. */
export type Answer = One | readonly One[];

export const WRONG = "#VALUE!";
export const MISSING = "#N/A";
