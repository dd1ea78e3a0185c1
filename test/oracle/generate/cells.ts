import fc from "fast-check";
import { Fraction } from "../reference/fraction";
import type { Figure } from "../reference/figure";

/** A cell as somebody typed it, and what it means. */
export interface Cell<T> {
  readonly written: string | number | boolean | null;
  readonly means: T;
}

const FULL_WIDTH_ZERO = 0xff10 - 0x30;
const fullWidth = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH_ZERO)).replace(".", "．");

/** The ways in which offices write a number: as one, with the noise of binary arithmetic, as text, full-width, with its unit. */
const waysOf = (unit: string): readonly ((value: number) => string | number)[] => [
  (value) => value,
  (value) => value,
  (value) => value * (1 - 2 ** -53),
  (value) => String(value),
  (value) => fullWidth(String(value)),
  (value) => `${value}${unit}`,
];

/** Numbers of steps of 1/`parts`, from `min` to `max` of them. */
export function numbers(min: number, max: number, parts: number, unit = "分"): fc.Arbitrary<Cell<Fraction>> {
  return fc.tuple(fc.integer({ min, max }), fc.constantFrom(...waysOf(unit))).map(([steps, write]) => ({ written: write(steps / parts), means: Fraction.of(steps, parts) }));
}

/** Not filled in, in the ways that offices say so. */
export const blanks: fc.Arbitrary<Cell<"缺">> = fc.constantFrom("", "", null, "缺", "缺考", "未录入", "请假").map((written) => ({ written, means: "缺" }));

const exempt: fc.Arbitrary<Cell<"免">> = fc.constantFrom("免", "不适用").map((written) => ({ written, means: "免" }));

/** Numbers, and now and then a cell that has none. */
export function figures(of: fc.Arbitrary<Cell<Fraction>>): fc.Arbitrary<Cell<Figure>> {
  return fc.oneof({ weight: 14, arbitrary: of }, { weight: 1, arbitrary: blanks }, { weight: 1, arbitrary: exempt });
}

/** Numbers, and now and then none yet. */
export function filled(of: fc.Arbitrary<Cell<Fraction>>): fc.Arbitrary<Cell<Figure>> {
  return fc.oneof<[fc.WeightedArbitrary<Cell<Figure>>, fc.WeightedArbitrary<Cell<Figure>>]>({ weight: 40, arbitrary: of }, { weight: 1, arbitrary: blanks });
}

/** Scores that often meet: whole ones of a narrow range, and now and then half a hundredth beside them. */
export const closeScores = fc.oneof({ weight: 3, arbitrary: numbers(80, 84, 1) }, { weight: 1, arbitrary: numbers(16_400, 16_404, 200) });

/** Any score up to 100, with up to three decimals. */
export const scores = fc.oneof(numbers(0, 100, 1), numbers(0, 10_000, 100), numbers(0, 100_000, 1_000));

/** Money in 分. */
export const money = (most: number): fc.Arbitrary<Cell<Fraction>> => fc.oneof(numbers(0, most, 1, "元"), numbers(0, most * 100, 100, "元"));

/** Words that mean themselves. */
export const words = <T extends string>(...choices: readonly T[]): fc.Arbitrary<Cell<T>> => fc.constantFrom(...choices).map((written) => ({ written, means: written }));

/** Names, sometimes with the space or the width that other sheets have. */
export const names = (...choices: readonly string[]): fc.Arbitrary<Cell<string>> =>
  fc.tuple(fc.constantFrom(...choices), fc.constantFrom("", " ", "　")).map(([name, space]) => ({ written: [...name].join(space), means: name }));

/** Yes and no as offices tick them. */
export const ticks: fc.Arbitrary<Cell<boolean>> = fc.oneof(
  fc.constantFrom("是", "√", true, 1).map((written) => ({ written, means: true })),
  fc.constantFrom("否", "×", false, 0).map((written) => ({ written, means: false })),
);

export const written = (cells: readonly Cell<unknown>[]): Cell<unknown>["written"][] => cells.map((cell) => cell.written);
export const meaning = <T>(cells: readonly Cell<T>[]): T[] => cells.map((cell) => cell.means);

/** As many cells as wanted. */
export const several = <T>(cells: fc.Arbitrary<T>, count: number): fc.Arbitrary<T[]> => fc.array(cells, { minLength: count, maxLength: count });

/** Rows of `count` cells. */
export const rowsOf = <T>(cells: fc.Arbitrary<T>, rows: number, columns: number): fc.Arbitrary<T[][]> => several(several(cells, columns), rows);
