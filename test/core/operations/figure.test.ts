import { Exact } from "../../../src/core/number/exact";
import { fromAll } from "../../../src/core/operations/figure";
import { figures, shown } from "./figures";

const sum = (numbers: readonly Exact[]): Exact => Exact.sum(numbers);

describe("fromAll", () => {
  it("computes from numbers", () => {
    expect(shown(fromAll(figures(2, 3), sum))).toBe(5);
  });

  it("passes on what is missing before what does not apply", () => {
    expect(shown(fromAll(figures(2, "免"), sum))).toBe("notApplicable");
    expect(shown(fromAll(figures("免", "缺"), sum))).toBe("missing");
  });
});
