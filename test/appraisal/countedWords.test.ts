import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { previewRun } from "../../src/appraisal/preview";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { after } from "../finals/workbook";
import { sampleOf } from "../papers/samples";
import { ownWorkbook } from "../support/ownWorkbook";

const texts = textsFor("zh-CN");

/** Two rows of a list, ranked: what they are called by, and in which list they stand. */
const ranked = (key: string, list: string, [one, other]: readonly [string, string]): Snapshot =>
  ownWorkbook(`名次|名次|得分|||${list}.得分\n输出|结果表|对象|||${list}\n输出||列|${key}||${list}.${key}\n输出||列|得分||${list}.得分\n输出||列|名次||名次`, {
    [list]: [[key, "得分"], [one, 90], [other, 80]],
  });

const notesOf = (snapshot: Snapshot): readonly unknown[] => {
  const results = appraisalRun(snapshot, texts).plan.sheets.find(({ role }) => role === "results");
  return (results?.rows ?? []).map((row) => row.at(-1));
};

it("people are counted as 人, all else as 个", () => {
  expect(notesOf(ranked("姓名", "名册", ["甲大明", "乙小红"]))).toEqual(["2 人中第 1", "2 人中第 2"]);
  expect(notesOf(ranked("宿舍", "宿舍名单", ["301室", "302室"]))).toEqual(["2 个中第 1", "2 个中第 2"]);
});

it("the command, the summary and the preview say what was appraised", () => {
  const dormitories = ranked("宿舍", "宿舍名单", ["301室", "302室"]);
  const run = appraisalRun(dormitories, texts);
  expect(run.message).toContain("已按方案 我校 考核宿舍 2 个,见“考核结果”。");
  expect(run.summary).toMatchObject({ people: 2, others: "宿舍" });
  const before = after(dormitories, run);
  const typed = { ...before, sheets: before.sheets.map((sheet) => (sheet.name === "考核结果" ? { ...sheet, values: sheet.values.map((row) => row.map((cell) => (cell === 90 ? 91 : cell))) } : sheet)) };
  expect(previewRun(typed, texts).message).toContain("有 1 行的 1 个数字会变");
  expect(appraisalRun(sampleOf("S4"), texts).message).toContain("已按方案 S4 考核项目 8 个,见“工作进度表”。");
  expect(appraisalRun(sampleOf("S3"), texts).message).toContain("已按方案 S3 考核 6 人,见“班主任督导”。");
});
