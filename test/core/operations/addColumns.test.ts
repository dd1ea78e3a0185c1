import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { addColumns } from "../../../src/core/operations/addColumns";
import { missing, notApplicable, number, type Value } from "../../../src/core/value";
import { ValueColumn } from "../../../src/core/valueColumn";

const HUGE = Number.MAX_SAFE_INTEGER;
const numbers = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((parts) => Exact.of(parts).dividedBy(Exact.of(10_000))),
  fc.integer({ min: -50, max: 50 }).map((thirds) => Exact.of(thirds).dividedBy(Exact.of(3))),
  fc.constantFrom(HUGE, -HUGE, HUGE - 1).map((parts) => Exact.of(parts).dividedBy(Exact.of(10_000))),
);
const cells = fc.oneof({ weight: 6, arbitrary: numbers.map((one): Value | undefined => number(one)) }, fc.constantFrom<Value | undefined>(missing, notApplicable, undefined));
const SIZE = 4;

/** By fractions alone. */
function expectedAt(values: readonly (Value | undefined)[]): Value {
  const there = values.filter((value) => value !== undefined);
  if (there.length === 0 || there.some(({ kind }) => kind === "missing")) return missing;
  const own = there.flatMap((value) => (value.kind === "number" ? [value.number] : []));
  return own.length === 0 ? notApplicable : number(own.reduce((sum, one) => sum.plus(one), Exact.zero));
}

const isSame = (one: Value | undefined, other: Value): boolean => (one?.kind === "number" && other.kind === "number" ? one.number.equals(other.number) : one?.kind === other.kind);

it("adds columns place by place as fractions are added, however large a sum is on the way", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cells, { minLength: SIZE, maxLength: SIZE }), { maxLength: 6 }), (columns) => {
      const filled = columns.map((values) => {
        const column = new ValueColumn(SIZE);
        values.forEach((value, place) => value && column.set(place, value));
        return column;
      });
      const sums = addColumns(filled, SIZE);
      const wrong = Array.from({ length: SIZE }, (_, place) => place).filter((place) => !isSame(sums.get(place), expectedAt(columns.map((values) => values[place]))));
      expect(wrong).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

it("leaves out the places that are not wanted", () => {
  const column = new ValueColumn(2);
  column.setParts(0, 10_000);
  column.setParts(1, 10_000);
  const sums = addColumns([column], 2, (place) => place === 1);
  expect([sums.has(0), sums.partsAt(1)]).toEqual([false, 10_000]);
});
