import { checkRun } from "../../src/appraisal/checkRun";
import { reasonsAt } from "../../src/appraisal/reasonsAt";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { independent, workbookOf } from "../independent/workbooks";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import { sampleOf } from "../papers/samples";
import { withRows, withScheme } from "./workbook";

const texts = textsFor("zh-CN");
/** The regulation's value in the row of a rule and its setting; there is one without 适用. */
const set = (snapshot: Snapshot, rule: string, setting: string, value: string): Snapshot =>
  withRows(snapshot, "考核方案", (rows) => rows.map((row) => (row[1] === rule && row[3] === setting && row[5] === "" ? row.map((cell, column) => (column === 6 ? value : cell)) : row)));

const S0 = set(withScheme("../../assets/samples/S0-示例.xlsx", "S0"), "基准日", "值", "2026-11-30");

/** The cells of a sheet that are marked, with what for. */
const marksOn = (snapshot: typeof S0, sheet: string): readonly string[] =>
  (checkRun(snapshot, texts).plan.flags ?? []).filter(({ cell }) => cell.sheet === sheet).map(({ cell, kind }) => `${String.fromCharCode(65 + cell.column)}${cell.row + 1} ${kind}`).sort();

it("mark the cell that makes somebody ineligible: 周雪's half year", () => {
  expect(marksOn(S0, "工作坊申报")).toContain("H6 ineligible");
});

it("mark what was handed in late", () => {
  expect(marksOn(S0, "申报材料")).toContain("I3 overdue");
  expect(marksOn(S0, "申报材料")).not.toContain("I2 overdue");
});

it("mark of many steps the one that is late, done or not", () => {
  const marks = marksOn(workbookOf("S1E"), "评价进度");
  // 高三2班 verified on March 11th what was due on the 10th; 高三3班 has not appraised, due on the 20th.
  expect(marks.filter((mark) => mark.endsWith("overdue"))).toEqual(["C3 overdue", "H4 overdue"]);
});

it("mark what goes beyond a limit", () => {
  const spent = set(S0, "年度支出", "筛选", "2026-01-01至2026-12-31");
  expect(marksOn(set(spent, "经费标准", "值", "1"), "工作坊经费").some((mark) => mark.endsWith("exceeded"))).toBe(true);
});

it("say at the cell why", () => {
  const said = reasonsAt(S0, { sheet: "工作坊申报", row: 5, column: 7 }, texts);
  expect(said.join("\n")).toMatch(/^周雪:不符合:.*年限 0\.5 年,不足 1 年/);
  expect(reasonsAt(S0, { sheet: "工作坊申报", row: 0, column: 0 }, texts)).toEqual([]);
});

describe.each([...(Object.keys(builtInSchemes) as readonly BuiltInId[]).map((id) => [`the sample of ${id}`, () => sampleOf(id)] as const), ...independent.map((id) => [`the independent workbook ${id}`, () => workbookOf(id)] as const)])("a mark on %s", (_, workbook) => {
  it("says why where it is selected, once of each kind", () => {
    const snapshot = workbook();
    const ofKind = new Map((checkRun(snapshot, texts).plan.flags ?? []).map((flag) => [flag.kind, flag]));
    const said = [...ofKind.values()].map(({ cell, kind }) => ({ kind, reasons: reasonsAt(snapshot, cell, texts) }));
    expect(said.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
    // What judges somebody names the clause and the figure; what is blank or doubtful says what to do.
    const judging = said.filter(({ kind }) => ["veto", "pending", "ineligible", "overdue", "exceeded"].includes(kind));
    for (const { reasons } of judging) expect(reasons.join("\n")).toMatch(/^[^:]+:.+\(.*![A-Z]+\d+.*\)/m);
  });
});
