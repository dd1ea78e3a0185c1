import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { checkRun } from "../../src/appraisal/checkRun";
import { listedCounts } from "../../src/appraisal/problemCounts";
import type { Run } from "../../src/appraisal/run";
import { textsFor } from "../../src/messages";
import { overviewOf } from "../../src/overview/overview";
import type { Snapshot } from "../../src/plan/snapshot";
import type { BuiltInId } from "../../src/schemes";
import { withScheme } from "../appraisal/workbook";
import { independent, workbookOf } from "../independent/workbooks";
import { sheet } from "../support/sheet";

const SAMPLES: readonly BuiltInId[] = ["S0", "S1A", "S1B", "S1C", "S1D", "S1E", "S1F", "S2", "S3", "S4"];
const WORKBOOKS = [
  ...SAMPLES.map((id) => [`the sample of ${id}`, () => withScheme(`../../assets/samples/${id}-示例.xlsx`, id)] as const),
  ...independent.map((id) => [`the independent workbook ${id}`, () => workbookOf(id)] as const),
];
const COMMANDS = [["一键考核", appraisalRun], ["检查数据", checkRun]] as const;
const [zh, en] = [textsFor("zh-CN"), textsFor("en-US")];
const LIST = "问题清单";

const rowsOf = ({ plan }: Run): readonly (readonly string[])[] => plan.sheets.find(({ role }) => role === "problems")?.rows.map((row) => row.map(String)) ?? [];

/** The workbook after a command, as far as 问题清单 goes. */
function after(snapshot: Snapshot, run: Run): Snapshot {
  const columns = run.plan.sheets.find(({ role }) => role === "problems")?.columns ?? [];
  return { ...snapshot, sheets: [...snapshot.sheets, sheet(LIST, [columns.map(({ heading }) => heading), ...rowsOf(run)])], own: new Map([...snapshot.own, ["problems", LIST]]) };
}

const levels = (rows: readonly (readonly string[])[], words: readonly string[]): number[] => words.map((word) => rows.filter(([level]) => level === word).length);

/** How many of each level the message says, by its words in Chinese: none of what it does not mention. */
function said(message: string): number[] {
  return ["错误", "提醒", "说明"].map((level) => Number(new RegExp(`${level} (\\d+) 条`).exec(message)?.[1] ?? 0));
}

describe.each(WORKBOOKS)("%s", (_, workbook) => {
  it.each(COMMANDS)("has the same counts in the message of %s, on 问题清单 and in the pane", (_command, run) => {
    const done = run(workbook(), zh);
    const counts = levels(rowsOf(done), ["错误", "提醒", "说明"]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(rowsOf(done).length);
    expect(said(done.message)).toEqual(counts);
    const { listed } = overviewOf(after(workbook(), done), zh);
    expect([listed?.error, listed?.warning, listed?.notice]).toEqual(counts);
  });

  it("is told of the same errors by the pane, before anything is appraised and after", () => {
    const done = appraisalRun(workbook(), zh);
    const places = rowsOf(done).filter(([level]) => level === "错误").map((row) => row.join(" | "));
    const pane = overviewOf(workbook(), zh).problems.filter(({ level }) => level === "error");
    expect(pane.map(({ problem }) => problem).sort()).toEqual(places.map((row) => row.split(" | ")[4]).sort());
  });

  it("names what stands in the way of a result before all else", () => {
    const done = appraisalRun(workbook(), zh);
    const [errors = 0] = said(done.message);
    expect(errors).toBeGreaterThan(0);
    expect(done.message.indexOf("错误")).toBeLessThan(done.message.indexOf("提醒"));
    const rows = rowsOf(done);
    const isLacking = (problem = ""): boolean => problem.includes("有关的结果缺");
    const warnings = rows.filter(([level]) => level === "提醒").map((row) => isLacking(row[4]));
    expect(warnings.lastIndexOf(true)).toBeLessThan(warnings.includes(false) ? warnings.indexOf(false) : warnings.length);
  });
});

it("counts a sheet that was written in English", () => {
  const snapshot = withScheme("../../assets/samples/S2-示例.xlsx", "S2");
  const done = appraisalRun(snapshot, en);
  const [error, warning, notice] = levels(rowsOf(done), ["Error", "Warning", "Note"]);
  expect(listedCounts(after(snapshot, done))).toEqual({ error, warning, notice });
});
