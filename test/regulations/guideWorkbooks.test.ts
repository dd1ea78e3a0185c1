import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { schemePlan } from "../../src/appraisal/schemeSheet";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { schemeOf } from "../../src/schemes/rows";
import type { Raw } from "../../src/sheets";
import type { Example, ExampleRow } from "../support/examples";
import { sheet } from "../support/sheet";
import { guideBlocks, guideExamples, guideTables, tableExamples, withOutput } from "./guideExamples";

const texts = textsFor("zh-CN");
const ITEMS = ["常规管理(100分)"];

/** A table as a clerk has it: a column a heading, the items of a score sheet a column each. */
function rowsOf(rows: readonly ExampleRow[]): readonly (readonly Raw[])[] {
  const spread = rows.map((row) => Object.fromEntries(Object.entries(row).flatMap(([heading, cell]): [string, string | number][] => (typeof cell === "object" ? cell.map((one, index) => [ITEMS[index] ?? "", one]) : [[heading, cell]]))));
  const headings = [...new Set(spread.flatMap((row) => Object.keys(row)))];
  return [headings, ...spread.map((row) => headings.map((heading) => row[heading] ?? ""))];
}

function workbookOf(lines: string, tables: Example["tables"]): Snapshot {
  const plan = schemePlan([schemeOf("我校", lines)], texts);
  const sheets = [...Object.entries(tables).map(([name, rows]) => sheet(name, rowsOf(rows))), sheet("考核方案", [plan.columns.map(({ heading }) => heading), ...plan.rows])];
  return { sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: true };
}

/** What a clerk gets who types an example of the guide into a workbook: her own sheets are read, and there is nothing to be mended. */
describe("the examples of the guide, from a workbook", () => {
  it("are those that are written as tables, too", () => {
    expect(guideTables).toHaveLength(tableExamples.length);
  });

  const examples = [...guideExamples.map((one, index) => [one, guideBlocks[index]] as const), ...tableExamples.map((one, index) => [one, guideTables[index]] as const)];
  it.each(examples.map(([one, lines = ""]) => [one.title, one, lines] as const))("%s", (_, { tables, expect: figures }, lines) => {
    const { plan } = appraisalRun(workbookOf(withOutput(lines, figures), tables), texts);
    const results = plan.sheets.find(({ role }) => role === "results");
    const headings = results?.columns.map(({ heading }) => heading) ?? [];
    const found = Object.fromEntries((results?.rows ?? []).map((row) => [String(row[0]), Object.fromEntries(headings.map((heading, index) => [heading, row[index]]))]));
    for (const [name, { 提示: flag, ...cells }] of Object.entries(figures)) {
      expect({ name, ...found[name] }).toMatchObject({ name, ...cells });
      expect(String(found[name]?.["提示"])).toContain(String(flag ?? ""));
    }
    const open = Object.values(figures).some((cells) => Object.values(cells).includes("缺"));
    const errors = plan.sheets.find(({ role }) => role === "problems")?.rows.filter(([level]) => level === "错误") ?? [];
    if (!open) expect(errors).toEqual([]);
  });
});
