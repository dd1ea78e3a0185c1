import { day, run, table } from "./support";

const roster = table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }]);
const register = (...days: readonly (readonly [string, string])[]) => table("通报登记", days.map(([who, iso]) => ({ 姓名: who, 日期: day(iso), 事由: "迟到" })));

const term = (policy: string): string => `
  ${policy}
  次|计数|登记|||通报登记
  次||筛选|事由||非空
  次||周期|||月
  输出|结果表|列|姓名||名册.姓名
  输出||列|次||次
`;
const AUTUMN = term("本学期|学期|月份|||9、10\n本学期||学年|||2026-2027");

describe("学期 with 月份 and 学年, where neither a score sheet nor 校历 has months", () => {
  it("gives the months: each counts its own, one without a row counts none", () => {
    const { figure } = run(AUTUMN, [roster, register(["甲", "2026-09-03"], ["甲", "2026-09-04"], ["乙", "2026-10-08"])]);
    expect(["甲", "乙"].map((who) => [figure(who, "9月次"), figure(who, "10月次")])).toEqual([["2", "0"], ["0", "1"]]);
  });

  it("gives them where the register has no row at all", () => {
    const { figure } = run(AUTUMN, [roster, register()]);
    expect([figure("甲", "9月次"), figure("甲", "10月次")]).toEqual(["0", "0"]);
  });

  it("leaves out, and names, a row of another year and one of another month", () => {
    const { figure, notes } = run(AUTUMN, [roster, register(["甲", "2025-10-03"], ["乙", "2026-11-03"])]);
    expect(["甲", "乙"].map((who) => [figure(who, "9月次"), figure(who, "10月次")])).toEqual([["0", "0"], ["0", "0"]]);
    expect([notes("甲", "10月次"), notes("乙", "10月次")]).toEqual([["outsidePeriod"], ["outsidePeriod"]]);
  });

  it("has the spring of the school year in the next calendar year", () => {
    const { figure } = run(term("本学期|学期|月份|||2、3\n本学期||学年|||2026-2027"), [roster, register(["甲", "2027-03-03"], ["乙", "2026-03-03"])]);
    expect(["甲", "乙"].map((who) => [figure(who, "2月次"), figure(who, "3月次")])).toEqual([["0", "1"], ["0", "0"]]);
  });

  it("does not guess of which year they are where 学年 is not written", () => {
    const { figure, notes } = run(term("本学期|学期|月份|||9、10"), [roster, register(["甲", "2026-09-03"])]);
    expect(figure("甲", "次")).toBe("缺");
    expect(notes("甲", "次")).toEqual(["calendarNeeded"]);
  });
});
