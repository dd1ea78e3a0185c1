import fc from "fast-check";
import { bottom } from "../../../src/core/operations/bottom";
import { exact } from "./figures";

describe("bottom (S3-05)", () => {
  it("takes everybody in a tie with the last place", () => {
    expect(bottom(exact(90, 70, 80, 70, 60), 2)).toEqual([false, true, false, true, true]);
  });

  it("does not judge who has no score, nor count them", () => {
    expect(bottom([...exact(90, 80), undefined, ...exact(70)], 1)).toEqual([false, false, undefined, true]);
  });

  it("takes exactly those with fewer than n people below them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 5 }), (scores, n) => {
        expect(bottom(exact(...scores), n)).toEqual(scores.map((score) => scores.filter((other) => other < score).length < n));
      }),
    );
  });
});
