import type { Run } from "../../../src/appraisal/run";
import { recipeNamed } from "../../../src/editing/recipes";
import type { Addition } from "../../../src/editing/recipes/addRecipe";
import { addRun } from "../../../src/editing/recipes/addRun";
import type { Filled } from "../../../src/editing/recipes/recipe";
import { textsFor } from "../../../src/messages";
import type { Snapshot } from "../../../src/plan/snapshot";
import type { Scheme } from "../../../src/rules/scheme";
import { S1A } from "../../../src/schemes/S1A";
import { encode } from "../../../src/schemes/codec";
import { schemeOf } from "../../../src/schemes/rows";
import type { Raw } from "../../../src/sheets";
import { sheet } from "../../support/sheet";

const texts = textsFor("zh-CN");
const NOW = new Date(2026, 8, 1);

function workbook(cells: readonly (readonly Raw[])[] | undefined): Snapshot {
  const sheets = cells === undefined ? [] : [sheet("考核方案", cells)];
  return { sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map(cells === undefined ? [] : [["scheme", "考核方案"]]), canProve: true };
}

const addition = (name: string, filled: Filled, more: Partial<Addition> = {}): Addition => {
  const recipe = recipeNamed(name);
  return { recipe, filled: { ...recipe.start, ...filled }, clause: "第三条", results: "", countedIn: undefined, choices: [], ...more };
};

const FLAGS = addition("payPerFlag", { register: "流动红旗登记", amount: "20" });

const added = (schemes: readonly Scheme[], one: Addition): Run => addRun(workbook(encode(schemes)), schemes[0]?.id ?? "我校", one, NOW, texts);
const rowOf = (scheme: Scheme, rule: string, setting: string): number => 1 + scheme.rows.findIndex((row) => row.rule === rule && row.setting === setting);

describe("a recipe that is added", () => {
  it("stands before the sheet of results, whose last column it is", () => {
    const { plan, outcome, message } = added([S1A], FLAGS);
    expect([outcome, message]).toEqual(["done", "规则“红旗奖”已写入“考核方案”。"]);
    const [rows, column] = plan.inserted ?? [];
    expect(rows).toMatchObject({ role: "scheme", before: rowOf(S1A, "输出", "列"), column: 0 });
    expect(rows?.rows.map((cells) => cells.slice(0, 9))).toEqual([
      ["S1A", "红旗奖面数", "计数", "登记", "", "", "流动红旗登记", "面", "第三条"],
      ["S1A", "红旗奖面数", "", "筛选", "红旗", "", "非空", "", "第三条"],
      ["S1A", "红旗奖面数", "", "周期", "", "", "月", "", "第三条"],
      ["S1A", "红旗奖", "按量", "依据", "", "", "红旗奖面数", "面", "第三条"],
      ["S1A", "红旗奖", "", "每", "", "", "1", "面", "第三条"],
      ["S1A", "红旗奖", "", "计", "", "", "20", "元", "第三条"],
    ]);
    const last = S1A.rows.reduce((found, row, index) => (row.rule === "输出" ? index : found), 0);
    expect(column).toMatchObject({ before: last + 2 });
    expect(column?.rows.map((cells) => cells.slice(1, 8))).toEqual([["输出", "", "列", "红旗奖", "", "红旗奖", "元"]]);
  });

  it("gets a name that nothing has", () => {
    const scheme = schemeOf("我校", "红旗奖|定值|值|||20|元\n输出|结果表|列|奖||红旗奖");
    expect(added([scheme], FLAGS)).toMatchObject({ outcome: "done", message: "规则“红旗奖2”已写入“考核方案”。" });
  });

  it("says how deputies are ranked in the rule that says how the school reckons, and never twice", () => {
    const rules = "任职约定|任职|按日计算|||日历天\n奖|定值|值|||20|元\n输出|结果表|列|奖||奖";
    const { plan } = added([schemeOf("我校", rules)], addition("deputiesWithClass", { score: "学月考核.得分" }));
    expect(plan.inserted?.[0]).toMatchObject({ before: 2 });
    expect(plan.inserted?.[0]?.rows.map((cells) => cells.slice(1, 7))).toEqual([["任职约定", "", "副班主任参评", "", "", "随本班"]]);
    const ranked = schemeOf("我校", rules.replace("按日计算|||日历天", "副班主任参评|||是"));
    expect(added([ranked], addition("headsAndDeputies", { score: "学月考核.得分" })).outcome).toBe("done");
    expect(added([ranked], addition("deputiesWithClass", { score: "学月考核.得分" }))).toMatchObject({ outcome: "refused", message: expect.stringContaining("写的是“是”,这里要的是“随本班”") as string });
  });

  it("is counted in where the clerk says so, and stands before what counts it", () => {
    const scheme = schemeOf("我校", "总津贴|结算|应发|月||300|元\n总津贴||扣减|罚||10|元\n输出|结果表|列|实发||总津贴|元");
    const { plan } = added([scheme], { ...FLAGS, results: undefined, countedIn: "总津贴" });
    expect(plan.inserted?.map(({ before, rows }) => [before, rows.length])).toEqual([[1, 6], [3, 1]]);
    expect(plan.inserted?.[1]?.rows[0]?.slice(1, 8)).toEqual(["总津贴", "", "应发", "红旗奖", "", "红旗奖", "元"]);
  });

  it("keeps the columns of the sheet as the school has them", () => {
    const [headings = [], ...rows] = encode([schemeOf("我校", "津贴|定值|值|||300|元\n输出|结果表|列|津贴||津贴|元")]);
    const own = [["经办", ...[...headings].reverse()], ...rows.map((cells) => ["张三", ...[...cells].reverse()])];
    const [inserted] = addRun(workbook(own), "我校", addition("sumOfMonths", { of: "津贴" }), NOW, texts).plan.inserted ?? [];
    // 编号 is the first of ours, 方案 the last.
    expect(inserted).toMatchObject({ column: 1, rows: [["", "", "", "", "第三条", "元", "津贴", "", "", "来源", "汇总", "学期津贴", "我校"]] });
  });

  it("is refused as long as something is wrong with it, and what is open is counted", () => {
    expect(added([S1A], addition("ranking", { score: "总平分" }))).toMatchObject({ outcome: "refused", message: expect.stringContaining("不存在的规则“总平分”") });
    expect(added([S1A], addition("tierPay", { score: "总评分", tiers: [{ name: "甲", share: "60%", amount: "1" }, { name: "乙", share: "50%", amount: "1" }] }))).toMatchObject({ outcome: "refused", message: expect.stringContaining("110%") });
    expect(added([S1A], addition("payByScore", { score: "总评分" }))).toMatchObject({ outcome: "done", message: "规则“月津贴”已写入“考核方案”,还有 1 处待填。" });
    expect(addRun(workbook([["方案", "规则", "计算方法", "设置项", "名称"]]), "我校", FLAGS, NOW, texts)).toMatchObject({ outcome: "refused", message: expect.stringContaining("设定值") });
  });

  it("begins a regulation where there is none", () => {
    const { plan } = addRun(workbook(undefined), "我校", FLAGS, NOW, texts);
    expect(plan.sheets[0]?.rows.map((cells) => cells[1])).toEqual([...Array(3).fill("红旗奖面数"), ...Array(3).fill("红旗奖"), "输出", "输出", "输出"]);
  });
});
