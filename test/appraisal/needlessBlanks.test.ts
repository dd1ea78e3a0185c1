import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { schemePlan } from "../../src/appraisal/schemeSheet";
import { textsFor } from "../../src/messages";
import { schemeOf } from "../../src/schemes/rows";
import type { Raw } from "../../src/sheets";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");

/** The cells of 期末 that somebody is told to see to. */
function toldOf(lines: string, rows: readonly (readonly Raw[])[]): readonly string[] {
  const plan = schemePlan([schemeOf("我校", lines)], texts);
  const roster: readonly (readonly Raw[])[] = [["姓名", "班级"], ...rows.slice(1).map(([name = ""], index) => [name, `${index + 1}班`])];
  const sheets = [sheet("名册", roster), sheet("期末", rows), sheet("考核方案", [plan.columns.map(({ heading }) => heading), ...plan.rows])];
  const { plan: made } = appraisalRun({ sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: true }, texts);
  const listed = made.sheets.find(({ role }) => role === "problems")?.rows ?? [];
  return listed.flatMap(([level, name, cell]) => (level !== "说明" && name === "期末" ? [String(cell)] : []));
}

const RANKED = "名次|名次|得分|||期末.得分\n名次||同分看|常规||期末.常规\n输出|结果表|列|姓名||名册.姓名\n输出||列|名次||名次";
const PAID = "奖次|按比例分等|得分|||期末.得分\n奖次||比例|一等||30%\n奖次||比例|二等||其余\n奖次||同分看|常规||期末.常规\n奖次||金额|一等||400\n奖次||金额|二等||300\n输出|结果表|列|姓名||名册.姓名\n输出||列|奖金||奖次金额";
const THREE = "好|至少满足|条件|一||期末.一\n好||条件|二||期末.二\n好||条件|三||期末.三\n好||至少|||2\n输出|结果表|列|姓名||名册.姓名\n输出||列|好||好";

describe("a blank of a list is told where a figure hangs on it, and nowhere else", () => {
  it("what would settle a tie, where there is one", () => {
    expect(toldOf(RANKED, [["姓名", "得分", "常规"], ["甲", 90, 45], ["乙", 90, ""], ["丙", 80, ""]])).toEqual(["C3"]);
  });

  it("nothing of those whom their scores tell apart", () => {
    expect(toldOf(RANKED, [["姓名", "得分", "常规"], ["甲", 90, 45], ["乙", 85, ""], ["丙", 80, ""]])).toEqual([]);
  });

  it("where only the amount of the tier is shown, too", () => {
    expect(toldOf(PAID, [["姓名", "得分", "常规"], ["甲", 90, 45], ["乙", 90, ""], ["丙", 80, ""]])).toEqual(["C3"]);
    expect(toldOf(PAID, [["姓名", "得分", "常规"], ["甲", 95, 45], ["乙", 90, ""], ["丙", 80, ""]])).toEqual([]);
  });

  it("a condition that may decide, not one that cannot any more", () => {
    expect(toldOf(THREE, [["姓名", "一", "二", "三"], ["甲", "是", "是", ""], ["乙", "是", "否", ""], ["丙", "否", "否", ""]])).toEqual(["D3"]);
  });
});
