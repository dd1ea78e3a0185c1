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

/** Pay by the month, with what leave takes and what standing in gives. */
const LEAVE = `
  应|求和|加数|分||月考核.得分
  扣|请假代班|登记|||请假代班
  扣||月标准|||220
  扣||计薪天数|||22
  领|代班领取|结算|||扣
`;
const SETTLED = `
  实|结算|应发|应||应
  实||扣减|扣||扣
  实||另加|领||领
  输出|结果表|列|姓名||名册.姓名
  输出||列|实||实
`;
const leave = (substitute: string, from: string, to: string) => table("请假代班", [{ 姓名: "甲", 班级: "一班", 假别: "事假", 起: day(from), 止: day(to), 天数: 2, 代班人: substitute }]);
const both = table("月考核", [...monthly("一班", "甲", { "2026年9月": 300, "2026年10月": 300 }), ...monthly("二班", "乙", { "2026年9月": 300, "2026年10月": 300 })]);

describe("who stands in", () => {
  it("is paid in a month before taking up a post, and has no pay in a month without either", () => {
    const people = table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班", 任职起: day("2026-10-01") }]);
    const { figure } = run(`${LEAVE}${SETTLED}`, [people, both, leave("乙", "2026-09-14", "2026-09-15")]);
    expect([figure("甲", "9月实"), figure("乙", "9月实"), figure("乙", "10月实")]).toEqual(["280", "20", "300"]);
    const without = run(`${LEAVE}${SETTLED}`, [people, both, table("请假代班", [])]);
    expect([without.figure("乙", "9月实"), without.figure("乙", "10月实")]).toEqual(["不适用", "300"]);
  });

  it("is paid by the months in which it is taken, also where only a column tells it", () => {
    const people = table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }]);
    const { figure, notes } = run(`${LEAVE}实|结算|应发|应||应\n实||扣减|扣||扣\n输出|结果表|列|姓名||名册.姓名\n输出||列|实||实\n输出||列|领||领`, [people, both, leave("乙", "2026-12-14", "2026-12-15")]);
    expect([figure("甲", "9月实"), figure("甲", "10月实"), figure("乙", "领")]).toEqual(["300", "300", "0"]);
    expect(notes("乙", "领")).toEqual(["outsidePeriod"]);
  });

  it("names leave in a month between two that are scored", () => {
    const people = table("名册", [{ 姓名: "甲", 班级: "一班" }]);
    const gap = table("月考核", monthly("一班", "甲", { "2026年9月": 300, "2026年11月": 300 }));
    const { figure, allNotes } = run(`${LEAVE}${SETTLED}`, [people, gap, leave("", "2026-10-14", "2026-10-15")]);
    expect([figure("甲", "9月实"), figure("甲", "11月实")]).toEqual(["300", "300"]);
    expect(allNotes("甲", "9月实")).toContain("outsidePeriod");
  });
});
