import fc from "fast-check";
import { type Cell, blanks, figures, meaning, money, numbers, scores, several, written } from "../generate/cells";
import { Fraction, HUNDRED, ONE } from "../reference/fraction";
import { leaves, type Month, pays, prize, rmb, share, termPays } from "../reference/functions/money";
import { answersAsReference, type Case, lay } from "./support";

const size = fc.integer({ min: 1, max: 4 });

it("PAY pays by score, half a 分 upwards", () => {
  const shares = fc.constantFrom<Cell<Fraction> | null>(null, { written: 0.7, means: Fraction.of(7, 10) }, { written: "70%", means: Fraction.of(7, 10) }, { written: "33.5%", means: Fraction.of(335, 1_000) });
  const full = fc.constantFrom<Cell<Fraction> | null>(null, { written: 120, means: Fraction.of(120) }, { written: "60分", means: Fraction.of(60) });
  const cases = size.chain((rows) =>
    fc.record({ standards: several(figures(money(400)), rows), marks: several(figures(scores), rows), share: shares, full }).map(({ standards, marks, share, full }): Case => {
      const people = standards.map((standard, index) => ({ standard: standard.means, score: marks[index]?.means ?? "缺" }));
      return { args: [lay(written(standards), false), lay(written(marks), false), share?.written, full?.written], expected: pays(people, share?.means ?? ONE, full?.means ?? HUNDRED) };
    }),
  );
  answersAsReference("PAY", cases);
});

const months: fc.Arbitrary<Cell<Month>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Cell<Month>>({ written: "合格", means: "合格" }) },
  { weight: 3, arbitrary: fc.constantFrom("不合格", "不 合格").map((written): Cell<Month> => ({ written, means: "不合格" })) },
  { weight: 2, arbitrary: fc.constantFrom("不适用", "不在任").map((written): Cell<Month> => ({ written, means: "不适用" })) },
  { weight: 1, arbitrary: fc.constantFrom("", "缺", null).map((written): Cell<Month> => ({ written, means: "缺" })) },
);

it("TERMPAY halves a term with a failed month", () => {
  const cases = fc.tuple(size, fc.integer({ min: 2, max: 5 })).chain(([rows, count]) =>
    fc.record({ grades: several(several(months, count), rows), monthly: several(figures(money(300)), rows), mode: fc.constantFrom("A" as const, "B" as const, "C" as const) }).map(({ grades, monthly, mode }): Case => {
      const people = grades.map((row, index) => ({ months: meaning(row), monthly: monthly[index]?.means ?? "缺" }));
      return { args: [grades.map(written), lay(written(monthly), false), mode], expected: termPays(people, mode) };
    }),
  );
  answersAsReference("TERMPAY", cases);
});

it("LEAVE takes off the days' part, rounded once", () => {
  const cases = size.chain((rows) =>
    fc.record({ standards: several(figures(money(300)), rows), days: several(figures(numbers(0, 44, 2)), rows), workdays: several(numbers(19, 23, 1), rows) }).map(({ standards, days, workdays }): Case => {
      const people = standards.map((standard, index) => ({ standard: standard.means, days: days[index]?.means ?? "缺", workdays: workdays[index]?.means ?? ONE }));
      return { args: [standards, days, workdays].map((cells) => lay(written(cells), false)), expected: leaves(people) };
    }),
  );
  answersAsReference("LEAVE", cases);
});

it("PRIZE uses up the pool in steps", () => {
  const cases = fc
    .record({
      counts: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
      pool: fc.oneof({ weight: 20, arbitrary: money(5_000) }, { weight: 5, arbitrary: money(200) }, { weight: 1, arbitrary: blanks }),
      step: fc.oneof(fc.constant({ written: 50, means: Fraction.of(50) }), money(60)),
      across: fc.boolean(),
    })
    .map(({ counts, pool, step, across }): Case => ({ args: [lay(counts, across), pool.written, step.written], expected: prize(counts, pool.means, step.means), across: across && counts.length > 1 }));
  answersAsReference("PRIZE", cases);
});

it("SHARE uses up the pool to the last unit", () => {
  const cases = fc
    .record({ pool: money(2_000), points: fc.array(figures(fc.oneof(numbers(0, 5, 1), numbers(0, 200, 2))), { minLength: 1, maxLength: 6 }), unit: fc.constantFrom("分" as const, "角" as const, "元" as const), across: fc.boolean() })
    .map(({ pool, points, unit, across }): Case => ({ args: [pool.written, lay(written(points), across), unit], expected: share(pool.means, meaning(points), unit), across: across && points.length > 1 }));
  answersAsReference("SHARE", cases);
});

it("RMB writes an amount in capital figures", () => {
  // Figures of which many are 0, as those are what the rule is about.
  const digits = fc.array(fc.constantFrom(0, 0, 0, 1, 5, 9), { minLength: 1, maxLength: 15 }).map((figures) => Number(figures.join("")));
  const amounts = fc.tuple(digits, fc.constantFrom(1, 1, -1), fc.constantFrom(1_000, 100, 10, 1)).filter(([whole, , parts]) => whole < 10 ** 15 && whole / parts < 10 ** 13);
  const cases = fc.oneof({ weight: 20, arbitrary: amounts.map(([whole, sign, parts]) => ({ written: (sign * whole) / parts, means: Fraction.of(sign * whole, parts) })) }, { weight: 1, arbitrary: blanks });
  answersAsReference("RMB", cases.map(({ written, means }): Case => ({ args: [written], expected: rmb(means) })));
});
