import type { Table } from "../../src/core/table";
import { run, table } from "./support";

const HEAD = "输出|结果表|列|姓名||名册.姓名\n输出||列|数||数\n";
const ROSTER = table("名册", [{ 姓名: "甲", 班级: "一班" }]);

/** The register with a word in 形式 that nobody understands, in the rows of these places. */
function withUnread(register: Table, ...places: readonly number[]): Table {
  return { ...register, rows: register.rows.map((row, index) => (places.includes(index) ? { ...row, unread: new Set(["形式"]) } : row)) };
}
const figure = (rule: string, register: Table): string => run(`${HEAD}${rule}`, [ROSTER, register]).figure("甲", "数");
const trainings = (...forms: string[]): Table => table("培训登记", forms.map((form) => ({ 姓名: "甲", 班级: "一班", 形式: form, 学时: 10, 日期: "缺" })));

const COUNT = "数|计数|登记|||培训登记\n数||筛选|形式||集中";
const SUM = "数|汇总|来源|||培训登记.学时\n数||筛选|形式||集中\n数||无记录|||0";

describe("a word that nobody understands yet", () => {
  it("in a column that a rule looks at leaves its figure missing: the row may count", () => {
    for (const rule of [COUNT, SUM]) {
      expect(figure(rule, withUnread(trainings("集中", "缺"), 1))).toBe("缺");
      expect(figure(rule, withUnread(trainings("集中", "网上"), 1))).toBe("缺");
      expect(figure(rule, trainings("集中", "网上"))).not.toBe("缺");
    }
  });

  it("changes nothing where enough rows count without it, or where nobody looks at the column", () => {
    expect(figure(`${COUNT}\n数||至少|||1`, withUnread(trainings("集中", "缺"), 1))).toBe("是");
    expect(figure("数|计数|登记|||培训登记\n数||筛选|学时||≥5", withUnread(trainings("集中", "缺"), 1))).toBe("2");
  });
});

it("a row of a list that the roster contradicts says nothing of how often, not even never", () => {
  const list = { ...table("月考核", [{ 姓名: "甲", 班级: "一班", 形式: "缺" }]), kind: "list" as const };
  const rule = "数|计数|登记|||月考核\n数||筛选|形式||集中";
  expect(figure(rule, list)).toBe("0");
  expect(figure(rule, { ...list, rows: list.rows.map((row) => ({ ...row, contradicted: true as const })) })).toBe("缺");
});

describe("a word for what was not done", () => {
  it.each(["未评", "无", "否", "未完成", "—", "/"])("%s is not filled in", (word) => {
    expect(figure("数|计数|登记|||培训登记\n数||筛选|形式||非空", trainings("集中", word))).toBe("1");
  });
});

describe("a registered case that was established", () => {
  const RULE = "数|一票否决|登记|||一票否决登记\n数||情形|④||体罚学生";
  const vetoed = (what: string, state: string): string => figure(RULE, table("一票否决登记", [{ 姓名: "甲", 班级: "一班", 情形: what, 状态: state }]));

  it("is a veto where it is one of the regulation's", () => {
    expect(vetoed("④", "成立")).toBe("是");
    expect(vetoed("④", "不成立")).toBe("否");
  });

  it("is neither a veto nor none where nobody wrote what it was", () => {
    expect(vetoed("缺", "成立")).toBe("缺");
    expect(vetoed("缺", "不成立")).toBe("否");
  });
});

describe("a row of which nobody could read yet whom it is about", () => {
  const register = trainings("集中", "集中");
  const columns = register.columns.map((column) => (column.name === "姓名" ? { ...column, identifies: true as const } : column));
  const unnamed = (unread: readonly string[]): Table => ({ ...register, columns, rows: register.rows.map((row) => ({ ...row, key: {}, unread: new Set(unread) })) });

  it("may be anybody's: a figure that it would count for is missing, not none", () => {
    expect([figure(COUNT, unnamed(["姓名"])), figure(SUM, unnamed(["姓名"]))]).toEqual(["缺", "缺"]);
  });

  it("may be about anything, where rows are about dormitories", () => {
    const roster = table("名册", [{ 姓名: "甲", 班级: "一班", 宿舍: "101" }]);
    const checks = { ...table("宿舍检查", [{ 宿舍: "缺", 扣分: 2 }]), about: "宿舍" };
    const sum = "数|汇总|来源|||宿舍检查.扣分\n数||无记录|||0";
    const figureOf = (unread: readonly string[]): string => run(`${HEAD}${sum}`, [roster, { ...checks, rows: checks.rows.map((row) => ({ ...row, unread: new Set(unread) })) }]).figure("甲", "数");
    expect([figureOf(["宿舍"]), figureOf([])]).toEqual(["缺", "0"]);
  });

  it("is neither a veto nor none for anybody, unless it was found to be nothing", () => {
    const vetoes = (state: string): Table => {
      const cases = table("一票否决登记", [{ 姓名: "缺", 情形: "④", 状态: state }]);
      return { ...cases, columns: cases.columns.map((column) => (column.name === "姓名" ? { ...column, identifies: true as const } : column)), rows: cases.rows.map((row) => ({ ...row, key: {}, unread: new Set(["姓名"]) })) };
    };
    const rule = "数|一票否决|登记|||一票否决登记\n数||情形|④||体罚学生";
    expect([figure(rule, vetoes("成立")), figure(rule, vetoes("不成立"))]).toEqual(["缺", "否"]);
  });

  it("is nobody's where no name stands there", () => {
    expect([figure(COUNT, unnamed([])), figure(SUM, unnamed([]))]).toEqual(["0", "0"]);
  });
});

it("a row in dispute that is like one that counts changes nothing where each counts once", () => {
  const register = table("培训登记", [{ 姓名: "甲", 班级: "一班", 形式: "集中", 学时: 10, 名称: "研修" }, { 姓名: "甲", 班级: "一班", 形式: "集中", 学时: 10, 名称: "研修" }]);
  const disputed = { ...register, rows: register.rows.map((row, index) => (index === 1 ? { ...row, contradicted: true as const } : row)) };
  expect([figure(SUM, disputed), figure(`${SUM}\n数||去重|||名称`, disputed)]).toEqual(["缺", "10"]);
});
