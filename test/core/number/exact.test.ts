import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { round } from "../../../src/core/number/rounding";

const exact = (text: string): Exact => Exact.parse(text) ?? Exact.of(Number.NaN);

describe("an exact number", () => {
  it.each([
    [97.84999999999999, "97.85"],
    [97.90000000000001, "97.9"],
    [0.1 + 0.2, "0.3"],
    [1e-7, "0.0000001"],
    [123456789012345, "123456789012345"],
    [-0.5, "-0.5"],
    [1e20, "100000000000000000000"],
  ])("reads %p as Excel shows it: %s", (value, shown) => {
    expect(Exact.of(value).toString()).toBe(shown);
  });

  it("keeps the mean of three exactly, which no decimal can", () => {
    const mean = exact("100").dividedBy(exact("3"));
    expect(mean.times(exact("3")).equals(exact("100"))).toBe(true);
    expect(mean.compare(exact("33.333333333333333"))).toBe(1);
    expect(mean.toString()).toBe("33.333333333333333");
  });

  it("gives a cell the number that a formula of Excel's would give", () => {
    expect(exact("2").dividedBy(exact("3")).toNumber()).toBe(2 / 3);
    expect(exact("-97.85").toNumber()).toBe(-97.85);
  });

  it.each(["", " 1", "1,5", "½", "1e", "--1", "0x10", "１", "Infinity"])("does not take %p for a number", (text) => {
    expect(Exact.parse(text)).toBeUndefined();
  });

  it("refuses what is no finite number, and division by zero", () => {
    expect(() => Exact.of(Number.NaN)).toThrow(RangeError);
    expect(() => Exact.one.dividedBy(Exact.zero)).toThrow(RangeError);
    expect(() => Exact.fromFraction(1n, 0n)).toThrow(RangeError);
  });

  const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });
  const hundredths = (n: number): Exact => Exact.fromFraction(BigInt(n), 100n);

  it("adds and compares like whole cents", () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(hundredths(a).plus(hundredths(b)).equals(hundredths(a + b))).toBe(true);
        expect(hundredths(a).minus(hundredths(b)).equals(hundredths(a - b))).toBe(true);
        expect(Math.sign(hundredths(a).compare(hundredths(b)))).toBe(Math.sign(a - b));
      }),
    );
  });

  it("takes back by division what multiplication gave, signs included", () => {
    fc.assert(
      fc.property(cents, cents.filter((n) => n !== 0), (a, b) => {
        const product = hundredths(a).times(hundredths(b));
        expect(product.dividedBy(hundredths(b)).equals(hundredths(a))).toBe(true);
      }),
    );
  });

  it("prints what it reads", () => {
    fc.assert(fc.property(cents, (a) => expect(exact(hundredths(a).toString()).equals(hundredths(a))).toBe(true)));
  });
});

describe("rounding", () => {
  it.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["10.075", 2, "10.08"],
    ["1.005", 2, "1.01"],
    ["200.545", 2, "200.55"],
    ["-0.004", 2, "0"],
    ["0.994999999", 2, "0.99"],
  ])("half away from zero: %s to %i places is %s", (value, places, rounded) => {
    expect(round(exact(value), places, "halfAwayFromZero").toString()).toBe(rounded);
  });

  it.each([
    ["495.4545", 2, "495.45"],
    ["495.459", 2, "495.45"],
    ["-1.99", 0, "-1"],
  ])("toward zero: %s to %i places is %s", (value, places, rounded) => {
    expect(round(exact(value), places, "towardZero").toString()).toBe(rounded);
  });

  it("is never off by more than half a unit, and toward zero never larger", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (n, d) => {
        const value = Exact.fromFraction(n, d);
        const off = round(value, 2, "halfAwayFromZero").minus(value);
        const half = exact("0.005");
        expect(off.compare(half) <= 0 && off.compare(half.negated()) >= 0).toBe(true);
        const down = round(value, 2, "towardZero");
        expect(value.sign() >= 0 ? down.compare(value) <= 0 : down.compare(value) >= 0).toBe(true);
      }),
    );
  });
});
