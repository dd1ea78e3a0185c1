import { atOnce } from "../../src/core/slices";
import { rulesBefore, whoChanges } from "../../src/editing/whoChanges";
import { textsFor } from "../../src/messages";
import { appraised, withScheme, withSetting } from "../appraisal/workbook";
import { workbookOf } from "../independent/workbooks";

const texts = textsFor("zh-CN");

describe("whose figures what was changed in the regulation changes", () => {
  // Years as a homeroom teacher of those who apply: 沈知远 alone has 5, two have 6, all others more or fewer than 5.
  const applicants = workbookOf("S0");
  const before = rulesBefore(applicants, undefined);
  const stricter = withSetting(applicants, "年限达标", "右", "6");

  it("says who falls out at six years instead of five, before anything was appraised", () => {
    const preview = atOnce(whoChanges(stricter, before, texts));
    expect(preview.outcome).toBe("changes");
    expect(preview.people.filter(({ changes }) => changes.some(({ heading }) => heading === "资格"))).toEqual([
      { name: "沈知远", class: "", changes: expect.arrayContaining([{ heading: "资格", before: "符合", after: "不符合" }]) },
    ]);
  });

  it("says so where nobody's figures change", () => {
    expect(atOnce(whoChanges(withSetting(applicants, "年限达标", "右", "4.95"), before, texts))).toMatchObject({ outcome: "same", message: "方案改动前后,谁的数字都一样。" });
  });

  it("says that nothing was changed where nothing was, and then what an appraisal would change on its sheet", () => {
    expect(atOnce(whoChanges(applicants, before, texts))).toMatchObject({ outcome: "same", message: expect.stringMatching(/^方案还没有改动/) });
    const done = appraised(withScheme("学月与学年考核.xlsx", "S1A"));
    expect(atOnce(whoChanges(done, rulesBefore(done, undefined), texts))).toMatchObject({ outcome: "same", message: expect.stringContaining("与“考核结果”一致") });
  });

  it("computes nothing by mistaken rules", () => {
    expect(atOnce(whoChanges(withSetting(applicants, "年限达标", "右", "六年"), before, texts))).toMatchObject({ outcome: "refused", people: [] });
    expect(atOnce(whoChanges(applicants, rulesBefore(withSetting(applicants, "年限达标", "右", "六年"), undefined), texts))).toMatchObject({ outcome: "refused", message: expect.stringContaining("改动以前的方案有错") });
  });

  it("compares with the rules as they were first looked at, until another regulation is taken", () => {
    expect(rulesBefore(stricter, before)).toBe(before);
    const other = withScheme("学月与学年考核.xlsx", "S1A");
    expect(rulesBefore(other, before)?.sheet).toBe(other.sheets.find(({ name }) => name === "考核方案"));
  });
});
