import { examine } from "../../src/appraisal/examine";
import { textsFor } from "../../src/messages";
import type { Case } from "../newcomer/workbooks";
import { workbookOf } from "../newcomer/workbooks";

const texts = textsFor("zh-CN");

type Cells = Case["sheets"][number]["cells"];

const ROSTER: Cells = [["班级", "班主任"], ["一(1)班", "段海波"], ["一(2)班", "贺志强"]];
const ROWS = [
  ["date:2025-10-20", "段海波", "学生打架", 2],
  ["date:2025-10-22", "段海波", "缺席班主任例会", 1],
  ["date:2025-10-23", "贺志强", "缺席班主任例会", 1],
] as const;
const register = (heading: string, rows: Cells = ROWS): Cells => [["日期", "班主任", "事由", heading], ...rows];

const DEDUCTION = ["扣分|折算|登记|||扣分登记", "扣分||列|||事由", "扣分||值|学生打架||5|分", "扣分||值|缺席班主任例会||2|分"];
const RESULTS = ["输出|结果表|列|姓名||名册.姓名", "输出||列|扣分||扣分|分"];

/** What is said of the regulation: the cell, its level and the words. */
function said(rule: readonly string[], cells: Cells): readonly string[] {
  const workbook = workbookOf({ name: "", title: "", regulation: "", rows: [...rule, ...RESULTS].join("\n"), sheets: [{ name: "班主任名册", cells: ROSTER }, { name: "扣分登记", cells }], expected: {} });
  return examine(workbook, texts).ofScheme.filter(({ problem }) => problem.includes("按次数还是按行")).map(({ level, content, problem }) => `${level} ${content}: ${problem}`);
}

describe("a count of rows where the register has a column that says how many times", () => {
  it("is asked which of the two it counts, with both ways out", () => {
    const [line, more] = said(DEDUCTION, register("次数"));
    expect(line).toContain("error 扣分: ");
    expect(line).toContain("设定值写“次数”");
    expect(line).toContain("写“每行一次”");
    expect(more).toBeUndefined();
  });

  it("is asked at the row that is left blank, where there is one", () => {
    expect(said([...DEDUCTION, "扣分||数量列|||"], register("次数"))).toEqual([expect.stringContaining("这里填“次数”")]);
  });

  it.each(["人次", "例数", "次", "违纪次数", "次数(次)"])("whatever the column is called: %s", (heading) => {
    expect(said(DEDUCTION, register(heading))).toHaveLength(1);
  });

  it("of flags too: two in one row", () => {
    expect(said(["扣分|计数|登记|||扣分登记", "扣分||筛选|事由||非空"], register("面数"))).toEqual([expect.stringContaining("“面数”")]);
  });

  it("is asked where the rule only looks whether the column is filled in: 2 would be one, a blank none", () => {
    expect(said(["扣分|计数|登记|||扣分登记", "扣分||筛选|次数||非空"], register("次数"))).toHaveLength(1);
    expect(said(["扣分|计数|登记|||扣分登记", "扣分||筛选|次数||非空", "扣分||数量列|||次数"], register("次数"))).toEqual([]);
  });

  it("a count too", () => {
    expect(said(["扣分|计数|登记|||扣分登记", "扣分||筛选|事由||学生打架"], register("次数"))).toHaveLength(1);
  });

  it.each([
    ["it says by the column", [...DEDUCTION, "扣分||数量列|||次数"], register("次数")],
    ["it says by the row", [...DEDUCTION, "扣分||数量列|||每行一次"], register("次数")],
    ["it looks at the column itself", ["扣分|计数|登记|||扣分登记", "扣分||筛选|次数||≥1"], register("次数")],
    ["every row is one time", DEDUCTION, register("次数", [...ROWS.slice(1), ["date:2025-10-24", "贺志强", "学生打架", ""]])],
    ["the column says something else", DEDUCTION, register("累计次数")],
    ["only the row of sums has more", DEDUCTION, register("次数", [...ROWS.slice(1), ["合计", "", "", 2]])],
  ])("is not asked where %s", (_, rule, cells) => {
    expect(said(rule, cells)).toEqual([]);
  });
});
