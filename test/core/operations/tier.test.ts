import { Exact } from "../../../src/core/number/exact";
import { tier } from "../../../src/core/operations/tier";

const scores = (...values: (number | undefined)[]): (Exact | undefined)[] => values.map((v) => (v === undefined ? undefined : Exact.of(v)));

describe("tier (S1A-07, G02)", () => {
  it("deals ten scores 3/4/3", () => {
    const { tiers, tiesAtCut } = tier(scores(10, 9, 8, 7, 6, 5, 4, 3, 2, 1), [3, 4, 3], "higher");
    expect(tiers).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 2, 2]);
    expect(tiesAtCut).toEqual([]);
  });

  it("gives all of a tie across the cut the higher tier, and the next tier shrinks", () => {
    const { tiers, tiesAtCut } = tier(scores(9, 8, 7, 7, 6, 5), [3, 2, 1], "higher");
    expect(tiers).toEqual([0, 0, 0, 0, 1, 2]);
    expect(tiesAtCut).toEqual([[2, 3]]);
  });

  it("or the lower one, where the school says so", () => {
    expect(tier(scores(9, 8, 7, 7, 6, 5), [3, 2, 1], "lower").tiers).toEqual([0, 0, 1, 1, 1, 2]);
  });

  it("says nothing of a tie within a tier", () => {
    expect(tier(scores(9, 9, 7), [2, 1], "higher").tiesAtCut).toEqual([]);
  });

  it("leaves without a tier who has no score or stands beyond the last place", () => {
    expect(tier(scores(9, undefined, 7), [1], "higher").tiers).toEqual([0, undefined, undefined]);
  });
});
