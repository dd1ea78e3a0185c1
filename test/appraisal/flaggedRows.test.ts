import { appraisalRun } from "../../src/appraisal/appraisalRun";
import type { Snapshot } from "../../src/plan/snapshot";
import { sampleOf } from "../papers/samples";
import { texts, withRows } from "./workbook";

/** What 问题清单 calls the rows of a sheet of results that are flagged. */
function namesOn(snapshot: Snapshot, sheet: string): readonly unknown[] {
  const { rows = [] } = appraisalRun(snapshot, texts).plan.sheets.find(({ role }) => role === "problems") ?? {};
  return rows.filter((row) => row[1] === sheet).map((row) => row[3]);
}

const S1F = sampleOf("S1F");

describe("a row about neither a person nor a class", () => {
  it("is called by its first words", () => {
    expect(namesOn(S1F, "工作室建设进度表(结果)")).toEqual(["2014", "2017"]);
  });

  it("is not called by what the office wrote beside the table for itself", () => {
    const remarked = withRows(S1F, "工作室建设进度", (rows) => rows.map((row, index) => [index === 0 ? "经办情况" : row[0] === "" ? "" : "已核对", ...row]));
    expect(namesOn(remarked, "工作室建设进度表(结果)")).toEqual(["2014", "2017"]);
  });
});
