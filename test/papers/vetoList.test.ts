import { vetoList } from "../../src/papers/vetoList";
import type { PaperSheet } from "../../src/plan/paper";
import { withRows, withScheme } from "../appraisal/workbook";
import { linesOf, made, sourceOf, wordsOn } from "./source";

const S1A = withScheme("学月与学年考核.xlsx", "S1A");
const REGISTER = "一票否决登记";

const texts = (paper: PaperSheet): string[] => paper.rows.map(({ cells }) => String(cells[0]?.value));

describe("the list of vetoes of 学月与学年考核.xlsx", () => {
  const paper = made(vetoList, sourceOf(S1A));

  it("is marked for the office alone and signed", () => {
    expect(texts(paper)[0]).toBe("密级：内部");
    expect(wordsOn(paper)).toContain("校长：");
    expect(paper.page.orientation).toBe("Landscape");
  });

  it("has established cases first, open ones in a part of their own", () => {
    const order = texts(paper);
    expect(order.indexOf("一、已认定成立（1件）")).toBeGreaterThan(0);
    expect(order.indexOf("二、待核（1件，未查实的不否决）")).toBe(order.indexOf("一、已认定成立（1件）") + 2);
  });

  it("tells each case in the regulation's words, with clause, day, evidence, state and effect", () => {
    expect(linesOf(paper).map((line) => [...line.values()])).toEqual([
      [1, "高志强", "一(2)班", "④体罚或变相体罚学生", "六④", "2026年12月3日", "德育处调查记录第7号", "成立", "取消：学年奖"],
      [1, "高子涵", "一(1)班", "①不能经常深入班级、深入学生,学生、家长意见较大", "六①", "2026年12月20日", "家长来信", "待核", "暂缓：学年奖"],
    ]);
  });

  it("says so when 考核结果 is outdated", () => {
    expect(wordsOn(made(vetoList, { ...sourceOf(S1A), outdated: true }))).toContain("依据的考核结果已过时");
  });
});

describe("the list of vetoes", () => {
  it("does not list what was found wanting, and is not made without cases", () => {
    const rejected = withRows(S1A, REGISTER, (rows) => rows.map((row) => row.map((cell) => (cell === "成立" || cell === "待核" ? "不成立" : cell))));
    expect(vetoList.make(sourceOf(rejected))).toBeUndefined();
    expect(vetoList.make(sourceOf(withScheme("月考核与学期考核.xlsx", "S1B")))).toBeUndefined();
  });

  it("begins with the open cases where none is established", () => {
    const open = withRows(S1A, REGISTER, (rows) => rows.map((row) => row.map((cell) => (cell === "成立" ? "不成立" : cell))));
    expect(texts(made(vetoList, sourceOf(open)))).toContain("一、待核（1件，未查实的不否决）");
  });

  it("keeps a case whose person is not on the roster, without an effect", () => {
    const stranger = withRows(S1A, REGISTER, (rows) => [...rows, [3, "某某", "九(9)班", "2026-12-21", "②失职", "", "成立"]]);
    const line = linesOf(made(vetoList, sourceOf(stranger))).find((one) => one.get("姓名") === "某某");
    expect(line && [...line.values()]).toEqual([2, "某某", "九(9)班", "②失职", "", "2026年12月21日", "", "成立", "未计入考核，请核对姓名、班级"]);
    expect(wordsOn(made(vetoList, sourceOf(stranger)))).toContain("二、待核（2件");
  });

  it("has a case once that takes several months' pay, and says which", () => {
    const onwards = withRows(S1A, "考核方案", (rows) => rows.flatMap((row) => (row[3] === "影响" ? [row.map((cell) => (cell === "学年奖" ? "学月津贴" : cell)), row.map((cell) => (cell === "影响" ? "影响范围" : cell === "学年奖" ? "当月起" : cell))] : [row])));
    expect(linesOf(made(vetoList, sourceOf(onwards))).map((line) => [line.get("姓名"), line.get("影响")])).toEqual([["高志强", "取消：学月津贴（当月起）"], ["高子涵", "暂缓：学月津贴（当月起）"]]);
  });

  it("leaves a day that nobody wrote blank", () => {
    const undated = withRows(S1A, REGISTER, (rows) => rows.map((row) => row.map((cell) => (cell === "2026-12-03" ? "" : cell))));
    expect(linesOf(made(vetoList, sourceOf(undated)))[0]?.get("日期")).toBe("");
  });
});
