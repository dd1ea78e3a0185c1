import { appraise } from "../../src/rules/appraise";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { missingRegisters } from "../../src/rules/missingRegisters";
import { schemeOf } from "../../src/schemes/rows";
import { table } from "./support";

const program = compile(
  schemeOf(
    "T",
    `
    得分|求和|加数|||月考核.得分
    家访|活动频次|登记|||家访登记
    家访||至少|||1
    谈话|活动频次|登记|||谈话登记
    谈话||至少|||1
    回访|活动频次|登记|||回访登记
    回访||至少|||1
    积分|汇总|来源|||争先登记.积分
    积分||无记录|||0
    支出|汇总|来源|||经费登记.金额
    支出||无记录|||0
    余额|差额|被减|||经费预算.预算
    余额||减|支出||支出
    进度|程序进度|步骤|审批||申请.审批日
    输出|结果表|列|得分||得分
    工作|结果表|工作表|||工作登记
    工作||列|姓名||名册.姓名
    工作||列|家访||家访
    工作||列|谈话||谈话
    工作||列|回访||回访
    争先|结果表|工作表|||争先
    争先||列|积分||积分
    经费|结果表|工作表|||经费余额
    经费||对象|||经费预算.年度
    经费||列|支出||支出
    经费||列|余额||余额
    办理|结果表|工作表|||申请办理
    办理||对象|||申请
    办理||列|进度||进度
  `,
  ),
  mechanisms,
);

const OWN = ["名册", "月考核"];
const missed = (...names: readonly string[]): string[] =>
  missingRegisters(program, [...OWN, ...names].map((name) => table(name, []))).map(({ table: name, stops }) => `${name}: ${stops.map(({ sheet, headings }) => `${sheet} ${headings.join("、")}`).join("; ")}`);

describe("a register that no sheet holds", () => {
  it("is not missed where the school keeps little of what the further sheets are made of", () => {
    expect(missed()).toEqual([]);
    expect(missed("家访登记")).toEqual([]);
  });

  it("is missed where the sheet has most of its registers", () => {
    expect(missed("家访登记", "谈话登记")).toEqual(["回访登记: 工作登记 回访"]);
  });

  it("is missed where the school keeps most of the regulation's; a list of its own has no rows to speak of", () => {
    expect(missed("家访登记", "谈话登记", "回访登记", "经费登记")).toEqual(["争先登记: 争先 积分", "经费预算: 经费余额 支出、余额"]);
  });

  it("leaves the figures open instead of dropping their column", () => {
    const roster = table("名册", [{ 姓名: "甲", 班级: "一班" }]);
    const { others } = appraise(program, [roster, table("月考核", []), table("家访登记", []), table("谈话登记", []), table("回访登记", []), table("经费登记", []), table("经费预算", [])]);
    const shown = others.map(({ sheet, columns, people }) => [sheet, columns.map(({ column }) => column.heading), people.map(({ outcomes }) => outcomes.map(({ value }) => value.kind))]);
    expect(shown).toContainEqual(["争先", ["积分"], [["missing"]]]);
  });
});
