import { monthly, run, table } from "./support";

const TABLES = [
  table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }, { 姓名: "丙", 班级: "三班" }]),
  table("月考核", [
    ...monthly("一班", "甲", { "2026年9月": 95, "2026年10月": 70 }),
    ...monthly("二班", "乙", { "2026年9月": 85, "2026年10月": 80 }),
    ...monthly("三班", "丙", { "2026年9月": 60, "2026年10月": 90 }),
  ]),
];
const figures = (rules: string) => {
  const { figure } = run(`${rules}\n输出|结果表|列|奖||奖`, TABLES);
  return ["9月奖", "10月奖"].map((heading) => ["甲", "乙", "丙"].map((who) => figure(who, heading)));
};

it("a prize by each month's tier goes by the tier of the month: one first and two second of 1000, 100 apart, are 400, 300 and 300", () => {
  expect(figures("等次|按比例分等|得分|||月考核.得分\n等次||比例|一等||34%\n等次||比例|二等||其余\n奖|奖金分配|等级|||等次\n奖||奖金总额|||1000\n奖||级差|||100")).toEqual([
    ["400", "300", "300"],
    ["300", "300", "400"],
  ]);
});

it("whom a figure of the month leaves out gets no share of that month's pool", () => {
  const rules = "不及格|比较|左|||月考核.得分\n不及格||关系|||低于\n不及格||右|||75\n等次|按比例分等|得分|||月考核.得分\n等次||比例|一等||34%\n等次||比例|二等||其余\n等次||剔除|||不及格\n等次||基数|||参评\n奖|奖金分配|等级|||等次\n奖||奖金总额|||1000\n奖||级差|||100\n奖||剔除|||不及格\n奖||剔除份额|||其余人均分";
  // Two of three each month: one first and one second are 550 and 450.
  expect(figures(rules)).toEqual([
    ["550", "450", "不适用"],
    ["不适用", "450", "550"],
  ]);
});

it("a pool is dealt out within the groups of the month", () => {
  // 900 in each group by points: in September 甲 and 乙 are 高, 丙 is 低; in October 甲 is 低, 乙 and 丙 are 高.
  const rules = "组|分段|依据|||月考核.得分\n组||起点|高||80\n组||起点|低||0\n组||取值|高||1\n组||取值|低||2\n点|定值|值|||1\n月点|求积|因数|点||点\n月点||因数|有||月考核.有\n奖|按点分配|总额|||900\n奖||点数|||月点\n奖||分组|||组";
  const withPoints = [TABLES[0], table("月考核", ["一班", "二班", "三班"].flatMap((班级, index) => ["2026年9月", "2026年10月"].map((月份, month) => ({ 班级, 月份, 得分: [[95, 70], [85, 80], [60, 90]][index]?.[month] ?? 0, 有: 1 }))))].flatMap((one) => one ?? []);
  const { figure } = run(`${rules}\n输出|结果表|列|奖||奖`, withPoints);
  expect(["9月奖", "10月奖"].map((heading) => ["甲", "乙", "丙"].map((who) => figure(who, heading)))).toEqual([
    ["450", "450", "900"],
    ["900", "450", "450"],
  ]);
});

it("places are those within the month's group: in September 甲 and 乙 are 高, in October 乙 and 丙", () => {
  const { figure } = run("组|分段|依据|||月考核.得分\n组||起点|高||80\n组||起点|低||0\n组||取值|高||1\n组||取值|低||2\n名次|名次|得分|||月考核.得分\n名次||分组|||组\n输出|结果表|列|名次||名次", TABLES);
  expect(["9月名次", "10月名次"].map((heading) => ["甲", "乙", "丙"].map((who) => figure(who, heading)))).toEqual([
    ["1", "2", "1"],
    ["1", "2", "1"],
  ]);
});
