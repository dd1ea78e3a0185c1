import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { prize } from "../../../src/core/operations/prize";

const deal = (counts: number[], pool: number, step: number): string[] | undefined =>
  prize(counts, Exact.of(pool), Exact.of(step), 2)?.amounts.map(String);

describe("prize (S1A-05)", () => {
  it("balances the pool: 3/4/3 of 9000 at 50 apart is 950, 900, 850", () => {
    expect(deal([3, 4, 3], 9000, 50)).toEqual(["950", "900", "850"]);
    expect(prize([3, 4, 3], Exact.of(9000), Exact.of(50), 2)?.left.toString()).toBe("0");
  });

  it("rounds the first prize down and shows what is left", () => {
    expect(deal([5, 3, 3], 5000, 50)).toEqual(["495.45", "445.45", "395.45"]);
    expect(prize([5, 3, 3], Exact.of(5000), Exact.of(50), 2)?.left.toString()).toBe("0.05");
  });

  it("has nothing to deal to nobody, and nothing where the pool cannot bear the steps", () => {
    expect(deal([0, 0, 0], 5000, 50)).toBeUndefined();
    expect(deal([1, 1], 40, 50)).toBeUndefined();
    expect(deal([1, 1], 50, 50)).toEqual(["50", "0"]);
  });

  it("never exceeds the pool, and leaves less than a 分 a head", () => {
    const people = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(people, people, people, fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 200 }), (a, b, c, cents, step) => {
        const pool = Exact.fromFraction(BigInt(cents), 100n);
        const dealt = prize([a, b, c], pool, Exact.of(step), 2);
        if (dealt === undefined) return;
        expect(dealt.left.sign()).toBeGreaterThanOrEqual(0);
        expect(dealt.left.compare(Exact.fromFraction(BigInt(a + b + c), 100n))).toBeLessThan(0);
      }),
    );
  });
});
