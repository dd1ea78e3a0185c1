import { appraisalRun } from "../../src/appraisal/appraisalRun";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { sampleOf, withChanged } from "../papers/samples";
import { texts } from "./workbook";

/** What 提示 says of somebody on 资格审核表, with a cell of the application changed. */
function flagsOf(name: string, column: string, content: Raw): string {
  const snapshot: Snapshot = withChanged(sampleOf("S0"), "工作坊申报", name, column, content);
  const sheet = appraisalRun(snapshot, texts).plan.sheets.find(({ role }) => role === "output_资格审核表");
  const flags = sheet?.columns.findIndex(({ heading }) => heading === "提示") ?? -1;
  return String(sheet?.rows.find((row) => row.includes(name))?.[flags]);
}

describe("why somebody is not eligible", () => {
  it("names the figure, the limit, the clause and the cell", () => {
    expect(flagsOf("林晓", "班主任年限", 4.9)).toMatch(/不符合:年限。年限 4\.9 年,不足 5 年\(五\(一\)1[,,].*工作坊申报!H2\)/);
  });

  it("names a title and the one that is needed", () => {
    expect(flagsOf("林晓", "职称", "二级")).toMatch(/职称 二级,低于 高级\(.*工作坊申报!I2\)/);
  });

  it("names what was ticked as no", () => {
    expect(flagsOf("林晓", "师德认定", "否")).toMatch(/不符合:师德。师德认定“否”\(五\(一\)2,工作坊申报!J2\)/);
  });

  it("says nothing of a condition that holds", () => {
    expect(flagsOf("林晓", "班主任年限", 5)).not.toContain("年限");
  });
});
