import { rectificationLetter } from "../../src/papers/rectificationLetter";
import { withRows } from "../appraisal/workbook";
import { entriesOf, halvesOf, linesIn, S3, supervised, withRegister } from "./letters";
import { made, pagesOf, wordsOn } from "./source";

/** Both notices of the sample are done; here the first is not. */
const OPEN = withRows(S3, "整改通知", (rows) => rows.map((row) => (row[4] === "课间追逐打闹" ? row.map((cell, column) => (column === 6 ? "" : cell)) : row)));

describe("the letters for 整改通知", () => {
  it("are not made when everything has been put right", () => {
    expect(rectificationLetter.make(supervised(S3))).toBeUndefined();
  });

  const paper = made(rectificationLetter, supervised(OPEN, { school: "示例中学", office: "督导室" }));

  it("are addressed to the department, with who is responsible, the problem and the day it is due", () => {
    expect(pagesOf(paper)).toHaveLength(1);
    const entries = entriesOf(paper.rows);
    // 46322 is 2026-10-27.
    expect(["整改对象", "责任人", "存在问题", "整改要求", "整改期限"].map((asked) => entries.get(asked))).toEqual(["高年级部", "五(2)班 赵欣", "课间追逐打闹", "", "2026年10月27日"]);
    expect(wordsOn(paper)).not.toContain("迟到较多");
  });

  it("have a slip to fill in, and no day nobody has written", () => {
    const [letter, slip] = halvesOf(paper.rows);
    expect(linesIn(letter).slice(-2)).toEqual(["示例中学督导室", "　　　　年　　月　　日"]);
    expect(linesIn(slip)[1]).toBe("整改情况回执");
    expect(["整改对象", "整改情况", "完成日期", "负责人签字"].map((asked) => entriesOf(slip).get(asked))).toEqual(["高年级部", "", "　　　　年　　月　　日", ""]);
  });
});

describe("the letters for 约谈整改", () => {
  const register = withRegister(supervised(S3), "约谈整改", [
    { 对象: "低年级部", 问题: "例会缺席", 整改要求: "补开例会", 整改期限: 46360 },
    { 对象: "陈明", 触发规则: "家访不到位", 整改期限: "两周内" },
    { 对象: "林晓", 触发规则: "家访不到位" },
    { 对象: "王悦", 触发规则: "家访不到位", 整改期限: 46360, 完成: 46350 },
  ]);
  const pages = pagesOf(made(rectificationLetter, register));

  it("are one a page for each open row with a deadline", () => {
    expect(pages.map((page) => entriesOf(page).get("整改对象"))).toEqual(["低年级部", "陈明"]);
  });

  it("say what the row says", () => {
    // 46360 is 2026-12-04.
    expect(["存在问题", "整改要求", "整改期限"].map((asked) => entriesOf(pages[0] ?? []).get(asked))).toEqual(["例会缺席", "补开例会", "2026年12月4日"]);
    expect(["存在问题", "整改要求", "整改期限"].map((asked) => entriesOf(pages[1] ?? []).get(asked))).toEqual(["家访不到位", "", "两周内"]);
  });
});
