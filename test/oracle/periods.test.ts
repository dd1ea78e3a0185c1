import { schemeOf } from "../../src/schemes/rows";
import { casesByPeriods } from "./generate/schoolByPeriods";
import { appraisedBy } from "./program";
import { appraiseByPeriods } from "./reference/periods";
import { inCell } from "./reference/shown";
import { always } from "./runs";

/** What tells of the figures, beside them. */
const REMARKS = ["提示", "说明"];

it("every figure counts the rows of its own month or term, and there is no other month than those of the term", () => {
  always(casesByPeriods, ({ school, regulation, lines, sheets }) => {
    const expected = appraiseByPeriods(school, regulation).map((row) => Object.fromEntries(Object.entries(row).map(([heading, one]) => [heading, inCell(one)])));
    const found = appraisedBy(schemeOf("我校", lines), sheets).map((row) => Object.fromEntries(Object.entries(row).filter(([heading]) => !REMARKS.includes(heading))));
    expect(found).toEqual(expected);
  });
});
