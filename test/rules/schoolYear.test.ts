import { day, monthly, run, table } from "./support";

/** Pay by the month for whoever is in post, and the term's sum. */
const RULES = `
  得分|求和|加数|分||月考核.得分
  津贴|津贴|标准|||300
  津贴||得分|||得分
  学期|汇总|来源|||得分
  学期||周期|||学期
  输出|结果表|列|姓名||名册.姓名
  输出||列|得分||得分
  输出||列|津贴||津贴
  输出||列|学期||学期
`;

const roster = table("名册", [
  { 姓名: "甲", 班级: "一班", 任职起: day("2019-09-01") },
  { 姓名: "乙", 班级: "二班", 任职起: day("2026-10-12") },
  { 姓名: "丙", 班级: "三班" },
]);
const scores = table("月考核", Object.entries({ 一班: "甲", 二班: "乙", 三班: "丙" }).flatMap(([name, teacher]) => monthly(name, teacher, { "9月": 90, "10月": 80 })));

describe("9月 without a year, where the roster has dates of office", () => {
  it("leaves nobody open who has held the post since before the latest school year on the roster", () => {
    const { figure } = run(RULES, [roster, scores]);
    expect(["甲", "丙"].map((name) => [figure(name, "9月得分"), figure(name, "9月津贴"), figure(name, "学期")])).toEqual([
      ["90", "270", "170"],
      ["90", "270", "170"],
    ]);
  });

  it("asks, for who took up the post in that year, which year it is", () => {
    const { figure, notes } = run(RULES, [roster, scores]);
    expect(figure("乙", "学期")).toBe("缺");
    expect(notes("乙", "学期")).toEqual(["yearNeeded"]);
    expect(notes("乙", "9月津贴")).toEqual(["tenureUnclear"]);
  });

  it("is the month of the school year that a title names", () => {
    const { figure } = run(RULES, [roster, { ...scores, schoolYear: 2026 }]);
    // From 12 to 31 October are 20 of 31 days: 300 × 80% × 20/31 = 154.838…
    expect([figure("乙", "9月得分"), figure("乙", "10月津贴"), figure("甲", "9月津贴")]).toEqual(["不适用", "154.84", "270"]);
  });

  it("is the month of the school year that the scheme names, before any title's", () => {
    const { figure } = run(`本学期|学期|学年|||2026-2027\n${RULES}`, [roster, { ...scores, schoolYear: 2025 }]);
    expect([figure("乙", "9月得分"), figure("乙", "10月津贴")]).toEqual(["不适用", "154.84"]);
  });

  it("is of no school year where titles name two", () => {
    const { figure } = run(RULES, [{ ...roster, schoolYear: 2025 }, { ...scores, schoolYear: 2026 }]);
    expect(figure("乙", "学期")).toBe("缺");
  });

  it("is not settled by when a post is to end", () => {
    const planned = table("名册", [{ 姓名: "甲", 班级: "一班", 任职起: day("2024-09-01"), 任职止: day("2027-08-31") }, { 姓名: "乙", 班级: "二班", 任职起: day("2026-10-12") }]);
    const { figure, notes } = run(RULES, [planned, scores]);
    expect(figure("乙", "学期")).toBe("缺");
    expect(notes("乙", "学期")).toEqual(["yearNeeded"]);
  });

  it("is not settled by a stray row of a register against the scheme, nor against a title", () => {
    const stray = table("获奖登记", [{ 姓名: "乙", 月份: "2025年9月" }]);
    expect(run(`本学期|学期|学年|||2026-2027\n${RULES}`, [roster, scores, stray]).figure("乙", "10月津贴")).toBe("154.84");
    expect(run(RULES, [roster, { ...scores, schoolYear: 2026 }, stray]).figure("乙", "10月津贴")).toBe("154.84");
  });
});
