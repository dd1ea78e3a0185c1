import { total } from "../../../src/core/operations/total";
import { figures, shown } from "./figures";

describe("total", () => {
  it("adds exactly: 0.1 + 0.2 is 0.3", () => {
    expect(shown(total(figures(0.1, 0.2)))).toBe(0.3);
  });

  it("is missing when one addend is", () => {
    expect(shown(total(figures(90, "缺", 80)))).toBe("missing");
  });

  it("leaves out what does not apply, and does not apply when nothing does", () => {
    expect(shown(total(figures(90, "免")))).toBe(90);
    expect(shown(total(figures("免", "免")))).toBe("notApplicable");
    expect(shown(total(figures("免", "缺")))).toBe("missing");
  });
});
