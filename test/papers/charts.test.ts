import { charts } from "../../src/papers/charts";
import { valuesOfPaper, type PaperChart, type PaperSheet } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { RESULTS, withScheme } from "../appraisal/workbook";
import { sheet } from "../support/sheet";
import { sampleOf, unshown } from "./samples";
import { expectPagesToFit, made, pagesOf, sourceOf, wordsOn } from "./source";

const S1A = withScheme("学月与学年考核.xlsx", "S1A");

/** The workbook with these results, whatever would be computed. */
const withResults = (snapshot: Snapshot, rows: readonly (readonly Raw[])[]): Snapshot => ({
  ...snapshot,
  sheets: [...snapshot.sheets, sheet(RESULTS, rows)],
  own: new Map([...snapshot.own, ["results", RESULTS]]),
});

const SHOWN = withResults(S1A, [
  ["姓名", "班级", "年级", "9月得分", "10月得分", "总评分", "奖次"],
  ["甲", "一(1)班", "一年级", 90, 80.5, 500, "一等奖"],
  ["乙", "一(2)班", "一年级", 85.25, "缺", 490.1, "二等奖"],
  ["丙", "二(1)班", "二年级", 70, "", "缺", ""],
  ["丁", "二(2)班", "二年级", 77.77, 60, 480, "一等奖"],
]);

/** The block a chart is drawn from. */
function blockOf(paper: PaperSheet, title: string): readonly (readonly Raw[])[] {
  const chart = chartOf(paper, title);
  const { row, column, endRow, endColumn } = chart.source;
  return valuesOfPaper(paper)
    .slice(row, endRow + 1)
    .map((cells) => cells.slice(column, endColumn + 1));
}

function chartOf(paper: PaperSheet, title: string): PaperChart {
  const chart = paper.charts.find((one) => one.title === title);
  if (chart === undefined) throw new Error(`no chart ${title}`);
  return chart;
}

describe("the charts", () => {
  const paper = made(charts, sourceOf(SHOWN));

  it("count the people of each tier that 考核结果 shows, none included", () => {
    expect(blockOf(paper, "奖次分布")).toEqual([["奖次", "人数"], ["一等奖", 2], ["二等奖", 1], ["三等奖", 0]]);
    expect(chartOf(paper, "奖次分布").kind).toBe("column");
  });

  it("average each month by grade, exactly and without what is missing", () => {
    // (90 + 85.25) ÷ 2 = 87.625 and (70 + 77.77) ÷ 2 = 73.885: both a tie that goes up, whatever a binary 73.885 is.
    expect(blockOf(paper, "各月得分平均分").slice(0, 3)).toEqual([
      ["月份", "一年级", "二年级"],
      ["9月", 87.63, 73.89],
      ["10月", 80.5, 60],
    ]);
    // Months that the sheet does not show are blank, not 0.
    for (const row of blockOf(paper, "各月得分平均分").slice(3)) expect(row.slice(1)).toEqual(["", ""]);
    expect(chartOf(paper, "各月得分平均分").kind).toBe("line");
  });

  it("compare the grades by the score all others lead to", () => {
    // (500 + 490.1) ÷ 2; of the second grade only one has a score.
    expect(blockOf(paper, "总评分平均分比较")).toEqual([["年级", "平均分"], ["一年级", 495.05], ["二年级", 480]]);
  });

  it("stand beside their figures, a page each, on the sheet", () => {
    expect(paper.page.orientation).toBe("Landscape");
    expect(pagesOf(paper)).toHaveLength(3);
    const ends = [...paper.page.breaksBefore, paper.rows.length];
    paper.charts.forEach(({ source, place }, index) => {
      expect(place.column).toBeGreaterThan(source.endColumn);
      expect(place.endColumn).toBeLessThan(paper.widths.length);
      expect([place.row, place.endRow < (ends[index] ?? 0)]).toEqual([source.row, true]);
    });
    expectPagesToFit(paper);
  });

  it("have one line for the whole school where it is not divided", () => {
    const undivided = withResults(S1A, [["姓名", "班级", "9月得分"], ["甲", "一(1)班", 90], ["乙", "一(2)班", 80]]);
    const alone = made(charts, sourceOf(undivided));
    expect(blockOf(alone, "各月得分平均分").slice(0, 2)).toEqual([["月份", "全体"], ["9月", 85]]);
    expect(alone.charts.map(({ title }) => title)).toEqual(["各月得分平均分"]);
  });

  it("are divided as the school divides its papers", () => {
    const byCampus = withResults(S1A, [["姓名", "班级", "校区", "年级", "总评分"], ["甲", "一(1)班", "东", "一年级", 500], ["乙", "一(2)班", "西", "一年级", 490]]);
    expect(blockOf(made(charts, sourceOf(byCampus, { groupBy: "校区" })), "总评分平均分比较")).toEqual([["校区", "平均分"], ["东", 500], ["西", 490]]);
  });

  it("say so when 考核结果 is outdated, and still fit", () => {
    const outdated = made(charts, { ...sourceOf(SHOWN), outdated: true });
    expect(wordsOn(outdated)).toContain("依据的考核结果已过时");
    expectPagesToFit(outdated);
  });

  it("are not made without 考核结果", () => {
    expect(charts.make(unshown(sampleOf("S0")))).toBeUndefined();
    expect(charts.make({ ...sourceOf(S1A), shown: undefined })).toBeUndefined();
  });
});

describe("the charts of the sample workbooks", () => {
  it("have S1A's tiers and averages", () => {
    const paper = made(charts, sourceOf(S1A));
    // As in expected.json: with the tie on the cut five get the first prize, then three and three.
    expect(blockOf(paper, "奖次分布").slice(1)).toEqual([["一等奖", 5], ["二等奖", 3], ["三等奖", 3]]);
    // The two first classes had 86.70 and 81.80 in September.
    expect(blockOf(paper, "各月得分平均分")[1]?.slice(0, 2)).toEqual(["9月", 84.25]);
  });

  it("have S1B's monthly grades, a series a month of its eighteen classes", () => {
    const [headings, ...grades] = blockOf(made(charts, sourceOf(withScheme("月考核与学期考核.xlsx", "S1B"))), "等级分布");
    expect(headings).toEqual(["等级", "9月等级", "10月等级", "11月等级", "12月等级", "1月等级"]);
    expect(grades.map(([grade]) => grade)).toEqual(["不合格", "合格"]);
    for (const month of [1, 2, 3, 4, 5]) expect(grades.reduce((sum, grade) => sum + Number(grade[month]), 0)).toBe(18);
  });
});
