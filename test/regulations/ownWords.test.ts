import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { schemePlan } from "../../src/appraisal/schemeSheet";
import { textsFor } from "../../src/messages";
import type { SheetPlan } from "../../src/plan/sheetPlan";
import { schemeOf } from "../../src/schemes/rows";
import type { Raw } from "../../src/sheets";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");

/** The sheets of results of a school's own regulation, by what is said first in them, and what is listed to be mended. */
function appraise(scheme: string, lines: string, tables: Readonly<Record<string, readonly (readonly Raw[])[]>>): { readonly sheets: Readonly<Record<string, readonly (readonly Raw[])[]>>; readonly errors: readonly string[] } {
  const plan = schemePlan([schemeOf(scheme, lines)], texts);
  const sheets = [...Object.entries(tables).map(([name, rows]) => sheet(name, rows)), sheet("考核方案", [plan.columns.map(({ heading }) => heading), ...plan.rows])];
  const run = appraisalRun({ sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: true }, texts);
  const found = run.plan.sheets;
  const named = (one: SheetPlan): string => one.role.replace(/^result:/, "");
  const errors = found.find(({ role }) => role === "problems")?.rows.filter(([level]) => level === "错误").map((row) => row.slice(1).join(" ")) ?? [];
  return { sheets: Object.fromEntries(found.map((one) => [named(one), one.rows])), errors };
}

describe("a school's own words", () => {
  it("scheme and sheet of one name are no cycle, though a rule is called like the column", () => {
    const { sheets, errors } = appraise("班级量化", "得分|求和|加数|||班级量化.得分\n输出|结果表|列|姓名||名册.姓名\n输出||列|得分||得分", {
      名册: [["姓名", "班级"], ["甲", "一班"], ["乙", "二班"]],
      班级量化: [["班级", "月份", "得分"], ["一班", "9月", 95], ["二班", "9月", 88.5]],
    });
    expect(errors).toEqual([]);
    expect(sheets["results"]?.map((row) => row.slice(0, 2))).toEqual([["甲", 95], ["乙", 88.5]]);
  });

  it("two teachers of one name in different classes are two, each with the own class's figures", () => {
    const { sheets, errors } = appraise("我校", "得分|求和|加数|||月考核.得分\n名次|名次|得分|||得分\n输出|结果表|列|姓名||名册.姓名\n输出||列|班级||名册.班级\n输出||列|得分||得分\n输出||列|名次||名次", {
      名册: [["姓名", "班级"], ["王芳", "一班"], ["王芳", "二班"], ["李明", "三班"]],
      月考核: [["姓名", "班级", "月份", "得分"], ["王芳", "一班", "9月", 80], ["王芳", "二班", "9月", 90], ["李明", "三班", "9月", 85]],
    });
    expect(errors).toEqual([]);
    expect(sheets["results"]?.map((row) => row.slice(0, 4))).toEqual([["王芳", "一班", 80, 3], ["王芳", "二班", 90, 1], ["李明", "三班", 85, 2]]);
  });

  it("two candidates for one class are two rows", () => {
    const { sheets, errors } = appraise("我校", "够|比较|左|||竞聘报名.年限\n够||关系|||不低于\n够||右|||3\n资格|资格|条件|年限||够\n输出|结果表|对象|||竞聘报名\n输出||列|姓名||竞聘报名.姓名\n输出||列|班级||竞聘报名.班级\n输出||列|资格||资格", {
      名册: [["姓名", "班级"], ["甲", "一班"]],
      竞聘报名: [["姓名", "班级", "年限"], ["乙", "一班", 5], ["丙", "一班", 2]],
    });
    expect(errors).toEqual([]);
    expect(sheets["results"]?.map((row) => row.slice(0, 3))).toEqual([["乙", "一班", "符合"], ["丙", "一班", "不符合"]]);
  });

  describe("a word that a rule looks for is no error in a form that has words of its own", () => {
    const sheets = {
      名册: [["姓名", "班级"], ["甲", "一班"], ["乙", "二班"]],
      月考核: [["班级", "月份", "得分"], ["一班", "2026年9月", 90], ["二班", "2026年9月", 80]],
      考勤登记: [["日期", "班级", "姓名", "类别"], ["2026-09-03", "一班", "甲", "会议缺席"], ["2026-09-04", "一班", "甲", "值班脱岗"], ["2026-09-07", "二班", "乙", "请假"]],
    };
    const output = "输出|结果表|列|姓名||名册.姓名\n输出||列|扣||扣";

    it("as a word of 折算", () => {
      const found = appraise("我校", `得分|求和|加数|||月考核.得分\n扣|折算|登记|||考勤登记\n扣||列|||类别\n扣||值|会议缺席||2\n扣||值|值班脱岗||3\n扣||值|请假||0.5\n${output}\n输出||列|得分||得分`, sheets);
      expect(found.errors).toEqual([]);
      expect(found.sheets["results"]?.map((row) => row.slice(0, 2))).toEqual([["甲", 5], ["乙", 0.5]]);
    });

    it("as a word of 筛选", () => {
      const found = appraise("我校", `得分|求和|加数|||月考核.得分\n扣|计数|登记|||考勤登记\n扣||筛选|类别||会议缺席、请假\n${output}\n输出||列|得分||得分`, { ...sheets, 考勤登记: sheets.考勤登记.filter((row) => row[3] !== "值班脱岗") });
      expect(found.errors).toEqual([]);
      expect(found.sheets["results"]?.map((row) => row.slice(0, 2))).toEqual([["甲", 1], ["乙", 1]]);
    });

    it("what no rule names is still asked about", () => {
      const { errors } = appraise("我校", `得分|求和|加数|||月考核.得分\n扣|计数|登记|||考勤登记\n扣||筛选|类别||会议缺席\n${output}\n输出||列|得分||得分`, sheets);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain("考勤登记 D3 值班脱岗");
    });
  });

  describe("加分 asks for 类别 only where something goes by it", () => {
    const sheets = {
      名册: [["姓名", "班级"], ["甲", "一班"], ["乙", "二班"]],
      获奖登记: [["日期", "姓名", "项目名称", "级别"], ["2026-09-03", "甲", "作文", "市级"], ["2026-09-04", "甲", "合唱", "县级"]],
    };
    const rows = (applies: string): string => `分值|对照表|值|市级|${applies}|4\n分值||值|县级|${applies}|2\n加分|加分|登记|||获奖登记\n加分||分值|||分值\n输出|结果表|列|姓名||名册.姓名\n输出||列|加分||加分`;

    it("a register without kinds is reckoned", () => {
      const found = appraise("我校", rows(""), sheets);
      expect(found.errors).toEqual([]);
      expect(found.sheets["results"]?.map((row) => row.slice(0, 2))).toEqual([["甲", 6], ["乙", 0]]);
    });

    it("points by kind, and no kinds: nobody knows what the awards count for", () => {
      const found = appraise("我校", rows("类别=学生竞赛"), sheets);
      expect(found.errors.join()).toContain("“获奖登记”表没有“类别”列");
      expect(found.sheets["results"]?.map((row) => row.slice(0, 2))).toEqual([["甲", "缺"], ["乙", 0]]);
    });
  });

  it.each([
    ["宿舍", ["301室", "302室"]],
    ["工号", ["0012", "0034"]],
    ["教研组", ["语文组", "数学组"]],
  ])("a list is about whatever its first column names: %s", (key, [one = "", other = ""]) => {
    const { sheets, errors } = appraise("我校", `总分|求和|加数|卫生||内务检查.卫生\n总分||加数|纪律||内务检查.纪律\n名次|名次|得分|||总分\n输出|结果表|对象|||内务检查\n输出||列|${key}||内务检查.${key}\n输出||列|总分||总分\n输出||列|名次||名次`, {
      内务检查: [[key, "卫生", "纪律"], [one, 45, 40], [other, 50, 48]],
    });
    expect(errors).toEqual([]);
    expect(sheets["results"]?.map((row) => row.slice(0, 3))).toEqual([[one, 85, 2], [other, 98, 1]]);
  });

  it("a register about dormitories is counted by dormitory", () => {
    const { sheets, errors } = appraise("我校", "违纪|计数|登记|||违纪登记\n违纪||筛选|情况||非空\n输出|结果表|对象|||宿舍名册\n输出||列|宿舍||宿舍名册.宿舍\n输出||列|违纪||违纪", {
      宿舍名册: [["宿舍", "人数"], ["301室", 8], ["302室", 6]],
      违纪登记: [["日期", "宿舍", "情况"], ["2026-09-03", "301室", "晚归"], ["2026-09-04", "301室", "喧哗"]],
    });
    expect(errors).toEqual([]);
    expect(sheets["results"]?.map((row) => row.slice(0, 2))).toEqual([["301室", 2], ["302室", 0]]);
  });
});
