import { type Fraction, sum } from "./fraction";

/** 缺: not filled in, never 0 (G04). 免: does not apply. */
export type Figure = Fraction | "缺" | "免";

export const isNumber = (figure: Figure): figure is Fraction => figure !== "缺" && figure !== "免";

/** Adds up: what is missing makes the sum missing, what does not apply is passed over (S1A-03, G04). */
export function total(figures: readonly Figure[]): Figure {
  if (figures.includes("缺")) return "缺";
  const numbers = figures.filter(isNumber);
  return numbers.length === 0 ? "免" : sum(numbers);
}

/** Computes from all of them: missing if one is missing, else without application if one has none. */
export function fromAll<const F extends readonly Figure[]>(figures: F, compute: (...numbers: { [K in keyof F]: Fraction }) => Fraction): Figure {
  if (figures.includes("缺")) return "缺";
  if (figures.includes("免")) return "免";
  return compute(...(figures as unknown as { [K in keyof F]: Fraction }));
}
