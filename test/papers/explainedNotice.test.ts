import { explainables } from "../../src/appraisal/resultRows";
import { examine } from "../../src/appraisal/examine";
import { explainedNotice } from "../../src/papers/explainedNotice";
import { heightOf, roomOnPage } from "../../src/papers/layout";
import { valuesOfPaper, type PaperSheet } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import { texts, withRows, withScheme, withSetting } from "../appraisal/workbook";
import { sourceOf, wordsOn } from "./source";

const S1A = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");

function noticeOf(snapshot: Snapshot, name?: string): PaperSheet {
  const source = sourceOf(snapshot);
  const place = examine(snapshot, texts).decoded?.place;
  const person = explainables(source.appraisal).find((one) => one.name === name);
  const paper = place && explainedNotice(source, { place, schemeSheet: "考核方案" }, person?.key);
  if (paper === undefined) throw new Error("no notice");
  return paper;
}

const line = (paper: PaperSheet, item: string): readonly unknown[] => valuesOfPaper(paper).find(([first]) => first === item) ?? [];

describe("考核说明单 of 高子涵", () => {
  const paper = noticeOf(S1A, "高子涵");

  it("has each figure with its arithmetic, clause and where to look it up", () => {
    expect(line(paper, "9月津贴")).toEqual(["9月津贴", "203.31 元", "335 × 70% × 86.7 ÷ 100 = 203.31", "五、1", "班主任名册第3行"]);
    // Of what has a line of its own above, the evidence stands there.
    expect(line(paper, "统测")).toEqual(["统测", "57.5 分", "", "", "统测成绩第3行"]);
    expect(line(paper, "总评分").slice(2)).toEqual(["430.5 + 57.5 + 0 = 488", "三、2", ""]);
    expect(line(paper, "9月得分")).toEqual(["9月得分", "86.7 分", "28.2 + 17.8 + 14.3 + 15 + 11.4 = 86.7", expect.anything(), "2026年9月第5行"]);
  });

  it("says of money that the pay sheet holds back why, and no amount that may change: a case is still open", () => {
    expect(line(paper, "学年奖").slice(1, 3)).toEqual(["待核", ""]);
    const settled = withRows(S1A, "一票否决登记", (rows) => rows.map((row) => row.map((cell) => (cell === "待核" ? "不成立" : cell))));
    // 11 people: five of the first tier, three of the second, three of the third; 5,000 yuan, a step of 50.
    expect(line(noticeOf(settled, "高子涵"), "学年奖").slice(1, 3)).toEqual(["445.45 元", "(5000 + 150 + 300) ÷ 11 = ≈495.4545 → 495.45;495.45 − 50 × 1 = 445.45"]);
  });

  it("names nobody else, and no place among them", () => {
    const others = explainables(sourceOf(S1A).appraisal).map(({ name }) => name).filter((name) => name !== "高子涵");
    expect(others.filter((name) => wordsOn(paper).includes(name))).toEqual([]);
    expect(line(paper, "名次")).toEqual([]);
  });

  it("says until when to object", () => {
    expect(wordsOn(paper)).toContain("对结果有异议的，请于2026年11月30日前（含当日）提出。");
  });

  it("says what is still open, and where it would be filled in", () => {
    const open = noticeOf(withScheme("学月与学年考核.xlsx", "S1A"), "高子涵");
    expect(line(open, "学年奖")[1]).toBe("缺数据");
    expect(wordsOn(open)).toMatch(/还没有定下来的：.*学年奖/);
  });
});

describe("考核说明单 of everybody", () => {
  const paper = noticeOf(S1A);

  it("is one for each, and each stands on one page", () => {
    expect(wordsOn(paper).match(/考核说明单/g)).toHaveLength(12);
    const breaks = [0, ...paper.page.breaksBefore, paper.rows.length];
    const pages = breaks.slice(1).map((end, index) => paper.rows.slice(breaks[index], end));
    for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(roomOnPage("Portrait", paper.widths));
  });

  it("has two on a page with five months", () => {
    expect(paper.page.breaksBefore).toHaveLength(5);
    expect(wordsOn(paper).match(/沿虚线裁开/g)).toHaveLength(6);
  });
});
