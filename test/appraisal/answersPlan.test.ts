import { answersPlan, readingSheet } from "../../src/appraisal/answersPlan";
import { examine } from "../../src/appraisal/examine";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import type { AnswerCells, SheetData } from "../../src/sheets";
import { builtInSchemes } from "../../src/schemes";
import { encode } from "../../src/schemes/codec";
import { answerSheet } from "../support/answerSheet";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");
const scheme = sheet("考核方案", encode([builtInSchemes.S1A]));
const roster = sheet("班主任名册", [["序号", "姓名", "班级", "津贴标准", "爱好"], [1, "甲老师", "一(1)班", 300, "棋"], [2, "乙老师", "一(2)班", 300, "书"]]);
const month = sheet("2026年9月", [["班级", "班主任", "常规(60分)", "卫生(40分)", "得分", "名次"], ["一(1)班", "甲老师", 55, 35, 90, 1], ["一(2)班", "乙老师", 50, 30, 80, 2]]);
const exam = sheet("统测成绩", [["班级", "班主任", "统测折合分"], ["一(1)班", "甲老师", 45.5], ["一(2)班", "乙老师", 40]]);
const workbook = (...sheets: readonly SheetData[]): Snapshot => {
  const all = [scheme, ...sheets];
  return { sheets: all, sheetNames: new Set(all.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: true };
};

const linesOf = (snapshot: Snapshot): readonly string[] => answersPlan([], examine(snapshot, texts), texts).rows.map((row) => row.slice(7).join(" "));

describe("认列 beside its answers", () => {
  it("says of every sheet and heading what it was taken for, and how sure that is", () => {
    expect(linesOf(workbook(roster, month, exam, sheet("通知", [["请各位老师按时填报"]])))).toEqual([
      "班主任名册 (整张表) A1 名册 确定",
      "班主任名册 序号 A1  未用",
      "班主任名册 姓名 B1 姓名 确定",
      "班主任名册 班级 C1 班级 确定",
      "班主任名册 津贴标准 D1 津贴标准 确定",
      "班主任名册 爱好 E1  认不出",
      "2026年9月 (整张表) A1 学月考核 确定",
      "2026年9月 班级 A1 班级 确定",
      "2026年9月 班主任 B1 班主任 确定",
      "2026年9月 常规(60分) C1 得分项 确定",
      "2026年9月 卫生(40分) D1 得分项 确定",
      "2026年9月 得分 E1 得分 确定",
      "2026年9月 名次 F1 名次 确定",
      "统测成绩 (整张表) A1 统测成绩 确定",
      "统测成绩 班级 A1 班级 确定",
      "统测成绩 班主任 B1 班主任 确定",
      "统测成绩 统测折合分 C1 学年得分 待采用",
      "通知 (整张表) A1 没有找到标题行 未用",
    ]);
  });

  it("says what was adopted, refused, and is of no use to the scheme", () => {
    const training = sheet("宿舍值班表", [["日期", "值班人"], ["9月1日", "甲老师"]]);
    const answers = answerSheet(["统测成绩", "列", "统测折合分", "统测成绩.学年得分"], ["9月", "列", "名次", "学月考核.不读"]);
    const lines = linesOf(workbook(roster, month, exam, training, answers));
    expect(lines).toContain("统测成绩 统测折合分 C1 学年得分 已采用");
    expect(lines).toContain("2026年9月 名次 F1 不读 未用");
    expect(lines).toContain("宿舍值班表 (整张表) A1 看不出是哪一张表 认不出");
  });

  it("names a word once", () => {
    const vetoes = sheet("一票否决登记", [["姓名", "班级", "日期", "情形", "状态"], ["甲老师", "一(1)班", "2026-12-03", "④体罚", "初步成立"], ["乙老师", "一(2)班", "2026-12-04", "④体罚", "初步成立"]]);
    expect(linesOf(workbook(roster, vetoes)).filter((line) => line.includes("初步成立"))).toEqual(["一票否决登记 初步成立 E2 成立 待采用"]);
  });

  it("takes the last total for the total of the sheet, not the 小计 before it, and misses neither", () => {
    const grouped = sheet("9月班主任考核", [["班级", "班主任", "卫生", "纪律", "小计", "两操", "路队", "小计", "总分"], ["一(1)班", "甲老师", 20, 25, 45, 22, 23, 45, 90], ["一(2)班", "乙老师", 21, 22, 43, 20, 21, 41, 84], ["一(3)班", "丙老师", 19, 25, 44, 22, 20, 42, 86]]);
    expect(linesOf(workbook(grouped)).filter((line) => /小计|总分/.test(line))).toEqual(["9月班主任考核 小计 E1  未用", "9月班主任考核 小计 H1  未用", "9月班主任考核 总分 I1 得分 确定"]);
  });

  it("marks what waits for a word, and leads there", () => {
    const { columns, rows, tones, links } = answersPlan([], examine(workbook(roster, month, exam), texts), texts);
    const open = rows.findIndex((row) => row.includes("统测折合分"));
    expect(columns.map(({ heading }) => heading)).toEqual(["工作表", "类别", "原文", "当作", "自", "备注", "", "已读工作表", "标题", "单元格", "读作", "状态"]);
    expect(tones).toContainEqual({ row: open, column: 11, tone: "held" });
    expect(links).toContainEqual({ row: open, column: 9, to: { sheet: "统测成绩", row: 0, column: 2 } });
  });
});

describe("认列 as 检查数据 and 一键考核 leave it", () => {
  const written = (snapshot: Snapshot): readonly (readonly unknown[])[] | undefined => readingSheet(snapshot, examine(snapshot, texts), texts)[0]?.rows;
  const answersIn = (snapshot: Snapshot): readonly (readonly unknown[])[] | undefined => written(snapshot)?.map((row) => row.slice(0, 6)).filter((row) => row.some((cell) => cell !== ""));

  it("is made where something is proposed or may be what is missing, not where nobody has to say anything", () => {
    const complete = [roster, month, sheet("统测成绩", [["班级", "班主任", "学年得分"], ["一(1)班", "甲老师", 45.5], ["一(2)班", "乙老师", 40]])];
    expect(written(workbook(...complete))).toBeUndefined();
    expect(written(workbook(roster, month, exam))).toBeDefined();
    const unknown = sheet("班主任名册", [["姓名", "班级", "甲乙丙"], ["甲老师", "一(1)班", 300], ["乙老师", "一(2)班", 300]]);
    expect(written(workbook(unknown, ...complete.slice(1)))).toBeDefined();
  });

  it("keeps the answers, and what somebody typed beside and below them", () => {
    const rows: readonly AnswerCells[] = [
      ["统测成绩", "列", "统测折合分", "统测成绩.学年得分", "2026-11-30", "按教务处口径"],
      ["?", "?", "?", "?", "", ""],
      ["", "", "", "", "", "以上由张老师确认"],
    ];
    const before = answersPlan(rows, examine(workbook(roster, month, exam), texts), texts);
    const values = [before.columns.map(({ heading }) => heading), ...before.rows.map((row) => [...row])] as string[][];
    // Typed into the blank column, too.
    (values[1] ?? [])[6] = "旁注";
    const again = workbook(roster, month, exam, sheet("认列", values));
    expect(answersIn(again)).toEqual([["统测成绩", "列", "统测折合分", "统测成绩.学年得分", "2026-11-30", "按教务处口径 旁注"], ...rows.slice(1)]);
    expect(written(again)?.length).toBe(before.rows.length);
    expect(examine(again, texts).reading.problems.filter(({ sheet: name }) => name === "认列").map(({ code, row }) => [code, row])).toEqual([["answerUnknown", 2]]);
  });

  it("leaves a sheet of ours alone that has lost its headings", () => {
    const bare: Snapshot = { ...workbook(roster, month, exam, sheet("认列", [["统测成绩", "列", "统测折合分", "统测成绩.学年得分"]])), own: new Map([["scheme", "考核方案"], ["answers", "认列"]]) };
    expect(written(bare)).toBeUndefined();
  });
});
