import { Exact } from "../../../src/core/number/exact";
import { hoursGap } from "../../../src/core/operations/hoursGap";

describe("hoursGap (S2-02)", () => {
  it.each([
    [26, 30, 4],
    [29.5, 30, 0.5],
    [30, 30, 0],
    [30.01, 30, 0],
    [0, 30, 30],
  ])("%d of %d hours lack %d", (hours, required, gap) => {
    expect(hoursGap(Exact.of(hours), Exact.of(required)).toNumber()).toBe(gap);
  });
});
