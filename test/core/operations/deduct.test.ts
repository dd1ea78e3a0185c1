import { Exact } from "../../../src/core/number/exact";
import { deduct } from "../../../src/core/operations/deduct";
import { exact } from "./figures";

const deducted = (full: number, deductions: number[], floor: number): number => deduct(Exact.of(full), exact(...deductions), Exact.of(floor)).toNumber();

describe("deduct", () => {
  it("takes the deductions off the full mark", () => {
    expect(deducted(60, [1.5, 0.2], 0)).toBe(58.3);
  });

  it("stops at the floor and not before", () => {
    expect(deducted(60, [1, 1, 70], 0)).toBe(0);
    expect(deducted(60, [30], 30)).toBe(30);
    expect(deducted(60, [29.9], 30)).toBe(30.1);
    expect(deducted(60, [30.1], 30)).toBe(30);
  });
});
