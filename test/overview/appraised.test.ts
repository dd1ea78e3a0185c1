import { schemePlan } from "../../src/appraisal/schemeSheet";
import { atOnce } from "../../src/core/slices";
import { recordedAppraisal } from "../../src/finals/recorded";
import { textsFor } from "../../src/messages";
import type { Appraised, Outdated } from "../../src/overview/appraised";
import type { Seen } from "../../src/overview/changes";
import { overviewInSlices, overviewOf } from "../../src/overview/overview";
import type { Snapshot } from "../../src/plan/snapshot";
import { builtInSchemes } from "../../src/schemes";
import type { Raw } from "../../src/sheets";
import { outdatedText } from "../../src/taskpane/outdatedText";
import { withSheet } from "../appraisal/workbook";
import { after, NOW } from "../finals/workbook";
import { answerSheet } from "../support/answerSheet";
import { sheet, withCell } from "../support/sheet";
import { smallSchool } from "../taskpane/fakeWorkbook";

const texts = textsFor("zh-CN");
const MONTH = "2026年9月";

/** A small school with the prize money of S1A filled in. */
function school(): Snapshot {
  const { columns, rows } = schemePlan([builtInSchemes.S1A], texts);
  const filled = rows.map((row) => row.map((cell, column): Raw => (columns[column]?.heading === "设定值" && row.includes("奖金总额") ? 1000 : cell)));
  const sheets = [...smallSchool(), sheet("考核方案", [columns.map(({ heading }) => heading), ...filled])];
  return { sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: false };
}

const appraise = (snapshot: Snapshot): Snapshot => after(snapshot, atOnce(recordedAppraisal(snapshot, NOW, texts)));
const APPRAISED = appraise(school());

/** Looks at the workbooks one after the other, and gives what the last look says. */
function lookedAt(...snapshots: readonly Snapshot[]): Appraised | undefined {
  let seen: Seen | undefined;
  let appraised: Appraised | undefined;
  for (const snapshot of snapshots) {
    const look = atOnce(overviewInSlices(snapshot, seen, NOW, texts));
    ({ seen } = look);
    ({ appraised } = look.overview);
  }
  return appraised;
}

const typed = (snapshot: Snapshot, name: string, ...cells: readonly (readonly [address: string, content: Raw])[]): Snapshot =>
  withSheet(snapshot, name, (before) => cells.reduce((one, [address, content]) => withCell(one, address, content), before));
const withRow = (snapshot: Snapshot, name: string, row: readonly Raw[], at?: number): Snapshot =>
  withSheet(snapshot, name, ({ values }) => sheet(name, [...values.slice(0, at), row, ...(at === undefined ? [] : values.slice(at))]));
const added = (snapshot: Snapshot, name: string, rows: readonly (readonly Raw[])[]): Snapshot => ({ ...snapshot, sheets: [...snapshot.sheets, sheet(name, rows)], sheetNames: new Set([...snapshot.sheetNames, name]) });

const said = (outdated: Outdated | undefined): string => (outdated === undefined ? "" : outdatedText(outdated, texts));
const saidAfter = (changed: Snapshot): string => said(lookedAt(APPRAISED, changed)?.outdated);

it("is not outdated as it was appraised, nor where what was changed matters to nobody", () => {
  expect(lookedAt(APPRAISED)).toEqual({ people: 4, outdated: undefined });
  expect(saidAfter(typed(APPRAISED, MONTH, ["A8", "制表:德育处"]))).toBe("");
  // Sorted otherwise, it says the same.
  expect(saidAfter(withSheet(APPRAISED, MONTH, ({ values }) => sheet(MONTH, [values[0], values[1], values[3], values[2], ...values.slice(4)].map((row) => row ?? []))))).toBe("");
  expect(saidAfter({ ...APPRAISED, sheets: APPRAISED.sheets.map((one) => (one.name === MONTH ? { ...one, name: "九月(2026年9月)" } : one)) })).toBe("");
});

describe("says what has changed since, and for how many", () => {
  it.each<readonly [string, Snapshot, string]>([
    // 甲's 55+35=90 becomes 54+35: her score and pay; the others keep their ranks by 86.7 … and all prizes.
    ["one score", typed(APPRAISED, MONTH, ["C3", 54], ["E3", 89]), "2 格改动,影响 1 人。请点“重新考核”。"],
    ["three cells of two people", typed(typed(APPRAISED, MONTH, ["C3", 54], ["E3", 89]), "统测成绩", ["C3", 49.5]), "3 格改动,影响 2 人。请点“重新考核”。"],
    ["two people's scores", typed(APPRAISED, MONTH, ["C3", 54], ["E3", 89], ["C4", 49], ["E4", 79]), "4 格改动,影响 2 人。请点“重新考核”。"],
    // 甲 (90 → 40) and 乙 change places; 丙 is vetoed and has none, 丁 stays behind 乙.
    ["a score that makes another the first", typed(APPRAISED, MONTH, ["C3", 5], ["E3", 40]), "2 格改动,影响 3 人。请点“重新考核”。"],
    // The first gets more points, and stays the first.
    ["a row in a register", withRow(APPRAISED, "学生获奖", ["一(1)班", "甲老师", "科技节", 2]), "增减 1 行,影响 1 人。请点“重新考核”。"],
    ["a row amid a register", withRow(APPRAISED, "学生获奖", ["一(1)班", "甲老师", "科技节", 2], 1), "增减 1 行,影响 1 人。请点“重新考核”。"],
    ["another month's sheet", added(APPRAISED, "2026年10月", [["班级", "班主任", "常规(60分)", "卫生(40分)"], ["一(1)班", "甲老师", 50, 30]]), "新增“2026年10月”,影响 4 人。请点“重新考核”。"],
    ["a sheet gone", { ...APPRAISED, sheets: APPRAISED.sheets.filter(({ name }) => name !== "统测成绩") }, "少了“统测成绩”,影响 4 人。请点“重新考核”。"],
    ["the full mark of a heading", typed(APPRAISED, MONTH, ["C2", "常规(61分)"]), ""],
  ])("%s", (_, changed, sentence) => {
    expect(saidAfter(changed)).toEqual(sentence);
  });

  it("a rule", () => {
    const scheme = APPRAISED.sheets.find(({ name }) => name === "考核方案");
    const row = scheme?.values.findIndex((cells) => cells.includes("津贴比例") || cells.includes("比例")) ?? -1;
    const column = scheme?.values[0]?.indexOf("设定值") ?? -1;
    expect(row).toBeGreaterThan(0);
    const changed = withSheet(APPRAISED, "考核方案", (before) => sheet("考核方案", before.values.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? "60%" : cell)))));
    expect(saidAfter(changed)).toBe("方案 1 行改动,影响 4 人。请点“重新考核”。");
  });

  it("what a formula makes of a change is not counted beside it, alone it is", () => {
    const formula = withSheet(school(), MONTH, (before) => ({ ...before, formulas: before.formulas.map((row, index) => (index >= 2 && index <= 5 ? [...row.slice(0, 4), `=SUM(C${index + 1}:D${index + 1})`] : row)) }));
    const made = appraise(formula);
    const total = (snapshot: Snapshot, value: number): Snapshot => withSheet(snapshot, MONTH, (before) => ({ ...before, values: before.values.map((row, index) => (index === 2 ? [...row.slice(0, 4), value] : row)) }));
    expect(said(lookedAt(made, total(typed(made, MONTH, ["C3", 54]), 89))?.outdated)).toBe("1 格改动,影响 1 人。请点“重新考核”。");
  });

  it("nothing in particular where nobody saw the workbook as it was appraised", () => {
    expect(said(lookedAt(typed(APPRAISED, MONTH, ["C3", 54], ["E3", 89]))?.outdated)).toBe("考核之后,方案或数据有改动,影响 1 人。请点“重新考核”。");
  });

  it("what other words mean, not cells: nobody has changed one", () => {
    const { name, values } = answerSheet(["", "词", "待核", "不成立"]);
    expect(saidAfter(added(APPRAISED, name, values))).toMatch(/^认列有改动,影响 \d 人。/);
  });
});

it("is not outdated any more when the change is taken back, or appraised", () => {
  const changed = typed(APPRAISED, MONTH, ["C3", 54], ["E3", 89]);
  expect(lookedAt(APPRAISED, changed, APPRAISED)?.outdated).toBeUndefined();
  const again = appraise(changed);
  expect(lookedAt(APPRAISED, changed, again)?.outdated).toBeUndefined();
  expect(said(lookedAt(APPRAISED, changed, again, typed(again, MONTH, ["D3", 34], ["E3", 88]))?.outdated)).toBe("2 格改动,影响 1 人。请点“重新考核”。");
});

it("counts from what the results follow from where the appraisal is taken back", () => {
  const changed = typed(APPRAISED, MONTH, ["C3", 54], ["E3", 89]);
  expect(said(lookedAt(APPRAISED, changed, appraise(changed), changed)?.outdated)).toBe("考核之后,方案或数据有改动,影响 1 人。请点“重新考核”。");
});

it("is undefined before the first appraisal", () => {
  expect(overviewOf(school(), texts).appraised).toBeUndefined();
});

it("does not say for whom where the scheme cannot be used now", () => {
  const broken = withSheet(APPRAISED, "考核方案", ({ values }) => sheet("考核方案", values.map((cells, row) => (row === 1 ? cells.map((cell) => (cell === values[1]?.[2] ? "没有这种方法" : cell)) : cells))));
  expect(said(lookedAt(APPRAISED, broken)?.outdated)).toBe("方案 1 行改动。请点“重新考核”。");
});
