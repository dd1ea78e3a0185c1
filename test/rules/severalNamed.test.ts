import { day, run, table, type Cells } from "./support";

const SCHEME = `
  扣分|汇总|来源|||检查登记.扣分
  扣分||无记录|||0
  家访|汇总|来源|||家访登记.次数
  家访||无记录|||0
  输出|结果表|列|姓名||名册.姓名
  输出||列|扣分||扣分
  输出||列|家访||家访
`;
const ROSTER: readonly Cells[] = [{ 姓名: "高子涵", 班级: "一班" }, { 姓名: "张伟", 班级: "二班" }, { 姓名: "李小明", 班级: "三班" }];
const dated = (rows: readonly Cells[]): Cells[] => rows.map((row) => ({ 日期: day("2026-09-10"), ...row }));
const of = (checks: readonly Cells[], visits: readonly Cells[] = []) => run(SCHEME, [table("名册", ROSTER), table("检查登记", dated([{ 班级: "三班", 扣分: 2 }, ...checks])), table("家访登记", dated([{ 姓名: "李小明", 次数: 1 }, ...visits]))]).figure;

describe("a row of a register that names several in one cell", () => {
  it.each(["一班、二班", "一班,二班", "一班/二班", "一班 二班"])("leaves open what it may count for: of each class that it names, and of no other (%s)", (both) => {
    const figure = of([{ 班级: both, 扣分: 5 }]);
    expect(["高子涵", "张伟", "李小明"].map((who) => figure(who, "扣分"))).toEqual(["缺", "缺", "2"]);
  });

  it("of each person that it names, and of no other", () => {
    const figure = of([], [{ 姓名: "高子涵、张伟", 次数: 1 }]);
    expect(["高子涵", "张伟", "李小明"].map((who) => figure(who, "家访"))).toEqual(["缺", "缺", "1"]);
  });

  it("of the one that is on the roster, where the other is not", () => {
    const figure = of([{ 班级: "一班、九班", 扣分: 5 }]);
    expect(["高子涵", "张伟"].map((who) => figure(who, "扣分"))).toEqual(["缺", "0"]);
  });
});
