import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { tellAppraisal } from "../../src/appraisal/told";
import { textsFor } from "../../src/messages";
import { workbookOf } from "../independent/workbooks";
import { withRows } from "./workbook";
import { day, monthly, run, table } from "../rules/support";

it("the school calendar is asked for in one line, whatever waits for it", () => {
  const rules = ["卫生", "纪律"].map((name) => `${name}|汇总|来源|||${name}扣分.扣分\n${name}||周期|||周`).join("\n");
  const registers = ["卫生", "纪律"].map((name) => table(`${name}扣分`, [{ 班级: "一班", 日期: day("2026-09-22"), 扣分: 1 }]));
  const { appraisal } = run(`${rules}\n输出|结果表|列|姓名||名册.姓名\n输出||列|卫生||卫生\n输出||列|纪律||纪律`, [table("名册", [{ 姓名: "甲", 班级: "一班" }]), table("月考核", monthly("一班", "甲", { "9月": 90 })), ...registers]);
  const [told] = tellAppraisal(appraisal, textsFor("zh-CN")).told;
  expect(told?.flags.filter((flag) => flag.includes("校历"))).toEqual(["需要校历才能计算(卫生、纪律),请填写工作表“校历”"]);
});

it("a tie is one line of 问题清单, with all whom it concerns", () => {
  const rows = appraisalRun(workbookOf("S1C"), textsFor("zh-CN")).plan.sheets.find(({ role }) => role === "problems")?.rows ?? [];
  const ties = rows.map((row) => row.map(String)).filter(([, , , , problem]) => problem?.startsWith("并列于分界线"));
  expect(ties.map(([, sheet, , who]) => [sheet, who])).toEqual([["考核结果", "方一鸣、郑小草"]]);
});

it("two classes in one cell are told at that cell, and nowhere else what waits for it", () => {
  const both = withRows(workbookOf("S1C"), "班级常规检查", (rows) => rows.map((row, index) => (index === 5 ? row.map((cell) => (cell === "会计1班" ? "会计1班、汽修1班" : cell)) : row)));
  const sheets = appraisalRun(both, textsFor("zh-CN")).plan.sheets;
  const rows = (sheets.find(({ role }) => role === "problems")?.rows ?? []).map((row) => row.map(String));
  expect(rows.filter(([, sheet, cell]) => sheet === "班级常规检查" && cell?.endsWith("6")).map((row) => row.slice(0, 6))).toEqual([["错误", "班级常规检查", "B6", "会计1班、汽修1班", "“会计1班、汽修1班”是两个或更多的班,没有采用。", "请每班一行。"]]);
  // What was taken off counts for nobody, and is not taken for nothing.
  const results = sheets.find(({ role }) => role === "results");
  const score = results?.columns.findIndex(({ heading }) => heading === "常规得分") ?? -1;
  expect(["吕望", "车前"].map((who) => results?.rows.find((row) => row.includes(who))?.[score])).toEqual(["缺", "缺"]);
});
