import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type * as Examine from "../../../src/appraisal/examine";
import type { Proposal, Reading, SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { FakeWorkbook, withScheme } from "../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../renderPane";

jest.mock("../../../src/appraisal/examine", () => {
  const actual = jest.requireActual<typeof Examine>("../../../src/appraisal/examine");
  const examine: typeof actual.examine = (snapshot, texts) => {
    const examined = actual.examine(snapshot, texts);
    const said = snapshot.sheets.find(({ name }) => name === "认列")?.values.flatMap((row) => row.slice(0, 5)) ?? [];
    return { ...examined, reading: { ...examined.reading, proposals: mockProposals(examined.reading, said) } };
  };
  return { ...actual, examine };
});

/** Proposes the column 获奖积分 of every sheet, and the word 属实, as long as nobody has said what they are. */
function mockProposals({ findings }: Reading, said: readonly unknown[]): readonly Proposal[] {
  const columns = findings.flatMap((finding) =>
    finding.kind !== "read"
      ? []
      : finding.columns
          .filter(({ heading, assigned }) => heading === "获奖积分" && !assigned)
          .map(({ column }): Proposal => ({ assignment: { kind: "column", column: "加分", table: finding.table }, cell: { sheet: finding.sheet, row: 0, column }, written: "获奖积分", meaning: "加分", sample: ["一(1)班 5", "一(2)班 3"] })),
  );
  if (said.includes("属实")) return columns;
  return [...columns, { assignment: { kind: "word", word: "属实", meaning: "成立" }, cell: { sheet: "学生获奖", row: 1, column: 2 }, written: "属实", meaning: "成立", sample: ["状态 属实"] }];
}

const prizes = (name: string): SheetData => sheet(name, [["班级", "班主任", "获奖项目", "获奖积分"], ["一(1)班", "甲老师", "属实", 5], ["一(2)班", "乙老师", "歌咏", 3]]);
const workbook = (): FakeWorkbook => new FakeWorkbook([prizes("学生获奖"), prizes("学生获奖2"), sheet("班主任名册", [["姓名", "班级"], ["甲老师", "一(1)班"]])]);
const card = (count: number): HTMLElement => screen.getByRole("region", { name: `认列:待确认 ${count} 项` });
const entry = (text: string): HTMLElement => screen.getByText(text).closest("li") ?? document.body;

async function press(user: UserEvent, name: string | RegExp, part: HTMLElement = document.body): Promise<void> {
  await user.click(within(part).getByRole("button", { name }));
  await atRest();
}

describe("what waits to be confirmed", () => {
  it("is one line a kind, with two lines of the data and all its places, above everything else", async () => {
    const fake = workbook();
    const { user } = await renderPane(fake);
    await openStep(user, 2);
    expect(within(card(2)).getAllByRole("listitem")).toHaveLength(2);
    expect(entry("「获奖积分」当作「加分」")).toHaveTextContent("一(1)班 5");
    expect(entry("「获奖积分」当作「加分」")).toHaveTextContent("一(2)班 3");
    expect(card(2).compareDocumentPosition(screen.getByRole("button", { name: /^已识别的工作表/ }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await press(user, "转到 学生获奖2!D1");
    expect(fake.visited).toEqual(["学生获奖2!D1"]);
    expect(await violations()).toEqual([]);
  });

  it("is taken one by one, for all sheets at once", async () => {
    const fake = workbook();
    const { user } = await renderPane(fake);
    await openStep(user, 2);
    await press(user, "采用", entry("「获奖积分」当作「加分」"));
    expect(fake.contentOf("认列", "获奖积分")?.slice(0, 4)).toEqual(["学生获奖", "列", "获奖积分", "学生获奖.加分"]);
    expect(screen.getByRole("region", { name: "数据" })).toHaveFocus();
    expect(within(card(1)).getByText("「属实」当作「成立」")).toBeVisible();
    await press(user, "采用", card(1));
    expect(screen.queryByRole("region", { name: /待确认/ })).not.toBeInTheDocument();
  });

  it("is taken all together", async () => {
    const fake = workbook();
    const { user } = await renderPane(fake);
    await openStep(user, 2);
    await press(user, "全部采用(2 项)");
    expect(screen.getByRole("status")).toHaveTextContent("已采用 2 项:「获奖积分」当作「加分」、「属实」当作「成立」");
    expect(screen.queryByRole("region", { name: /待确认/ })).not.toBeInTheDocument();
    expect(fake.contentOf("认列", "属实")?.slice(0, 4)).toEqual(["", "词", "属实", "成立"]);
  });

  it("is changed in place: a column from the list, a word by typing", async () => {
    const fake = workbook();
    const { user } = await renderPane(fake);
    await openStep(user, 2);
    await press(user, "改", entry("「获奖积分」当作「加分」"));
    expect(screen.getByRole("button", { name: "改", expanded: true })).toHaveAccessibleDescription("「获奖积分」当作「加分」");
    await user.click(screen.getByRole("combobox", { name: "用作" }));
    await user.click(screen.getByRole("option", { name: "获奖项目" }));
    expect(await violations()).toEqual([]);
    await press(user, "指定", card(2));
    expect(fake.contentOf("认列", "获奖积分")?.slice(0, 4)).toEqual(["学生获奖", "列", "获奖积分", "学生获奖.获奖项目"]);
    await press(user, "改", entry("「属实」当作「成立」"));
    await user.type(screen.getByRole("textbox", { name: "用作" }), "待核");
    await press(user, "指定", card(1));
    expect(fake.contentOf("认列", "属实")?.slice(0, 4)).toEqual(["", "词", "属实", "待核"]);
  });

  it("is another column where the clerk selects it in the grid, on that very sheet", async () => {
    const fake = workbook();
    const { user } = await renderPane(fake);
    await openStep(user, 2);
    await press(user, "改", entry("「获奖积分」当作「加分」"));
    fake.selected = { sheet: "班主任名册", row: 0, column: 1 };
    await press(user, "选中的列才是「加分」");
    expect(screen.getByRole("alert")).toHaveTextContent("选中的单元格不在工作表“学生获奖”中");
    expect(fake.contentOf("认列", "获奖项目")).toBeUndefined();
    fake.selected = { sheet: "学生获奖", row: 2, column: 2 };
    await press(user, "选中的列才是「加分」");
    expect(fake.contentOf("认列", "获奖项目")?.slice(0, 4)).toEqual(["学生获奖", "列", "获奖项目", "学生获奖.加分"]);
    expect(screen.getByRole("region", { name: "数据" })).toHaveFocus();
  });

  it("is refused at one press, is not asked again then, and its row can be read and deleted", async () => {
    const fake = workbook();
    const { user } = await renderPane(fake);
    await openStep(user, 2);
    await press(user, "不是", entry("「获奖积分」当作「加分」"));
    expect(fake.contentOf("认列", "获奖积分")?.slice(0, 4)).toEqual(["学生获奖", "列", "获奖积分", "学生获奖.不读"]);
    expect(screen.getByRole("region", { name: "数据" })).toHaveFocus();
    await press(user, "不是", card(1));
    expect(fake.contentOf("认列", "属实")?.slice(0, 4)).toEqual(["", "词", "属实", "不读"]);
    expect(screen.queryByRole("region", { name: /待确认/ })).not.toBeInTheDocument();
  });

  it("is where the next step and a missing column lead, and what 检查数据 tells", async () => {
    const { user } = await renderPane(await withScheme(workbook()));
    await user.type(screen.getByRole("textbox", { name: "奖金总额" }), "1000{Enter}");
    await atRest();
    await press(user, /确认认列/);
    expect(card(2)).toHaveFocus();
    // A table that is not there is told once.
    expect(screen.queryByRole("button", { name: /· 缺少工作表/ })).not.toBeInTheDocument();
    await press(user, "先看待确认的 2 项认列");
    expect(card(2)).toHaveFocus();
    await openStep(user, 3);
    await press(user, "检查数据");
    expect(screen.getByRole("status")).toHaveTextContent("另有 2 项认列待确认");
  });
});
