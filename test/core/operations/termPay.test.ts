import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { termPay, type HalvingMode, type MonthGrade } from "../../../src/core/operations/termPay";

/** p passed, f failed, - not in post. */
const months = (letters: string): MonthGrade[] => [...letters].map((letter) => (letter === "p" ? "passed" : letter === "f" ? "failed" : "notServed"));
const paid = (letters: string, mode: HalvingMode, monthly = 200): number => termPay(months(letters).map((grade) => ({ grade, amount: Exact.of(monthly) })), mode).toNumber();

describe("termPay (S1B-07)", () => {
  it.each<[string, number, number, number]>([
    ["ppppp", 1000, 1000, 1000],
    ["ppfpp", 500, 400, 700],
    ["fpppp", 500, 400, 500],
    ["ppppf", 500, 400, 900],
    ["pfpfp", 500, 300, 600],
    ["fffff", 500, 0, 500],
    ["--fpp", 300, 200, 300],
    ["--ppp", 600, 600, 600],
  ])("%s pays %d (A), %d (B) or %d (C)", (letters, a, b, c) => {
    expect([paid(letters, "A"), paid(letters, "B"), paid(letters, "C")]).toEqual([a, b, c]);
  });

  it("rounds half a 分 once, for the whole term", () => {
    expect(paid("pfp", "A", 33.33)).toBe(50);
    expect(paid("pf", "B", 33.33)).toBe(16.67);
  });

  it("never pays more for a failed month, nor C less than A", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("p", "f", "-"), { minLength: 1, maxLength: 10 }), fc.nat(9), (letters, index) => {
        const term = letters.join("");
        const worse = letters.map((letter, i) => (i === index && letter === "p" ? "f" : letter)).join("");
        for (const mode of ["A", "B", "C"] as const) expect(paid(worse, mode)).toBeLessThanOrEqual(paid(term, mode));
        expect(paid(term, "C")).toBeGreaterThanOrEqual(paid(term, "A"));
      }),
    );
  });
});
