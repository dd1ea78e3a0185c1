import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { textsFor } from "../../src/messages";
import { withRows, withScheme, withSetting } from "./workbook";

const texts = textsFor("zh-CN");
const headingsOf = (snapshot: ReturnType<typeof withScheme>): readonly string[] => appraisalRun(snapshot, texts).plan.sheets.find(({ role }) => role === "proof")?.columns.map(({ heading }) => heading) ?? [];

it("names the columns that formulas cannot compute: 一致 does not speak of them", () => {
  const [last = ""] = headingsOf(withScheme("月考核与学期考核.xlsx", "S1B")).slice(-1);
  for (const column of ["奖励分", "实发", "优秀班队", "标兵班队"]) expect(last).toContain(column);
  expect(last).not.toContain("学期总分");
});

it("proves no rule whose settings differ by 适用: one formula would say what holds for the first case", () => {
  const snapshot = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");
  const byGrade = withRows(snapshot, "考核方案", (rows) => {
    const [heading = []] = rows;
    const [setting, applies] = ["设置项", "适用"].map((name) => heading.indexOf(name));
    return rows.flatMap((row) => {
      if (!row.includes("学月津贴") || row[setting ?? 0] !== "比例") return [row];
      return ["班级=一(1)班", "其余"].map((words) => row.map((cell, column) => (column === applies ? words : cell)));
    });
  });
  const [before, after] = [snapshot, byGrade].map(headingsOf);
  expect(before).toContain("9月津贴");
  expect(after).not.toContain("9月津贴");
  expect(after?.at(-1)).toContain("9月津贴");
});

it("names none where every figure is proved", () => {
  expect(headingsOf(withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000")).at(-1)).toBe("核对");
});
