import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { quota } from "../../../src/core/operations/quota";

const shares = (...percents: number[]): Exact[] => percents.map((p) => Exact.of(p).dividedBy(Exact.of(100)));

describe("quota (G03)", () => {
  // The line of places the catalogue works out for 30/40/30.
  it.each([
    [5, [2, 2, 1]],
    [7, [2, 3, 2]],
    [8, [2, 4, 2]],
    [9, [3, 3, 3]],
    [10, [3, 4, 3]],
    [11, [3, 5, 3]],
    [12, [4, 4, 4]],
    [15, [5, 6, 4]],
  ])("cuts %i people 30/40/30 cumulatively into %p", (count, places) => {
    expect(quota(count, shares(30, 40, 30), "cumulative")).toEqual(places);
  });

  it("rounds down where a text says 不超过", () => {
    expect(quota(8, shares(30, 40, 30), "down")).toEqual([2, 3, 2]);
  });

  it("gives the places left over to the largest remainders, ties to the better tier", () => {
    // 2.4, 3.2, 2.4: one place is left, and the first of the two .4 gets it.
    expect(quota(8, shares(30, 40, 30), "largestRemainder")).toEqual([3, 3, 2]);
  });

  it("deals out everybody when the shares are the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (count, a, b) => {
        const first = Math.min(a, b);
        const second = Math.max(a, b) - first;
        for (const rounding of ["cumulative", "largestRemainder"] as const) {
          const places = quota(count, shares(first, second, 100 - first - second), rounding);
          expect(places.reduce((sum, n) => sum + n, 0)).toBe(count);
          expect(places.every((n) => n >= 0)).toBe(true);
        }
      }),
    );
  });
});
