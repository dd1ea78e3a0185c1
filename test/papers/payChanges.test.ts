import { payChanges } from "../../src/papers/payChanges";
import { RESULTS, withRows, withScheme, withSetting, withSheet } from "../appraisal/workbook";
import { withCell } from "../support/sheet";
import { linesOf, made, monthlySchool, sourceOf, wordsOn } from "./source";

const S1A = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");

describe("S1A, January against December", () => {
  const paper = made(payChanges, sourceOf(S1A));

  it("says whose pay changed, by how much and why", () => {
    // 188.66 − 191.59; 210.11 − 204.48
    expect([...(linesOf(paper)[0] ?? [])]).toEqual([["序号", 1], ["姓名", "高子涵"], ["班级", "一(1)班"], ["12月津贴", 191.59], ["1月津贴", 188.66], ["增减", -2.93], ["原因", "得分81.7→80.45"], ["备注", ""]]);
    expect(linesOf(paper)[3]?.get("增减")).toBe(5.63);
  });

  it("counts them: 梁海燕, 高海燕 and 冯丽娟 get more", () => {
    expect(wordsOn(paper)).toContain("增加3人、减少9人，其余0人不变");
  });

  it("leaves out whose pay is the same", () => {
    const source = sourceOf(S1A);
    const same = withRows(source.snapshot, RESULTS, (rows) => rows.map((row) => row.map((cell) => (cell === 188.66 ? 191.59 : cell))));
    const changed = made(payChanges, sourceOf(same));
    expect(wordsOn(changed)).not.toContain("高子涵");
    expect(wordsOn(changed)).toContain("增加3人、减少8人，其余1人不变");
  });

  it("holds back what is 缺, and says so", () => {
    // 高子涵's 家校联系 of January
    const blank = withSheet(S1A, "2027年1月", (sheet) => withCell(sheet, "H5", ""));
    const held = made(payChanges, sourceOf(blank));
    expect(["12月津贴", "1月津贴", "增减", "原因"].map((heading) => linesOf(held)[0]?.get(heading))).toEqual(["", "", "", "缺数据"]);
    expect(wordsOn(held)).toContain("另有1人缺数据，未列入合计");
  });
});

it("names who came and who went by the figures that are not there", () => {
  const source = sourceOf(monthlySchool(2));
  const moved = withRows(source.snapshot, RESULTS, ([headings = [], first = [], second = []]) => [
    headings,
    first.map((cell, column) => (headings[column] === "11月津贴" ? "" : cell)),
    second.map((cell, column) => (headings[column] === "12月津贴" ? "" : cell)),
  ]);
  const lines = linesOf(made(payChanges, sourceOf(moved)));
  expect(lines.map((line) => [line.get("姓名"), line.get("原因")])).toEqual([["教师0001", "新任"], ["教师0002", "离任"]]);
  expect(lines[0]?.get("11月津贴")).toBe("");
});

it("is not made where pay is by term, or without results", () => {
  expect(payChanges.make(sourceOf(withScheme("月考核与学期考核.xlsx", "S1B")))).toBeUndefined();
  expect(payChanges.make({ ...sourceOf(S1A), shown: undefined })).toBeUndefined();
});
