import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { sheet } from "../../support/sheet";
import { FakeWorkbook, smallSchool } from "../fakeWorkbook";
import { atRest, renderPane, violations } from "../renderPane";

const SHEET = "考核方案";
const rulesOf = (workbook: FakeWorkbook): unknown[] => [...new Set(workbook.rowsOf(SHEET).slice(1).map((cells) => cells[1]))];

/** With an empty regulation of the school's own. */
async function begun(sheets = smallSchool()): Promise<{ readonly workbook: FakeWorkbook; readonly user: UserEvent }> {
  const workbook = new FakeWorkbook(sheets);
  const { user } = await renderPane(workbook);
  await user.click(await screen.findByRole("button", { name: "空白办法" }));
  await atRest();
  // There is nothing but to add rules: whoever took it can begin to type.
  await waitFor(() => expect(screen.getByRole("searchbox", { name: "按办法里的词查找" })).toHaveFocus());
  return { workbook, user };
}

const panel = (): HTMLElement => screen.getByRole("group", { name: "添加规则" });
const opener = (): HTMLElement => within(screen.getByRole("region", { name: "我校的办法" })).getByRole("button", { name: "添加规则" });
const choose = async (user: UserEvent, words: string, example: RegExp): Promise<void> => {
  if (opener().getAttribute("aria-expanded") === "false") await user.click(opener());
  await user.keyboard(words);
  await user.click(within(panel()).getByRole("button", { name: example }));
};

describe("a rule that is added in a sentence", () => {
  it("is chosen, filled in, refused while it lacks something, and written where it belongs", async () => {
    const { workbook, user } = await begun();
    await choose(user, "第一名20分", /第一名20分/);
    await user.click(within(panel()).getByRole("button", { name: "添加" }));
    expect(within(panel()).getByRole("alert")).toHaveTextContent("请填写句中标出的空格");
    expect(within(panel()).getByRole("textbox", { name: "首名" })).toBeInvalid();
    await user.keyboard("{Escape}");
    expect(opener()).toHaveFocus();
    await choose(user, "每满", /任班主任每满3年/);
    for (const [label, words] of [["每", "3"], ["计", "20"], ["上限", "100"]] as const) await user.type(within(panel()).getByRole("textbox", { name: label }), words);
    await user.type(within(panel()).getByRole("textbox", { name: "依据(第几条)" }), "第二条");
    expect(await violations()).toEqual([]);
    await user.click(within(panel()).getByRole("button", { name: "添加" }));
    await atRest();
    await waitFor(() => expect(rulesOf(workbook)).toEqual(["班龄津贴年数", "班龄津贴", "输出"]));
    expect(workbook.rowsOf(SHEET).find((cells) => cells[1] === "班龄津贴" && cells[3] === "计")?.slice(6, 9)).toEqual(["20", "元", "第二条"]);
    expect(screen.queryByRole("group", { name: "添加规则" })).not.toBeInTheDocument();
    // What was added is what is looked at.
    expect(await screen.findByRole("heading", { level: 4, name: /^班龄津贴\(/ })).toBeVisible();
  });

  it("takes figures from what is pointed at, as many as there are", async () => {
    const { workbook, user } = await begun();
    await choose(user, "三项之和", /三项之和/);
    await user.click(within(panel()).getByRole("button", { name: /^第 1 项·加数/ }));
    await user.click(await screen.findByRole("option", { name: /常规/ }));
    expect(within(panel()).getByRole("button", { name: /^第 1 项·加数/ })).toHaveFocus();
    await user.click(within(panel()).getByRole("button", { name: "再加一项" }));
    expect(within(panel()).getByRole("button", { name: /^第 2 项·加数/ })).toHaveFocus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("option", { name: /卫生/ }));
    await user.click(within(panel()).getByRole("button", { name: "添加" }));
    await atRest();
    await waitFor(() => expect(workbook.rowsOf(SHEET).filter((cells) => cells[1] === "月得分").map((cells) => String(cells[6]).split(".")[0])).toEqual(["学月考核", "学月考核"]));
  });
});

describe("what is being filled in", () => {
  it("begins at the first blank, calls each by its own name, and is still there after another look", async () => {
    const { user } = await begun();
    await choose(user, "副班主任", /在副班主任中另排等次/);
    expect(within(panel()).getByRole("textbox", { name: "班主任每人" })).toHaveFocus();
    await user.keyboard("200");
    await user.type(within(panel()).getByRole("textbox", { name: "第 2 项·副班主任加" }), "20");
    await user.keyboard("{Escape}");
    expect(opener()).toHaveFocus();
    await choose(user, "副班主任", /在副班主任中另排等次/);
    expect(within(panel()).getByRole("textbox", { name: "班主任每人" })).toHaveValue("200");
    expect(within(panel()).getByRole("textbox", { name: "第 2 项·副班主任加" })).toHaveValue("20");
  });
});

/** A register of the school's own, as nobody asks for it yet. */
const LATE = sheet("考勤登记", [
  ["姓名", "日期", "情况", "备注"],
  ["甲老师", "2026-09-03", "迟到", ""],
  ["乙老师", "2026-09-04", "早退", ""],
  ["甲老师", "2026-09-07", "迟到", ""],
]);

describe("a column and the words in it", () => {
  it("are chosen from what the school's sheets have, and as many words as are to count", async () => {
    const { workbook, user } = await begun([...smallSchool(), LATE]);
    await choose(user, "流动红旗几面", /流动红旗几面/);
    await user.click(within(panel()).getByRole("button", { name: /^列/ }));
    // The column says of which sheet it is.
    await user.click(await screen.findByRole("option", { name: /^情况/ }));
    expect(within(panel()).getByRole("button", { name: /^登记/ })).toHaveTextContent("考勤登记");
    await user.click(within(panel()).getByRole("button", { name: /^筛选/ }));
    await user.click(await screen.findByRole("option", { name: "迟到" }));
    await user.click(within(panel()).getByRole("button", { name: /^筛选/ }));
    await user.keyboard("迟到、早");
    await user.click(await screen.findByRole("option", { name: "早退" }));
    expect(await violations()).toEqual([]);
    await user.click(within(panel()).getByRole("button", { name: "添加" }));
    await atRest();
    await waitFor(() => expect(workbook.rowsOf(SHEET).filter((cells) => cells[1] === "次数" && cells[3] !== "周期").map((cells) => cells.slice(3, 7))).toEqual([["登记", "", "", "考勤登记"], ["筛选", "情况", "", "迟到、早退"], ["数量列", "", "", ""]]));
  });

  it("are pointed at in the grid", async () => {
    const { workbook, user } = await begun([...smallSchool(), LATE]);
    await choose(user, "流动红旗几面", /流动红旗几面/);
    await user.click(within(panel()).getByRole("button", { name: /^列/ }));
    await screen.findByRole("option", { name: /^情况/ });
    act(() => workbook.pointAt({ sheet: "考勤登记", row: 2, column: 2 }));
    await waitFor(() => expect(within(panel()).getByRole("button", { name: /^列/ })).toHaveTextContent("情况"));
  });

  it("are typed where no sheet has them yet", async () => {
    const { user } = await begun([]);
    await choose(user, "流动红旗几面", /流动红旗几面/);
    await user.type(within(panel()).getByRole("textbox", { name: "列" }), "情况");
    expect(within(panel()).getByRole("textbox", { name: "列" })).toHaveValue("情况");
  });
});

describe("what one begins with", () => {
  it("is shown as its sentences, with what this workbook has for it, before it is taken", async () => {
    const workbook = new FakeWorkbook(smallSchool());
    const { user } = await renderPane(workbook);
    await user.click(await screen.findByRole("button", { name: "看内容:按分数段发月津贴" }));
    expect(await screen.findByText(/按月得分分段:达到90分的计待填元/)).toBeVisible();
    expect(await screen.findByText("学月考核:工作表“2026年9月”")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "看内容:区班主任培训:学时、持证" }));
    expect(await screen.findByText(/^培训学时:本工作簿没有/)).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "选用 按分数段发月津贴" }));
    await atRest();
    await waitFor(() => expect(rulesOf(workbook)).toEqual(["月得分", "月津贴", "学期津贴", "输出"]));
    // Another one joins it.
    await user.click(screen.getByRole("button", { name: "再选用别的办法" }));
    await user.click(await screen.findByRole("button", { name: "选用 岗位津贴和班龄津贴" }));
    await atRest();
    await waitFor(() => expect(rulesOf(workbook)).toEqual(["月得分", "月津贴", "学期津贴", "岗位津贴", "班龄津贴年数", "班龄津贴", "输出"]));
  });
});
