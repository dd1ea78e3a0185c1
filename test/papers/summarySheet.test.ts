import { summarySheet } from "../../src/papers/summarySheet";
import { valuesOfPaper } from "../../src/plan/paper";
import { RESULTS, withRows, withScheme, withSetting, withSheet } from "../appraisal/workbook";
import { withCell } from "../support/sheet";
import { expectPagesToFit, linesOf, made, monthlySchool, pagesOf, printed, sourceOf, wordsOn } from "./source";

const S1A = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");
const S1B = withScheme("月考核与学期考核.xlsx", "S1B");

describe("S1A", () => {
  const paper = made(summarySheet, sourceOf(S1A));
  const lines = linesOf(paper);

  it("has every column of 考核结果 that is not money", () => {
    expect([...(lines[0]?.keys() ?? [])]).toEqual(
      ["序号", "班级", "姓名", "9月得分", "10月得分", "11月得分", "12月得分", "1月得分", "学月总分", "统测", "获奖加分", "总评分", "名次", "奖次", "备注"],
    );
  });

  it("has room for a heading that takes two lines in its column", () => {
    const scheme = "考核方案";
    const renamed = withRows(S1A, scheme, (rows) => rows.map((row) => (row[1] === "输出" && row[4] === "统测" ? row.map((cell, column) => (column === 4 ? "统一测试成绩" : cell)) : row)));
    const head = made(summarySheet, sourceOf(renamed)).rows.find(({ cells }) => cells.some(({ value }) => value === "统一测试成绩"));
    // A line of LibreOffice's stand-in for 宋体 needs 16 points.
    expect(head?.height).toBeGreaterThanOrEqual(32);
  });

  it("shows each person's figures as they stand there", () => {
    expect([...(lines[0]?.values() ?? [])]).toEqual([1, "一(1)班", "高子涵", 86.7, 90.75, 90.9, 81.7, 80.45, 430.5, 57.5, 0, 488, 8, "二等奖", "待核"]);
  });

  it("leaves blank what does not apply, and says why in a word", () => {
    expect(["名次", "奖次", "备注"].map((heading) => lines[1]?.get(heading))).toEqual(["", "", "一票否决"]);
  });

  it("prints 缺 for what is missing, never 0", () => {
    const blank = withSheet(S1A, "统测成绩", (sheet) => withCell(sheet, "D3", ""));
    const first = linesOf(made(summarySheet, sourceOf(blank)))[0];
    expect(["统测", "总评分", "备注"].map((heading) => first?.get(heading))).toEqual(["缺", "缺", "待核；缺数据"]);
  });

  it("follows 考核结果 where the clerk sorted it", () => {
    const source = sourceOf(S1A);
    const sorted = withRows(source.snapshot, RESULTS, ([headings = [], ...rows]) => [headings, ...[...rows].reverse()]);
    const reversed = linesOf(made(summarySheet, sourceOf(sorted)));
    expect([reversed[0]?.get("姓名"), reversed[11]?.get("姓名"), reversed[11]?.get("9月得分"), reversed[11]?.get("序号")]).toEqual(["李静", "高子涵", 86.7, 12]);
  });

  it("keeps 备注 with its person", () => {
    const source = sourceOf(S1A);
    const noted = valuesOfPaper(paper).map((row) => row.map((cell, index) => (index === 14 && row[2] === "高子涵" ? "待核;材料已交" : cell)));
    const again = linesOf(made(summarySheet, { ...source, snapshot: printed(source.snapshot, "考核汇总表", [...noted.slice(0, 2), ...noted.slice(2).reverse()]) }));
    expect(again.map((line) => line.get("备注"))).toEqual(["待核；材料已交", "一票否决", ...Array(10).fill("")]);
  });
});

describe("S1B", () => {
  const paper = made(summarySheet, sourceOf(S1B, { groupBy: "年级部" }));

  it("has the grades by month and the honours, and the group first", () => {
    const [line] = linesOf(paper);
    expect([...(line?.keys() ?? [])].slice(0, 4)).toEqual(["序号", "年级部", "班级", "姓名"]);
    expect(["11月等级", "综合得分", "名次", "优秀班队"].map((heading) => line?.get(heading))).toEqual(["合格", 452.775, 3, "否"]);
    expect([...(line?.keys() ?? [])]).not.toContain("实发");
  });

  it("has nobody from outside the roster, and a page for each group", () => {
    expect(linesOf(paper)).toHaveLength(18);
    expect(wordsOn(paper)).not.toContain("郭静");
    expect(pagesOf(paper)).toHaveLength(3);
  });

  it("prints scores with as many places as people are ranked by", () => {
    const headings = paper.rows[1]?.cells.map(({ value }) => value) ?? [];
    const formatOf = (heading: string): string | undefined => paper.rows[3]?.cells[headings.indexOf(heading)]?.numberFormat;
    expect(["9月得分", "综合得分", "奖励分", "名次"].map(formatOf)).toEqual(["0.000", "0.000", "0.00", "0"]);
  });
});

it("says that it is outdated, and is not made without results", () => {
  expect(made(summarySheet, { ...sourceOf(S1A), outdated: true }).rows[0]?.cells[0]).toMatchObject({ value: "依据的考核结果已过时，请重新考核后再打印", style: "warning" });
  expect(summarySheet.make({ ...sourceOf(S1A), shown: undefined })).toBeUndefined();
});

it.each([1, 12, 50, 500])("its pages hold what is on them, for %d people", (people) => {
  const paper = made(summarySheet, sourceOf(monthlySchool(people)));
  expect(linesOf(paper).map((line) => line.get("序号"))).toEqual(Array.from({ length: people }, (_, index) => index + 1));
  expectPagesToFit(paper);
});

it("its pages hold what is on them where it is printed smaller", () => {
  expectPagesToFit(made(summarySheet, sourceOf(S1B)));
});
