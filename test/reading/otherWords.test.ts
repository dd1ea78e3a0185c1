import { adoptRun } from "../../src/answers/answersRun";
import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { textsFor } from "../../src/messages";
import type { Raw, SheetData } from "../../src/sheets";
import expectedWorkbooks from "../fixtures/expected.json";
import { sheetsOf } from "../support/sheetData";
import { adopt, snapshotOf, type ReadingCase } from "./support";

/** The two sample workbooks as another office would have headed them: the same facts, other names of sheets and columns. */
type OtherWords = Readonly<Record<string, { readonly name: string; readonly title?: string; readonly headings: Readonly<Record<string, string>> }>>;

const monthOf = (month: string, title: string): OtherWords[string] => ({
  name: `${month}班级考评`,
  title: `云溪镇中心小学${title}班主任工作月考评表`,
  headings: { 班级: "班别", 班主任: "班主任老师", "考核项目(满分100分)": "考评内容(满分100分)", "常规管理(30分)": "日常管理(30分)", "卫生(20分)": "卫生保洁(20分)", 得分: "月总评分" },
});

const TERM_A: OtherWords = {
  班主任名册: { name: "班主任基本情况", headings: { 工号: "职工编号", 姓名: "班主任姓名", 年级: "所在年级", 班级: "任教班级", 班额: "学生数", 津贴标准: "月津贴标准(元)" } },
  "2026年9月": monthOf("9月", "2026年9月"),
  "2026年10月": monthOf("10月", "2026年10月"),
  "2026年11月": monthOf("11月", "2026年11月"),
  "2026年12月": monthOf("12月", "2026年12月"),
  "2027年1月": monthOf("1月", "2027年1月"),
  学生获奖: { name: "学生竞赛获奖统计", headings: { 学生: "获奖学生", 获奖项目: "竞赛名称", 加分: "奖励分" } },
  一票否决登记: { name: "师德负面情形登记", headings: { 姓名: "教师姓名", 日期: "发生时间", 情形: "问题情形", 证据: "佐证材料", 状态: "认定情况" } },
  统测成绩: { name: "期末检测成绩", title: "期末检测班级成绩折算表", headings: { 统测学年得分: "检测折算得分" } },
};

const TERM_B: OtherWords = {
  班主任名册: { name: "班主任任职一览", headings: { 姓名: "班主任", 年级部: "所属学部", 班级: "所带班", 在岗: "是否在岗" } },
  月考核: { name: "班主任月度考评", title: "清源小学班主任月度考评汇总", headings: { 月份: "考评月份", 年级部: "所属学部", 班级: "所带班", 年级部检查: "年级部检查分", 部门抽查: "职能部门抽查", 不合格情形: "不合格原因" } },
  奖励加分: { name: "获奖加分明细", headings: { 获奖人: "获奖者", 类别: "奖项类型", 项目名称: "比赛项目", 级别: "获奖级别", 获奖日期: "颁奖日期" } },
  请假代班: { name: "班主任请假记录", headings: { 原班主任: "请假班主任", 天数: "请假天数", 计薪天数: "当月计薪日", 代班人: "代理班主任" } },
  评优条件: { name: "优秀班队申报", headings: { 县级以上表彰: "受县级以上表彰", 突击性任务: "完成突击任务", 竞赛等级奖: "竞赛获等级奖", 团体奖: "获团体奖项" } },
};

/** Headings and titles stand in the first rows; what is no heading keeps its words. */
const HEADED = 5;

const inOtherWords = (fixture: string, words: OtherWords): readonly SheetData[] =>
  sheetsOf(fixture).map((sheet) => {
    const other = words[sheet.name];
    if (other === undefined) throw new Error(`no other words for ${sheet.name}`);
    const reworded = (rows: SheetData["values"]): Raw[][] => rows.map((row, index) => row.map((cell) => (index === 0 && cell !== "" ? (other.title ?? cell) : index < HEADED ? (other.headings[String(cell)] ?? cell) : cell)));
    return { ...sheet, name: other.name, values: reworded(sheet.values), formulas: reworded(sheet.formulas) };
  });

interface Person {
  readonly name: string;
  readonly month_scores: readonly string[];
  readonly month_pay?: readonly string[];
  readonly exam?: string;
  readonly bonus: string | number;
  readonly total: string;
  readonly rank: number | null;
  readonly prize?: string;
  readonly net_pay?: string;
}

const peopleOf = (workbook: string): readonly Person[] => (expectedWorkbooks as unknown as readonly { readonly workbook: string; readonly people: readonly Person[] }[]).find((one) => one.workbook === workbook)?.people ?? [];

const texts = textsFor("zh-CN");

/** 考核结果 by name and heading. */
function resultsOf(snapshot: ReturnType<typeof snapshotOf>): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const results = appraisalRun(snapshot, texts).plan.sheets.find(({ role }) => role === "results");
  const columns = results?.columns.map(({ heading }) => heading) ?? [];
  return new Map(results?.rows.map((row) => [String(row[0]), new Map(columns.map((heading, index) => [heading, row[index]]))]));
}

const MONTHS = ["9月", "10月", "11月", "12月", "1月"];
const numbers = (person: ReadonlyMap<string, unknown> | undefined, headings: readonly string[]): readonly unknown[] => headings.map((heading) => person?.get(heading));

describe("the sample workbooks in another office's words", () => {
  const a: ReadingCase = { id: "a", what: "", scheme: "S1A", set: { 奖金总额: 5000 }, sheets: inOtherWords("学月与学年考核.xlsx", TERM_A), expected: {} };
  const b: ReadingCase = { id: "b", what: "", scheme: "S1B", sheets: inOtherWords("月考核与学期考核.xlsx", TERM_B), expected: {} };

  it("S1A: every figure is right after one press, and what is asked is all that one press answers", () => {
    const adopted = adopt(snapshotOf(a));
    const results = resultsOf(adopted);
    const headings = [...MONTHS.map((month) => `${month}得分`), ...MONTHS.map((month) => `${month}津贴`), "统测", "获奖加分", "总评分", "名次", "学年奖"];
    for (const { name, month_scores, month_pay = [], exam, bonus, total, rank, prize } of peopleOf("学月与学年考核.xlsx"))
      expect([name, ...numbers(results.get(name), headings)]).toEqual([name, ...[...month_scores, ...month_pay, exam, bonus, total].map(Number), rank ?? "", Number(prize)]);
    expect(results.size).toBe(12);
    expect(adoptRun(adopted, new Date(2026, 10, 30), texts).outcome).toBe("refused");
  });

  it("S1B: every figure is right after one press, and what is asked is all that one press answers", () => {
    const adopted = adopt(snapshotOf(b));
    const results = resultsOf(adopted);
    const headings = [...MONTHS.map((month) => `${month}得分`), "奖励分", "综合得分", "名次", "实发"];
    for (const { name, month_scores, bonus, total, rank, net_pay } of peopleOf("月考核与学期考核.xlsx"))
      expect([name, ...numbers(results.get(name), headings)]).toEqual([name, ...month_scores.map(Number), bonus, Number(total), rank, Number(net_pay)]);
    expect(adoptRun(adopted, new Date(2026, 10, 30), texts).outcome).toBe("refused");
  });
});
