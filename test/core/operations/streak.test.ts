import fc from "fast-check";
import { streak } from "../../../src/core/operations/streak";

describe("streak", () => {
  it("is as long as the longest series of 1 that can be written out", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (marks) => {
        const written = marks.map((mark) => (mark ? "1" : "0")).join("");
        const longest = written.split("0").reduce((most, run) => Math.max(most, run.length), 0);
        expect(streak(marks)).toBe(longest);
      }),
    );
  });
});
