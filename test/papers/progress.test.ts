import { progress } from "../../src/papers/progress";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { withScheme, withSetting } from "../appraisal/workbook";
import { sampleOf, unshown, withChanged, withFurther } from "./samples";
import { expectPagesToFit, linesOf, made } from "./source";

/** What is told of a matter of somebody, line by line: step, day due, day done, state. */
function linesFor(snapshot: Snapshot, matter: string, subject: string): readonly (readonly Raw[])[] {
  const lines = linesOf(made(progress, unshown(snapshot))).filter((line) => line.get("事项") === matter && line.get("对象") === subject);
  return lines.map((line) => [...line.values()].slice(3));
}

describe("the progress of S0's sample", () => {
  // Whether a workshop has been revoked is known as of a day.
  const S0 = withSetting(sampleOf("S0"), "基准日", "值", "2026-11-30");

  it("has each step with the day it was done", () => {
    expect(linesFor(S0, "遴选进度", "启航工作坊")).toEqual([
      ["遴选", "", "2026年9月2日", "完成"],
      ["审核", "", "2026年9月4日", "完成"],
      ["授牌", "", "2026年9月18日", "完成"],
    ]);
  });

  it("holds a step against the day it is due", () => {
    // Handed in on 2018-03-05.
    const due = (day: string): Snapshot => withSetting(S0, "材料报送", "截止", day);
    expect(linesFor(due("2018-03-10"), "材料报送", "启航工作坊")).toEqual([["报送", "2018年3月10日", "2018年3月5日", "完成"]]);
    expect(linesFor(due("2018-03-03"), "材料报送", "启航工作坊")).toEqual([["报送", "2018年3月3日", "2018年3月5日", "完成（逾期2天）"]]);
    const open = withChanged(due("2026-12-31"), "申报材料", "启航工作坊", "报送日", "");
    expect(linesFor(open, "材料报送", "启航工作坊")).toEqual([["报送", "2026年12月31日", "", "未到期"]]);
  });

  it("has a step that waits as not done, and what nobody has begun in one line", () => {
    const leaving = withChanged(S0, "工作坊成员", "陈明", "申请退出日", "2026-11-02");
    expect(linesFor(leaving, "退出进度", "陈明 启航工作坊 成员 七(2)班")).toEqual([
      ["申请", "", "2026年11月2日", "完成"],
      ["审批", "", "", "未办"],
      ["退出", "", "", "未办"],
      ["补选", "", "", "未办"],
    ]);
    // Eleven members, one of them leaving.
    expect(linesFor(leaving, "退出进度", "林晓、王悦、张帆等10个")).toEqual([["申请、审批、退出、补选", "", "", "未开始"]]);
    expect(linesFor(leaving, "退出进度", "王悦 启航工作坊 成员 七(3)班")).toEqual([]);
  });

  it("tells what was handed in late, and what nobody knows the due day of", () => {
    expect(linesFor(S0, "催交", "育英工作坊 工作计划")).toEqual([["", "2026年8月31日", "2026年9月2日", "完成（逾期2天）"]]);
    expect(linesFor(S0, "催交", "启航工作坊 运行情况汇报")).toEqual([["", "", "", "应办日未定"]]);
    expect(linesFor(S0, "年度考评", "启航工作坊")).toEqual([["", "2027年9月18日", "", "未到期"]]);
  });
});

describe("the progress of other samples", () => {
  it("counts the days by which something is overdue from the scheme's own day", () => {
    const S2 = sampleOf("S2");
    // Trained on 2019-08-20, every three years: due on 2022-08-19; 2022-08-29 is ten days later.
    expect(linesFor(withSetting(S2, "基准日", "值", "2022-08-29"), "轮训", "刘宁 城东初中")).toEqual([["", "2022年8月19日", "", "逾期10天"]]);
    expect(linesFor(S2, "轮训", "刘宁 城东初中")).toEqual([["", "2022年8月19日", "", "未办"]]);
  });

  it("has the day by which a step is due where the scheme keeps the days in rules of their own", () => {
    // 组织培训 was finished on 2026-11-10: 25 days after the 16th of October.
    const S1E = withSetting(sampleOf("S1E"), "培训截止", "值", "2026-10-16");
    expect(linesFor(S1E, "评价工作", "一(1)班")[0]).toEqual(["组织培训", "2026年10月16日", "2026年11月10日", "完成（逾期25天）"]);
    expect(linesFor(S1E, "评价工作", "一(1)班")[1]).toEqual(["实证材料验证", "", "2026年11月19日", "完成"]);
  });

  it("says that something is soon due", () => {
    // Half a year ahead is pointed out; 30 days from 2022-07-20 to 2022-08-19.
    expect(linesFor(withSetting(sampleOf("S2"), "基准日", "值", "2022-07-20"), "轮训", "刘宁 城东初中")).toEqual([["", "2022年8月19日", "", "未到期（还有30天）"]]);
  });

  it("has S1F's procedure in its eleven steps, ticks without a day", () => {
    const lines = linesFor(sampleOf("S1F"), "评选程序", "林晓 城东区");
    expect(lines).toHaveLength(11);
    expect(lines[0]).toEqual(["个人申报", "", "2026年9月7日", "完成"]);
    expect(lines[1]).toEqual(["听取教师意见", "", "", "完成"]);
    // Due a year after 2023-11-01, on 2024-10-31.
    expect(linesFor(sampleOf("S1F"), "第一年考核", "晨光工作室")).toEqual([["", "2024年10月31日", "2024年11月1日", "完成（逾期1天）"]]);
  });

  it("holds targets against what was reached", () => {
    // 4 + 3 = 7 of 16 is 43.75%; 2 of 3 is 66.67%; all six systems.
    expect(linesFor(sampleOf("S4"), "完成率", "市级培训")).toEqual([["目标16，完成7（43.75%）", "", "", "未完成"]]);
    expect(linesFor(sampleOf("S4"), "完成率", "县级名班主任工作室")).toEqual([["目标3，完成2（66.67%）", "", "", "未完成"]]);
    expect(linesFor(sampleOf("S4"), "完成率", "六大系统")).toEqual([["目标6，完成6（100.00%）", "", "", "完成"]]);
  });

  it("says that somebody adjusted the state", () => {
    const adjusted = withFurther(sampleOf("S1F"), "人工调整", [{ 对象: "刘宁", 项目: "续聘", 改后: "已办", 理由: "系统故障", 批准人: "市局" }]);
    expect(linesFor(adjusted, "续聘", "刘宁 育英工作室")).toEqual([["", "2026年10月31日", "2026年11月6日", "已办（人工调整，批准人：市局）"]]);
  });
});

describe("the table of progress", () => {
  it.each([1, 12, 50, 500])("fits its pages with %i matters", (count) => {
    const S0 = sampleOf("S0");
    const paper = made(progress, unshown(withFurther(S0, "工作坊报送", Array.from({ length: count }, (_, index) => ({ 工作坊: "启航工作坊", 材料: `专项材料${index + 1}`, 应交日: "2026-12-01" })))));
    expect(linesOf(paper).filter((line) => String(line.get("对象")).includes("专项材料"))).toHaveLength(count);
    expectPagesToFit(paper);
  });

  it("says that the results are outdated", () => {
    expect(made(progress, { ...unshown(sampleOf("S4")), outdated: true }).rows[0]?.cells[0]?.style).toBe("warning");
  });

  it("is not made where nothing is due", () => {
    expect(progress.make(unshown(withScheme("学月与学年考核.xlsx", "S1A")))).toBeUndefined();
  });
});
