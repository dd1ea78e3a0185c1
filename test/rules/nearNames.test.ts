import { NearNames } from "../../src/rules/nearNames";
import { day, run, table, type Cells } from "./support";

const near = new NearNames(["高子涵", "高志强", "张伟", "欧阳修文"]);

describe("whom a name that is not on the roster may be meant for", () => {
  it.each([
    ["高子函", ["高子涵"]],
    ["高涵子", ["高子涵"]],
    ["高志小强", ["高志强"]],
    ["阳修文", ["欧阳修文"]],
    ["张小伟", ["张伟"]],
    ["张敏", []],
    ["李小明", []],
  ])("%s: %s", (name, expected) => {
    expect(near.of(name)).toEqual(expected);
  });
});

/** S1A-06 in short: bonus points of a register without classes, and a fund shared by them. */
const SCHEME = `
  加分|汇总|来源|||获奖.加分
  加分||无记录|||0
  奖金|按点分配|总额|||1000
  奖金||点数|||加分
  输出|结果表|列|姓名||名册.姓名
  输出||列|加分||加分
  输出||列|奖金||奖金
`;
const ROSTER: readonly Cells[] = [{ 姓名: "高子涵", 班级: "一班" }, { 姓名: "张伟", 班级: "二班" }];
const awarded = (...rows: readonly Cells[]) => run(SCHEME, [table("名册", ROSTER), table("获奖", [{ 姓名: "张伟", 加分: 2 }, ...rows.map((row) => ({ 日期: day("2026-09-10"), ...row }))])]);

describe("a row of a register whose name is not on the roster", () => {
  it("leaves the figure of whom it may be meant for open, and so what is shared by it; it is not 0", () => {
    const { figure } = awarded({ 姓名: "高子函", 加分: 3 });
    expect([figure("高子涵", "加分"), figure("张伟", "加分")]).toEqual(["缺", "2"]);
    expect([figure("高子涵", "奖金"), figure("张伟", "奖金")]).toEqual(["缺", "缺"]);
  });

  it("does so too where it names a class that there is not", () => {
    expect(awarded({ 姓名: "高子函", 班级: "九班", 加分: 3 }).figure("高子涵", "加分")).toBe("缺");
  });

  it("is nobody's where it is like no name on the roster", () => {
    const { figure } = awarded({ 姓名: "李小明", 加分: 3 });
    expect([figure("高子涵", "加分"), figure("张伟", "加分"), figure("张伟", "奖金")]).toEqual(["0", "2", "1000"]);
  });
});
