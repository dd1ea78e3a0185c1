import { casesOfS1A } from "./generate/schoolOfS1A";
import { appraised, figuresLike } from "./program";
import { appraiseS1A } from "./reference/s1a";
import { inCell } from "./reference/shown";
import { always } from "./runs";

it("a school under 范文1 gets the figures of the regulation", () => {
  always(casesOfS1A, ({ school, sheets, changes }) => {
    const expected = appraiseS1A(school);
    const cells = expected.map((row) => Object.fromEntries(Object.entries(row).map(([heading, one]) => [heading, inCell(one)])));
    expect(figuresLike(expected, appraised("S1A", changes, sheets))).toEqual(cells);
  });
});
