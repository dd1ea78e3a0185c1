import fc from "fast-check";
import { type Cell, figures, meaning, names, numbers, rowsOf, scores, several, words, written } from "../generate/cells";
import { type Level, type LevelPoints, LEVELS } from "../reference/bonus";
import type { Figure } from "../reference/figure";
import { Fraction, ONE, ZERO } from "../reference/fraction";
import { bonus, collect, deducted, totals, weighted } from "../reference/functions/sums";
import { answersAsReference, type Case, lay } from "./support";

const PEOPLE = ["罗敏", "白林", "丁慧", "康宁"];
const grid = (rows: readonly (readonly Cell<unknown>[])[]): Cell<unknown>["written"][][] => rows.map(written);
const size = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });

it("COLLECT joins by name", () => {
  const cases = fc.tuple(size(5), fc.integer({ min: 1, max: 2 }), fc.boolean()).chain(([rows, columns, only]) =>
    fc
      .record({
        keys: fc.array(fc.oneof(names(...PEOPLE), words("")), { minLength: 1, maxLength: 4 }),
        names: several(fc.oneof({ weight: 5, arbitrary: names(...PEOPLE) }, { weight: 1, arbitrary: words("") }), rows),
        values: rowsOf(figures(scores), rows, only ? 1 : columns),
        none: fc.option(numbers(0, 3, 1)),
        across: fc.boolean(),
      })
      // Values that lie as the keys do beside a single name are taken for the order of SUMIF, and refused.
      .filter(({ keys, names, values, across }) => !(across && names.length === 1 && keys.length > 1 && values[0]?.length === keys.length))
      .map(({ keys, names, values, none, across }): Case => {
        const mode = only ? "唯一" : "合计";
        const lines = names.map(({ means }, index) => ({ name: means, cells: meaning(values[index] ?? []) }));
        return {
          args: [lay(written(keys), across), lay(written(names), false), grid(values), mode, none?.written ?? null],
          expected: collect(meaning(keys), lines, mode, none?.means ?? "缺"),
          across: across && keys.length > 1,
        };
      }),
  );
  answersAsReference("COLLECT", cases);
});

it("TOTAL adds up each row", () => {
  const cases = fc.tuple(size(3), size(3), size(3)).chain(([rows, left, right]) =>
    fc.tuple(rowsOf(figures(scores), rows, left), rowsOf(figures(scores), rows, right)).map(
      ([one, other]): Case => ({
        args: [[grid(one), grid(other)]],
        expected: totals(one.map((cells, index) => [...meaning(cells), ...meaning(other[index] ?? [])])),
      }),
    ),
  );
  answersAsReference("TOTAL", cases);
});

/** Weights of 100 % together, in hundredths or thousandths, and now and then of 99.9 %. */
const weights = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 2 }), fc.constantFrom(1_000, 1_000, 1_000, 999), fc.boolean())
  .map(([first, whole, percent]) => [...first, whole - first.reduce((all, one) => all + one, 0)].map((parts) => ({ written: percent ? `${parts / 10}%` : parts / 1_000, means: Fraction.of(parts, 1_000) })));

it("WEIGHTED weighs each row", () => {
  const cases = fc.tuple(weights, size(3)).chain(([weights, rows]) =>
    rowsOf(figures(scores), rows, weights.length).map((cells): Case => ({ args: [lay(written(weights), true), [grid(cells)]], expected: weighted(meaning(weights), cells.map(meaning)) })),
  );
  answersAsReference("WEIGHTED", cases);
});

/** How a column of deductions is written: 2, -2, 扣2分, or carelessly both ways. */
const deductions: fc.Arbitrary<fc.Arbitrary<Cell<Figure>>> = fc.constantFrom(
  figures(numbers(0, 40, 2)),
  figures(numbers(-40, 0, 2)),
  figures(fc.integer({ min: 0, max: 40 }).map((steps) => ({ written: `扣${steps / 2}分`, means: Fraction.of(steps, 2) }))),
  figures(numbers(-2, 40, 2)),
);

/** A single blank cell is as good as no floor at all. */
const floors = (rows: number): fc.Arbitrary<Cell<Figure>[]> => several(figures(numbers(0, 60, 1)), rows).filter((cells) => rows > 1 || cells[0]?.written !== null);

it("DEDUCT takes the deductions off, down to the floor", () => {
  const cases = fc.tuple(size(3), size(3), deductions).chain(([rows, columns, deduction]) =>
    fc.record({ full: several(figures(numbers(10, 100, 1)), rows), taken: rowsOf(deduction, rows, columns), floor: fc.option(floors(rows)) }).map(
      ({ full, taken, floor }): Case => ({
        args: [lay(written(full), false), grid(taken), floor === null ? null : lay(written(floor), false)],
        expected: deducted(meaning(full), taken.map(meaning), floor === null ? full.map(() => ZERO) : meaning(floor)),
      }),
    ),
  );
  answersAsReference("DEDUCT", cases);
});

/** S1B-09: 国家、省、市、县、校级 5, 4, 3, 2, 1, of which 校级 is for 班会课 only (S1B-11). */
const REGULATION: readonly LevelPoints[] = [5, 4, 3, 2].map((points, index) => ({ level: LEVELS[index] ?? "县", points: Fraction.of(points), kind: "" })).concat([{ level: "校", points: ONE, kind: "班会课" }]);

/** A school's own table; nothing says that a higher level has more points. */
const ownTable = fc
  .array(fc.tuple(fc.constantFrom(...LEVELS), fc.integer({ min: 0, max: 8 }), fc.constantFrom("", "班会课")), { minLength: 1, maxLength: 5 })
  .map((rows) => rows.filter(([level], index) => rows.findIndex(([other]) => other === level) === index).map(([level, halves, kind]): LevelPoints => ({ level, points: Fraction.of(halves, 2), kind })));

/** A row of the register, or what is left of one. */
interface Award {
  readonly item: string;
  readonly level: Level | "";
  readonly kind: string;
}

const award: fc.Arbitrary<Award> = fc.record({ item: fc.constantFrom("作文", "合唱", "书法"), level: fc.constantFrom(...LEVELS), kind: fc.constantFrom("班会课", "班会课比赛", "学生竞赛") });
const halfFilled: fc.Arbitrary<Award> = fc.constantFrom({ item: "", level: "", kind: "" }, { item: "作文", level: "", kind: "" }, { item: "", level: "县", kind: "" });

it("BONUS counts the highest level of each item", () => {
  const cases = fc
    .record({
      awards: fc.array(fc.oneof({ weight: 12, arbitrary: award }, { weight: 1, arbitrary: halfFilled }), { minLength: 1, maxLength: 6 }),
      table: fc.option(ownTable),
      mode: fc.constantFrom("项目最高" as const, "级别不重复" as const),
      suffix: fc.constantFrom("", "级"),
      across: fc.boolean(),
    })
    .map(({ awards, table, mode, suffix, across }): Case => {
      const column = (cell: (one: Award) => string): unknown => lay(awards.map(cell), across);
      const rows = table?.map(({ level, points, kind }) => [level, points.toNumber(), kind]) ?? null;
      return {
        args: [column(({ item }) => item), column(({ level }) => (level === "" ? "" : level + suffix)), rows, mode, column(({ kind }) => kind)],
        expected: bonus(awards, table ?? REGULATION, mode === "项目最高" ? "取最高" : "取最高且同级不累计"),
      };
    });
  answersAsReference("BONUS", cases);
});
