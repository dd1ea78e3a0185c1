import { atOnce } from "../../src/core/slices";
import { correctionRun } from "../../src/finals/correctionRun";
import { finaliseRun } from "../../src/finals/finaliseRun";
import { Finals } from "../../src/finals/finals";
import { reportsInSlices } from "../../src/finals/reportsRun";
import { textsFor } from "../../src/messages";
import { appraised, withRows, withSheet } from "../appraisal/workbook";
import { withCell } from "../support/sheet";
import { done, NOW, OCTOBER, recordsOn, SCHOOL, SEPTEMBER, withObjection, withScore } from "./workbook";

const texts = textsFor("zh-CN");
const FINAL = done(SCHOOL, finaliseRun(SCHOOL, SEPTEMBER, NOW, texts));
const gao = (snapshot: typeof SCHOOL, item: string) => recordsOn(snapshot, "定稿记录").filter((row) => row["姓名"] === "高子涵" && row["项目"] === item);

describe("定稿", () => {
  it("publishes a month's figures with their working", () => {
    // 28.2 + 17.8 + 14.3 + 15 + 11.4 = 86.7; 335 × 70% × 86.7 ÷ 100 = 203.3115.
    expect(gao(FINAL, "津贴")).toEqual([expect.objectContaining({ 定稿号: "定稿1", 月份: "2026年9月", 班级: "一(1)班", 工号: "T101", 值: "203.31", 计发: "发", 时间: "2026-11-24 09:05" })]);
    expect(gao(FINAL, "津贴")[0]?.["依据"]).toContain("86.7");
    expect(new Set(recordsOn(FINAL, "定稿记录").map((row) => row["月份"]))).toEqual(new Set(["2026年9月"]));
  });

  it("says what it published", () => {
    // 12 people, a score and a pay each.
    expect(finaliseRun(SCHOOL, SEPTEMBER, NOW, texts).message).toBe("2026年9月 已定稿(定稿1):12 人、24 项,记入“定稿记录”。");
  });

  it("is recorded", () => {
    expect(recordsOn(FINAL, "考核记录")).toEqual([expect.objectContaining({ 序号: "1", 操作: "定稿", 方案: "S1A", 人数: "12", 说明: "定稿1 2026年9月" })]);
  });

  it("is done once only", () => {
    expect(finaliseRun(FINAL, SEPTEMBER, NOW, texts)).toMatchObject({ outcome: "refused", plan: { sheets: [] }, message: expect.stringContaining("2026年9月 已经定稿") });
    // The same month, its year unsaid.
    expect(finaliseRun(FINAL, { month: 9 }, NOW, texts).message).toContain("2026年9月 已经定稿");
    expect(finaliseRun(FINAL, OCTOBER, NOW, texts).outcome).toBe("done");
  });

  it("is refused while an objection is open", () => {
    expect(finaliseRun(withObjection(SCHOOL, ""), SEPTEMBER, NOW, texts)).toMatchObject({ outcome: "refused", message: expect.stringContaining("考核结果!C2") });
    expect(finaliseRun(withObjection(SCHOOL, "维持原结果"), SEPTEMBER, NOW, texts).outcome).toBe("done");
  });

  it("is refused while an objection is open that does not say to what", () => {
    const unsaid = withRows(withObjection(SCHOOL, ""), "异议登记", (rows) => rows.map((row, index) => (index === 0 ? row : ["", ...row.slice(1)])));
    expect(finaliseRun(unsaid, SEPTEMBER, NOW, texts)).toMatchObject({ outcome: "refused", message: expect.stringContaining("异议登记!2:2") });
  });

  it("is refused while a score is missing, and names whose", () => {
    const run = finaliseRun(withScore(SCHOOL, ""), SEPTEMBER, NOW, texts);
    expect(run).toMatchObject({ outcome: "refused", message: expect.stringContaining("高子涵·9月津贴(缺数据)") });
    // October has nothing to do with it.
    expect(finaliseRun(withScore(SCHOOL, ""), OCTOBER, NOW, texts).outcome).toBe("done");
  });

  it("is refused while a case that bears on it is 待核", () => {
    const pending = appraised(withRows(SCHOOL, "一票否决登记", (rows) => rows.map((row) => row.map((cell) => (cell === "不成立" ? "待核" : cell)))));
    expect(finaliseRun(pending, undefined, NOW, texts)).toMatchObject({ outcome: "refused", message: expect.stringContaining("高子涵·学年奖(待核)") });
    // The case bars from the prize of the year, not from a month's pay.
    expect(finaliseRun(pending, SEPTEMBER, NOW, texts).outcome).toBe("done");
  });

  it("is refused while 考核结果 is outdated", () => {
    const outdated = withSheet(SCHOOL, "2026年9月", (before) => withCell(before, "D5", 29.2));
    expect(finaliseRun(outdated, SEPTEMBER, NOW, texts)).toMatchObject({ outcome: "refused", message: expect.stringContaining("一键考核") });
  });

  it("of a month that nothing is known of is refused", () => {
    expect(finaliseRun(SCHOOL, { year: 2026, month: 3 }, NOW, texts)).toMatchObject({ outcome: "refused", message: expect.stringContaining("2026年3月") });
  });

  it("of the term takes what is for no single month", () => {
    const term = done(SCHOOL, finaliseRun(SCHOOL, undefined, NOW, texts));
    expect(new Set(recordsOn(term, "定稿记录").map((row) => row["月份"]))).toEqual(new Set(["学期"]));
    expect(gao(term, "学年奖")).toHaveLength(1);
    expect(gao(term, "姓名")).toHaveLength(0);
  });
});

describe("更正", () => {
  // 28.2 → 29.2: 335 × 70% × 87.7 ÷ 100 = 205.6565, of which 205.66 − 203.31 = 2.35 is more.
  const changed = withScore(FINAL, 29.2);
  const run = correctionRun(changed, NOW, texts);
  const corrected = done(changed, run);

  it("appends the new figure and leaves the old", () => {
    expect(gao(corrected, "津贴").map((row) => [row["定稿号"], row["值"]])).toEqual([["定稿1", "203.31"], ["更正2", "205.66"]]);
  });

  it("prints old, new, difference and reason", () => {
    const slip = corrected.sheets.find(({ name }) => name === "更正单")?.values ?? [];
    const row = slip.find((cells) => cells[1] === "高子涵" && cells[4] === "津贴");
    expect(row?.slice(0, 8)).toEqual(["更正2", "高子涵", "一(1)班", "2026年9月", "津贴", "203.31", "205.66", "+2.35"]);
    expect(slip.find((cells) => cells[1] === "高子涵" && cells[4] === "得分")?.slice(5, 8)).toEqual(["86.7", "87.7", "+1"]);
    expect(row?.[8]).toContain("数据有改动");
    expect(row?.[8]).toMatch(/原 .*86\.7.*新 .*87\.7/);
  });

  it("is printed again by 生成报表, behind the charts; without one there is no 更正单", () => {
    const printed = (snapshot: typeof SCHOOL) => (atOnce(reportsInSlices(snapshot, 46350, texts)).plan.papers ?? []).map(({ role }) => role);
    const roles = printed(corrected);
    expect(roles[roles.indexOf("report_更正单") - 1]).toBe("report_统计图");
    expect(printed(SCHOOL)).not.toContain("report_更正单");
  });

  it("owes the difference until the next month is final, once", () => {
    expect(Finals.of(changed).owed()).toEqual([]);
    expect(Finals.of(corrected).carriedOver().map(({ id, name, amount }) => [id, name, amount.toString()])).toEqual([["T101", "高子涵", "2.35"]]);
    const october = finaliseRun(corrected, OCTOBER, NOW, texts);
    expect(october.message).toContain("其中随本期结清补发补扣 1 笔,合计 2.35 元。");
    const settled = done(corrected, october);
    expect(gao(settled, "补发补扣")).toEqual([expect.objectContaining({ 定稿号: "定稿3", 月份: "2026年10月", 值: "2.35", 计发: "补" })]);
    expect(Finals.of(settled).owed()).toEqual([]);
    const further = done(settled, finaliseRun(settled, { year: 2026, month: 11 }, NOW, texts));
    expect(gao(further, "补发补扣")).toHaveLength(1);
  });

  it("is refused where nothing differs, and where nothing is final", () => {
    expect(correctionRun(corrected, NOW, texts)).toMatchObject({ outcome: "refused", message: "已定稿的数与现在的计算一致,没有可以更正的。" });
    expect(correctionRun(SCHOOL, NOW, texts)).toMatchObject({ outcome: "refused", message: "还没有定稿,不需要更正。" });
  });

  it("back to the first figure takes the difference back", () => {
    const settled = done(corrected, finaliseRun(corrected, OCTOBER, NOW, texts));
    const back = withScore(settled, 28.2);
    const again = done(back, correctionRun(back, NOW, texts));
    expect(Finals.of(again).carriedOver().map(({ amount }) => amount.toString())).toEqual(["-2.35"]);
  });

  it("leaves what is missing now as published, and says so", () => {
    const missing = withScore(FINAL, "");
    expect(correctionRun(missing, NOW, texts)).toMatchObject({ outcome: "refused", message: expect.stringContaining("高子涵·2026年9月津贴") });
  });
});
