import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { textsFor } from "../../src/messages";
import { workbookOf } from "../newcomer/workbooks";
import { adopt } from "../reading/support";
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

it.each([
  ["甲 has the class to the end", "", "扣分"],
  ["乙 takes it over", "date:2026-10-15", undefined],
])("proves a register's sum where %s as far as no row is told apart by its day", (_, last, proved) => {
  const rows = "扣分|汇总|来源|||日常登记.扣分|分||\n扣分||无记录|||0|分||\n输出|结果表|列|姓名||名册.姓名|||\n输出||列|扣分||扣分|分||";
  const register = [["日期", "班级", "事项", "扣分"], ["date:2026-10-14", "高一(1)班", "迟到", 2], ["date:2026-10-20", "高一(1)班", "迟到", 3]];
  const roster = [["班级", "班主任", "任职日期", "最后在任日"], ["高一(1)班", "甲大明", "date:2026-09-01", last], ["高一(2)班", "丙小红", "date:2026-09-01", ""]];
  const next = last === "" ? [] : [["高一(1)班", "乙建国", "date:2026-10-16", ""]];
  const workbook = workbookOf({ name: "", title: "", regulation: "", rows, sheets: [{ name: "名册", cells: [...roster, ...next] }, { name: "日常登记", cells: register }], expected: {} });
  expect(headingsOf(adopt(workbook)).find((heading) => heading === "扣分")).toBe(proved);
});

it.each([
  ["two people", ["甲大明", "乙建国"], "名次"],
  ["one, who has nobody to be compared with: the function refuses that", ["甲大明"], undefined],
])("proves places of %s", (_, people, proved) => {
  const rows = "总分|求和|加数|||学期考核.得分|分||\n名次|名次|得分|||总分|分||\n名次||并列|||1,1,3|||\n输出|结果表|列|姓名||名册.姓名|||\n输出||列|总分||总分|分||\n输出||列|名次||名次|||";
  const sheets = [
    { name: "名册", cells: [["班级", "班主任"], ...people.map((name, index) => [`高一(${index + 1})班`, name])] },
    { name: "学期考核", cells: [["班级", "得分"], ...people.map((_name, index) => [`高一(${index + 1})班`, 90 - index])] },
  ];
  const workbook = workbookOf({ name: "", title: "", regulation: "", rows, sheets, expected: {} });
  expect(headingsOf(adopt(workbook)).find((heading) => heading === "名次")).toBe(proved);
});
