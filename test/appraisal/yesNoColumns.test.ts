import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { textsFor } from "../../src/messages";
import type { Raw } from "../../src/sheets";
import { ownWorkbook } from "../support/ownWorkbook";

const texts = textsFor("zh-CN");

/** What two teachers get, and what is listed as to be mended: level, cell, content and words. */
function appraise(rules: string, roster: readonly (readonly Raw[])[]): { readonly figures: readonly unknown[]; readonly told: readonly string[] } {
  const { plan } = appraisalRun(ownWorkbook(`${rules}\n输出|结果表|列|姓名||名册.姓名\n输出||列|数||数`, { 名册: roster }), texts);
  const rowsOf = (role: string) => plan.sheets.find((one) => one.role === role)?.rows ?? [];
  return { figures: rowsOf("results").map((row) => row[1]), told: rowsOf("problems").filter(([level]) => level !== "说明").map((row) => row.slice(0, 5).join(" ")) };
}

const roster = (heading: string, ...cells: readonly Raw[]): readonly (readonly Raw[])[] => [["姓名", "班级", heading], ...cells.map((cell, index) => [["甲", "乙"][index] ?? "", ["一班", "二班"][index] ?? "", cell])];

describe.each([
  ["认定", "数|认定|字段|||名册.确认"],
  ["全部满足", "数|全部满足|条件|甲||名册.确认"],
  ["认定 of a 定值", "值|定值|值|||名册.确认\n数|认定|字段|||值"],
])("a column of the school's own that %s asks for yes or no", (_, rule) => {
  it("is read as such though most of it says something else: each other cell is told", () => {
    const { figures, told } = appraise(rule, roster("确认", "好", "差"));
    expect(figures).toEqual(["缺", "缺"]);
    expect(told).toEqual([expect.stringMatching(/^错误 名册 C2 好 .*“是”或“否”/), expect.stringMatching(/^错误 名册 C3 差 .*“是”或“否”/)]);
  });

  it("takes 是 beside another word, a number is neither", () => {
    const { figures, told } = appraise(rule, roster("确认", "是", 5));
    expect(figures).toEqual(["是", "缺"]);
    expect(told).toEqual([expect.stringContaining("错误 名册 C3 5")]);
  });

  it("says nothing where it is filled in: √ is 是", () => {
    expect(appraise(rule, roster("确认", "√", "否"))).toEqual({ figures: ["是", "否"], told: [] });
  });
});

describe("who is left out by a column that a 定值 passes on", () => {
  const ranking = "除|定值|值|||名册.不参评\n数|名次|得分|||名册.分\n数||剔除|||除";
  const scored = (...cells: readonly Raw[]): readonly (readonly Raw[])[] => roster("不参评", ...cells).map((row, index) => [...row, ["分", 90, 80][index] ?? ""]);

  it("goes by 是 though another cell says something else, which is told", () => {
    const { figures, told } = appraise(ranking, scored("是", "病假"));
    expect(figures[0]).toBe("");
    expect(told).toContainEqual(expect.stringContaining("错误 名册 C3 病假"));
  });

  it("is not decided by words or numbers: nobody has a place until they are mended", () => {
    for (const cell of ["病假", 3]) {
      const { figures, told } = appraise(ranking, scored(cell, cell));
      expect(figures).toEqual(["缺", "缺"]);
      expect(told.filter((line) => line.startsWith("错误 名册"))).toHaveLength(2);
    }
  });
});

describe("of whom something is not asked", () => {
  const LEDGER = "数|台账|应办|||2026-09-01\n数||办结|||名册.办结\n数||基准日|||2026-10-01\n数||不要求|||名册.撤";
  const withDone = (...cells: readonly Raw[]): readonly (readonly Raw[])[] => roster("撤", ...cells).map((row, index) => [...row, index === 0 ? "办结" : ""]);

  it.each(["已撤", 3])("%s says neither yes, no nor a day: no figure, with the cell", (cell) => {
    const { figures, told } = appraise(LEDGER, withDone(cell, cell));
    expect(figures).toEqual(["缺", "缺"]);
    expect(told[0]).toContain(`名册!C2)”是“${cell}”`);
  });

  it("是 beside other words is yes, 否 is no", () => {
    expect(appraise(LEDGER, withDone("是", "已撤")).figures).toEqual(["", "缺"]);
    expect(appraise(LEDGER, withDone("否", "是")).figures).toEqual(["逾期", ""]);
  });
});
