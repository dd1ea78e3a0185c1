import { shareOut } from "../../src/core/operations/share";
import { Exact } from "../../src/core/number/exact";
import { day, monthly, run, table, type Figures } from "./support";

const roster = table("名册", [{ 姓名: "甲", 班级: "一班" }]);
const months = table("月考核", monthly("一班", "甲", { "2026年9月": 90, "2026年10月": 95 }));
const shown = (rows: string, name: string): string => `${rows}\n输出|结果表|列|姓名||名册.姓名\n输出||列|${name}||${name}`;

describe("差额 less 上期", () => {
  it("is no figure in the first month, which has none before it", () => {
    const { figure } = run(shown("分|求和|加数|分||月考核.得分\n上|上期|依据|||分\n进|差额|被减|||分\n进||减|||上", "进"), [roster, months]);
    expect([figure("甲", "9月进"), figure("甲", "10月进")]).toEqual(["不适用", "5"]);
  });
});

describe("连续", () => {
  it("of numbers without 筛选 says that it is not told what it counts", () => {
    const { figure, notes } = run(shown("连|连续|依据|||月考核.得分", "连"), [roster, months]);
    expect(figure("甲", "连")).toBe("缺");
    expect(notes("甲", "连")).toEqual(["filterNeeded"]);
  });

  it("of true and false needs none", () => {
    const { figure, notes } = run(shown("好|比较|左|||月考核.得分\n好||关系|||不低于\n好||右|||92\n连|连续|依据|||好", "连"), [roster, months]);
    expect([figure("甲", "连"), notes("甲", "连")]).toEqual(["1", []]);
  });
});

describe("扣分", () => {
  it("says that more was taken off than there was", () => {
    const scheme = shown("扣|扣分|满分|||60\n扣||扣分|||统测成绩.扣\n扣||写法|||正数为扣分", "扣");
    const floor = run(scheme, [roster, table("统测成绩", [{ 姓名: "甲", 班级: "一班", 扣: 72 }])]);
    expect([floor.figure("甲", "扣"), floor.notes("甲", "扣")]).toEqual(["0", ["limited"]]);
    expect(floor.appraisal.people[0]?.outcomes[1]?.working).toBe("60 − 72 = -12 → 0");
    const within = run(scheme, [roster, table("统测成绩", [{ 姓名: "甲", 班级: "一班", 扣: 12 }])]);
    expect([within.figure("甲", "扣"), within.notes("甲", "扣")]).toEqual(["48", []]);
  });
});

describe("比率 above 100%", () => {
  const rate = (rows: string, part: number, unit = ""): Figures =>
    run(shown(`率|比率|分子|||统测成绩.甲数|${unit}\n率||分母|||统测成绩.乙数|${unit}${rows}`, "率"), [roster, table("统测成绩", [{ 姓名: "甲", 班级: "一班", 甲数: part, 乙数: 45 }])]);

  it("is pointed out: nobody has more of a part than of the whole", () => {
    expect(rate("", 50).notes("甲", "率")).toEqual(["rateAboveWhole"]);
    expect(rate("\n率||不低于|||90%", 50).notes("甲", "率")).toEqual(["rateAboveWhole"]);
    expect(rate("\n率||不低于|||100%", 50, "份").notes("甲", "率")).toEqual(["rateAboveWhole"]);
  });

  it("is none where all are there, or where a target is overfulfilled", () => {
    expect(rate("", 45).notes("甲", "率")).toEqual([]);
    expect(rate("\n率||不低于|||100%", 50).notes("甲", "率")).toEqual([]);
  });
});

describe("equal remainders of a pool", () => {
  const points = (...all: number[]): readonly Exact[] => all.map((one) => Exact.of(one));

  it("are named: who got the last 分 by the order of the list", () => {
    expect(shareOut(Exact.of(100), points(1, 1, 1), 2).byOrder).toEqual({ given: [0], passed: [1, 2] });
    expect(shareOut(Exact.of(100), points(1, 1), 2).byOrder).toEqual({ given: [], passed: [] });
    expect(shareOut(Exact.of(500), points(30, 10, 6), 2).byOrder).toEqual({ given: [], passed: [] });
  });

  it("are a remark on 按点分配", () => {
    const three = table("名册", ["甲", "乙", "丙"].map((name) => ({ 姓名: name, 班级: `${name}班`, 点: 1 })));
    const { figure, appraisal } = run(shown("发|按点分配|总额|||100\n发||点数|||名册.点", "发"), [three]);
    expect(["甲", "乙", "丙"].map((name) => figure(name, "发"))).toEqual(["33.34", "33.33", "33.33"]);
    expect(appraisal.remarks.map(({ note }) => note)).toEqual([{ code: "remainderByOrder", params: { names: "甲", count: "2" } }]);
  });
});

describe("汇总 of a register", () => {
  it("names what leaves a row open, with what stands in it", () => {
    const register = table("罚扣登记", [{ 姓名: "甲", 日期: day("2026-09-01"), 数: 1 }, { 姓名: "甲", 日期: day("2026-09-02"), 数: 2 }]);
    const rows = register.rows.map((row, index) => (index === 1 ? { ...row, contradicted: true as const } : row));
    const { figure, appraisal } = run(shown("罚|汇总|来源|分||罚扣登记.数\n罚||无记录|||0", "罚"), [roster, { ...register, rows }]);
    expect(figure("甲", "罚")).toBe("缺");
    expect(appraisal.people[0]?.outcomes[1]?.inputs.map(({ outcome: { value, origin } }) => [value.kind, origin.kind, origin.kind === "entry" ? origin.words : ""])).toEqual([["number", "cell", ""], ["missing", "entry", "数2"]]);
  });
});
