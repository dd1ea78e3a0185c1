/** Workbooks as offices have them, for the journeys through the regulation's editing. */
import { schemePlan } from "../../src/appraisal/schemeSheet";
import { textsFor } from "../../src/messages";
import { schemeOf } from "../../src/schemes/rows";
import { newPackage, openPackage } from "../../workbench/package";
import { addSheet } from "./smallWorkbook";

type Cell = string | number;
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

function workbookOf(sheets: Sheets): Uint8Array {
  const workbook = newPackage();
  for (const [name, rows] of Object.entries(sheets)) addSheet(workbook, name, rows);
  const [blank] = workbook.sheets;
  if (blank) blank.name = "说明";
  return workbook.save();
}

/** Ten classes with a head each, the first six with a deputy, and the scores of two months. */
export const headsAndDeputies = (): Uint8Array => {
  const heads = ["安", "白", "陈", "邓", "冯", "高", "何", "江", "孔", "李"].map((name, index): Cell[] => [`${index + 1}班`, `${name}老师`, "班主任"]);
  const deputies = ["钱", "孙", "唐", "魏", "徐", "杨"].map((name, index): Cell[] => [`${index + 1}班`, `${name}老师`, "副班主任"]);
  const month = (scores: readonly number[]): Cell[][] => [["班级", "得分"], ...scores.map((score, index): Cell[] => [`${index + 1}班`, score])];
  return workbookOf({
    班主任名册: [["班级", "姓名", "职务"], ...heads, ...deputies],
    "2026年9月": [["2026年9月班主任考核"], ...month([95, 94, 93, 90, 89, 88, 87, 82, 81, 80])],
    "2026年10月": [["2026年10月班主任考核"], ...month([80, 96, 92, 91, 90, 95, 86, 85, 84, 83])],
  });
};

/** Four classes, what their pupils and teams won, and what went wrong day by day. */
export const outstandingClasses = (): Uint8Array =>
  workbookOf({
    班级名册: [["班级", "班主任"], ["七(1)班", "安老师"], ["七(2)班", "白老师"], ["七(3)班", "陈老师"], ["七(4)班", "邓老师"]],
    获奖登记: [
      ["班级", "日期", "项目", "类别", "等次"],
      ["七(1)班", "2026-09-10", "作文比赛", "学生", "一等奖"],
      ["七(1)班", "2026-09-18", "书法比赛", "学生", "一等奖"],
      ["七(1)班", "2026-10-12", "演讲比赛", "学生", "三等奖"],
      ["七(1)班", "2026-10-20", "广播操比赛", "集体", "一等奖"],
      ["七(2)班", "2026-10-12", "演讲比赛", "学生", "二等奖"],
      ["七(2)班", "2026-10-20", "广播操比赛", "集体", "二等奖"],
      ["七(2)班", "2026-11-05", "合唱比赛", "集体", "三等奖"],
      ["七(3)班", "2026-11-05", "合唱比赛", "集体", "一等奖"],
      ["七(3)班", "2026-11-12", "篮球比赛", "集体", "一等奖"],
      ["七(3)班", "2026-11-20", "拔河比赛", "集体", "二等奖"],
    ],
    日常登记: [
      ["班级", "日期", "学生", "情况"],
      ["七(1)班", "2026-09-03", "甲", "迟到"],
      ["七(1)班", "2026-09-21", "乙", "请假"],
      ["七(2)班", "2026-09-08", "丙", "任务未完成"],
      ["七(2)班", "2026-10-15", "丙", "迟到"],
      ["七(4)班", "2026-10-15", "丁", "请假"],
      ["七(4)班", "2026-11-02", "丁", "任务未完成"],
      ["七(4)班", "2026-11-02", "戊", "任务未完成"],
    ],
  });

/** Three classes, and a sheet of a kind that nobody has foreseen. */
export const unforeseenSheet = (): Uint8Array =>
  workbookOf({
    班主任名册: [["班级", "姓名"], ["1班", "安老师"], ["2班", "白老师"], ["3班", "陈老师"]],
    光盘行动: [["食堂光盘行动周报"], ["餐桌所属", "剩饭(斤)", "光盘指数"], ["1班", 2.5, 91], ["2班", 4, 84.5], ["3班", 1, 96]],
  });

/** The sample of S0, in which one leader of a workshop, 林晓, has been a homeroom teacher for five years and a half. */
export function fiveYearsAndAHalf(sample: Uint8Array): Uint8Array {
  const workbook = openPackage(sample);
  const sheet = workbook.sheets.find(({ name }) => name === "工作坊申报");
  if (sheet === undefined) throw new Error("the sample has lost a sheet");
  sheet.setCell(1, 7, { value: { kind: "number", number: 5.5 }, style: 0 });
  return workbook.save();
}

/** A school's own regulation, a clause each for what can be mistaken, with three classes that are appraised by it. */
export function ownRegulation(): Uint8Array {
  const { columns, rows } = schemePlan([schemeOf("我校", OWN_RULES)], textsFor("zh-CN"));
  const month = (scores: readonly number[]): Cell[][] => [["班级", "得分"], ...scores.map((score, index): Cell[] => [CLASSES[index] ?? "", score])];
  return workbookOf({
    班主任名册: [["班级", "姓名", "年级"], ["七(1)班", "安老师", "七年级"], ["八(1)班", "白老师", "八年级"], ["九(1)班", "陈老师", "九年级"]],
    "2026年9月": [["2026年9月班主任考核"], ...month([95, 88, 72])],
    "2026年10月": [["2026年10月班主任考核"], ...month([96, 82, 78])],
    日常登记: [["班级", "日期", "情况"], ["七(1)班", "2026-09-08", "迟到"], ["九(1)班", "2026-10-15", "旷课"]],
    考核方案: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map((cell) => cell as Cell))],
  });
}

const CLASSES = ["七(1)班", "八(1)班", "九(1)班"];

const OWN_RULES = `
  月得分|求和|加数|得分||学月考核.得分|分|第一条
  月津贴|津贴|标准|||300|元|第二条
  月津贴||比例|||70%||第二条
  月津贴||得分|||月得分|分|第二条
  档次|分段|依据|||月得分|分|第三条
  档次||起点|上||90|分|第三条
  档次||终点|上||100|分|第三条
  档次||起点|中||80|分|第三条
  档次||终点|中||89.99|分|第三条
  档次||起点|其余||0|分|第三条
  档次||取值|上||50|元|第三条
  档次||取值|中||40|元|第三条
  档次||取值|其余||0|元|第三条
  等次|按比例分等|得分|||月得分||第四条
  等次||比例|一等||30%||第四条
  等次||比例|二等||40%||第四条
  等次||比例|三等||30%||第四条
  评语|等级|得分|||月得分||第四条
  评语||分数线|好||90|分|第四条
  评语||分数线|较好||80|分|第四条
  评语||分数线|一般||其余||第四条
  日常扣分|折算|登记|||日常登记||第五条
  日常扣分||列|||情况||第五条
  日常扣分||值|迟到||2|分|第五条
  日常扣分||值|旷课||5|分|第五条
  毕业班补贴|定值|值||年级=九年级|100|元|第六条
  毕业班补贴||值||其余|0|元|第六条
  学期得分|汇总|来源|||月得分|分|第七条
  学期得分||方式|||平均||第七条
  学期总分|差额|被减|||学期得分|分|第七条
  学期总分||减|||日常扣分|分|第七条
  输出|结果表|列|姓名||名册.姓名||
  输出||列|月津贴||月津贴|元|
  输出||列|档次||档次|元|
  输出||列|等次||等次||
  输出||列|评语||评语||
  输出||列|毕业班补贴||毕业班补贴|元|
  输出||列|学期总分||学期总分|分|
`;
