import { day, monthly, run, table, type Cells } from "./support";

/** S1A in short: monthly scores, a prize of the term by rank, a veto that bears on it. */
const SCHEME = [
  "总分|汇总|来源|||月考核.得分",
  "否决|一票否决|登记|||一票否决登记",
  "否决||情形|④||体罚或变相体罚学生",
  "否决||影响|||奖次、学年奖",
  "奖次|按比例分等|得分|||总分",
  "奖次||比例|一等奖||50%",
  "奖次||比例|二等奖||其余",
  "奖次||剔除|||否决",
  "学年奖|奖金分配|等级|||奖次",
  "学年奖||奖金总额|||1000",
  "学年奖||级差|||50",
  "学年奖||剔除|||否决",
  "输出|结果表|列|姓名||名册.姓名",
  "输出||列|奖次||奖次",
  "输出||列|学年奖||学年奖",
].join("\n");

const ROSTER: readonly Cells[] = [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }, { 姓名: "丙", 班级: "三班" }];
const SCORES = [...monthly("一班", "甲", { "2026年9月": 90 }), ...monthly("二班", "乙", { "2026年9月": 80 }), ...monthly("三班", "丙", { "2026年9月": 70 })];

const appraised = (cases: readonly Cells[], roster = ROSTER) => run(SCHEME, [table("名册", roster), table("月考核", SCORES), table("一票否决登记", cases.map((row) => ({ 日期: day("2026-09-10"), 情形: "④", ...row })))]);

describe("an established case that names nobody there is", () => {
  it.each([
    ["a misspelt name", { 姓名: "甲甲", 状态: "成立" }],
    ["a class that nobody has", { 班级: "九班", 状态: "成立" }],
    ["a misspelt name with such a class", { 姓名: "甲甲", 班级: "九班", 状态: "成立" }],
    ["a case not decided yet", { 姓名: "甲甲", 状态: "待核" }],
  ])("holds everybody's prize: %s", (_, row) => {
    const { notes } = appraised([row]);
    for (const who of ["甲", "乙", "丙"]) expect(notes(who, "学年奖")).toContain("heldForPending");
  });

  it("holds nothing once it is said to be unfounded, or of another year", () => {
    expect(appraised([{ 姓名: "甲甲", 状态: "不成立" }]).notes("乙", "学年奖")).not.toContain("heldForPending");
    expect(appraised([{ 姓名: "甲甲", 状态: "成立", 日期: day("2024-03-01") }]).notes("乙", "学年奖")).not.toContain("heldForPending");
  });

  it("bars only whom it names where it names somebody", () => {
    const { notes, figure } = appraised([{ 姓名: "甲", 状态: "成立" }]);
    expect(figure("甲", "奖次")).toBe("不适用");
    expect(notes("乙", "学年奖")).not.toContain("heldForPending");
  });
});

it("a case is known by its number wherever the words have it, unless they name several", () => {
  expect(appraised([{ 姓名: "甲", 状态: "成立", 情形: "六④" }, { 姓名: "乙", 状态: "成立", 情形: "第④项" }]).figure("甲", "奖次")).toBe("不适用");
  expect(appraised([{ 姓名: "乙", 状态: "成立", 情形: "第④项" }]).figure("乙", "奖次")).toBe("不适用");
  const two = run(SCHEME.replace("否决||影响", "否决||情形|①||不深入班级\n  否决||影响"), [table("名册", ROSTER), table("月考核", SCORES), table("一票否决登记", [{ 姓名: "甲", 日期: day("2026-09-10"), 情形: "六①或④", 状态: "成立" }])]);
  expect(two.notes("甲", "学年奖")).toContain("heldForPending");
});

it("a case that names one of a person's two classes bars the person: the prize is not paid for the other either (S1A-10)", () => {
  const roster = [{ 姓名: "甲", 班级: "一班" }, { 姓名: "甲", 班级: "二班" }, { 姓名: "丙", 班级: "三班" }];
  const { figure } = run(SCHEME, [
    table("名册", roster),
    table("月考核", [...monthly("一班", "甲", { "2026年9月": 90 }), ...monthly("二班", "甲", { "2026年9月": 80 }), ...monthly("三班", "丙", { "2026年9月": 70 })]),
    table("一票否决登记", [{ 姓名: "甲", 班级: "一班", 日期: day("2026-09-10"), 情形: "④", 状态: "成立" }]),
  ]);
  expect([figure("甲/一班", "奖次"), figure("甲/二班", "奖次")]).toEqual(["不适用", "不适用"]);
  expect([figure("甲/一班", "学年奖"), figure("甲/二班", "学年奖")]).toEqual(["0", "0"]);
});
