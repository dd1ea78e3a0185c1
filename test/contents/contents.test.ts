import { afterPlan } from "../../src/contents/afterPlan";
import { withContents } from "../../src/contents/contents";
import { atOnce } from "../../src/core/slices";
import { recordedAppraisal } from "../../src/finals/recorded";
import { recordedReports } from "../../src/finals/recordedReports";
import { ALL_REPORTS } from "../../src/finals/reportsRun";
import { finaliseRun } from "../../src/finals/finaliseRun";
import type { Run } from "../../src/appraisal/run";
import { schemePlan } from "../../src/appraisal/schemeSheet";
import type { Plan } from "../../src/plan/plan";
import { usualName, type Snapshot } from "../../src/plan/snapshot";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import type { Month } from "../../src/core/table";
import { RESULTS, texts, withScheme, withSheet } from "../appraisal/workbook";
import { OCTOBER, SCHOOL, SEPTEMBER } from "../finals/workbook";
import { sheet, withCell } from "../support/sheet";

const [MORNING, NOON] = [new Date(2026, 10, 30, 8, 5), new Date(2026, 10, 30, 12, 0)];
const TODAY = 46350;
/** All that SCHOOL has sheets of. */
const MONTHS: readonly Month[] = [SEPTEMBER, OCTOBER, { year: 2026, month: 11 }, { year: 2026, month: 12 }, { year: 2027, month: 1 }];

/** The workbook after a command, with what it does to 目录. */
function after(snapshot: Snapshot, run: Run, now: Date): Snapshot {
  return afterPlan(snapshot, withContents(snapshot, run, ALL_REPORTS, now, texts));
}
const appraised = (snapshot: Snapshot, now = MORNING): Snapshot => after(snapshot, atOnce(recordedAppraisal(snapshot, now, texts)), now);
const reported = (snapshot: Snapshot, now = MORNING): Snapshot => after(snapshot, atOnce(recordedReports(snapshot, TODAY, now, texts)), now);

/** The lines of 目录 by sheet: [方案, 对象, 状态, 写入时间]. */
function contentsOf(snapshot: Snapshot): Readonly<Record<string, readonly string[]>> {
  const rows = snapshot.sheets.find(({ name }) => name === snapshot.own.get("contents"))?.values ?? [];
  return Object.fromEntries(rows.slice(1).map(([name, ...rest]) => [String(name), rest.map(String)]));
}

const school = withScheme("学月与学年考核.xlsx", "S1A");

function withSchemes(...ids: readonly BuiltInId[]): Snapshot {
  const { columns, rows } = schemePlan(ids.map((id) => builtInSchemes[id]), texts);
  return { ...school, sheets: [...school.sheets.filter(({ name }) => name !== "考核方案"), sheet("考核方案", [columns.map(({ heading }) => heading), ...rows])] };
}

describe("目录", () => {
  const results = appraised(school);
  const printed = reported(results);

  it("is made with the first results, not before, and not by what refuses", () => {
    const checked: Plan = { sheets: [schemePlan([builtInSchemes.S1A], texts)] };
    expect(withContents(school, { plan: checked }, ALL_REPORTS, MORNING, texts)).toBe(checked);
    expect(withContents(results, { plan: { sheets: [] } }, ALL_REPORTS, NOON, texts)).toEqual({ sheets: [] });
    expect(results.own.get("contents")).toBe("目录");
  });

  it("says of each sheet of ours by which regulation, for whom, how it stands and since when; none of the school's", () => {
    const lines = contentsOf(printed);
    expect(lines["考核方案"]).toEqual(["S1A", "制表人", "在用", ""]);
    expect(lines[RESULTS]?.slice(0, 2)).toEqual(["S1A", "班主任"]);
    expect(lines["财务发放表"]?.slice(0, 2)).toEqual(["S1A", "财务"]);
    expect(lines["个人通知单"]?.[3]).toBe("2026-11-30 08:05");
    const inputs = school.sheets.map(({ name }) => name).filter((name) => name !== "考核方案");
    expect(inputs.filter((name) => name in lines)).toEqual([]);
    expect(lines["目录"]).toBeUndefined();
  });

  it("stands in the workbook's order, and each line leads to its sheet", () => {
    const plan = withContents(results, atOnce(recordedReports(results, TODAY, MORNING, texts)), ALL_REPORTS, MORNING, texts).sheets.find(({ role }) => role === "contents");
    const names = plan?.rows.map(([name]) => name) ?? [];
    expect(names).toEqual([...printed.sheetNames].filter((name) => names.includes(name)));
    expect(plan?.links.map(({ row, to }) => [row, to.sheet])).toEqual(names.map((name, row) => [row, name]));
    expect(plan?.first).toBe(true);
  });

  it("says 有缺 where figures are missing, 待核 where a case is, 最新 where neither is", () => {
    const states = (state: string): readonly string[] => Object.entries(contentsOf(printed)).flatMap(([name, line]) => (line[2] === state ? [name] : []));
    const cellsOf = (name: string): readonly string[] => printed.sheets.find((one) => one.name === name)?.values.flat().map(String) ?? [];
    expect(states("有缺").filter((name) => !cellsOf(name).includes("缺"))).toEqual([]);
    expect(states("最新").length).toBeGreaterThan(0);
    expect(states("最新").filter((name) => name !== "核算" && cellsOf(name).some((cell) => cell === "缺" || /^待核|待核:|含待核/.test(cell)))).toEqual([]);
  });

  it("says 已过时 of papers that were made before other data were appraised, and 最新 again once they are made", () => {
    const before = reported(appraised(SCHOOL));
    const again = appraised(withSheet(before, "2026年9月", (month) => withCell(month, "D5", 20)), NOON);
    expect(contentsOf(again)["津贴发放表"]?.slice(2)).toEqual(["已过时", "2026-11-30 08:05"]);
    expect(contentsOf(again)[RESULTS]?.[3]).toBe("2026-11-30 12:00");
    expect(contentsOf(reported(again, NOON))["津贴发放表"]?.slice(2)).toEqual(["最新", "2026-11-30 12:00"]);
  });

  it("is not written again where it would say the same", () => {
    const plan: Plan = { sheets: [{ ...schemePlan([builtInSchemes.S1A], texts), role: "input_名册" }] };
    expect(withContents(printed, { plan }, ALL_REPORTS, NOON, texts)).toBe(plan);
  });

  it("leaves out a sheet that was put away", () => {
    const plan: Plan = { sheets: [], archived: [{ sheet: RESULTS, as: `上学期 ${RESULTS}`, role: "results" }] };
    expect(Object.keys(contentsOf(afterPlan(printed, withContents(printed, { plan }, ALL_REPORTS, NOON, texts))))).not.toContain(RESULTS);
  });

  it("tells several regulations apart, and names a further sheet that is not made since its registers are blank", () => {
    const both = withSchemes("S1A", "S3");
    const praised = (...rows: readonly (readonly string[])[]): Snapshot => {
      const register = sheet("文明表彰", [["序号", "班级", "姓名", "类别"], ...rows]);
      return { ...both, sheets: [...both.sheets, register], sheetNames: new Set([...both.sheetNames, register.name]) };
    };
    const lines = contentsOf(appraised(praised()));
    expect(lines["考核方案"]?.[0]).toBe("S1A、S3");
    expect(lines["表彰统计"]).toEqual(["S3", "班主任", "未生成:文明表彰还没有内容", ""]);
    // Once something is on the register there is something to say; and what stands there is kept up when it goes.
    const filled = appraised(praised(["1", "一(1)班", "", "文明班级"]));
    expect(contentsOf(filled)["表彰统计"]?.slice(2)).toEqual(["最新", "2026-11-30 08:05"]);
    const emptied = { ...filled, sheets: filled.sheets.map((one) => (one.name === "文明表彰" ? sheet("文明表彰", [one.values[0] ?? []]) : one)) };
    expect(contentsOf(appraised(emptied, NOON))["表彰统计"]?.slice(2)).toEqual(["最新", "2026-11-30 12:00"]);
  });
});

describe("final papers on 目录", () => {
  it("are 定稿 once all that 考核结果 shows is final, and not before", () => {
    const finalised = (snapshot: Snapshot, month: Month): Snapshot => after(snapshot, finaliseRun(snapshot, month, NOON, texts), NOON);
    const states = MONTHS.reduce<readonly Snapshot[]>((sofar, month) => [...sofar, finalised(sofar.at(-1) ?? SCHOOL, month)], [reported(appraised(SCHOOL))]).map((snapshot) => contentsOf(snapshot)["考核汇总表"]?.[2]);
    expect(states).toEqual([...MONTHS.map(() => states[0]), "定稿"]);
    expect(states[0]).not.toBe("定稿");
  });
});

describe("names that are nearly alike", () => {
  const named = (...names: readonly string[]): Pick<Snapshot, "sheetNames"> => ({ sheetNames: new Set(names) });

  it("are told apart: results beside a sheet that differs by 表 alone say that they are some", () => {
    expect(usualName(named("学习营跟踪"), "output_学习营跟踪表")).toBe("学习营跟踪表(结果)");
    expect(usualName(named("工作坊年度"), "output_工作坊年度总表")).toBe("工作坊年度总表(结果)");
  });

  it("stay where nothing is to be mistaken, and so do printed papers and sheets to fill in", () => {
    expect(usualName(named("学习营", "学习营跟踪表"), "output_学习营跟踪表")).toBe("学习营跟踪表");
    expect(usualName(named("工作坊经费"), "report_工作坊经费表")).toBe("工作坊经费表");
    expect(usualName(named("学习营跟踪表"), "input_学习营跟踪")).toBe("学习营跟踪");
  });
});
