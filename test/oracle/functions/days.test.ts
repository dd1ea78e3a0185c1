import fc from "fast-check";
import { type Cell, meaning, written } from "../generate/cells";
import { type Day, daysIn, serialOf } from "../reference/calendar";
import { barredUntil, due, noticeEnd } from "../reference/functions/days";
import { answersAsReference, type Case, lay } from "./support";

const twoDigits = (number: number): string => String(number).padStart(2, "0");
const WAYS: readonly ((day: Day) => string | number)[] = [
  serialOf,
  ({ year, month, day }) => `${year}-${twoDigits(month)}-${twoDigits(day)}`,
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => `${year}/${month}/${day}`,
];

/** Days of which many are the last of their month, and 29 February among them. */
function days(from: number, to: number): fc.Arbitrary<Cell<Day>> {
  return fc
    .record({ year: fc.integer({ min: from, max: to }), month: fc.oneof(fc.constant(2), fc.integer({ min: 1, max: 12 })), back: fc.oneof(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 27 })), write: fc.constantFrom(...WAYS) })
    .map(({ year, month, back, write }) => {
      const day = { year, month, day: daysIn(year, month) - back };
      return { written: write(day), means: day };
    });
}

const missing: fc.Arbitrary<Cell<"缺">> = fc.constantFrom("", "缺", null).map((written) => ({ written, means: "缺" }));
const dates = fc.array(fc.oneof<[fc.WeightedArbitrary<Cell<Day | "缺">>, fc.WeightedArbitrary<Cell<Day | "缺">>, fc.WeightedArbitrary<Cell<Day | "缺">>]>({ weight: 10, arbitrary: days(1990, 2090) }, { weight: 1, arbitrary: days(2095, 2099) }, { weight: 1, arbitrary: missing }), { minLength: 1, maxLength: 4 });

it("BARREDUNTIL ends a period of years", () => {
  const cases = fc.record({ dates, years: fc.integer({ min: 1, max: 12 }), first: fc.constantFrom<Cell<boolean>>({ written: null, means: true }, { written: true, means: true }, { written: false, means: false }, { written: "否", means: false }) }).map(
    ({ dates, years, first }): Case => ({ args: [lay(written(dates), false), years, first.written], expected: barredUntil(meaning(dates), years, first.means) }),
  );
  answersAsReference("BARREDUNTIL", cases);
});

it("DUE counts days, months and years", () => {
  const units = fc.constantFrom<Cell<"天" | "月" | "年">>({ written: "天", means: "天" }, { written: "日", means: "天" }, { written: "月", means: "月" }, { written: "个月", means: "月" }, { written: "年", means: "年" });
  const cases = fc.tuple(dates, fc.integer({ min: 0, max: 40 }), units).map(([dates, n, unit]): Case => ({ args: [lay(written(dates), false), n, unit.written], expected: due(meaning(dates), n, unit.means) }));
  answersAsReference("DUE", cases);
});

it("NOTICEEND counts days, or working days where holidays are given", () => {
  const start = fc.oneof({ weight: 15, arbitrary: days(2024, 2026) }, { weight: 1, arbitrary: missing });
  const length = fc.option(fc.integer({ min: 1, max: 20 }));
  // Holidays in the weeks around the starts that they are drawn with.
  const cases = start.chain((start) => fc.tuple(fc.constant(start), length, fc.option(fc.array(days(2024, 2026).map((day) => near(day, start)), { minLength: 1, maxLength: 5 })))).map(
    ([start, length, holidays]): Case => ({ args: [start.written, length, holidays === null ? null : lay(written(holidays), false)], expected: noticeEnd(start.means, length ?? 7, holidays === null ? undefined : meaning(holidays)) }),
  );
  answersAsReference("NOTICEEND", cases);
});

/** The day in the start's own month. */
function near({ means }: Cell<Day>, start: Cell<Day | "缺">): Cell<Day> {
  const { year, month } = start.means === "缺" ? means : start.means;
  const day = { year, month, day: Math.min(means.day, daysIn(year, month)) };
  return { written: serialOf(day), means: day };
}
