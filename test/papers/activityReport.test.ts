import { activityReport } from "../../src/papers/activityReport";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { withRows, withScheme, withSetting } from "../appraisal/workbook";
import { sampleOf, unshown, withChanged, withFurther } from "./samples";
import { expectPagesToFit, linesOf, made, pagesOf, wordsOn } from "./source";

const S1C = sampleOf("S1C");
const S0 = [["基准日", "2027-01-31"], ["学期起", "2026-09-01"], ["学期止", "2027-01-31"]].reduce((snapshot, [rule = "", day = ""]) => withSetting(snapshot, rule, "值", day), sampleOf("S0"));
/** With both workshops at work from the first week on: in the sample they begin in the third. */
const BEGUN = ["启航工作坊", "育英工作坊"].reduce((snapshot, workshop) => withChanged(snapshot, "工作坊名册", workshop, "起始日", "2026-09-01"), S0);

/** What is told of an activity of somebody, from the requirement on. */
function lineOf(snapshot: Snapshot, subject: string, activity: string): readonly Raw[] | undefined {
  const line = linesOf(made(activityReport, unshown(snapshot))).find((one) => one.get("对象") === subject && one.get("活动") === activity);
  return line && [...line.values()].slice(3);
}

describe("the activities of S1C's sample", () => {
  it("tell how often each department met, and in which weeks it did not", () => {
    expect(lineOf(S1C, "低年级部", "班主任会")).toEqual(["每周至少1次", 4, 4, "", 1, ""]);
    // Nothing in the fourth of four weeks.
    expect(lineOf(S1C, "高年级部", "班主任会")).toEqual(["每周至少1次", 4, 3, "第4周", 0.75, ""]);
    expect(lineOf(S1C, "高年级部", "部会")).toEqual(["每月至少1次", 1, 1, "", 1, ""]);
    expect(lineOf(S1C, "高年级部", "家长会")).toEqual(["每学期至少1次", 1, 0, "差1次", 0, ""]);
  });

  it("do not ask yet for weeks that are not over", () => {
    // The Friday of the fourth week is 2026-09-25.
    expect(lineOf(withSetting(S1C, "基准日", "值", "2026-09-20"), "高年级部", "班主任会")).toEqual(["每周至少1次", 3, 3, "", 1, ""]);
  });

  it("put departments and persons under headings of their own, one below the other on a page", () => {
    const pages = pagesOf(made(activityReport, unshown(S1C))).map((page) => page.map(({ cells }) => String(cells[1]?.value ?? cells[0]?.value)));
    const [page = []] = pages;
    const places = ["年级部", "高年级部", "个人", "林晓 一(1)班"].map((words) => page.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it("say that a week cannot be told without the calendar", () => {
    const without = { ...S1C, sheets: S1C.sheets.filter(({ name }) => name !== "校历") };
    expect(lineOf(without, "低年级部", "班主任会")).toEqual(["每周至少1次", "", "缺", "", "", "没有校历，不能按周、按月核对"]);
  });
});

describe("the activities of S0's sample", () => {
  it("make up for no week by doing more in another", () => {
    const more = withFurther(BEGUN, "工作坊活动", [{ 工作坊: "育英工作坊", 日期: 46275, 周次: 2, 类别: "研讨", 范围: "坊内", 起止: "14:00-17:00", 时长: 3, 地点: "会议室", 内容: "补开", 签到: 5 }]);
    // Four in all, but none in the first week: three of four.
    expect(lineOf(more, "育英工作坊", "研讨")).toEqual(["每周至少1次", 4, 4, "第1周", 0.75, ""]);
  });

  it("ask for no week before a workshop begins", () => {
    // It begins on the Friday of the third of four weeks; what it did before counts.
    expect(lineOf(S0, "育英工作坊", "研讨")).toEqual(["每周至少1次", 3, 3, "", 1, ""]);
  });

  it("name the cell without which one does not count", () => {
    const blank = withChanged(BEGUN, "工作坊活动", 46267, "签到", "");
    expect(lineOf(blank, "启航工作坊", "研讨")).toEqual(["每周至少1次", 4, 3, "第1周", 0.75, "签到未填，不计（工作坊活动!L2）"]);
  });

  it("ask nothing of those of whom the scheme asks nothing", () => {
    // 公开活动 is a duty of members (成员), not of the workshop's head.
    expect(lineOf(S0, "林晓 启航工作坊 带头人 七(1)班", "公开活动")).toBeUndefined();
    expect(lineOf(S0, "王悦 启航工作坊 成员 七(3)班", "公开活动")).toEqual(["每学期至少1次", 1, 1, "", 1, ""]);
    expect(lineOf(S0, "陈明 启航工作坊 成员 七(2)班", "公开活动")).toEqual(["每学期至少1次", 1, 0, "差1次", 0, ""]);
  });

  it("ask for the term's days where they are left blank, and say nothing of the figures", () => {
    const begun = withSetting(sampleOf("S0"), "基准日", "值", "2026-11-30");
    expect(lineOf(begun, "启航工作坊", "本学期交流")).toEqual(["每学期至少1次", 1, "缺", "", "", ""]);
    // Both workshops and all their members wait for the same two days: said once.
    expect(wordsOn(made(activityReport, unshown(begun))).match(/考核方案待填.*/g)).toEqual(["考核方案待填：学期起“值”、学期止“值”，填写之前有关的活动不能核对"]);
  });

  it("keep a workshop's activities together", () => {
    const lines = linesOf(made(activityReport, unshown(S0))).slice(0, 4);
    expect(lines.map((line) => `${line.get("对象")} ${line.get("活动")}`)).toEqual(["启航工作坊 本学期交流", "启航工作坊 研讨", "育英工作坊 本学期交流", "育英工作坊 研讨"]);
  });

  it("say that somebody adjusted a figure", () => {
    const adjusted = withFurther(S0, "人工调整", [{ 对象: "陈明", 项目: "本学期公开活动", 改后: 1, 理由: "补登记", 批准人: "德育处" }]);
    expect(lineOf(adjusted, "陈明 启航工作坊 成员 七(2)班", "公开活动")).toEqual(["每学期至少1次", 1, 1, "", 1, "人工调整：0 → 1，理由：补登记，批准人：德育处"]);
  });
});

describe("the report of activities", () => {
  it("tells S1D's month", () => {
    expect(lineOf(sampleOf("S1D"), "德育处", "工作中心")).toEqual(["每月至少1个", 1, 1, "", 1, ""]);
  });

  it.each([1, 12, 50, 500])("fits its pages with %i classes", (count) => {
    const classes = Array.from({ length: count }, (_, index): Raw[] => [index + 1, String(2000 + index), `教师${index + 1}`, `年级部${index % 3}`, `班级${index + 1}`, "班主任", "", "", "", 3]);
    const paper = made(activityReport, unshown(withRows(S1C, "名册", (rows) => [rows[0] ?? [], ...classes])));
    expect(linesOf(paper).filter((line) => line.get("活动") === "主题班会")).toHaveLength(count);
    expectPagesToFit(paper);
  });

  it("is not made where no rule asks how often", () => {
    expect(activityReport.make(unshown(withScheme("学月与学年考核.xlsx", "S1A")))).toBeUndefined();
  });
});
