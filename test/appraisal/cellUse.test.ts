import { explainPersonRun, explainSelectionRun } from "../../src/appraisal/explainRun";
import type { CellUse } from "../../src/appraisal/explanation";
import type { CellRef } from "../../src/core/cell";
import { settingCell, texts, withScheme, withSetting } from "./workbook";

const S1A = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");

function useOf(cell: CellRef): CellUse {
  const answer = explainSelectionRun(S1A, cell, texts);
  if (answer.kind !== "used") throw new Error(answer.kind);
  return answer.use;
}

const titlesOf = (use: CellUse, name: string): readonly string[] => use.users.find(({ person }) => person.name === name)?.figures.map(({ title }) => title) ?? [];

describe("whose figures come from a cell", () => {
  const use = useOf({ sheet: "2026年9月", row: 4, column: 3 });

  it("of a month's sheet: that person's of this month, and what is made of them", () => {
    expect([use.title, use.value]).toEqual(["学月考核·常规管理", "28.2"]);
    expect(use.users.map(({ person }) => person.name)).toEqual(["高子涵"]);
    const titles = titlesOf(use, "高子涵");
    expect(titles).toEqual(expect.arrayContaining(["9月得分", "9月津贴", "名次"]));
    expect(titles).not.toContain("10月津贴");
    expect(titles).not.toContain("姓名");
  });

  it("says that others may change too where people are compared", () => {
    expect(use.compared).toBe(true);
    expect(useOf({ sheet: "班主任名册", row: 2, column: 6 }).compared).toBe(false);
  });

  it("leads to the figure that it names", () => {
    const [{ person, figures } = { person: { key: "" }, figures: [] }] = use.users;
    const answer = explainPersonRun(S1A, person.key, texts);
    const explained = answer.kind === "explained" ? answer.explanation.figures : [];
    expect(figures.map(({ index }) => explained[index]?.title)).toEqual(figures.map(({ title }) => title));
  });

  it("of the regulation: everybody's of that rule, and nothing that goes before it", () => {
    const share = useOf(settingCell(S1A, "学月津贴", "比例"));
    expect([share.title, share.users.length]).toEqual(["学月津贴·比例", 12]);
    expect(titlesOf(share, "高子涵")).toEqual(expect.arrayContaining(["9月津贴", "1月津贴"]));
    expect(titlesOf(share, "高子涵")).not.toContain("9月得分");
  });

  it("of a name: all that comes from its row", () => {
    const row = useOf({ sheet: "2026年9月", row: 4, column: 1 });
    expect(row.users.map(({ person }) => person.name)).toEqual(["高子涵"]);
    expect(titlesOf(row, "高子涵")).toEqual(titlesOf(use, "高子涵"));
  });
});
