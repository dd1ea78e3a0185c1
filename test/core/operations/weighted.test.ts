import { makeWhole, weighted } from "../../../src/core/operations/weighted";
import { exact, figures, shown } from "./figures";

describe("weighted (S1B-01)", () => {
  it("halves the grade's part and the spot checks' part", () => {
    expect(shown(weighted(exact(0.5, 0.5), figures(96.1, 93.4)))).toBe(94.75);
  });

  it("is missing without a spot check, and not the other part alone", () => {
    expect(shown(weighted(exact(0.5, 0.5), figures(96.1, "缺")))).toBe("missing");
  });

  it("takes weights for whole when they make up exactly 1", () => {
    expect(makeWhole(exact(0.1, 0.2, 0.7))).toBe(true);
    expect(makeWhole(exact(0.33, 0.33, 0.33))).toBe(false);
  });
});
