import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { FakeWorkbook, smallSchool, withScheme } from "../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../renderPane";

const SHEET = "考核方案";

async function opened(locale?: string): Promise<{ readonly workbook: FakeWorkbook; readonly user: UserEvent }> {
  const workbook = await withScheme(new FakeWorkbook(smallSchool()));
  const { user } = await renderPane(workbook, locale);
  await screen.findByRole("searchbox");
  await user.click(screen.getByRole("button", { name: /^考核结果\s*\d+$/ }));
  return { workbook, user };
}

const card = (rule: string): HTMLElement => {
  const [found] = screen.getAllByRole("heading", { level: 4, name: new RegExp(`^${rule}(\\(| \\(|$)`) });
  const item = found?.closest("li");
  if (!item) throw new Error(`no card ${rule}`);
  return item;
};
const sentence = (rule: string): string => card(rule).querySelector("div > div")?.textContent ?? "";
/** The cells of a row of the sheet, by the words in it. */
const cellsOf = (workbook: FakeWorkbook, rule: string, setting: string, key: string): unknown => workbook.rowsOf(SHEET).find((row) => row[1] === rule && row[3] === setting && row[4] === key)?.[6];

describe("the regulation in sentences", () => {
  it("stands in the pane by the sheets of results, each rule a sentence", async () => {
    await opened();
    expect(sentence("奖次")).toBe("按总评分在同一个名册的校区内排名,一等奖占30%、二等奖占40%、三等奖占30%;有一票否决的不参评,名额按全体的人数算;名额累计四舍五入;得分相同从宽");
    expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual(["考核结果10", "津贴结余4", "推荐参考7", "聘用参考6"]);
    expect(await violations()).toEqual([]);
  });

  it("is changed where it stands, from value to value, and the sheet says the same", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("奖次")).getByRole("button", { name: "奖次·比例·一等奖: 30%" }));
    for (const share of ["20%", "60%"]) {
      await user.keyboard(share);
      await user.click(within(card("奖次")).getByRole("button", { name: share === "20%" ? "奖次·比例·二等奖: 40%" : "奖次·比例·三等奖: 30%" }));
    }
    await user.keyboard("20%{Enter}");
    await atRest();
    await waitFor(() => expect(sentence("奖次")).toContain("一等奖占20%、二等奖占60%、三等奖占20%"));
    expect(["一等奖", "二等奖", "三等奖"].map((tier) => cellsOf(workbook, "奖次", "比例", tier))).toEqual(["20%", "60%", "20%"]);
    expect(within(card("奖次")).getByRole("button", { name: "奖次·比例·三等奖: 20%" })).toHaveFocus();
    expect(within(card("奖次")).queryByRole("alert")).not.toBeInTheDocument();
  });

  it("shows what is changed on the sheet", async () => {
    const { workbook } = await opened();
    act(() => workbook.edit(SHEET, workbook.addressOf(SHEET, ["奖次", "比例", "一等奖"]), "25%"));
    await atRest();
    await waitFor(() => expect(sentence("奖次")).toContain("一等奖占25%"));
    expect(within(card("奖次")).getByText(/比例合计 95%/)).toBeVisible();
  });

  it("leads from what is wrong to the guide at its rule, in the sentence and among the problems of the step 数据", async () => {
    const { workbook, user } = await opened();
    act(() => workbook.edit(SHEET, workbook.addressOf(SHEET, ["学月津贴", "比例", ""]), "七成"));
    await atRest();
    await user.click(await within(card("学月津贴")).findByRole("button", { name: "看写法" }));
    expect(await screen.findByRole("heading", { level: 3, name: "津贴" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "返回" }));
    await openStep(user, 2);
    await user.click(screen.getByRole("button", { name: /^错误 · 方案待改/ }));
    await user.click(screen.getByRole("button", { name: "“津贴”的写法" }));
    expect(await screen.findByRole("heading", { level: 3, name: "津贴" })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it("tells at the value what cannot stand there, and goes back by Escape", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("奖次")).getByRole("button", { name: "奖次·比例·一等奖: 30%" }));
    await user.keyboard("70{Enter}");
    const box = within(card("奖次")).getByRole("textbox", { name: "奖次·比例·一等奖" });
    expect(box).toHaveAccessibleDescription("规则“奖次”的“比例”是比例,应在 0 到 100% 之间,例如 70%。是不是“70%”? 改为“70%”");
    expect(box).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(within(card("奖次")).getByRole("button", { name: "奖次·比例·一等奖: 30%" })).toHaveFocus();
    expect(cellsOf(workbook, "奖次", "比例", "一等奖")).toBe("30%");
  });

  it("takes what was most likely meant at a click", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("学月津贴")).getByRole("button", { name: "学月津贴·比例: 70%" }));
    await user.keyboard("75{Enter}");
    await user.click(within(card("学月津贴")).getByRole("button", { name: "改为“75%”" }));
    await atRest();
    await waitFor(() => expect(cellsOf(workbook, "学月津贴", "比例", "")).toBe("75%"));
    expect(within(card("学月津贴")).getByRole("button", { name: "学月津贴·比例: 75%" })).toHaveFocus();
  });

  it("refuses a rule that is not there, beside the sentence", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("奖次")).getByRole("button", { name: "奖次·得分: 总评分" }));
    await user.keyboard("总平分{Enter}");
    await atRest();
    expect(within(card("奖次")).getByText(/不存在的规则“总平分”/)).toBeVisible();
    expect(cellsOf(workbook, "奖次", "得分", "")).toBe("总评分");
  });

  it("offers what a figure may be taken from, found by typing", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("学月津贴")).getByRole("button", { name: "学月津贴·标准: 名册的津贴标准" }));
    const box = await within(card("学月津贴")).findByRole("combobox", { name: "学月津贴·标准" });
    await within(card("学月津贴")).findByRole("option", { name: /学年得分/ });
    await user.keyboard("统测");
    expect(within(card("学月津贴")).getAllByRole("option").map((option) => option.textContent)).toEqual(["班级一(1)班、一(2)班", "班主任甲老师、乙老师", "学年得分60、50"]);
    expect(box).toHaveFocus();
    expect(await violations()).toEqual([]);
    await user.click(within(card("学月津贴")).getByRole("option", { name: /学年得分/ }));
    await atRest();
    await waitFor(() => expect(sentence("学月津贴")).toContain("统测成绩的学年得分"));
    expect(cellsOf(workbook, "学月津贴", "标准", "")).toBe("统测成绩.学年得分");
    expect(within(card("学月津贴")).getByRole("button", { name: "学月津贴·标准: 统测成绩的学年得分" })).toHaveFocus();
  });

  it("takes a number for itself, though a column begins with it", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("学月津贴")).getByRole("button", { name: "学月津贴·标准: 名册的津贴标准" }));
    await within(card("学月津贴")).findByRole("option", { name: /学年得分/ });
    // 60 is what stands first in 统测成绩.
    await user.keyboard("60{Enter}");
    await atRest();
    await waitFor(() => expect(cellsOf(workbook, "学月津贴", "标准", "")).toBe("60"));
    await user.click(within(card("学月津贴")).getByRole("button", { name: "学月津贴·标准: 60" }));
    await within(card("学月津贴")).findByRole("option", { name: /学年得分/ });
    await user.keyboard("津贴标准{Enter}");
    await atRest();
    await waitFor(() => expect(cellsOf(workbook, "学月津贴", "标准", "")).toBe("名册.津贴标准"));
  });

  it("takes the column that is clicked in the grid", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("获奖加分")).getByRole("button", { name: "获奖加分·来源: 学生获奖的加分" }));
    expect(await within(card("获奖加分")).findByText("也可以在表格里点一下那一列。")).toBeVisible();
    act(() => workbook.pointAt({ sheet: "统测成绩", row: 2, column: 7 }));
    expect(await within(card("获奖加分")).findByText(/没有列名/)).toBeVisible();
    act(() => workbook.pointAt({ sheet: "统测成绩", row: 2, column: 2 }));
    await atRest();
    await waitFor(() => expect(cellsOf(workbook, "获奖加分", "来源", "")).toBe("统测成绩.学年得分"));
  });

  it("offers the words where there are only so many", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("奖次")).getByRole("button", { name: "奖次·并列: 从宽" }));
    await user.selectOptions(within(card("奖次")).getByRole("combobox"), "从严");
    await atRest();
    await waitFor(() => expect(sentence("奖次")).toContain("得分相同从严"));
    expect(cellsOf(workbook, "奖次", "并列", "")).toBe("从严");
  });

  it("renames a tier in all its rows", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("奖次")).getByRole("button", { name: "奖次·比例: 一等奖" }));
    await user.keyboard("特等奖{Enter}");
    await atRest();
    await waitFor(() => expect(sentence("奖次")).toContain("特等奖占30%"));
    expect(cellsOf(workbook, "奖次", "比例", "特等奖")).toBe("30%");
  });

  it("makes S1A's prizes 400, 300 and 200 at their card: the first amount is asked for by itself", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("学年奖")).getByRole("button", { name: "改为各等定额" }));
    await atRest();
    for (const [tier, amount] of [["一等奖", "400"], ["二等奖", "300"], ["三等奖", "200"]] as const) {
      if (tier !== "一等奖") await user.click(within(card("学年奖")).getByRole("button", { name: `学年奖·值·${tier}: 待填` }));
      expect(await within(card("学年奖")).findByRole("textbox", { name: `学年奖·值·${tier}` })).toHaveFocus();
      await user.keyboard(`${amount}{Enter}`);
      await atRest();
    }
    await atRest();
    await waitFor(() => expect(sentence("学年奖")).toBe("按奖次查得:一等奖为400元、二等奖为300元、三等奖为200元"));
    expect(["一等奖", "二等奖", "三等奖"].map((tier) => cellsOf(workbook, "学年奖", "值", tier))).toEqual(["400", "300", "200"]);
  });

  it("gets a rule another name, another row, and refuses to lose one that is needed", async () => {
    const { workbook, user } = await opened();
    await user.click(within(card("奖次")).getByRole("button", { name: "增删、改名:奖次" }));
    expect(await violations()).toEqual([]);
    await user.click(within(card("奖次")).getByRole("button", { name: "删去这条规则" }));
    expect(within(card("奖次")).getByText("“奖次”还不能删:学年奖要用它。请先改这些规则。")).toBeVisible();
    await user.type(within(card("奖次")).getByRole("textbox", { name: "名称" }), "四等奖");
    await user.type(within(card("奖次")).getByRole("textbox", { name: "值" }), "10%");
    await user.click(within(card("奖次")).getByRole("button", { name: "添加" }));
    await atRest();
    await waitFor(() => expect(sentence("奖次")).toContain("三等奖占30%、四等奖占10%"));
    const name = within(card("奖次")).getByRole("textbox", { name: "规则名" });
    await user.clear(name);
    await user.type(name, "等次{Enter}");
    await atRest();
    await waitFor(() => expect(sentence("学年奖")).toContain("按等次分给各人"));
    expect(workbook.rowsOf(SHEET).flat()).not.toContain("奖次");
  });

  it("lets a value hold from a month on", async () => {
    const { user } = await opened();
    await user.click(within(card("学月津贴")).getByRole("button", { name: "学月津贴·比例: 70%" }));
    await user.keyboard("80%{Enter}");
    await atRest();
    await user.click(await within(card("学月津贴")).findByRole("button", { name: "只从某个月起用" }));
    await user.click(within(card("学月津贴")).getByRole("combobox", { name: "从哪个月起" }));
    await user.click(within(card("学月津贴")).getByRole("option", { name: "2026年10月起" }));
    await user.click(within(card("学月津贴")).getByRole("button", { name: "改" }));
    await atRest();
    await waitFor(() => expect(card("学月津贴").textContent).toContain("从 2026-10-01 起"));
    expect(card("学月津贴").textContent).toMatch(/70%.*80%/);
  });

  it("is found by words", async () => {
    const { user } = await opened();
    await user.type(screen.getByRole("searchbox", { name: "查找规则、条款或词" }), "级差 不存在");
    expect(screen.getByText("没有含“级差 不存在”的规则。")).toBeVisible();
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), "体罚");
    expect(screen.getAllByRole("heading", { level: 4 }).map((heading) => heading.textContent)).toEqual(["一票否决(六)"]);
  });

  it("stays in sight when it is changed to other words than it was found by", async () => {
    const { workbook, user } = await opened();
    await user.type(screen.getByRole("searchbox", { name: "查找规则、条款或词" }), "占满分100");
    await user.click(within(card("学月津贴")).getByRole("button", { name: "学月津贴·满分: 100" }));
    await user.keyboard("120{Enter}");
    await atRest();
    await waitFor(() => expect(cellsOf(workbook, "学月津贴", "满分", "")).toBe("120"));
    expect(within(card("学月津贴")).getByRole("button", { name: "学月津贴·满分: 120" })).toHaveFocus();
  });

  it("speaks English where Office does", async () => {
    await opened("en-US");
    expect(sentence("学月津贴")).toBe("70% of 津贴标准 of 名册, times 学月得分 out of 100 points, rounded to the fen");
  });
});
