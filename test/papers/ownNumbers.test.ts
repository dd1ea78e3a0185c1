import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { explainable, explainPersonRun } from "../../src/appraisal/explainRun";
import { REPORTS } from "../../src/papers";
import { builtInIds } from "../../src/schemes";
import { texts } from "../appraisal/workbook";
import { sampleOf, unshown } from "./samples";
import { sourceOf } from "./source";

/** The texts that show a number of our catalogue: S1A-07, G05. G10 is also a cell. */
const ours = (made: unknown): readonly string[] => JSON.stringify(made).match(/"[^"]*(S[0-4][A-F]?-\d\d|G0\d)[^"]*"/g) ?? [];

describe.each(builtInIds)("what is made of the sample of %s shows none of our numbers", (scheme) => {
  const sample = sampleOf(scheme);
  const { plan, message, outcome } = appraisalRun(sample, texts);

  it("on sheets and flags and in the message", () => {
    expect(outcome).toBe("done");
    expect(ours({ plan, message })).toEqual([]);
  });

  it("on papers", () => {
    const source = plan.sheets.some(({ role }) => role === "results") ? sourceOf(sample) : unshown(sample);
    expect(ours(REPORTS.map((report) => report.make(source)))).toEqual([]);
  });

  it("in the pane", () => {
    const [person] = explainable(sample, texts);
    const answer = explainPersonRun(sample, person?.key ?? "", texts);
    expect(answer.kind).toBe("explained");
    expect(ours(answer)).toEqual([]);
  });
});
