import { schemePlan } from "../../src/appraisal/schemeSheet";
import { textsFor } from "../../src/messages";
import type { SheetPlan } from "../../src/plan/sheetPlan";
import type { Snapshot } from "../../src/plan/snapshot";
import { arrangeRun } from "../../src/regulation/arrangeRun";
import { meaningsOf } from "../../src/regulation/meanings";
import { withSchemeAids } from "../../src/regulation/schemeAids";
import { withSchemeMarks } from "../../src/regulation/schemeMarks";
import { mechanisms } from "../../src/rules/mechanisms";
import { builtInIds, builtInSchemes } from "../../src/schemes";
import { MEANING, SCHEME_COLUMNS } from "../../src/schemes/codec";
import { schemeOf } from "../../src/schemes/rows";
import type { SheetData } from "../../src/sheets";
import { sheet as sheetData } from "../support/sheet";

const texts = textsFor("zh-CN");
const HEADINGS: readonly string[] = SCHEME_COLUMNS.map(([heading]) => heading);
const EMPTY: Snapshot = { sheets: [], sheetNames: new Set(), own: new Map(), canProve: false };

/** The sheets that are written for a regulation in an empty workbook: the lists, and the sheet itself. */
function written(...schemes: Parameters<typeof schemePlan>[0]): { readonly lists: SheetPlan | undefined; readonly sheet: SheetPlan } {
  const { sheets } = withSchemeAids(EMPTY, { sheets: [schemePlan(schemes, texts)] }, texts);
  const sheet = sheets.find(({ role }) => role === "scheme");
  if (sheet === undefined) throw new Error("no sheet");
  return { lists: sheets.find(({ role }) => role === "choices"), sheet };
}

/** The workbook with that sheet in it. */
function workbook(sheet: SheetPlan): Snapshot {
  return of([sheet.columns.map(({ heading }) => heading), ...sheet.rows]);
}
const of = (values: SheetData["values"]): Snapshot => ({ ...EMPTY, sheets: [sheetData("考核方案", values)], sheetNames: new Set(["考核方案"]), own: new Map([["scheme", "考核方案"]]) });

const cellIn = (sheet: SheetPlan, heading: string, row: number) => sheet.inputs?.find((input) => sheet.columns[input.column]?.heading === heading && input.row <= row && row < input.row + input.rows);
const rowOf = (sheet: SheetPlan, rule: string, setting: string, key = ""): number => sheet.rows.findIndex(([, one, , two, three]) => one === rule && two === setting && three === key);

describe("the sheet 考核方案", () => {
  const { lists, sheet } = written(builtInSchemes.S1A);

  it("offers the methods, the settings of the row's own method, and the few words that a value can be", () => {
    const row = rowOf(sheet, "奖次", "并列");
    expect(cellIn(sheet, "计算方法", row)?.rule).toEqual({ kind: "choices", choices: [...mechanisms.keys()] });
    expect(cellIn(sheet, "设置项", row)?.rule).toEqual({ kind: "choices", choices: mechanisms.get("按比例分等")?.settings });
    expect(cellIn(sheet, "设定值", row)?.rule).toEqual({ kind: "choices", choices: mechanisms.get("按比例分等")?.slots["ties"]?.type.choices });
    expect(cellIn(sheet, "设置项", rowOf(sheet, "学月津贴", "标准"))?.rule).toEqual({ kind: "choices", choices: mechanisms.get("津贴")?.settings });
  });

  it("offers rules and columns where a figure is to be taken from somewhere", () => {
    const rule = cellIn(sheet, "设定值", rowOf(sheet, "学月津贴", "标准"))?.rule;
    if (rule?.kind !== "listed") throw new Error("no list");
    const list = lists?.rows.map((cells) => cells[rule.column]).slice(0, rule.count) ?? [];
    expect(list).toEqual(expect.arrayContaining(["学月得分", "总评分", "名册.津贴标准", "统测成绩.学年得分"]));
    expect(list).not.toContain("");
    expect(lists?.role).toBe("choices");
  });

  it("says in every cell what goes there, and what a blank means", () => {
    for (let row = 0; row < sheet.rows.length; row++) for (const { heading } of sheet.columns) expect([heading, row, cellIn(sheet, heading, row)?.hint ?? ""]).not.toEqual([heading, row, ""]);
    expect(cellIn(sheet, "设定值", rowOf(sheet, "学年奖", "奖金总额"))?.hint).toContain("空着就是待填");
    expect(cellIn(sheet, "设定值", rowOf(sheet, "名次", "并列"))?.hint).toMatch(/空着(按“.+”算|就是)/);
  });

  it("has a filter, and says what a row means where nothing is read from it", () => {
    expect(sheet.filter).toBe(true);
    const meaning = (rule: string, setting: string, key?: string): unknown => sheet.rows[rowOf(sheet, rule, setting, key)]?.[HEADINGS.length];
    expect(sheet.columns.at(-1)?.heading).toBe(MEANING);
    expect(meaning("学月津贴", "标准")).toBe("名册的津贴标准的70%,乘以学月得分占满分100分的比例,四舍五入到分");
    expect(meaning("学月津贴", "比例")).toBe("名册的津贴标准的【70%】");
    expect(meaning("奖次", "比例", "二等奖")).toBe("一等奖占30%、二等奖占【40%】、三等奖占30%");
  });
});

describe("the ten regulations", () => {
  it.each(builtInIds)("%s: every row of values has its meaning, and drop-downs are written by blocks", (id) => {
    const scheme = builtInSchemes[id];
    const without = [...meaningsOf([scheme])].filter(([row, words]) => row.setting !== "" && words === "").map(([{ rule, setting, key }]) => `${rule}/${setting}/${key}`);
    expect(without).toEqual([]);
    const { sheet } = written(scheme);
    // Besides columns of one block, a block a rule for its settings, and one a value that is unlike its neighbours.
    expect(sheet.inputs?.length).toBeLessThan(scheme.rows.length * 1.4 + 15);
  });

  it("together fit Excel: no drop-down of more than 255 characters, no longer hint", () => {
    const { sheet } = written(...builtInIds.map((id) => builtInSchemes[id]));
    for (const { rule, hint } of sheet.inputs ?? []) {
      expect(hint.length).toBeLessThanOrEqual(255);
      if (rule.kind === "choices") expect(rule.choices.join(",").length).toBeLessThanOrEqual(255);
    }
    // Else no list would be offered at all.
    expect([...mechanisms.keys()].join(",").length).toBeLessThanOrEqual(255);
    for (const { name, settings } of mechanisms.values()) expect([name, settings.join(",").length <= 255]).toEqual([name, true]);
  });
});

describe("a sheet that is there", () => {
  const { sheet } = written(builtInSchemes.S1A);
  const value = HEADINGS.indexOf("设定值");
  const row = rowOf(sheet, "学月津贴", "比例");
  const change = (after: string) => ({ sheets: [], repairs: [{ cell: { sheet: "考核方案", row: row + 1, column: value }, before: "70%", after }] });

  it("has its words made to fit the rows with every change, and nothing where they do", () => {
    const changed = withSchemeAids(workbook(sheet), change("80%"), texts).repairs ?? [];
    expect(changed.map(({ after }) => after)).toEqual(["80%", "名册的津贴标准的80%,乘以学月得分占满分100分的比例,四舍五入到分", "名册的津贴标准的【80%】"]);
    expect(changed.slice(1).every(({ wherePossible }) => wherePossible)).toBe(true);
    expect(withSchemeAids(workbook(sheet), change("70%"), texts).repairs).toHaveLength(1);
  });

  it("is marked where a change makes a mistake, and no more where one mends it", () => {
    const broken = withSchemeMarks(workbook(sheet), change("七成"), []).schemeFlags;
    expect(broken).toEqual([{ cell: { sheet: "考核方案", row: row + 1, column: value }, kind: "doubtful" }]);
    const rows = sheet.rows.map((cells, index) => (index === row ? cells.map((cell, column) => (column === value ? "七成" : cell)) : cells));
    expect(withSchemeMarks(workbook({ ...sheet, rows }), change("70%"), broken ?? []).schemeFlags).toEqual([]);
    expect(withSchemeMarks(workbook({ ...sheet, rows }), { sheets: [] }, broken ?? []).schemeFlags).toBeUndefined();
  });

  it("of an earlier version keeps its cells: only what is behind them is written", () => {
    const old = [HEADINGS.slice(0, 11), ...sheet.rows.map((cells) => cells.slice(0, 11))];
    const { plan } = arrangeRun(of(old), texts);
    const [, arranged] = withSchemeAids(of(old), plan, texts).sheets;
    expect(arranged?.keeps).toBe(11);
    expect(arranged?.rows.map((cells) => cells.slice(0, 11))).toEqual(old.slice(1));
    expect(arranged?.rows[row]?.at(-1)).toBe("名册的津贴标准的【70%】");
  });

  it("is left as it is where its columns stand otherwise, or somebody has written beside it", () => {
    const moved = [["规则", "方案", ...HEADINGS.slice(2)], ...sheet.rows.map(([scheme = "", rule = "", ...rest]) => [rule, scheme, ...rest.slice(0, 11)])];
    expect(arrangeRun(of(moved), texts)).toMatchObject({ outcome: "refused", plan: { sheets: [] } });
    const beside = [[...HEADINGS, "备注"], ...sheet.rows.map((cells, index) => [...cells.slice(0, 13), index === 0 ? "问过校长" : ""])];
    expect(arrangeRun(of(beside), texts).outcome).toBe("refused");
    const added = withSchemeAids(of(beside), { sheets: [schemePlan([builtInSchemes.S1A, builtInSchemes.S2], texts)] }, texts).sheets.at(-1);
    expect(added?.columns.map(({ heading }) => heading)).toEqual(HEADINGS);
  });

  it("with blank rows and one name for several rows has its drop-downs where the rows stand", () => {
    const [first, second, ...more] = schemeOf("我校", "月津贴|津贴|标准|||300|元\n月津贴||得分|||月考核.得分|分\n结果|结果表|列|津贴||月津贴").rows.map((one) => SCHEME_COLUMNS.map(([, field]) => String(one[field])));
    const rows = [HEADINGS, first ?? [], HEADINGS.map(() => ""), ["", "", ...(second ?? []).slice(2)], ...more];
    const arranged = withSchemeAids(of(rows), arrangeRun(of(rows), texts).plan, texts).sheets.at(-1);
    if (arranged === undefined) throw new Error("not arranged");
    expect(cellIn(arranged, "设置项", 2)?.rule).toEqual({ kind: "choices", choices: mechanisms.get("津贴")?.settings });
    expect(cellIn(arranged, "设置项", 1)).toBeUndefined();
    expect(arranged.rows[1]).toEqual([...HEADINGS, MEANING].map(() => ""));
  });

  it("gives rows that are put in drop-downs and words with them, and the rows below their own", () => {
    const lists = written(builtInSchemes.S1A).lists;
    const at = rowOf(sheet, "学月津贴", "标准") + 1;
    const rows = [
      ["S1A", "全勤奖", "定值", "值", "", "", "100", "元"],
      ["S1A", "学月补助", "求和", "加数", "", "", "全勤奖", "元"],
    ];
    const snapshot: Snapshot = { ...workbook(sheet), sheets: [...workbook(sheet).sheets, sheetData("_BZR_choices", [lists?.columns.map(({ heading }) => heading) ?? [], ...(lists?.rows ?? [])])], own: new Map([["scheme", "考核方案"], ["choices", "_BZR_choices"]]) };
    const plan = withSchemeAids(snapshot, { sheets: [], inserted: [{ role: "scheme", before: at, column: 0, rows }] }, texts);
    const [inserted] = plan.inserted ?? [];
    expect(inserted?.told).toEqual({ column: HEADINGS.length, words: ["100元", "全勤奖相加"] });
    const aid = (heading: string, index: number) => inserted?.inputs?.find(({ row: first, rows: count, column }) => column === HEADINGS.indexOf(heading) && first <= index && index < first + count);
    expect(aid("设置项", 0)?.rule).toEqual({ kind: "choices", choices: mechanisms.get("定值")?.settings });
    expect(aid("设置项", 1)?.rule).toEqual({ kind: "choices", choices: mechanisms.get("求和")?.settings });
    // The new rule is offered; the lists that other cells offer stay in their columns.
    const [choices] = plan.sheets;
    const rule = aid("设定值", 1)?.rule;
    if (rule?.kind !== "listed") throw new Error("no list");
    expect(choices?.rows.map((cells) => cells[rule.column])).toContain("全勤奖");
    expect(lists?.rows.map((cells) => cells.slice(0, lists.columns.length))).toEqual(choices?.rows.slice(0, lists?.rows.length).map((cells) => cells.slice(0, lists?.columns.length)));
    // Nothing is said anew of rows that only moved down.
    expect(plan.repairs).toBeUndefined();
  });

  it("tells another row anew, where it stands before the new ones are there, if these change what it means", () => {
    const at = rowOf(sheet, "奖次", "比例", "三等奖") + 2;
    const plan = withSchemeAids(workbook(sheet), { sheets: [], inserted: [{ role: "scheme", before: at, column: 0, rows: [["S1A", "奖次", "", "比例", "四等奖", "", "5%"]] }] }, texts);
    expect(plan.inserted?.[0]?.told?.words).toEqual(["一等奖占30%、二等奖占40%、三等奖占30%、四等奖占【5%】"]);
    expect(plan.repairs?.map(({ cell, after }) => [cell.row, after])).toContainEqual([rowOf(sheet, "奖次", "比例", "一等奖") + 1, "一等奖占【30%】、二等奖占40%、三等奖占30%、四等奖占5%"]);
  });

  it("without such words gets rows as they are: nobody has asked for help there", () => {
    const inserted = [{ role: "scheme", before: 2, column: 0, rows: [["S1A", "全勤奖", "定值", "值", "", "", "100"]] }] as const;
    expect(withSchemeAids(of([HEADINGS, ...sheet.rows.map((cells) => cells.slice(0, HEADINGS.length))]), { sheets: [], inserted }, texts)).toEqual({ sheets: [], inserted });
  });
});
