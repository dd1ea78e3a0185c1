import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { rank } from "../../../src/core/operations/rank";

const scores = (...values: (number | undefined)[]): (Exact | undefined)[] => values.map((v) => (v === undefined ? undefined : Exact.of(v)));

describe("rank (G02)", () => {
  it("counts the places a tie takes: 1,1,3", () => {
    expect(rank(scores(90, 90, 80), "1,1,3")).toEqual([1, 1, 3]);
  });

  it("or does not: 1,1,2", () => {
    expect(rank(scores(90, 90, 80), "1,1,2")).toEqual([1, 1, 2]);
  });

  it("compares unrounded: 96.664 is above 96.6639", () => {
    expect(rank(scores(96.6639, 96.664), "1,1,3")).toEqual([2, 1]);
  });

  it("gives no place to a missing score, and takes none away", () => {
    expect(rank(scores(80, undefined, 90), "1,1,3")).toEqual([2, undefined, 1]);
  });

  it("is one more than the number of better scores, in whatever order they stand", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (values) => {
        const expected = values.map((v) => 1 + values.filter((other) => other > v).length);
        expect(rank(scores(...values), "1,1,3")).toEqual(expected);
      }),
    );
  });
});
