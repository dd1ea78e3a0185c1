import { workshopBudget } from "../../src/papers/workshopBudget";
import type { Snapshot } from "../../src/plan/snapshot";
import { withSetting } from "../appraisal/workbook";
import { sampleOf, unshown, withChanged, withFurther } from "./samples";
import { cellAt, expectPagesToFit, made, pagesOf, wordsOn } from "./source";

const ASKED = sampleOf("S0");
const S0 = withSetting(ASKED, "年度支出", "筛选", "2026-01-01至2026-12-31");

const rowsOf = (snapshot: Snapshot): readonly (readonly unknown[])[] => made(workshopBudget, unshown(snapshot)).rows.map(({ cells }) => cells.map(({ value }) => value));
const rowOf = (snapshot: Snapshot, first: string): readonly unknown[] | undefined => rowsOf(snapshot).find(([cell]) => cell === first);

describe("the budget of S0's sample", () => {
  it("has what each workshop was given and spent, item by item", () => {
    expect(rowsOf(S0).filter(([cell]) => cell === "启航工作坊").slice(1)).toEqual([
      ["启航工作坊", "", "标准", "", 30000, "", "", ""],
      ["启航工作坊", "", "结转", "", 0, "", "", ""],
      ["启航工作坊", "2026年9月25日", "图书", "P-001", "", 1860, "", ""],
      ["启航工作坊", "2026年10月14日", "专家讲座", "P-002", "", 2000, "", ""],
    ]);
  });

  it("adds up what is spent, what is left, and its share", () => {
    // 1860 + 2000 = 3860 of 30000: 26140 are left, 12.8666…% are spent.
    expect(rowOf(S0, "启航工作坊合计")).toEqual(["启航工作坊合计", 30000, 3860, 26140, 3860 / 30000]);
    // 640.5 of 30000: 2.135%.
    expect(rowOf(S0, "育英工作坊合计")).toEqual(["育英工作坊合计", 30000, 640.5, 29359.5, 0.02135]);
    // 4500.5 of 60000.
    expect(rowOf(S0, "总计")).toEqual(["总计", 60000, 4500.5, 55499.5, 4500.5 / 60000]);
    const total = made(workshopBudget, unshown(S0)).rows.find(({ cells }) => cells[0]?.value === "启航工作坊合计");
    expect([5, 7].map((column) => cellAt(total, column)?.numberFormat)).toEqual(["0.00", "0.00%"]);
  });

  it("leaves out what was spent in another year", () => {
    const later = withFurther(S0, "工作坊经费", [{ 工作坊: "启航工作坊", 日期: "2027-01-05", 事由: "春节慰问", 金额: 500 }]);
    expect(rowOf(later, "启航工作坊合计")?.[2]).toBe(3860);
    expect(wordsOn(made(workshopBudget, unshown(later)))).not.toContain("春节慰问");
  });

  it("says by how much a workshop is over its budget", () => {
    const over = withChanged(S0, "工作坊经费", "P-001", "金额", 31860);
    // 31860 + 2000 − 30000 = 3860.
    expect(rowOf(over, "启航工作坊合计")).toEqual(["启航工作坊合计", 30000, 33860, -3860, 33860 / 30000]);
    const row = made(workshopBudget, unshown(over)).rows.find(({ cells }) => cells[0]?.value === "启航工作坊超支3860元");
    expect(row?.cells[0]?.style).toBe("warning");
    expect(wordsOn(made(workshopBudget, unshown(S0)))).not.toContain("超支");
  });

  it("has no sum, and asks for the setting, where nobody has said which year it is", () => {
    expect(rowOf(ASKED, "启航工作坊合计")).toEqual(["启航工作坊合计", 30000, "缺", "缺", ""]);
    expect(rowOf(ASKED, "总计")).toEqual(["总计", 60000, "缺", "缺", ""]);
    expect(wordsOn(made(workshopBudget, unshown(ASKED)))).toContain("考核方案待填：年度支出“筛选”");
  });

  it("begins a page with each workshop", () => {
    const pages = pagesOf(made(workshopBudget, unshown(S0))).map((page) => page.map(({ cells }) => String(cells[0]?.value)));
    expect(pages).toHaveLength(2);
    expect([pages[0]?.includes("启航工作坊合计"), pages[0]?.includes("育英工作坊合计"), pages[1]?.includes("育英工作坊合计")]).toEqual([true, false, true]);
  });

  it("goes on over pages that fit", () => {
    const busy = withFurther(S0, "工作坊经费", Array.from({ length: 120 }, (_, index) => ({ 工作坊: "启航工作坊", 日期: "2026-11-01", 事由: `资料${index + 1}`, 金额: 1, 票据号: `Q-${index + 1}` })));
    expectPagesToFit(made(workshopBudget, unshown(busy)));
    expect(rowOf(busy, "启航工作坊合计")?.[2]).toBe(3980);
  });

  it("is not made where the scheme knows of no workshops' money", () => {
    expect(workshopBudget.make(unshown(sampleOf("S1F")))).toBeUndefined();
    expect(workshopBudget.make(unshown(sampleOf("S2")))).toBeUndefined();
  });
});
