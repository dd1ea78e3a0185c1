import { run, table } from "./support";

const ROSTER = table("名册", [{ 姓名: "甲", 班级: "一班" }]);
const HEAD = "输出|结果表|列|姓名||名册.姓名\n输出||列|数||数\n";

/** What 甲 has by a rule called 数. */
const figure = (rule: string, register: Parameters<typeof table>[1] | undefined): string =>
  run(`${HEAD}${rule}`, [ROSTER, ...(register ? [table("培训登记", register)] : [])]).figure("甲", "数");

const FILTERED = "数|汇总|来源|||培训登记.学时\n数||筛选|形式||集中\n数||无记录|||0";

describe("a register without the column that a filter looks at", () => {
  const rows = [{ 姓名: "甲", 班级: "一班", 学时: 10 }];

  it.each([
    ["计数", "数|计数|登记|||培训登记\n数||筛选|形式||集中"],
    ["汇总", FILTERED],
    ["活动频次", "数|活动频次|登记|||培训登记\n数||筛选|形式||集中\n数||至少|||1"],
    ["参训率", "数|参训率|登记|||培训登记\n数||筛选|形式||集中"],
  ])("leaves %s missing: nobody knows which rows count, and 0 would be a guess", (_, rule) => {
    expect(figure(rule, rows)).toBe("缺");
  });

  it("does count where the column is there, and where 空 asks for nothing in it", () => {
    expect(figure("数|计数|登记|||培训登记\n数||筛选|形式||集中", [{ 姓名: "甲", 班级: "一班", 形式: "集中" }])).toBe("1");
    expect(figure("数|计数|登记|||培训登记\n数||筛选|形式||空", rows)).toBe("1");
  });
});

it("a sum of filtered rows is missing, not 无记录, where there is no register at all", () => {
  expect(figure(FILTERED, undefined)).toBe("缺");
  expect(figure(FILTERED, [{ 姓名: "甲", 班级: "一班", 形式: "远程", 学时: 10 }])).toBe("0");
});
