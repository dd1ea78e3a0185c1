import { day, monthly, run, table } from "./support";

const FINES = `
  罚款|计数|登记|||罚扣登记
  罚款||筛选|数||≥1
`;
const PAY = `
  津贴表|求和|加数|分||月考核.得分
  津贴表||加数|罚||罚款
  输出|结果表|列|姓名||名册.姓名
  输出||列|津贴表||津贴表
  输出||列|罚款||罚款
`;
const roster = table("名册", [{ 姓名: "甲", 班级: "一班" }]);
const scores = table("月考核", monthly("一班", "甲", { "2026年9月": 90, "2026年10月": 80 }));

describe("what a register's row counts for", () => {
  it("is nobody's guess where it says no month: the months are open, the row is named, the term counts it", () => {
    const { figure, notes } = run(`${FINES}${PAY}`, [roster, scores, table("罚扣登记", [{ 姓名: "甲", 数: 1 }])]);
    expect([figure("甲", "9月津贴表"), figure("甲", "10月津贴表"), figure("甲", "罚款")]).toEqual(["缺", "缺", "1"]);
    expect(notes("甲", "罚款")).toEqual([]);
  });

  it("is no month at all where it belongs to none that is appraised", () => {
    const { figure, notes } = run(`${FINES}${PAY}`, [roster, scores, table("罚扣登记", [{ 姓名: "甲", 日期: day("2025-09-10"), 数: 1 }, { 姓名: "甲", 日期: day("2026-10-10"), 数: 1 }])]);
    expect([figure("甲", "9月津贴表"), figure("甲", "10月津贴表"), figure("甲", "罚款")]).toEqual(["90", "81", "1"]);
    expect(notes("甲", "罚款")).toEqual(["outsidePeriod"]);
  });

  it("cannot be told by the month where no month is known, nor by the week without a calendar", () => {
    const register = table("罚扣登记", [{ 姓名: "甲", 日期: day("2023-09-10"), 数: 1 }]);
    for (const span of ["月", "周"]) {
      const { figure, notes } = run(`${FINES}罚款||周期|||${span}\n输出|结果表|列|姓名||名册.姓名\n输出||列|罚款||罚款`, [roster, register]);
      expect(figure("甲", "罚款")).toBe("缺");
      expect(notes("甲", "罚款")).toEqual(["calendarNeeded"]);
    }
  });

  it("is no week where the calendar has none for its day", () => {
    const calendar = table("校历", [{ 日期: day("2026-08-31"), 教学周: 1 }, { 日期: day("2026-09-07"), 教学周: 2 }]);
    const register = table("罚扣登记", [{ 姓名: "甲", 日期: day("2026-09-08"), 数: 1 }, { 姓名: "甲", 日期: day("2026-12-08"), 数: 1 }]);
    const { figure } = run(`${FINES}罚款||周期|||周\n输出|结果表|列|姓名||名册.姓名\n输出||列|罚款||罚款`, [roster, calendar, register]);
    expect([figure("甲", "第1周罚款"), figure("甲", "第2周罚款")]).toEqual(["0", "1"]);
  });
});
