import { Exact } from "../../src/core/number/exact";
import { financeList } from "../../src/papers/financeList";
import { payroll } from "../../src/papers/payroll";
import type { ReportSource } from "../../src/papers/report";
import { valuesOfPaper } from "../../src/plan/paper";
import type { Raw } from "../../src/sheets";
import { withRows, withScheme, withSetting } from "../appraisal/workbook";
import { expectPagesToFit, fenOf, linesOf, made, monthlySchool, printed, sourceOf, wordsOn } from "./source";

const PENDING = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");
const S1A = withRows(PENDING, "一票否决登记", (rows) => rows.map((row) => row.map((cell) => (cell === "待核" ? "不成立" : cell))));
const S1B = withScheme("月考核与学期考核.xlsx", "S1B");
const TEMPLATE = ["职工号", "户名", "银行卡号", "应发金额", "补发", "补扣", "实发(元)", "摘要"];

const lineOf = (source: ReportSource, name: string): readonly Raw[] | undefined => valuesOfPaper(made(financeList, source)).find((row) => row.includes(name));

describe("the list", () => {
  it("has a line a person by 工号, in our columns where the school names none", () => {
    const lines = linesOf(made(financeList, sourceOf(S1A)));
    expect(lines).toHaveLength(12);
    // 1009.53 of five months + 445.45
    expect([...(lines[0] ?? [])]).toEqual([["序号", 1], ["工号", "T101"], ["姓名", "高子涵"], ["应发", 1454.98], ["扣款", ""], ["补发补扣", ""], ["代班", ""], ["实发", 1454.98], ["备注", ""]]);
  });

  it("has the columns of the finance office's own template, in its order and words", () => {
    const source = { ...sourceOf(S1A, { financeColumns: TEMPLATE }), carriedOver: [{ id: "T101", name: "高子涵", class: "一(1)班", amount: Exact.of(-54.98) }, { id: "T103", name: "杨立新", class: "二(1)班", amount: Exact.of(20) }] };
    expect(lineOf(source, "高子涵")).toEqual(["T101", "高子涵", "", 1454.98, "", 54.98, 1400, ""]);
    // 203.43 + 215.39 + 196.16 + 209.53 + 197.68 + 495.45 = 1517.64, and 20
    expect(lineOf(source, "杨立新")).toEqual(["T103", "杨立新", "", 1517.64, 20, "", 1537.64, ""]);
    expect(valuesOfPaper(made(financeList, source)).find(([first]) => first === "合计")?.slice(4, 6)).toEqual([20, 54.98]);
  });

  it("keeps apart what is paid for where the office's template has a column for each", () => {
    // 1009.53 + 445.45 = 1454.98
    expect(lineOf(sourceOf(S1A, { financeColumns: ["姓名", "津贴(元)", "学年奖", "实发"] }), "高子涵")).toEqual(["高子涵", 1009.53, 445.45, 1454.98]);
    // Otherwise 津贴 is all that is due.
    expect(lineOf(sourceOf(S1A, { financeColumns: ["姓名", "津贴", "实发"] }), "高子涵")).toEqual(["高子涵", 1454.98, 1454.98]);
    // Of two classes, the second with 1022.19 and 495.45.
    const twice = withRows(S1A, "班主任名册", (rows) => rows.map((row) => row.map((cell) => (cell === "T103" ? "T101" : cell))));
    expect(lineOf(sourceOf(twice, { financeColumns: ["姓名", "津贴", "学年奖", "实发"] }), "高子涵")).toEqual(["高子涵", 2031.72, 940.9, 2972.62]);
  });

  it("makes one line of one 工号's two classes, and keeps apart who has none", () => {
    const twice = withRows(S1A, "班主任名册", (rows) => rows.map((row) => row.map((cell) => (cell === "T103" ? "T101" : cell))));
    const rows = linesOf(made(financeList, sourceOf(twice)));
    expect(rows).toHaveLength(11);
    // 1454.98 + 1517.64
    expect(rows[0]?.get("实发")).toBe(2972.62);
    expect(linesOf(made(financeList, sourceOf(S1B)))).toHaveLength(20);
  });

  it("adds its lines exactly", () => {
    const paper = made(financeList, sourceOf(S1B));
    const total = valuesOfPaper(paper).find(([first]) => first === "合计") ?? [];
    expect(total.slice(3, 8)).toEqual([17000, 72.72, "", 72.72, 17000]);
    expect(fenOf(total[7])).toBe(linesOf(paper).reduce((sum, line) => sum + (fenOf(line.get("实发")) ?? 0n), 0n));
  });
});

describe("while anything is 待核 or 缺", () => {
  it("is paid later, and it says whose: the rest is paid, as on 津贴发放表", () => {
    const source = sourceOf(PENDING);
    const paper = made(financeList, source);
    expect(wordsOn(paper)).toContain("以下金额未列入，查清后另发：高子涵（学年奖待核）、杨立新（学年奖待核）、梁海燕（学年奖待核）");
    expect(wordsOn(paper)).not.toContain("高志强（");
    // The five months without the prize.
    expect(lineOf(source, "高子涵")?.slice(3, 8)).toEqual([1009.53, "", "", "", 1009.53]);
    const netOf = (lines: ReturnType<typeof linesOf>): unknown[] => lines.map((line) => line.get("实发"));
    expect(netOf(linesOf(paper))).toEqual(netOf(linesOf(made(payroll, source))));
    expect(fenOf(valuesOfPaper(paper).find(([first]) => first === "合计")?.[7])).toBe(linesOf(paper).reduce((sum, line) => sum + (fenOf(line.get("实发")) ?? 0n), 0n));
  });

  it("says 缺数据 where the prize's amount was never filled in", () => {
    expect(wordsOn(made(financeList, sourceOf(withScheme("学月与学年考核.xlsx", "S1A"))))).toContain("梁海燕（学年奖缺数据）");
  });
});

describe("the office's own columns", () => {
  const settings = { financeColumns: TEMPLATE };
  const rows = valuesOfPaper(made(financeList, sourceOf(S1A, settings)));
  const withCards = rows.map((row) => row.map((cell, index) => (index === 2 && /^T1\d\d$/.test(String(row[0])) ? `6222-${String(row[0])}` : cell)));
  const moved = [...withCards.slice(0, 3), ...withCards.slice(3).reverse()];

  it("stay with the 工号 wherever the rows are, also while the figures are held back", () => {
    for (const snapshot of [S1A, PENDING]) {
      const source = sourceOf(snapshot, settings);
      const paper = made(financeList, { ...source, snapshot: printed(source.snapshot, "财务发放表", moved) });
      const people = valuesOfPaper(paper).filter(([id]) => /^T1\d\d$/.test(String(id)));
      expect(people).toHaveLength(12);
      for (const row of people) expect(row[2]).toBe(`6222-${String(row[0])}`);
    }
  });

  it("stay by name where nobody has a 工号", () => {
    const source = sourceOf(S1B);
    const noted = valuesOfPaper(made(financeList, source)).map((row) => row.map((cell, index) => (row[2] === "唐静" && index === 8 ? "停发;待查" : cell)));
    const again = { ...source, snapshot: printed(source.snapshot, "财务发放表", [...noted.slice(0, 3), ...noted.slice(3).reverse()]) };
    expect(lineOf(again, "唐静")?.[8]).toBe("停发;待查");
    expect(linesOf(made(financeList, again)).filter((line) => line.get("备注") !== "")).toHaveLength(1);
    // Two lines of that name: nobody knows whose it is.
    const twice = { ...source, snapshot: printed(source.snapshot, "财务发放表", noted.map((row) => row.map((cell) => (cell === "梁建国" ? "唐静" : cell)))) };
    expect(lineOf(twice, "唐静")?.[8]).toBe("");
  });

  it("are nobody else's: a namesake with another 工号 has a blank", () => {
    const other = withRows(S1A, "班主任名册", (list) => list.map((row) => row.map((cell) => (cell === "T104" ? "T999" : cell))));
    const source = sourceOf(other, settings);
    expect(lineOf({ ...source, snapshot: printed(source.snapshot, "财务发放表", moved) }, "梁海燕")?.slice(0, 3)).toEqual(["T999", "梁海燕", ""]);
  });
});

it.each([1, 12, 50, 500])("its pages hold what is on them, for %d people", (people) => {
  const paper = made(financeList, sourceOf(monthlySchool(people)));
  expect(linesOf(paper).map((line) => line.get("序号"))).toEqual(Array.from({ length: people }, (_, index) => index + 1));
  expectPagesToFit(paper);
});
