import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { correctionsOfFinals, withCorrections } from "../../src/finals/corrections";
import { figuresOf } from "../../src/finals/figures";
import { finaliseRun } from "../../src/finals/finaliseRun";
import { Finals } from "../../src/finals/finals";
import { printsOf } from "../../src/finals/prints";
import { withRecord, type Operation } from "../../src/finals/record";
import { isRun, shownBasis } from "../../src/finals/shownBasis";
import { verifyRun } from "../../src/finals/verifyRun";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { appraised, withRows, withSheet } from "../appraisal/workbook";
import { sampleOf } from "../papers/samples";
import { ownWorkbook } from "../support/ownWorkbook";
import { withCell } from "../support/sheet";
import { after, done, NOW, recordsOn, SCHOOL, SEPTEMBER, withScore } from "./workbook";

const texts = textsFor("zh-CN");

function basisOf(snapshot: Snapshot) {
  const basis = shownBasis(snapshot, texts);
  if (isRun(basis)) throw new Error(basis.message);
  return basis;
}

const recorded = (snapshot: Snapshot, operation: Operation): Snapshot => {
  const basis = basisOf(snapshot);
  const plan = operation === "appraise" ? appraisalRun(snapshot, texts).plan : { sheets: [] };
  return after(snapshot, { plan: withRecord(plan, snapshot, { ...basis, prints: printsOf(basis) }, { operation, now: NOW }, texts) });
};
const APPRAISED = recorded(SCHOOL, "appraise");
const said = (snapshot: Snapshot): string => verifyRun(snapshot, texts).message;
/** 考核结果: 姓名 is A, 高子涵 stands in row 2. */
const typed = (snapshot: Snapshot, address: string, content: number): Snapshot => withSheet(snapshot, "考核结果", (sheet) => withCell(sheet, address, content));

describe("考核记录", () => {
  it("goes on below what is there, wherever its columns are, with what people typed in between", () => {
    const moved = withRows(APPRAISED, "考核记录", (rows) => rows.map((row) => [...row].reverse()));
    const twice = recorded(moved, "reports");
    expect(recordsOn(twice, "考核记录").map((row) => [row["序号"], row["操作"], row["人数"]])).toEqual([["1", "一键考核", "12"], ["2", "生成报表", "12"]]);
  });

  it("fingerprints the results that were written", () => {
    expect(recordsOn(APPRAISED, "考核记录")[0]?.["结果指纹"]).toMatch(/^[0-9a-f]{16}$/);
    expect(recordsOn(recorded(APPRAISED, "reports"), "考核记录")[1]?.["结果指纹"]).toBe("");
  });
});

describe("核对结果", () => {
  it("says that all follows from what is there", () => {
    expect(said(recorded(APPRAISED, "reports"))).toBe("“考核结果”与现在的数据、方案一致。 报表(2026-11-24 09:05 生成)与现在的数据、方案一致。");
    expect(verifyRun(APPRAISED, texts).plan.sheets).toEqual([]);
  });

  it("names the cell of 考核结果 that somebody typed into", () => {
    expect(said(typed(APPRAISED, "C2", 999))).toContain("有 1 个单元格被人改过(数据和方案没有变):C2。");
  });

  it("finds everybody where the sheet was sorted otherwise", () => {
    const twice = withRows(APPRAISED, "考核结果", ([heading = [], ...rows]) => [heading, ...[...rows].reverse()]);
    expect(said(twice)).toContain("“考核结果”与现在的数据、方案一致。");
  });

  it("tells changed inputs from typing, and typing besides", () => {
    const changed = withSheet(APPRAISED, "2026年9月", (sheet) => withCell(sheet, "D5", 29.2));
    expect(said(changed)).toContain("上次考核以后数据或方案有改动");
    expect(said(changed)).not.toContain("直接改过");
    expect(said(typed(changed, "D3", 999))).toContain("“考核结果”在上次考核以后也被人直接改过。");
  });

  it("says that reports were made before the inputs changed", () => {
    expect(said(withScore(recorded(APPRAISED, "reports"), 29.2))).toContain("以后数据或方案有改动,请重新考核并生成报表");
  });

  it("says when what is final differs, was typed into or deleted", () => {
    const final = done(APPRAISED, finaliseRun(APPRAISED, SEPTEMBER, NOW, texts));
    expect(said(final)).toContain("已定稿的数与现在的计算一致");
    expect(said(withScore(final, 29.2))).toMatch(/已定稿的数有 \d+ 项与现在的计算不同/);
    const row = recordsOn(final, "定稿记录").findIndex((one) => one["姓名"] === "高子涵" && one["项目"] === "津贴");
    const changed = withRows(final, "定稿记录", (rows) => rows.map((cells, index) => (index === row + 1 ? cells.map((cell) => (cell === "203.31" ? "303.31" : cell)) : cells)));
    expect(said(changed)).toContain(`“定稿记录”有行被人改过,请与签字的纸件核对,行号:${row + 2}。`);
    expect(said(withRows(final, "定稿记录", (rows) => rows.filter((_, index) => index !== row + 1)))).toContain("“定稿记录”有行被删,请与签字的纸件核对:定稿1。");
  });
});

/** 宿舍 have rows on 考核结果; nobody's name stands there. */
const DORMITORIES = recorded(
  appraised(ownWorkbook("总分|求和|加数|卫生||内务检查.卫生\n输出|结果表|对象|||内务检查\n输出||列|宿舍||内务检查.宿舍\n输出||列|总分||总分", {
    名册: [["姓名", "班级"], ["甲大明", "一(1)班"]],
    内务检查: [["宿舍", "卫生"], ["301室", 45], ["302室", 46]],
  })),
  "appraise",
);

describe("results about dormitories", () => {
  it("follow from what is there, and name the cell that somebody typed into", () => {
    expect(said(DORMITORIES)).toBe("“考核结果”与现在的数据、方案一致。");
    expect(said(typed(DORMITORIES, "B3", 50))).toContain("有 1 个单元格被人改过(数据和方案没有变):B3。");
  });

  it("say which do not follow any more, and that one is not there", () => {
    expect(said(withSheet(DORMITORIES, "内务检查", (sheet) => withCell(sheet, "B2", 40)))).toContain("有 1 个单元格不再一致:B2。");
    expect(said(withRows(DORMITORIES, "内务检查", (rows) => [...rows, ["303室", 44]]))).toContain("“考核结果”的行与名单不一致,请重新考核。");
  });
});

describe("a regulation whose first sheet of results is another", () => {
  const workbook = after(sampleOf("S0"), appraisalRun(sampleOf("S0"), texts));

  it("is verified like any, and has nothing to make final", () => {
    expect(said(workbook)).toContain("“资格审核表”与现在的数据、方案一致。");
    expect(finaliseRun(workbook, undefined, NOW, texts).message).toBe("这个方案的结果在“资格审核表”,定稿和更正只对“考核结果”。");
  });
});

describe("提示", () => {
  it("says what was published of a figure that is another one now", () => {
    const final = withScore(done(SCHOOL, finaliseRun(SCHOOL, SEPTEMBER, NOW, texts)), 29.2);
    const basis = basisOf(final);
    const corrections = correctionsOfFinals(Finals.of(final), figuresOf(basis), { scheme: "", data: "" }, texts);
    const flagged = withCorrections(basis.results, corrections, texts);
    const flag = flagged.columns.findIndex(({ heading }) => heading === "提示");
    expect(flagged.rows[0]?.[0]).toBe("高子涵");
    expect(flagged.rows[0]?.[flag]).toContain("已定稿:2026年9月津贴 原 203.31,差额 +2.35,未更正");
    expect(flagged.rows[3]).toEqual(basis.results.rows[3]);
    expect(withCorrections(basis.results, [], texts)).toBe(basis.results);
  });
});
