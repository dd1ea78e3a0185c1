import { day, run, table, type Cells } from "./support";

const scheme = (standard: string, workdays: string): string =>
  `扣|请假代班|登记|||请假代班\n扣||月标准|||${standard}\n扣||计薪天数|||${workdays}\n领|代班领取|结算|||扣\n输出|结果表|列|姓名||名册.姓名\n输出||列|扣||扣\n输出||列|领||领`;
const ROSTER: readonly Cells[] = [{ 姓名: "甲", 班级: "一班", 标准: 0 }, { 姓名: "乙", 班级: "二班", 标准: 200 }];
const settled = (row: Cells, standard = "220", workdays = "22") =>
  run(scheme(standard, workdays), [table("名册", ROSTER), table("请假代班", [{ 姓名: "甲", 班级: "一班", 假别: "事假", 起: day("2026-09-08"), 止: day("2026-09-09"), 天数: 2, 代班人: "乙", ...row }])]);

it("takes off and gives what the leave is worth: 220 ÷ 22 × 2 = 20", () => {
  const { figure } = settled({});
  expect([figure("甲", "扣"), figure("乙", "领")]).toEqual(["20", "20"]);
});

it("computes nothing where the substitute is the absent teacher, and says so", () => {
  const { figure, allNotes } = settled({ 代班人: "甲" });
  expect([figure("甲", "扣"), figure("甲", "领")]).toEqual(["缺", "缺"]);
  expect(allNotes("甲", "扣")).toContain("leaveOwnSubstitute");
});

it("says that a standard of 0 takes nothing off, and that 0 paid days make no rate", () => {
  expect(settled({}, "名册.标准").allNotes("甲", "扣")).toContain("leaveStandardZero");
  const { figure, allNotes } = settled({}, "220", "0");
  expect(figure("甲", "扣")).toBe("缺");
  expect(allNotes("甲", "扣")).toContain("leaveWorkdaysZero");
});
