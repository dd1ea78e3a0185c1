import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { changedPeople } from "../../src/appraisal/preview";
import { ShownResults } from "../../src/appraisal/shown";
import { textsFor } from "../../src/messages";
import type { Raw } from "../../src/sheets";
import { ownWorkbook } from "../support/ownWorkbook";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");

/** 考核结果 about something else than persons, as it was just written, and how many of its rows would change. */
function changedOf(key: string, names: readonly string[], typed?: Raw): number {
  const lines = `总分|求和|加数|卫生||内务检查.卫生\n总分||加数|纪律||内务检查.纪律\n输出|结果表|对象|||内务检查\n输出||列|${key}||内务检查.${key}\n输出||列|总分||总分`;
  const before = ownWorkbook(lines, { 名册: [["姓名", "班级"], ["甲", "一班"], ["乙", "二班"]], 内务检查: [[key, "卫生", "纪律"], ...names.map((name, index) => [name, 45 + index, 40])] });
  const results = appraisalRun(before, texts).plan.sheets.find(({ role }) => role === "results");
  if (results === undefined) throw new Error("no results");
  const written = results.rows.map((row, index) => row.map((cell, column) => (index === 0 && column === 1 && typed !== undefined ? typed : (cell))));
  const shown = ShownResults.of({ ...before, sheets: [...before.sheets, sheet("考核结果", [results.columns.map(({ heading }) => heading), ...written])], own: new Map([...before.own, ["results", "考核结果"]]) });
  return changedPeople(results, shown).length;
}

describe("results about something else than persons", () => {
  it.each([["宿舍", ["301室", "302室"]], ["学科组", ["语文组", "数学组"]], ["班级", ["一班", "二班"]]])("%s: are up to date when they have just been written, and not once a figure is another", (key, names) => {
    expect(changedOf(key, names)).toBe(0);
    expect(changedOf(key, names, 1)).toBe(1);
  });
});
