import { Exact } from "../../../src/core/number/exact";
import { leave } from "../../../src/core/operations/leave";

const taken = (standard: number, days: number, workdays: number): number => leave(Exact.of(standard), Exact.of(days), Exact.of(workdays)).toNumber();

describe("leave (S1B-05)", () => {
  it.each([
    [200, 3, 22, 27.27],
    [200, 15, 22, 136.36],
    [200, 0.5, 20, 5],
    [200, 0, 22, 0],
    [200, 22, 22, 200],
  ])("takes off %d ÷ × %d of %d days: %d, rounded once", (standard, days, workdays, amount) => {
    expect(taken(standard, days, workdays)).toBe(amount);
  });
});
