import { coverage } from "../../../src/core/operations/coverage";

describe("coverage (S4-05)", () => {
  it("counts a person once, and nobody from outside", () => {
    expect(coverage(["甲", "甲", "乙", "外"], ["甲", "乙", "丙", "丁", "丁"])?.toNumber()).toBe(0.5);
  });

  it("reaches 95% at 19 of 20 and not before", () => {
    const roster = Array.from({ length: 20 }, (_, i) => `师${i}`);
    expect(coverage(roster.slice(1), roster)?.toNumber()).toBe(0.95);
    expect(coverage(roster.slice(2), roster)?.toNumber()).toBe(0.9);
  });

  it("is unknown for an empty roster", () => {
    expect(coverage(["甲"], [])).toBeUndefined();
  });
});
