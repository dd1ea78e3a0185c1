import type { Table } from "../../src/core/table";
import { missing } from "../../src/core/value";
import { monthly, run, table, type Figures } from "./support";

const ROSTER = table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }]);
const SCHEME = [
  "输出|结果表|列|姓名||名册.姓名",
  "输出||列|月得分||得分",
  "输出||列|合计||合计",
  "输出||列|平均||平均",
  "输出||列|总津贴||总津贴",
  "得分|求和|加数|得分||月考核.得分",
  "合计|汇总|来源|||得分",
  "平均|汇总|来源|||得分",
  "平均||方式|||平均",
  "津贴|求积|因数|得分||得分",
  "津贴||因数|单价||2",
  "总津贴|汇总|来源|||津贴",
].join("\n");

/** The table as it is read where nobody can tell the month of one more row of a class. */
function withUndated(known: Table, className: string): Table {
  const source = { sheet: "9-10月", row: 2 };
  const cells = new Map([["班级", { value: missing, source: { ...source, column: 0 } }]]);
  return { ...known, rows: [...known.rows, { key: { class: className }, cells, source, contradicted: true }] };
}

const SCORES = table("月考核", [...monthly("一班", "甲", { "9月": 90, "10月": 95 }), ...monthly("二班", "乙", { "9月": 80, "10月": 85 })]);
const shown = (figures: Figures, who: string): string[] => ["9月月得分", "10月月得分", "合计", "平均", "总津贴"].map((heading) => figures.figure(who, heading));

describe("a row of which nobody knows the month", () => {
  it("makes what adds up or averages the months of its class missing, and leaves the months that are known", () => {
    const figures = run(SCHEME, [ROSTER, withUndated(SCORES, "一班")]);
    expect(shown(figures, "甲")).toEqual(["90", "95", "缺", "缺", "缺"]);
    expect(shown(figures, "乙")).toEqual(["80", "85", "165", "82.5", "330"]);
  });

  it("is none where every month is known", () => {
    expect(shown(run(SCHEME, [ROSTER, SCORES]), "甲")).toEqual(["90", "95", "185", "92.5", "370"]);
  });
});
