import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { textsFor } from "../../src/messages";
import { workbookOf } from "../newcomer/workbooks";
import { adopt } from "../reading/support";

const ROWS = "扣分|汇总|来源|||日常登记.扣分|分||\n扣分||无记录|||0|分||\n扣分||周期|||月|||\n学期|学期|月份|||10月、11月|||\n学期||学年|||2025-2026|||\n输出|结果表|列|姓名||名册.姓名|||\n输出||列|扣分||扣分|分||";
const ROSTER = [["班级", "班主任", "任职日期", "最后在任日"], ["高一(1)班", "甲大明", "date:2025-09-01", "date:2025-10-15"], ["高一(1)班", "乙建国", "date:2025-10-16", ""], ["高一(2)班", "丙小红", "date:2025-09-01", ""]];

it.each([
  ["only a month", [["月份", "班级", "扣分"], ["10月", "高一(1)班", 2], ["11月", "高一(1)班", 3]]],
  ["a blank date", [["日期", "月份", "班级", "扣分"], ["", "10月", "高一(1)班", 2], ["date:2025-11-03", "11月", "高一(1)班", 3]]],
])("a row with %s in the month in which a class changed hands is asked about once, at its cell, for both", (_, register) => {
  const workbook = workbookOf({ name: "", title: "", regulation: "", rows: ROWS, sheets: [{ name: "名册", cells: ROSTER }, { name: "日常登记", cells: register }], expected: {} });
  const { sheets } = appraisalRun(adopt(workbook), textsFor("zh-CN")).plan;
  const rowsOf = (role: string): readonly (readonly unknown[])[] => sheets.find((sheet) => sheet.role === role)?.rows ?? [];
  expect(rowsOf("results").map((row) => row.slice(0, 3))).toEqual([["甲大明", "缺", ""], ["乙建国", "缺", 3], ["丙小红", 0, 0]]);
  expect(rowsOf("problems")).toEqual([["提醒", "日常登记", "A2", "甲大明、乙建国", "高一(1)班换过班主任,看不出这一行归谁,有关的结果缺。", "请写上日期(在谁任职期内),或写上班主任姓名。"]]);
});
