import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { share } from "../../../src/core/operations/share";
import { exact } from "./figures";

const parts = (pool: number, points: number[], places: 0 | 1 | 2 = 2): number[] => share(Exact.of(pool), exact(...points), places).map((part) => part.toNumber());

describe("share", () => {
  it("gives what rounding leaves over to the largest remainders", () => {
    expect(parts(500, [30, 10, 6])).toEqual([326.09, 108.69, 65.22]);
    expect(parts(100, [1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
  });

  it("shares out in 角 or 元", () => {
    expect(parts(500, [30, 10, 6], 1)).toEqual([326.1, 108.7, 65.2]);
    expect(parts(500, [30, 10, 6], 0)).toEqual([326, 109, 65]);
  });

  it("gives nothing for no points", () => {
    expect(parts(10.01, [0, 3, 0])).toEqual([0, 10.01, 0]);
  });

  it("adds up to the pool, everybody within one 分 of their exact part", () => {
    const points = fc.array(fc.nat(200), { minLength: 1, maxLength: 30 }).filter((list) => list.some((n) => n > 0));
    fc.assert(
      fc.property(fc.nat(10_000_000), points, (cents, list) => {
        const whole = list.reduce((sum, n) => sum + n, 0);
        const shared = share(Exact.of(cents).dividedBy(Exact.of(100)), exact(...list), 2).map((part) => Math.round(part.toNumber() * 100));
        expect(shared.reduce((sum, n) => sum + n, 0)).toBe(cents);
        shared.forEach((part, i) => expect(Math.abs(part * whole - cents * (list[i] ?? 0))).toBeLessThan(whole));
      }),
    );
  });
});
