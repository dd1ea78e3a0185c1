import type { Run } from "../../src/appraisal/run";
import { sheetNameOf } from "../../src/plan/ownSheets";
import { valuesOfPaper } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import { appraised, withRows, withScheme, withSetting, withSheet } from "../appraisal/workbook";
import { sheet, withCell } from "../support/sheet";

export const NOW = new Date(2026, 10, 24, 9, 5);
export const SEPTEMBER = { year: 2026, month: 9 };
export const OCTOBER = { year: 2026, month: 10 };

/** S1A with its prize and without open cases, appraised. */
export const SCHOOL = appraised(
  withRows(withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000"), "一票否决登记", (rows) => rows.map((row) => row.map((cell) => (cell === "待核" ? "不成立" : cell)))),
);

/** The workbook after a run was written: its sheets and papers, at the end where they are new. */
export function after(snapshot: Snapshot, { plan }: Pick<Run, "plan">): Snapshot {
  const written = [
    ...plan.sheets.map(({ role, columns, rows }) => ({ role, rows: [columns.map(({ heading }) => heading), ...rows] })),
    ...(plan.papers ?? []).map((paper) => ({ role: paper.role, rows: valuesOfPaper(paper) })),
  ].map(({ role, rows }) => [role, sheet(sheetNameOf(role), rows)] as const);
  const names = new Set(written.map(([, { name }]) => name));
  return {
    ...snapshot,
    sheets: [...snapshot.sheets.filter(({ name }) => !names.has(name)), ...written.map(([, data]) => data)],
    own: new Map([...snapshot.own, ...written.map(([role, { name }]) => [role, name] as const)]),
  };
}

/** The run, which has to succeed, and the workbook after it. */
export function done(snapshot: Snapshot, run: Run): Snapshot {
  if (run.outcome !== "done") throw new Error(run.message);
  return after(snapshot, run);
}

/** The rows of a sheet as records by heading. */
export function recordsOn(snapshot: Snapshot, name: string): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = snapshot.sheets.find((one) => one.name === name)?.values ?? [];
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [String(heading), String(row[index] ?? "")])));
}

/** The workbook with a score of 高子涵's in September (常规管理, 28.2 out of 30) changed, and appraised again. */
export const withScore = (snapshot: Snapshot, score: number | ""): Snapshot => appraised(withSheet(snapshot, "2026年9月", (before) => withCell(before, "D5", score)));

/** 异议登记 with one objection. */
export const withObjection = (snapshot: Snapshot, conclusion: string): Snapshot => ({
  ...snapshot,
  sheets: [...snapshot.sheets, sheet("异议登记", [["对象单元格", "提出人", "日期", "答复", "结论", "更正号"], ["考核结果!C2", "高子涵", "2026-11-20", "", conclusion, ""]])],
});
