import { atOnce } from "../../src/core/slices";
import type { Month } from "../../src/core/table";
import { finaliseRun } from "../../src/finals/finaliseRun";
import { recordedAppraisal } from "../../src/finals/recorded";
import { recordedReports } from "../../src/finals/recordedReports";
import { textsFor } from "../../src/messages";
import { overviewOf } from "../../src/overview/overview";
import type { Snapshot } from "../../src/plan/snapshot";
import { withSheet } from "../appraisal/workbook";
import { withCell } from "../support/sheet";
import { done, NOW, OCTOBER, SCHOOL, SEPTEMBER } from "./workbook";

const texts = textsFor("zh-CN");
const TODAY = 46350;
/** All that the sample has sheets of. */
const MONTHS: readonly Month[] = [SEPTEMBER, OCTOBER, { year: 2026, month: 11 }, { year: 2026, month: 12 }, { year: 2027, month: 1 }];

const printed = (snapshot: Snapshot): Snapshot => done(snapshot, atOnce(recordedReports(snapshot, TODAY, NOW, texts)));
const appraisal = (snapshot: Snapshot) => atOnce(recordedAppraisal(snapshot, NOW, texts));
const marked = (snapshot: Snapshot): readonly string[] => [...new Set((appraisal(snapshot).plan.repairs ?? []).map(({ cell }) => cell.sheet))];
/** The workbook with another score of 高子涵's in September. */
const changed = (snapshot: Snapshot): Snapshot => withSheet(snapshot, "2026年9月", (before) => withCell(before, "D5", 20));

const PRINTED = printed(SCHOOL);
const papers = [...PRINTED.own].flatMap(([role, name]) => (role.startsWith("report_") ? [name] : []));

it("marks every paper once its figures follow from other data", () => {
  expect(papers.length).toBeGreaterThan(4);
  expect(new Set(marked(changed(PRINTED)))).toEqual(new Set(papers));
  expect(appraisal(changed(PRINTED)).message).toContain("请再点“生成报表”");
});

it("marks none where nothing has changed since, and none twice", () => {
  expect(marked(PRINTED)).toEqual([]);
  const repairs = appraisal(changed(PRINTED)).plan.repairs ?? [];
  const once = repairs.reduce((snapshot, { cell, after: title }) => withSheet(snapshot, cell.sheet, (before) => withCell(before, `A${cell.row + 1}`, title)), changed(PRINTED));
  expect(marked(once)).toEqual([]);
  expect(overviewOf(once, texts).outdatedReports).toHaveLength(papers.length);
});

it("marks what was made of data that 考核结果 did not show yet", () => {
  expect(overviewOf(printed(changed(SCHOOL)), texts).outdatedReports).toContain("津贴发放表");
  expect(overviewOf(PRINTED, texts).outdatedReports).toEqual([]);
});

it("leaves the papers of final months as they are, until an open month is on them, and marks what is not about months", () => {
  const finalised = (snapshot: Snapshot, month: Month): Snapshot => done(snapshot, finaliseRun(snapshot, month, NOW, texts));
  const allBut = MONTHS.slice(0, -1).reduce(finalised, PRINTED);
  expect(marked(changed(allBut))).not.toEqual([]);
  // The list of cases is of no month: it is not final with them.
  expect(marked(changed(MONTHS.slice(-1).reduce(finalised, allBut)))).toEqual(["一票否决清单"]);
});

it("counts neither 异议登记 nor 报表设置, which come with the papers, as data", () => {
  const [before, after] = [overviewOf(SCHOOL, texts), overviewOf(PRINTED, texts)];
  expect([...PRINTED.own.values()]).toEqual(expect.arrayContaining(["异议登记", "报表设置"]));
  expect(after.recognised.map(({ sheet }) => sheet)).toEqual(before.recognised.map(({ sheet }) => sheet));
  expect([after.unrecognised, after.problems]).toEqual([before.unrecognised, before.problems]);
});
