import { screen, within } from "@testing-library/react";
import { repairedText } from "../../../src/taskpane/data/repairedText";
import { answerSheet } from "../../support/answerSheet";
import { sheet } from "../../support/sheet";
import { FakeWorkbook } from "../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../renderPane";

const roster = sheet("班主任名册", [["姓名", "班级"], ["张三", "一(1)班"], ["乙老师", "一(2)班"]]);
const exam = sheet("统测成绩", [["班级", "班主任", "得分"], ["一(1)班", "张 三", "９５"], ["一(2)班", "乙老师", "88分"]]);
const rowOf = (workbook: FakeWorkbook, name: string): unknown => workbook.contentOf("统测成绩", name);

describe("what can be corrected safely", () => {
  it("is listed cell by cell, written once it is confirmed, and taken back", async () => {
    const workbook = new FakeWorkbook([roster, exam]);
    const { user } = await renderPane(workbook);
    await openStep(user, 2);
    await user.click(screen.getByRole("button", { name: "说明 · 文本形式的数 2" }));
    const offer = screen.getByRole("button", { name: "改正 2 处" });
    await user.click(offer);
    const confirmation = screen.getByRole("group", { name: /^文本数字改为数字/ });
    expect(confirmation).toHaveFocus();
    // What is read and shown: the arrow is for the eye, 变为 for the ear.
    expect(within(confirmation).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["转到 统测成绩!C2 ９５ →变为 95", "转到 统测成绩!C3 88分 →变为 88"]);
    expect(await violations()).toEqual([]);

    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(confirmation).not.toBeInTheDocument();
    expect(offer).toHaveFocus();
    expect(rowOf(workbook, "乙老师")).toEqual(["一(2)班", "乙老师", "88分"]);

    await user.click(offer);
    await user.click(screen.getByRole("button", { name: "确认改正" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("已改正 2 处");
    expect(rowOf(workbook, "乙老师")).toEqual(["一(2)班", "乙老师", 88]);
    expect(screen.queryByRole("button", { name: /文本形式的数/ })).not.toBeInTheDocument();
    expect(screen.getByRole("region", { name: "问题" })).toHaveFocus();

    await user.click(screen.getByRole("button", { name: "撤回" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("已撤回“改正”");
    expect(rowOf(workbook, "乙老师")).toEqual(["一(2)班", "乙老师", "88分"]);
    expect(screen.getByRole("button", { name: "说明 · 文本形式的数 2" })).toBeVisible();
  });

  it("has a group of its own where it is no problem to the appraisal, in English too", async () => {
    const workbook = new FakeWorkbook([roster, exam]);
    const { user } = await renderPane(workbook, "en-US");
    await openStep(user, 2);
    await user.click(screen.getByRole("button", { name: /· Names with spaces 1$/ }));
    await user.click(screen.getByRole("button", { name: "Correct 1 cell" }));
    expect(within(screen.getByRole("group", { name: /^Remove the spaces/ })).getByRole("listitem")).toHaveTextContent(/张 三 →.*张三$/);
    await user.click(screen.getByRole("button", { name: "Correct them" }));
    await atRest();
    expect(rowOf(workbook, "张三")).toEqual(["一(1)班", "张三", "９５"]);
  });

  it.each([
    [0.98, "0%", "98%"],
    [0.975, "0.0%", "97.5%"],
    // 0.57 × 100 is 56.99999999999999 in binary.
    [0.57, "0%", "57%"],
    [95, "General", "95"],
    ["张三", undefined, "张三"],
  ])("shows %s under %s as the cell will: %s", (after, numberFormat, text) => {
    const cell = { sheet: "统测成绩", row: 1, column: 2 };
    expect(repairedText({ cell, before: "", after, ...(numberFormat === undefined ? {} : { numberFormat }) })).toBe(text);
  });
});

it("leads to a row of 认列 whose heading is gone", async () => {
  const workbook = new FakeWorkbook([roster, exam, answerSheet(["统测成绩", "列", "旧标题", "统测成绩.学年得分"])]);
  const { user } = await renderPane(workbook);
  await openStep(user, 2);
  await user.click(screen.getByRole("button", { name: /· 认列有用不上的行 1$/ }));
  await user.click(screen.getByRole("button", { name: /“统测成绩”里没有“旧标题”了/ }));
  await atRest();
  expect(workbook.visited).toEqual(["认列!C2"]);
});
