import { gapProblems } from "../../src/appraisal/gaps";
import { tellAppraisal } from "../../src/appraisal/told";
import { textsFor } from "../../src/messages";
import { day, monthly, run, table, type Cells } from "../rules/support";

const texts = textsFor("zh-CN");
const SCHEME = [
  "津|津贴|标准|||440",
  "津||得分|||月考核.得分",
  "扣|请假代班|登记|||请假代班",
  "扣||月标准|||津",
  "扣||计薪天数|||22",
  "扣||周期|||月",
  "领|代班领取|结算|||扣",
  "领||周期|||月",
  "输出|结果表|列|姓名||名册.姓名",
  "输出||列|扣||扣",
  "输出||列|领||领",
].join("\n");
const ROSTER = table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }]);

function told(score: Cells[string], leave: Cells): readonly string[] {
  const { appraisal } = run(SCHEME, [ROSTER, table("月考核", [...monthly("一班", "甲", { "2026年9月": score }), ...monthly("二班", "乙", { "2026年9月": 80 })]), table("请假代班", [{ 姓名: "甲", 班级: "一班", 假别: "事假", 起: day("2026-09-08"), 天数: 4, 代班人: "乙", ...leave }])]);
  return gapProblems([tellAppraisal(appraisal, texts)], [], texts).map(({ cell, problem }) => `${cell?.sheet ?? ""}: ${problem}`);
}

it("of leave that waits for a score says that the score is lacking, not that the names do not match", () => {
  const lines = told("缺", {});
  expect(lines.some((line) => line.startsWith("月考核: “得分”没有填写"))).toBe(true);
  expect(lines.filter((line) => line.startsWith("请假代班"))).toEqual([]);
});

it("of leave that says why it comes to nothing tells that reason", () => {
  expect(told(90, { 代班人: "甲" })).toEqual([expect.stringContaining("“天数4”算不出")]);
  expect(told(90, { 代班人: "甲" })[0]).toContain("就是请假的人");
  expect(told(90, { 天数: 23 })[0]).toContain("超过当月 22 天");
  expect(told(90, { 假别: "缺" })[0]).toContain("没有填写假别");
});
