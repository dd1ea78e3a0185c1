import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { CellUse, ExplanationAnswer } from "../../../../src/appraisal/explanation";
import { textsFor } from "../../../../src/messages";
import type { PaneActions } from "../../../../src/taskpane/parts/actions";
import { FakeWorkbook, smallSchool, withScheme } from "../../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../../renderPane";
import { first, second } from "./explanations";

const SCORE = 0;
const ALLOWANCE = 1;
const TIER = 2;

/** The small school after an appraisal. */
async function appraised(): Promise<FakeWorkbook> {
  const workbook = await withScheme(new FakeWorkbook(smallSchool()));
  await workbook.appraise(textsFor("zh-CN"));
  workbook.explanations.set("first", first());
  workbook.explanations.set("second", second());
  return workbook;
}

/** The pane with the section open. */
async function opened(actions: PaneActions, locale?: string): Promise<UserEvent> {
  const { user } = await renderPane(actions, locale);
  await openStep(user, 3);
  await user.click(within(section()).getByRole("button", { expanded: false }));
  return user;
}

const section = (): HTMLElement => screen.getByRole("region", { name: /为什么是这个数|Why this figure/ });
const person = (name: string): Promise<HTMLElement> => screen.findByRole("heading", { level: 3, name });
const step = (name: string): HTMLElement => screen.getByRole("treeitem", { name });
/** Longer than the selection has to rest, with the answer. */
const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 450)));
const select = (workbook: FakeWorkbook, key: string, figure: number): void => act(() => workbook.select({ key, figure }));

describe("为什么是这个数", () => {
  it("is offered once there is a result, closed, and says what to do", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane(workbook);
    await openStep(user, 3);
    expect(screen.queryByText("为什么是这个数")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "一键考核" }));
    await atRest();
    await user.click(screen.getByRole("button", { name: "为什么是这个数", expanded: false }));
    expect(await screen.findByText(/在“考核结果”或别的结果表中选中一个单元格/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it("finds a person by typing, and explains the figure that is chosen, all by keyboard", async () => {
    const { user } = await renderPane(await appraised());
    await openStep(user, 3);
    act(() => screen.getByRole("button", { name: "为什么是这个数" }).focus());
    await user.keyboard("{Enter}");
    act(() => screen.getByRole("combobox", { name: "姓名或班级" }).focus());
    await user.keyboard("一(2)");
    expect(await screen.findByRole("option", { name: "乙老师 一(2)班" })).toBeVisible();
    expect(screen.queryByRole("option", { name: /甲老师/ })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.keyboard("{Enter}");
    expect(await person("乙老师 一(2)班")).toBeVisible();
    expect(screen.queryByRole("tree")).not.toBeInTheDocument();
    act(() => screen.getByRole("button", { name: "9月津贴 168.00 元" }).focus());
    await user.keyboard("{Enter}");
    expect(step("9月津贴 168.00 元")).toHaveFocus();
    expect(screen.getByRole("button", { name: "9月津贴 168.00 元" })).toHaveAttribute("aria-current", "true");
  });

  it("says so where nobody is found", async () => {
    const user = await opened(await appraised());
    await user.type(screen.getByRole("combobox"), "戊");
    const option = await screen.findByRole("option", { name: "没有找到。请换个姓名或班级再试。" });
    expect(option).toHaveAttribute("aria-disabled", "true");
  });

  it("keeps the figure from person to person", async () => {
    const workbook = await appraised();
    const user = await opened(workbook);
    select(workbook, "first", ALLOWANCE);
    await person("甲老师 一(1)班");
    await user.click(screen.getByRole("combobox"));
    await user.click(await screen.findByRole("option", { name: "乙老师 一(2)班" }));
    expect(await screen.findByRole("treeitem", { name: "9月津贴 168.00 元" })).toBeVisible();
  });
});

describe("the tree of a figure", () => {
  it("has its first level open, opens by arrow, and its leaves lead to their cells", async () => {
    const workbook = await appraised();
    const user = await opened(workbook);
    select(workbook, "first", ALLOWANCE);
    await person("甲老师 一(1)班");
    expect(screen.getByRole("tree", { name: "9月津贴" })).toBeVisible();
    const root = step("9月津贴 189.00 元");
    expect(root).toHaveAccessibleDescription("300 × 70% × 90 ÷ 100 = 189.00 S1A-04 津贴的70%按学月考核得分发放 四舍五入到分");
    expect(root).toHaveAttribute("aria-expanded", "true");
    expect(step("9月得分 90 分")).toHaveAttribute("aria-expanded", "false");
    expect(step("津贴标准 300 元")).toHaveAccessibleDescription("转到 班主任名册!C2");
    act(() => root.focus());
    await user.keyboard("{ArrowDown}");
    expect(step("津贴标准 300 元")).toHaveFocus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(workbook.visited).toEqual(["班主任名册!C2"]));
    await user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
    expect(step("常规 55 分")).toHaveFocus();
    await user.click(within(step("卫生 35 分")).getByText("转到 2026年9月!D3"));
    await waitFor(() => expect(workbook.visited).toEqual(["班主任名册!C2", "2026年9月!D3"]));
    expect(await violations()).toEqual([]);
  });

  it("says which of the choices applies, not by colour alone", async () => {
    const workbook = await appraised();
    await opened(workbook);
    select(workbook, "first", TIER);
    await person("甲老师 一(1)班");
    const choices = within(step("奖次 一等奖")).getAllByRole("listitem");
    expect(choices.map((choice) => choice.textContent)).toEqual(["一等奖 前30%(适用)", "二等奖 30%~70%"]);
    expect(choices.map((choice) => choice.querySelectorAll("svg").length)).toEqual([1, 0]);
    expect(await violations()).toEqual([]);
  });
});

describe("selecting cells", () => {
  it("explains the one where the selection comes to rest, and leaves what is shown outside the results", async () => {
    const workbook = await appraised();
    const explainSelection = jest.fn(workbook.explainSelection);
    await opened({ ...workbook, explainSelection });
    select(workbook, "first", SCORE);
    select(workbook, "second", ALLOWANCE);
    expect(await person("乙老师 一(2)班")).toBeVisible();
    expect(step("9月津贴 168.00 元")).toBeVisible();
    expect(explainSelection).toHaveBeenCalledTimes(1);
    act(() => workbook.select(undefined));
    await waitFor(() => expect(explainSelection).toHaveBeenCalledTimes(2));
    expect(step("9月津贴 168.00 元")).toBeVisible();
  });

  it("is announced", async () => {
    const workbook = await appraised();
    await opened(workbook);
    const live = screen.getByText(/在“考核结果”或别的结果表中选中一个单元格/).closest("[aria-live=polite]");
    select(workbook, "first", ALLOWANCE);
    await person("甲老师 一(1)班");
    expect(live).toHaveTextContent("甲老师 一(1)班9月津贴 189.00 元");
  });

  it("asks nothing while the section is closed", async () => {
    const workbook = await appraised();
    const explainSelection = jest.fn(workbook.explainSelection);
    const user = await opened({ ...workbook, explainSelection });
    await user.click(screen.getByRole("button", { name: "为什么是这个数", expanded: true }));
    select(workbook, "first", SCORE);
    await settled();
    expect(explainSelection).not.toHaveBeenCalled();
  });

  it("is no reason for an alarm when a cell cannot be explained now; the button says why", async () => {
    const workbook = await appraised();
    const user = await opened({ ...workbook, explainSelection: () => Promise.reject(Object.assign(new Error("editing"), { code: "InvalidOperationInCellEditMode" })) });
    select(workbook, "first", SCORE);
    await settled();
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
    await user.click(screen.getByRole("button", { name: "解释所选单元格" }));
    await atRest();
    expect(screen.getByRole("alert")).toHaveTextContent("有单元格正在编辑");
  });
});

describe("the figures of somebody on several sheets", () => {
  it("stand below the name of their sheet", async () => {
    const workbook = await appraised();
    const explanation = first();
    const [score, ...others] = explanation.figures;
    workbook.explanations.set("first", { ...explanation, figures: [...(score ? [score] : []), ...others.map((figure) => ({ ...figure, sheet: "奖励津贴" }))] });
    workbook.select({ key: "first", figure: SCORE });
    const user = await opened(workbook);
    await user.click(screen.getByRole("button", { name: "解释所选单元格" }));
    expect((await within(section()).findAllByRole("heading", { level: 4 })).map(({ textContent }) => textContent)).toEqual(["考核结果", "奖励津贴"]);
  });
});

describe("考核说明单", () => {
  it("is printed for whoever is explained, or for everybody", async () => {
    const workbook = await appraised();
    workbook.select({ key: "first", figure: SCORE });
    const asked: (string | undefined)[] = [];
    const user = await opened({ ...workbook, printExplained: (key) => (asked.push(key), Promise.resolve({ message: "“考核说明单”已做好,可以打印。", outcome: "done" })) });
    await user.click(screen.getByRole("button", { name: "解释所选单元格" }));
    await user.click(await screen.findByRole("button", { name: "打印说明单" }));
    await user.click(screen.getByRole("button", { name: "打印全体的" }));
    await atRest();
    expect(asked).toEqual(["first", undefined]);
  });
});

describe("解释所选单元格", () => {
  it("explains it", async () => {
    const workbook = await appraised();
    workbook.select({ key: "first", figure: SCORE });
    const user = await opened(workbook);
    await user.click(screen.getByRole("button", { name: "解释所选单元格" }));
    expect(await screen.findByRole("treeitem", { name: "9月得分 90 分" })).toBeVisible();
  });

  it("says of a cell of the school's whose figures come from it, and explains the one that is pressed", async () => {
    const workbook = await appraised();
    const figures = [{ index: SCORE, title: "9月得分", value: "90" }, { index: ALLOWANCE, title: "9月津贴", value: "189.00" }];
    const use: CellUse = {
      title: "学月考核·常规",
      value: "55",
      cell: { sheet: "2026年9月", row: 2, column: 2 },
      users: [{ person: { key: "first", name: "甲老师", class: "一(1)班" }, figures }],
      compared: true,
    };
    const user = await opened({ ...workbook, explainSelection: () => Promise.resolve({ kind: "used", use }) });
    await user.click(screen.getByRole("button", { name: "解释所选单元格" }));
    expect(await person("取自 2026年9月!C3 的数字")).toBeVisible();
    expect(within(section()).getByText(/学月考核·常规 55/)).toBeVisible();
    expect(within(section()).getByText(/要与别人比的/)).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(within(section()).getByRole("button", { name: /9月津贴/ }));
    expect(await person("甲老师 一(1)班")).toBeVisible();
    expect(step("9月津贴 189.00 元")).toBeVisible();
  });

  it("says so where there is nothing to explain", async () => {
    const user = await opened(await appraised());
    await user.click(screen.getByRole("button", { name: "解释所选单元格" }));
    expect(await screen.findByText("所选单元格不在“考核结果”中。")).toBeVisible();
  });
});

describe("an answer that comes late", () => {
  it("never takes the place of a newer one", async () => {
    const workbook = await appraised();
    let comeLate = (): void => {};
    const late = new Promise<ExplanationAnswer>((resolve) => (comeLate = () => resolve({ kind: "explained", explanation: first() })));
    const user = await opened({ ...workbook, explainPerson: (key, texts) => (key === "first" ? late : workbook.explainPerson(key, texts)) });
    for (const name of ["甲老师 一(1)班", "乙老师 一(2)班"]) {
      await user.click(screen.getByRole("combobox"));
      await user.click(await screen.findByRole("option", { name }));
    }
    await person("乙老师 一(2)班");
    act(comeLate);
    await settled();
    expect(await person("乙老师 一(2)班")).toBeVisible();
    expect(screen.queryByRole("heading", { name: "甲老师 一(1)班" })).not.toBeInTheDocument();
  });

  it("is still shown when nothing newer could be explained", async () => {
    const workbook = await appraised();
    let comeLate = (): void => {};
    const late = new Promise<ExplanationAnswer>((resolve) => (comeLate = () => resolve({ kind: "explained", explanation: first() })));
    const user = await opened({ ...workbook, explainPerson: () => late });
    await user.click(screen.getByRole("combobox"));
    await user.click(await screen.findByRole("option", { name: "甲老师 一(1)班" }));
    act(() => workbook.select(undefined));
    await settled();
    act(comeLate);
    expect(await person("甲老师 一(1)班")).toBeVisible();
  });
});

describe("after the workbook changed", () => {
  it("the same figure of the same person is explained anew, with what was opened", async () => {
    const workbook = await appraised();
    const user = await opened(workbook);
    select(workbook, "first", ALLOWANCE);
    await person("甲老师 一(1)班");
    await user.click(within(step("9月得分 90 分")).getByText("9月得分"));
    expect(step("常规 55 分")).toBeVisible();
    workbook.explanations.set("first", { ...first(), outdated: "考核结果中是 189.00,按现在的数据是 210.00。请重新考核。" });
    act(() => workbook.select(undefined));
    await user.click(screen.getByRole("button", { name: "刷新" }));
    expect(await screen.findByText(/请重新考核/)).toBeVisible();
    expect(step("9月津贴 189.00 元")).toBeVisible();
    expect(step("常规 55 分")).toBeVisible();
  });

  it("someone who is not there any more is no longer explained", async () => {
    const workbook = await appraised();
    const user = await opened(workbook);
    select(workbook, "first", ALLOWANCE);
    await person("甲老师 一(1)班");
    workbook.explanations.delete("first");
    await user.click(screen.getByRole("button", { name: "刷新" }));
    expect(await screen.findByText("考核结果中已没有“甲老师 一(1)班”。请重新选择。")).toBeVisible();
    expect(screen.queryByRole("tree")).not.toBeInTheDocument();
  });
});

describe("未录入、不适用", () => {
  it("lists both apart, each with the way to its cell", async () => {
    const workbook = await appraised();
    const user = await opened(workbook);
    select(workbook, "first", ALLOWANCE);
    await person("甲老师 一(1)班");
    expect(screen.getByRole("tab", { name: "来历", selected: true })).toBeVisible();
    act(() => screen.getByRole("tab", { name: "未录入、不适用(2)" }).focus());
    await user.keyboard("{Enter}");
    const panel = screen.getByRole("tabpanel", { name: "未录入、不适用(2)" });
    expect(within(panel).getByRole("heading", { name: "未录入" }).nextElementSibling).toHaveTextContent("学年奖·奖金总额转到 考核方案!F12");
    expect(within(panel).getByRole("heading", { name: "不适用" }).nextElementSibling).toHaveTextContent("代班");
    await user.click(within(panel).getByRole("button", { name: "转到 考核方案!F12" }));
    await waitFor(() => expect(workbook.visited).toEqual(["考核方案!F12"]));
    expect(await violations()).toEqual([]);
  });

  it("says so where there is none", async () => {
    const workbook = await appraised();
    const user = await opened(workbook);
    select(workbook, "second", SCORE);
    await person("乙老师 一(2)班");
    await user.click(screen.getByRole("tab", { name: "未录入、不适用(0)" }));
    expect(screen.getByText("没有未录入或不适用的项目。")).toBeVisible();
  });
});

describe("the explanation in English", () => {
  it("says everything in English but for what the workbook says", async () => {
    const workbook = await appraised();
    workbook.explanations.set("first", { ...first(), outdated: "The inputs give 210.00 now." });
    await opened(workbook, "en-US");
    select(workbook, "first", TIER);
    await person("甲老师 一(1)班");
    expect(screen.getByText("The inputs give 210.00 now.")).toBeVisible();
    expect(screen.getByText("(applies)")).toBeInTheDocument();
    expect(screen.getByRole("tab", { name: "Missing, not applicable (2)" })).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});
