import { placeAnswer } from "../../src/appraisal/answer";
import { begun } from "../../src/editing/begin/beginning";
import { beginRun } from "../../src/editing/begin/beginRun";
import { needsOf } from "../../src/editing/begin/needs";
import { schemesIn } from "../../src/editing/begin/otherWorkbook";
import { typicals, typicalScheme } from "../../src/editing/recipes/typical";
import { textsFor } from "../../src/messages";
import { overviewOf } from "../../src/overview/overview";
import { compileAll } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { builtInSchemes } from "../../src/schemes";
import { encode } from "../../src/schemes/codec";
import type { Snapshot } from "../../src/plan/snapshot";
import type { SheetData } from "../../src/sheets";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");
const [monthly, bands] = typicals;
if (monthly === undefined || bands === undefined) throw new Error("there are no typical regulations");

function workbook(...sheets: readonly SheetData[]): Snapshot {
  return { sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map(sheets.some(({ name }) => name === "考核方案") ? [["scheme", "考核方案"]] : []), canProve: true };
}

const school = [
  sheet("班主任名册", [["姓名", "班级"], ["甲", "一(1)班"], ["乙", "一(2)班"]]),
  sheet("2026年9月", [["2026年9月班主任学月岗位考核表"], ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"], ["一(1)班", "甲", 55, 35, 90], ["一(2)班", "乙", 50, 30, 80]]),
];

describe("what a school begins with", () => {
  it("is an empty regulation that lists the head teachers", () => {
    const { plan, outcome } = beginRun(workbook(), { kind: "empty" }, "空白办法", texts);
    expect([outcome, plan.sheets[0]?.rows.map((cells) => cells.slice(0, 7))]).toEqual([
      "done",
      [
        ["我校", "输出", "结果表", "列", "姓名", "", "名册.姓名"],
        ["我校", "输出", "", "列", "班级", "", "名册.班级"],
      ],
    ]);
    const scheme = begun([], { kind: "empty" });
    expect(scheme && compileAll([scheme], mechanisms).problems).toEqual([]);
    expect(beginRun(workbook(sheet("考核方案", encode([typicalScheme(monthly)]))), { kind: "empty" }, "空白办法", texts)).toMatchObject({ outcome: "refused" });
  });

  it("is a typical regulation, and another that joins it in the same sheet of results", () => {
    const before = typicalScheme(monthly);
    const { plan } = beginRun(workbook(sheet("考核方案", encode([before]))), { kind: "typical", typical: bands }, "按分数段", texts);
    const [rules, columns, ...more] = plan.inserted ?? [];
    expect([more, rules?.before, columns?.before]).toEqual([[], before.rows.findIndex(({ rule }) => rule === "输出") + 1, before.rows.length + 1]);
    expect([...new Set(rules?.rows.map((cells) => cells[1]))]).toEqual(["月得分2", "月津贴2", "学期津贴"]);
    expect(columns?.rows.map((cells) => cells[4])).toEqual(["月得分2", "月津贴2", "学期津贴"]);
  });

  it("is a whole regulation behind those that are there, as the sheet has its columns", () => {
    const [headings = [], ...rows] = encode([typicalScheme(monthly)]);
    const moved = [["经办", ...headings], ...rows.map((cells) => ["", ...cells])];
    const { plan } = beginRun(workbook(sheet("考核方案", moved)), { kind: "whole", scheme: builtInSchemes.S1D }, "德育工作", texts);
    expect(plan.inserted).toHaveLength(1);
    expect(plan.inserted?.[0]).toMatchObject({ before: moved.length, column: 1 });
    expect(plan.inserted?.[0]?.rows).toHaveLength(builtInSchemes.S1D.rows.length);
    expect(beginRun(workbook(sheet("考核方案", encode([builtInSchemes.S1D]))), { kind: "whole", scheme: builtInSchemes.S1D }, "德育工作", texts)).toMatchObject({ outcome: "refused", message: "考核方案里已经有“S1D”,没有再写。" });
  });

  it("is what another workbook has in rows, and nothing where it has none", () => {
    const other = sheet("本校办法(2025)", encode([builtInSchemes.S1D, typicalScheme(bands)]));
    expect(schemesIn([...school, other]).map(({ id, rows }) => [id, rows.length])).toEqual([["S1D", builtInSchemes.S1D.rows.length], ["我校", typicalScheme(bands).rows.length]]);
    expect(schemesIn(school)).toEqual([]);
  });
});

describe("what a typical regulation leaves open", () => {
  it("is asked for and answered case by case, where only 适用 tells the rows apart", () => {
    const seniority = typicals.find(({ name }) => name === "seniority");
    const scheme = seniority && typicalScheme(seniority);
    if (scheme === undefined) throw new Error("no seniority");
    const snapshot = workbook(...school, sheet("考核方案", encode([scheme])));
    const paths = overviewOf(snapshot, texts).asked.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["我校/岗位津贴/值?职务=班主任", "我校/岗位津贴/值?职务=副班主任"]));
    const rowOf = (post: string): number => 1 + scheme.rows.findIndex(({ rule, applies }) => rule === "岗位津贴" && applies === `职务=${post}`);
    expect(placeAnswer(snapshot, "我校/岗位津贴/值?职务=副班主任", "80", texts)).toMatchObject({ cell: { row: rowOf("副班主任") } });
  });
});

describe("what a regulation needs", () => {
  it("is told beside what this workbook has of it", () => {
    expect(needsOf(workbook(...school), builtInSchemes.S1A, texts)).toEqual(
      expect.arrayContaining([
        { table: "名册", sheet: "班主任名册", lacking: ["津贴标准"] },
        { table: "学月考核", sheet: "2026年9月", lacking: [] },
        { table: "学生获奖", sheet: undefined, lacking: ["加分"] },
      ]),
    );
    expect(needsOf(workbook(...school), typicalScheme(bands), texts).map(({ table, lacking }) => [table, lacking])).toEqual([
      ["学月考核", []],
      ["名册", []],
    ]);
  });
});
