import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { atOnce } from "../../src/core/slices";
import { finaliseRun } from "../../src/finals/finaliseRun";
import { recordedAppraisal } from "../../src/finals/recorded";
import { recordedReports } from "../../src/finals/recordedReports";
import { reportsInSlices } from "../../src/finals/reportsRun";
import { textsFor } from "../../src/messages";
import { reportRole } from "../../src/plan/ownSheets";
import type { PaperSheet } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { appraised, withRows, withScheme, withSetting, withSheet } from "../appraisal/workbook";
import { sampleOf, withChanged } from "../papers/samples";
import { linesOf, wordsOn } from "../papers/source";
import { withCell } from "../support/sheet";
import { after, done, NOW, SCHOOL as SCHOOL_OF_S1A } from "./workbook";

const texts = textsFor("zh-CN");
const TODAY = 46350;

/** S3's sample, appraised, with what each grade of 班级综合评比 is worth. */
const school = (amounts: Readonly<Record<string, Raw>>, sample = sampleOf("S3")): Snapshot => {
  const dated = withSetting(sample, "基准日", "值", "2026-11-24");
  const paid = withRows(dated, "考核方案", (rows) => rows.map((row) => (row[1] === "奖励津贴" && row[3] === "值" ? row.map((cell, column) => (column === 6 ? (amounts[String(row[4])] ?? "") : cell)) : row)));
  return after(paid, appraisalRun(paid, texts));
};

const AMOUNTS = { 一等: 300, 二等: 200, 三等: 100 };
const SCHOOL = school(AMOUNTS);

const paperOf = (name: string, snapshot: Snapshot): PaperSheet | undefined => atOnce(reportsInSlices(snapshot, TODAY, texts)).plan.papers?.find(({ role }) => role === reportRole(name));
const linesIn = (name: string, snapshot: Snapshot, headings: readonly string[]): readonly (readonly (Raw | undefined)[])[] => {
  const paper = paperOf(name, snapshot);
  return paper === undefined ? [] : linesOf(paper).map((line) => headings.map((heading) => line.get(heading)));
};
const wordsIn = (name: string, snapshot: Snapshot): string => {
  const paper = paperOf(name, snapshot);
  return paper === undefined ? "" : wordsOn(paper);
};

describe("S3, where 奖励津贴 stands on a sheet of results of its own", () => {
  it("pays by the grade of each class: 一等, 二等, 一等, 三等, 一等, 三等", () => {
    const due = [["林晓", 300], ["陈明", 200], ["王悦", 300], ["张帆", 100], ["刘宁", 300], ["赵欣", 100]];
    expect(linesIn("津贴发放表", SCHOOL, ["姓名", "应发"])).toEqual(due);
    expect(linesIn("财务发放表", SCHOOL, ["姓名", "实发"])).toEqual(due);
  });

  it("writes the sum in words: 300 × 3 + 200 + 100 × 2 = 1300", () => {
    expect(wordsIn("津贴发放表", SCHOOL)).toContain("壹仟叁佰元整");
  });

  it("adds up in the pane what it pays, and says who is not in the sum", () => {
    const moneyOf = (snapshot: Snapshot) => appraisalRun(snapshot, texts).summary?.money;
    expect(moneyOf(SCHOOL)).toEqual([{ heading: "奖励津贴", total: "1300.00", missing: 0 }]);
    expect(moneyOf(school(AMOUNTS, withChanged(sampleOf("S3"), "班级综合评比", "三(2)班", "评比等级", "")))).toEqual([{ heading: "奖励津贴", total: "1200.00", missing: 1 }]);
    expect(moneyOf(school({}))).toEqual([]);
  });

  it("pays nobody whose class has no grade yet, and says so", () => {
    const open = school(AMOUNTS, withChanged(sampleOf("S3"), "班级综合评比", "三(2)班", "评比等级", ""));
    expect(linesIn("津贴发放表", open, ["姓名", "实发", "备注"]).slice(2, 4)).toEqual([["王悦", 300, ""], ["张帆", "", "缺数据"]]);
  });

  it("is outdated with its own sheet", () => {
    const typed = withRows(SCHOOL, "奖励津贴", (rows) => rows.map((row) => row.map((cell) => (cell === 200 ? 999 : cell))));
    expect(linesIn("津贴发放表", typed, ["姓名", "应发"])[1]).toEqual(["陈明", 999]);
    expect(wordsIn("津贴发放表", typed)).toContain(texts("paper.common.outdated"));
  });

  it("has no pay sheet as long as nobody has said what is paid", () => {
    const open = school({});
    expect(["津贴发放表", "财务发放表"].map((name) => paperOf(name, open))).toEqual([undefined, undefined]);
  });
});

describe("S1A, which pays from 考核结果, with a further sheet of results", () => {
  /** A rule with a sheet of its own on which it stands. */
  const withSheetOf = (...rows: readonly (readonly string[])[]): Snapshot =>
    appraised(
      withRows(withScheme("学月与学年考核.xlsx", "S1A"), "考核方案", (before) => {
        const width = before[0]?.length ?? 0;
        const own = [...rows, ["补贴表", "结果表", "工作表", "", "", "补贴表"], ["补贴表", "", "列", "姓名", "", "名册.姓名"]];
        return [...before, ...own.map((row) => ["S1A", ...row, ...Array<string>(width).fill("")].slice(0, width))];
      }),
    );

  it("says which money is not among what is paid", () => {
    const other = withSheetOf(["通讯补贴", "定值", "值", "", "", "100", "元"], ["补贴表", "", "列", "通讯补贴", "", "通讯补贴", "元"]);
    for (const name of ["津贴发放表", "财务发放表"]) expect(wordsIn(name, other)).toContain("工作表“补贴表”上的通讯补贴不在本表内");
  });

  it("is outdated by other data though the term is final, where it pays from that sheet: only 考核结果 is ever final", () => {
    const width = SCHOOL_OF_S1A.sheets.find(({ name }) => name === "考核方案")?.values[0]?.length ?? 0;
    const own = [["通讯补贴", "定值", "值", "", "", "100", "元"], ["补贴表", "结果表", "工作表", "", "", "补贴表"], ["补贴表", "", "列", "姓名", "", "名册.姓名"], ["补贴表", "", "列", "通讯补贴", "", "通讯补贴", "元"]];
    const unpaid = withRows(SCHOOL_OF_S1A, "考核方案", (rows) => [...rows.filter((row) => !(row[1] === "输出" && row[3] === "列" && row[7] === "元")), ...own.map((row) => ["S1A", ...row, ...Array<string>(width).fill("")].slice(0, width))]);
    const shown = after(unpaid, appraisalRun(unpaid, texts));
    const printed = done(shown, atOnce(recordedReports(shown, TODAY, NOW, texts)));
    const final = done(printed, finaliseRun(printed, undefined, NOW, texts));
    const changed = withSheet(final, "2026年9月", (before) => withCell(before, "D5", 20));
    const marked = new Set((atOnce(recordedAppraisal(changed, NOW, texts)).plan.repairs ?? []).map(({ cell }) => cell.sheet));
    expect(["津贴发放表", "财务发放表", "考核汇总表"].map((name) => marked.has(name))).toEqual([true, true, false]);
  });

  it("is silent about the same money shown again", () => {
    const again = withSheetOf(["补贴表", "", "列", "学月津贴", "", "学月津贴", "元"]);
    expect(wordsIn("津贴发放表", again)).not.toContain("不在本表内");
  });
});
