import { cardsOf } from "../../../src/editing/card";
import { inOrder } from "../../../src/editing/print/clauseOrder";
import { printRun } from "../../../src/editing/print/printRun";
import { printedRegulations } from "../../../src/editing/print/regulationText";
import { textsFor } from "../../../src/messages";
import { editingTexts } from "../../../src/messages/editing";
import { readReportSettings } from "../../../src/papers/reportSettings";
import { regulationPaper } from "../../../src/papers/regulation";
import type { PaperRow, PaperSheet } from "../../../src/plan/paper";
import type { Scheme, SettingRow } from "../../../src/rules/scheme";
import { builtInIds, builtInSchemes } from "../../../src/schemes";
import { texts, withRows, withScheme } from "../../appraisal/workbook";
import { expectPagesToFit, pagesOf } from "../../papers/source";

const settings = { ...readReportSettings({ sheets: [], own: new Map(), sheetNames: new Set(), canProve: false }), school: "实验小学" };
/** 2026-11-24 */
const TODAY = 46350;
const CHINESE = editingTexts(textsFor("zh-CN"));

const paperOf = (...schemes: readonly Scheme[]): PaperSheet => regulationPaper(printedRegulations(schemes), 0, { settings, today: TODAY, texts });

const wordsOf = ({ cells }: PaperRow): string => cells.map(({ value }) => String(value)).join("");
const isHeading = ({ cells }: PaperRow): boolean => cells[0]?.style === "clause";
/** Letters and figures alone: punctuation is the paper's own. */
const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}%≥≤><]/gu, "");

/** The rules as printed, without the clauses' own words, the title and who issues it. */
const rulesOn = ({ rows }: PaperSheet): string => {
  const first = rows.findIndex(isHeading);
  return letters(rows.slice(first, -2).filter((row) => !isHeading(row) && !wordsOf(row).startsWith("原文：")).map(wordsOf).join(""));
};

const casesOf = ({ rows }: Scheme): readonly string[] => {
  const all = rows.flatMap(({ applies }) => (applies === "" ? [] : [`${letters(applies.replace(/[=\uFF1D]/g, "是").replace(/[;\uFF1B]/g, "且"))}的`]));
  return [...new Set(all)].sort((one, other) => other.length - one.length);
};
const withoutCases = (text: string, cases: readonly string[]): string => cases.reduce((rest, one) => rest.replaceAll(one, ""), text);

describe.each(builtInIds)("%s on paper", (id) => {
  const scheme = builtInSchemes[id];
  const paper = paperOf(scheme);
  const headings = paper.rows.filter(isHeading).map(wordsOf);

  it("says every rule once, under its clause, as the pane does", () => {
    const cards = cardsOf([scheme], CHINESE);
    // In a table each entry says for whom it is, in a sentence the last of those that are for the same.
    const cases = casesOf(scheme);
    const sentence = (one: (typeof cards)[number]): string => letters(one.rule + one.versions.flatMap(({ parts }) => parts.map((part) => (part.kind === "text" ? part.text : part.asked ? "" : part.shown))).join(""));
    const headingOf = ({ sheet, rule, clause }: (typeof cards)[number]): string => (sheet === undefined || scheme.rows.some((row) => row.rule === rule && row.words !== "") ? clause || "其他规定" : "各表所列");
    const under = (heading: string): string =>
      cards.filter((card) => headingOf(card) === heading).map(sentence).join("");
    expect(withoutCases(rulesOn(paper), cases) === withoutCases(headings.map(under).join(""), cases)).toBe(true);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it("names no rows and no numbers of ours", () => {
    expect(paper.rows.map(wordsOf).join("\n")).not.toMatch(/设置项|计算方法|设定值|待填|另有|\b[SG]\d/);
  });

  it("has nothing cut off: rows as high as Excel can make them, pages as high as the paper, no heading at the foot of one", () => {
    expect(paper.rows.filter(({ height }) => height === undefined || height > 409)).toEqual([]);
    expectPagesToFit(paper);
    expect(pagesOf(paper).filter((page) => page.length > 1 && page.slice(-1).some(isHeading))).toEqual([]);
  });
});

it("has the clauses in the order of the text", () => {
  const headings = (id: "S1A" | "S1B" | "S0"): readonly string[] => paperOf(builtInSchemes[id]).rows.filter(isHeading).map(wordsOf);
  expect(headings("S1A")).toEqual(["三、1", "三、2", "四、2", "四、3", "五、1", "五、2", "六", "各表所列"]);
  expect(headings("S1B")).toEqual(["学期考核一", "学期考核二", "学期考核三", "学期考核三·标兵班队1", "学期考核三·标兵班队2", "学期考核三·标兵班队3", "月考核1", "月考核3", "月考核4", "月考核5", "月考核6", "月考核7", "月考核8", "其他规定", "各表所列"]);
});

it("reads the numbers of clauses in every way of writing them", () => {
  const sorted = ["二", "三(一)2(1)", "三(一)2(2)", "三(一)10", "三(二);一", "十、①", "十、②", "十一", "二十", "二十一"];
  expect(inOrder([...sorted].reverse())).toEqual(sorted);
  expect(inOrder(["第十条", "第二条", "第3条"])).toEqual(["第二条", "第3条", "第十条"]);
  expect(inOrder(["月考核2", "学期考核一", "月考核1"])).toEqual(["月考核1", "月考核2", "学期考核一"]);
  expect(inOrder(["总则", "附则", "总则"])).toEqual(["总则", "附则"]);
});

it("prints a clause's own words with it, and not at the end", () => {
  for (const id of builtInIds) expect([id, paperOf(builtInSchemes[id]).rows.map(wordsOf).join("\n").split("各表所列\n")[1] ?? ""]).not.toEqual([id, expect.stringContaining("原文：")]);
});

const BLANK: SettingRow = { scheme: "优秀班级评选办法", rule: "等次", mechanism: "", setting: "", key: "", applies: "", value: "", unit: "", clause: "第三条", note: "", effective: "", words: "", id: "" };
const OWN: Scheme = {
  id: "优秀班级评选办法",
  rows: [
    { ...BLANK, mechanism: "等级", setting: "得分", value: "班级.得分" },
    { ...BLANK, setting: "分数线", key: "优秀", value: 90, words: "九十分以上为优秀。" },
    { ...BLANK, setting: "分数线", key: "良好", value: 80 },
    { ...BLANK, setting: "分数线", key: "一般", value: "其余" },
    { ...BLANK, rule: "奖金", mechanism: "定值", setting: "值", value: 100, unit: "元", clause: "" },
    { ...BLANK, rule: "奖金", setting: "值", mechanism: "定值", value: "", unit: "元", clause: "", effective: "2027-03-01" },
  ],
};

it("has a school's own name as title, what is listed in a table, the clause's words, and what holds from when", () => {
  const rows = paperOf(OWN).rows.map(({ cells }) => cells.flatMap(({ value }) => (value === "" ? [] : [value])));
  expect(rows).toEqual([
    ["实验小学优秀班级评选办法"],
    ["（最近一次修订自2027年3月1日起生效）"],
    ["第三条"],
    ["原文：九十分以上为优秀。"],
    ["等次：按班级的得分定等，分数线："],
    ["优秀", "90"],
    ["良好", "80"],
    ["一般", "其余"],
    ["其他规定"],
    ["奖金：100元。"],
    ["自2027年3月1日起：＿＿＿＿＿＿＿＿。"],
    ["实验小学"],
    ["2026年11月24日"],
  ]);
});

it("begins a page for each of several regulations, under one title and what tells them apart", () => {
  const paper = paperOf(builtInSchemes.S1A, OWN);
  const titles = pagesOf(paper).filter(([first]) => first?.cells[0]?.style === "title").map((page) => page.slice(0, 2).map(wordsOf));
  expect(titles).toEqual([
    ["实验小学班主任考核办法", "乡镇小学班主任考核：学月津贴和学年奖"],
    ["实验小学班主任考核办法", "优秀班级评选办法"],
  ]);
});

it("goes on in another row where words are longer than Excel's highest row", () => {
  const clause = "因工作需要调整岗位的，按实际任职月份计算。".repeat(60);
  const paper = paperOf({ ...OWN, rows: OWN.rows.map((row) => ({ ...row, words: row.words && clause })) });
  expect(paper.rows.filter(({ height = Infinity }) => height > 409)).toEqual([]);
  expect(paper.rows.map(wordsOf).join("")).toContain(clause);
  expectPagesToFit(paper);
});

describe("打印办法", () => {
  const snapshot = withScheme("学月与学年考核.xlsx", "S1A");
  const run = (of = snapshot) => printRun(of, TODAY, new Date(2026, 10, 24, 9, 30), texts);

  it("writes the paper and a line on 考核记录, shows it, and says what is to be filled in", () => {
    const { plan, message, outcome } = run();
    expect([outcome, message]).toEqual(["done", "“考核办法”已做好,可以打印、存档和张贴。其中 1 处待填,印成了横线。"]);
    expect([plan.papers?.length, plan.shown, plan.sheets.map(({ role }) => role)]).toEqual([1, "report_考核办法", ["records"]]);
    expect(plan.sheets[0]?.rows.at(-1)?.slice(1, 4)).toEqual(["2026-11-24 09:30", "打印办法", "S1A"]);
  });

  it("says on its face that rules are mistaken", () => {
    const wrong = withRows(snapshot, "考核方案", (rows) => rows.map((row) => row.map((cell) => (cell === "70%" ? "七成" : cell))));
    expect(wordsOf(run(wrong).plan.papers?.[0]?.rows[0] ?? { cells: [] })).toBe("办法中有 1 条规则还要改好，改好以后再打印");
  });

  it("refuses without a regulation", () => {
    expect(run(withRows(snapshot, "考核方案", (rows) => rows.slice(0, 1))).outcome).toBe("refused");
  });
});
