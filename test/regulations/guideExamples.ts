import { readFileSync } from "node:fs";
import path from "node:path";
import type { Example, ExampleRow } from "../support/examples";

/** The clerk's guide. */
export const guide = readFileSync(path.join(__dirname, "../../docs/guide/把你校的办法写成一张表.md"), "utf8");

/** Its examples as rows of 考核方案, in their order. */
export const guideBlocks = [...guide.matchAll(/```考核方案\n([^`]+)```/g)].map(([, lines = ""]) => lines);

/** What the guide writes as a table with lines, columns named in its head, of rows of 考核方案 too: §4 and §5. */
export const guideTables = [...guide.matchAll(/^\| (?=[^\n]*设置项 \|)(?=[^\n]*设定值 \|)([^\n]+) \|\n\|[-|]+\|\n((?:\|[^\n]+\|\n)+)/gm)]
  .map(([, head = "", body = ""]) => ({ headings: cellsIn(`| ${head} |`), rows: body.trimEnd().split("\n").map(cellsIn) }))
  .filter(({ headings }) => headings[0] === "规则")
  .map(({ headings, rows }) => rows.map((cells) => ["规则", "计算方法", "设置项", "名称", "适用", "设定值"].map((heading) => cells[headings.indexOf(heading)] ?? "").join("|")).join("\n"));

function cellsIn(line: string): readonly string[] {
  return line.split("|").slice(1, -1).map((cell) => cell.trim());
}

const TWO = [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }];
const scores = (班级: string, ...months: readonly (readonly [string, number])[]): ExampleRow[] => months.map(([月份, points]) => ({ 班级, 月份, 得分项: [points] }));
/** What they come to, in the order of the guide; the results' columns are those of the expectation where the guide leaves 结果表 out. */
export const guideExamples: readonly (Pick<Example, "tables" | "expect"> & { readonly title: string })[] = [
  {
    title: "津贴 by the head and the score",
    tables: {
      名册: TWO,
      班额月报: [{ 班级: "一班", 月份: "9月", 人数: 45 }, { 班级: "二班", 月份: "9月", 人数: 28 }],
      学月考核: [...scores("一班", ["9月", 95]), ...scores("二班", ["9月", 85])],
    },
    expect: { 甲: { "9月津贴": 270 }, 乙: { "9月津贴": 126 } },
  },
  {
    title: "周期 left out",
    tables: { 名册: TWO, 学月考核: [...scores("一班", ["9月", 90], ["10月", 92]), ...scores("二班", ["9月", 80], ["10月", 80])], 入户登记: [{ 姓名: "甲", 月份: "9月", 户数: 2 }, { 姓名: "甲", 月份: "9月", 户数: 1 }] },
    expect: { 甲: { "9月月合计": 94, "10月月合计": 92 }, 乙: { "9月月合计": 80 } },
  },
  {
    title: "平均 with 去掉",
    tables: { 名册: TWO.slice(0, 1), 评分: [{ 姓名: "甲", 班级: "一班", 评委一: 80, 评委二: 99, 评委三: 90, 评委四: 91 }] },
    expect: { 甲: { 均分: 90.5 } },
  },
  {
    title: "最高 and 最低",
    tables: { 名册: TWO.slice(0, 1), 抽查: [{ 姓名: "甲", 班级: "一班", 第一次: 88, 第二次: 95, 第三次: 90 }] },
    expect: { 甲: { 最好: 95, 最差: 88 } },
  },
  {
    title: "折算",
    tables: {
      名册: TWO,
      学月考核: [...scores("一班", ["9月", 90], ["10月", 90], ["11月", 90]), ...scores("二班", ["9月", 90], ["10月", 90], ["11月", 90])],
      考勤登记: [
        { 姓名: "甲", 月份: "9月", 情况: "迟到" },
        { 姓名: "甲", 月份: "9月", 情况: "旷课" },
        { 姓名: "甲", 月份: "10月", 情况: "旷课" },
        { 姓名: "甲", 月份: "10月", 情况: "旷课" },
        { 姓名: "甲", 月份: "10月", 情况: "旷课" },
        { 姓名: "乙", 月份: "9月", 情况: "早退" },
      ],
    },
    expect: { 甲: { "9月考勤后": 84, "10月考勤后": 80, "11月考勤后": 90 }, 乙: { "9月考勤后": "缺", "10月考勤后": 90, 提示: "考勤登记!C7" } },
  },
  {
    title: "名次分",
    tables: {
      名册: [...TWO.map((row) => ({ ...row, 年级: "七" })), { 姓名: "丙", 班级: "三班", 年级: "七" }, { 姓名: "丁", 班级: "四班", 年级: "七" }],
      学月考核: [...scores("一班", ["9月", 90]), ...scores("二班", ["9月", 80]), ...scores("三班", ["9月", 70]), ...scores("四班", ["9月", 60])],
    },
    expect: { 甲: { "9月名次分": 10 }, 乙: { "9月名次分": 7 }, 丙: { "9月名次分": 4 }, 丁: { "9月名次分": 2 } },
  },
  {
    title: "组内",
    tables: { 名册: TWO.map((row) => ({ ...row, 年级: "七" })), 学月考核: [...scores("一班", ["9月", 90]), ...scores("二班", ["9月", 80])] },
    expect: { 甲: { "9月相差扣": 0 }, 乙: { "9月相差扣": 2 } },
  },
  {
    title: "按比例分等 with amounts",
    tables: {
      名册: [...TWO, { 姓名: "丙", 班级: "三班" }],
      期末: [{ 姓名: "甲", 班级: "一班", 得分: 90, 常规: 40 }, { 姓名: "乙", 班级: "二班", 得分: 90, 常规: 41 }, { 姓名: "丙", 班级: "三班", 得分: 80, 常规: 45 }],
    },
    // Three: 0.9 is one place, 2.1 two, and the other the rest.
    expect: { 甲: { 奖次: "二等奖", 奖次金额: 300 }, 乙: { 奖次: "一等奖", 奖次金额: 400 }, 丙: { 奖次: "三等奖", 奖次金额: 200 } },
  },
  {
    title: "请假代班 by the month",
    tables: {
      名册: TWO,
      学月考核: [...scores("一班", ["9月", 90], ["10月", 90]), ...scores("二班", ["9月", 80], ["10月", 80])],
      请假代班: [{ 姓名: "甲", 班级: "一班", 月份: "9月", 假别: "事假", 天数: 2, 代班人: "乙" }],
    },
    expect: { 甲: { "9月实发": 250, "10月实发": 270 }, 乙: { "9月实发": 260, "10月实发": 240 } },
  },
  {
    title: "代班领取 by the day",
    tables: {
      名册: TWO,
      学月考核: [...scores("一班", ["9月", 90]), ...scores("二班", ["9月", 80])],
      请假代班: [{ 姓名: "甲", 班级: "一班", 月份: "9月", 假别: "事假", 天数: 2, 代班人: "乙" }],
    },
    expect: { 甲: { "9月代班领": 0 }, 乙: { "9月代班领": 60 } },
  },
  {
    title: "上期",
    tables: { 名册: TWO, 学月考核: [...scores("一班", ["9月", 80], ["10月", 90], ["11月", 90]), ...scores("二班", ["9月", 80], ["10月", 70], ["11月", 71])] },
    expect: { 甲: { "9月进步": "", "10月进步": "是", "11月进步": "否" }, 乙: { "10月进步": "否", "11月进步": "是" } },
  },
  {
    title: "一票否决 of the month",
    tables: {
      名册: TWO,
      月考核: TWO.flatMap(({ 班级 }) => ["2026年9月", "2026年10月", "2026年11月"].map((月份) => ({ 班级, 月份, 得分: 90 }))),
      一票否决登记: [{ 姓名: "甲", 日期: "2026-10-12", 情形: "①体罚学生", 状态: "成立" }],
    },
    expect: { 甲: { "9月月津贴": 270, "10月月津贴": 0, "11月月津贴": 270, 提示: "体罚学生" }, 乙: { "10月月津贴": 270 } },
  },
  {
    title: "连续",
    tables: { 名册: TWO, 学月考核: [...scores("一班", ["9月", 92], ["10月", 95], ["11月", 90]), ...scores("二班", ["9月", 92], ["10月", 89], ["11月", 95])] },
    expect: { 甲: { 连优: "是" }, 乙: { 连优: "否" } },
  },
  {
    title: "分别",
    tables: { 名册: TWO.slice(0, 1), 期中成绩: [{ 姓名: "甲", 班级: "一班", 语文: 80, 数学: 90 }], 期末成绩: [{ 姓名: "甲", 班级: "一班", 语文: 90, 数学: 70 }] },
    expect: { 甲: { 期中分: 84, 期末分: 82, 总分: 82.8 } },
  },
];

/** What the tables come to, in their order. */
export const tableExamples: typeof guideExamples = [
  {
    title: "适用: 年级系数",
    tables: { 名册: [{ 姓名: "甲", 班级: "九一班", 年级: "九年级" }, { 姓名: "乙", 班级: "七一班", 年级: "七年级" }, { 姓名: "丙", 班级: "三班", 年级: "" }] },
    // Who has no 年级 is not one of the others.
    expect: { 甲: { 年级系数: 1.1 }, 乙: { 年级系数: 1 }, 丙: { 年级系数: "缺" } },
  },
  {
    title: "筛选: 县级竞赛",
    tables: {
      名册: TWO,
      奖励加分: [
        { 姓名: "甲", 班级: "一班", 类别: "学生竞赛", 级别: "省级", 项目名称: "作文" },
        { 姓名: "甲", 班级: "一班", 类别: "学生竞赛", 级别: "县级", 项目名称: "演讲" },
        { 姓名: "甲", 班级: "一班", 类别: "学生竞赛", 级别: "镇级", 项目名称: "书法" },
        { 姓名: "甲", 班级: "一班", 类别: "班主任业务竞赛", 级别: "市级", 项目名称: "技能" },
      ],
    },
    expect: { 甲: { 县级竞赛: 2 }, 乙: { 县级竞赛: 0 } },
  },
];

/** An example's rows with those of 结果表, where the guide leaves them out. */
export function withOutput(lines: string, figures: Example["expect"]): string {
  const names = [...new Set(Object.values(figures).flatMap((cells) => Object.keys(cells).map((heading) => heading.replace(/^\d+月/, ""))))].filter((name) => name !== "提示");
  return lines.includes("|结果表|") ? lines : [lines.trimEnd(), "输出|结果表|列|姓名||名册.姓名", ...names.map((name) => `输出||列|${name}||${name}`)].join("\n");
}
