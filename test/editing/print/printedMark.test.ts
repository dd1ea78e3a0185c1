import { printRun } from "../../../src/editing/print/printRun";
import { originsIn } from "../../../src/contents/origins";
import { withContents } from "../../../src/contents/contents";
import { ALL_REPORTS } from "../../../src/finals/reportsRun";
import { decodeScheme } from "../../../src/appraisal/examine";
import { schemePlan } from "../../../src/appraisal/schemeSheet";
import { nextStep } from "../../../src/overview/nextStep";
import { overviewOf } from "../../../src/overview/overview";
import type { Plan } from "../../../src/plan/plan";
import type { Snapshot } from "../../../src/plan/snapshot";
import { withSchemeAids } from "../../../src/regulation/schemeAids";
import { builtInSchemes } from "../../../src/schemes";
import { texts, withSetting } from "../../appraisal/workbook";
import { done, NOW, SCHOOL } from "../../finals/workbook";

const PRINTED = done(SCHOOL, printRun(SCHOOL, 46350, NOW, texts));
const NOTHING: Plan = { sheets: [], repairs: [{ cell: { sheet: "2026年9月", row: 4, column: 3 }, before: "", after: 20 }] };

/** What a command says in the title of 考核办法. */
const saidBy = (snapshot: Snapshot, plan: Plan): readonly unknown[] => (withSchemeAids(snapshot, plan, texts).repairs ?? []).flatMap(({ cell, after }) => (cell.sheet === "考核办法" ? [after] : []));

it("says that it is outdated as soon as the regulation is otherwise, by whatever command, and not of other data", () => {
  expect(saidBy(PRINTED, NOTHING)).toEqual([]);
  expect(saidBy(withSetting(PRINTED, "学月津贴", "比例", "75%"), NOTHING)).toEqual(["【已过时】云溪镇中心小学班主任考核办法"]);
  expect(saidBy(PRINTED, { sheets: [schemePlan([builtInSchemes.S1B], texts)] })).toEqual(["【已过时】云溪镇中心小学班主任考核办法"]);
  expect(saidBy(PRINTED, { sheets: [], inserted: [{ role: "scheme", before: 3, column: 0, rows: [["S1A", "学月得分", "", "满分", "", "", "100"]] }] })).toEqual(["【已过时】云溪镇中心小学班主任考核办法"]);
});

it("says so no more once it is printed again", () => {
  const changed = withSetting(PRINTED, "学月津贴", "比例", "75%");
  expect(saidBy(done(changed, printRun(changed, 46350, NOW, texts)), NOTHING)).toEqual([]);
});

it("stands on 目录 by its regulation, and is neither missing nor pending by the words in it", () => {
  const { plan } = printRun(SCHOOL, 46350, NOW, texts);
  const before = done(SCHOOL, { plan: { sheets: [{ role: "contents", columns: [], rows: [], formulas: [], tones: [], frozenColumns: 0, footer: "", links: [] }] }, message: "", outcome: "done" });
  const contents = withContents(before, { plan }, ALL_REPORTS, NOW, texts).sheets.find(({ role }) => role === "contents");
  expect(contents?.rows.find(([sheet]) => sheet === "考核办法")?.slice(0, 4)).toEqual(["考核办法", "S1A", "班主任", "最新"]);
  expect(originsIn(decodeScheme(SCHOOL)?.schemes ?? [], undefined, ALL_REPORTS, texts)("report_考核办法")?.schemes).toEqual(["S1A"]);
});

it("is none of the reports that follow an appraisal", () => {
  expect(nextStep(overviewOf(PRINTED, texts))).toEqual(nextStep(overviewOf(SCHOOL, texts)));
  const marked = PRINTED.sheets.map((sheet) => (sheet.name === "考核办法" ? { ...sheet, values: sheet.values.map((row, index) => (index === 0 ? ["【已过时】班主任考核办法", ...row.slice(1)] : row)) } : sheet));
  expect(overviewOf({ ...PRINTED, sheets: marked }, texts).outdatedReports).toEqual([]);
});
