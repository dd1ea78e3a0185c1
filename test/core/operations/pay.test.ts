import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { pay, payInParts } from "../../../src/core/operations/pay";
import { PARTS } from "../../../src/core/valueColumn";

const full = Exact.of(100);
const share = Exact.of(0.7);
const fen = { places: 2, mode: "halfAwayFromZero" } as const;

describe("pay (S1A-04)", () => {
  it.each([
    [300, 95.5, "200.55"],
    [200, 88.35, "123.69"],
    // 223.685 exactly: a tie, which binary floating point rounds down.
    [350, 91.3, "223.69"],
    [335, 86.7, "203.31"],
    [335, 0, "0"],
  ])("%i yuan at 70%% for %d points is %s", (standard, score, paid) => {
    expect(pay(Exact.of(standard), share, Exact.of(score), full, fen).toString()).toBe(paid);
  });

  it("pays in whole 角 or yuan where the school says so", () => {
    expect(pay(Exact.of(335), share, Exact.of(86.7), full, { places: 1, mode: "halfAwayFromZero" }).toString()).toBe("203.3");
    expect(pay(Exact.of(335), share, Exact.of(86.7), full, { places: 0, mode: "halfAwayFromZero" }).toString()).toBe("203");
  });
});

describe("pay of many people in whole parts", () => {
  const money = fc.record({ standard: fc.nat(10_000_000), score: fc.nat(2_000_000), share: fc.integer({ min: 1, max: 200 }), full: fc.constantFrom(100, 120, 7, 30, 99), places: fc.constantFrom(0, 1, 2), mode: fc.constantFrom("halfAwayFromZero", "towardZero") });

  it("is to the part what fractions give", () => {
    fc.assert(
      fc.property(money, ({ standard, score, share, full, places, mode }) => {
        const exact = pay(Exact.ofParts(standard, PARTS), Exact.ofParts(share, 100), Exact.ofParts(score, PARTS), Exact.of(full), { places, mode });
        const parts = payInParts(Exact.ofParts(share, 100).dividedBy(Exact.of(full)), { places, mode })(standard, score);
        expect(parts === undefined ? exact.toString() : Exact.ofParts(parts, PARTS).toString()).toBe(exact.toString());
      }),
      { numRuns: 5_000 },
    );
  });

  it("is left to fractions where whole numbers do not fit, or one is below 0", () => {
    const of = payInParts(Exact.one, { places: 2, mode: "halfAwayFromZero" });
    expect(of(Number.MAX_SAFE_INTEGER, 3)).toBeUndefined();
    expect(of(-1, 10_000)).toBeUndefined();
    expect(of(3_000_000, 978_500)).toBe(29_355 * PARTS);
  });
});
