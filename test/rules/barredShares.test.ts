import { day, run, table, type Cells } from "./support";

const ROSTER: readonly Cells[] = [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }, { 姓名: "丙", 班级: "三班" }];
const SCORES = table("统测成绩", [{ 班级: "一班", 得分: 50 }, { 班级: "二班", 得分: 30 }, { 班级: "三班", 得分: 20 }]);
const VETO = `
  否决|一票否决|登记|||一票否决登记
  否决||情形|④||体罚或变相体罚学生
  否决||影响|||奖金
  输出|结果表|列|姓名||名册.姓名
  输出||列|奖金||奖金
`;
const POINTS = "奖金|按点分配|总额|||5000\n奖金||点数|||统测成绩.得分";
const cases = (...rows: readonly Cells[]) => table("一票否决登记", rows.map((row) => ({ 日期: day("2026-09-10"), 情形: "④", ...row })));

const shared = (rules: string, ...rows: readonly Cells[]) => {
  const { figure, appraisal } = run(`${rules}\n${VETO}`, [table("名册", ROSTER), SCORES, cases(...rows)]);
  return { amounts: ["甲", "乙", "丙"].map((who) => figure(who, "奖金")), remarks: appraisal.remarks.map(({ rule, note }) => [rule, note.code, note.params]) };
};

describe("what falls to somebody whom a veto bars", () => {
  const CASE = { 姓名: "丙", 状态: "成立" };

  // 5000 × 20 ÷ 100 = 1000
  it("stays in the fund, and that is said once, with the amount and the name", () => {
    expect(shared(POINTS, CASE)).toEqual({ amounts: ["2500", "1500", "0"], remarks: [["奖金", "barredShareLeft", { names: "丙", left: "1000" }]] });
  });

  // 5000 × 50 ÷ 80 = 3125, 5000 × 30 ÷ 80 = 1875
  it("goes to the others where 剔除 says so", () => {
    expect(shared(`${POINTS}\n奖金||剔除|||否决`, CASE)).toEqual({ amounts: ["3125", "1875", "0"], remarks: [] });
  });

  it("is not said where nobody is barred, or the case is unfounded", () => {
    expect(shared(POINTS)).toEqual({ amounts: ["2500", "1500", "1000"], remarks: [] });
    expect(shared(POINTS, { 姓名: "丙", 状态: "不成立" }).remarks).toEqual([]);
  });

  it("is a place that nobody has moved up to, where a selection is barred, unless 剔除 says so", () => {
    const FIRST = "奖金|评选|得分|||统测成绩.得分\n奖金||前几名|||1\n奖金||称号|||优秀";
    const first = { 姓名: "甲", 状态: "成立" };
    expect(shared(FIRST, first)).toEqual({ amounts: ["不适用", "否", "否"], remarks: [["奖金", "barredPlaceLeft", { names: "甲" }]] });
    expect(shared(`${FIRST}\n奖金||剔除|||否决`, first)).toEqual({ amounts: ["不适用", "优秀", "否"], remarks: [] });
    expect(shared(FIRST, CASE).remarks).toEqual([]);
  });

  // Of three people one is barred: 300 × 1 ÷ 3 = 100 are kept; the others' prizes are equal, 200 ÷ 2.
  it("is named among what prizes by steps leave over", () => {
    const STEPS = "名次等|按比例分等|得分|||统测成绩.得分\n名次等||比例|一等奖||100%\n名次等||剔除|||否决\n奖金|奖金分配|等级|||名次等\n奖金||奖金总额|||300\n奖金||级差|||0\n奖金||剔除|||否决\n奖金||剔除份额|||留作结余";
    expect(shared(STEPS, CASE)).toEqual({ amounts: ["100", "100", "0"], remarks: [["奖金", "poolLeftOver", { left: "100", pool: "300", kept: "100" }]] });
  });
});
