import { casesOfS1B } from "./generate/schoolOfS1B";
import { appraised, figuresLike } from "./program";
import { appraiseS1B } from "./reference/s1b";
import { inCell } from "./reference/shown";
import { always } from "./runs";

it("a school under 范文2 gets the figures of the regulation", () => {
  always(casesOfS1B, ({ school, sheets, changes }) => {
    const expected = appraiseS1B(school);
    const cells = expected.map((row) => Object.fromEntries(Object.entries(row).map(([heading, one]) => [heading, inCell(one)])));
    expect(figuresLike(expected, appraised("S1B", changes, sheets))).toEqual(cells);
  });
});
