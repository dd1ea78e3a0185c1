import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { grade } from "../../../src/core/operations/grade";

const bands = [
  { name: "良", from: Exact.of(80) },
  { name: "差", from: Exact.of(0) },
  { name: "优", from: Exact.of(90) },
];

describe("grade (G05)", () => {
  it.each([
    [84, "良"],
    [90, "优"],
    [89.99, "良"],
    [79.999, "差"],
    [0, "差"],
    [-0.01, undefined],
  ])("gives %d the grade %s, borders included, in whatever order the bands stand", (score, name) => {
    expect(grade(Exact.of(score), bands)).toBe(name);
  });

  it("never falls when the score rises", () => {
    const order = ["差", "良", "优"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n) => order.indexOf(grade(Exact.of(n / 10), bands) ?? ""));
        expect(low).toBeLessThanOrEqual(high ?? -1);
      }),
    );
  });
});
