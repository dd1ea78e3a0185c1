import { act, screen, waitFor, within } from "@testing-library/react";
import type { Control } from "../../src/excel/control";
import { textsFor, type Texts } from "../../src/messages";
import { FakeWorkbook, smallSchool, withScheme } from "./fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "./renderPane";

const tabs = (): (string | null)[] => screen.getAllByRole("tab", { name: /^[1-4] / }).map((tab) => tab.querySelector("span > span")?.textContent ?? null);
const selected = (): HTMLElement => screen.getByRole("tab", { selected: true, name: /^[1-4] / });
const foot = (): HTMLElement => screen.getByRole("region", { name: "考核" });
const next = (): HTMLElement | undefined => within(foot()).getAllByRole("button")[0];

/** With its scheme complete. */
async function answered(): Promise<FakeWorkbook> {
  const workbook = await withScheme(new FakeWorkbook(smallSchool()));
  await workbook.answerSetting("S1A/学年奖/奖金总额", "1000", textsFor("zh-CN"));
  return workbook;
}

describe("the steps", () => {
  it("say how they stand, and the next thing to do is the button", async () => {
    await renderPane(await withScheme(new FakeWorkbook(smallSchool())));
    expect(tabs()).toEqual(["1 方案 待填 1 项", "2 数据 5 张表", "3 考核 未考核", "4 报表 未生成"]);
    expect(selected()).toHaveAccessibleName("1 方案 待填 1 项");
    expect(next()).toHaveTextContent("填写待填项");
  });

  it("go from a complete scheme to printed sheets by that button alone", async () => {
    const workbook = await answered();
    const { user } = await renderPane(workbook);
    expect(selected()).toHaveAccessibleName(/^3 考核/);
    await user.click(screen.getByRole("button", { name: "一键考核" }));
    await atRest();
    expect(tabs()).toEqual(["1 方案 S1A", "2 数据 5 张表", "3 考核 4 人", "4 报表 未生成"]);
    await user.click(screen.getByRole("button", { name: "生成报表" }));
    await atRest();
    expect(selected()).toHaveAccessibleName(/^4 报表 \d+ 张/);
    const [first] = within(screen.getByRole("list")).getAllByRole("button");
    const sheet = first?.textContent ?? "";
    expect(next()).toHaveTextContent(`打开“${sheet}”`);
    await user.click(next() ?? document.body);
    expect(workbook.visited).toEqual([sheet]);
    expect(await violations()).toEqual([]);
  });

  it("say what has changed since the appraisal, whatever step is shown, until it is appraised again or changed back", async () => {
    const workbook = await answered();
    await workbook.appraise(textsFor("zh-CN"));
    const { user } = await renderPane(workbook);
    await openStep(user, 2);
    act(() => {
      workbook.edit("2026年9月", "C3", 54);
      workbook.edit("2026年9月", "E3", 89);
    });
    await atRest();
    expect(tabs()[2]).toBe("3 考核 2 格改动");
    expect(within(foot()).getByText("2 格改动,影响 1 人。请点“重新考核”。")).toBeVisible();
    expect(next()).toHaveTextContent("重新考核");
    expect(await violations()).toEqual([]);
    act(() => {
      workbook.edit("2026年9月", "C3", 55);
      workbook.edit("2026年9月", "E3", 90);
    });
    await atRest();
    expect(tabs()[2]).toBe("3 考核 4 人");
    expect(screen.queryByText(/请点“重新考核”/)).not.toBeInTheDocument();
    act(() => workbook.edit("2026年9月", "E3", 80));
    await atRest();
    await user.click(next() ?? document.body);
    await atRest();
    expect(tabs()[2]).toBe("3 考核 4 人");
  });

  it("do not trouble whoever types into a cell that the workbook cannot be read meanwhile", async () => {
    const workbook = await answered();
    const readOverview = jest.fn(workbook.readOverview);
    await renderPane({ ...workbook, readOverview });
    readOverview.mockClear().mockRejectedValueOnce({ code: "InvalidOperationInCellEditMode" });
    act(() => workbook.edit("2026年9月", "A9", "一"));
    await waitFor(() => expect(readOverview).toHaveBeenCalledTimes(2));
    await atRest();
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
  });

  it("lead to where something is to be filled in, from any step", async () => {
    const { user } = await renderPane(await withScheme(new FakeWorkbook(smallSchool())));
    await openStep(user, 4);
    expect(screen.getByText(/还没有报表/)).toBeVisible();
    await user.click(next() ?? document.body);
    expect(selected()).toHaveAccessibleName(/^1 方案/);
    expect(screen.getByRole("region", { name: "待填" })).toHaveFocus();
  });

  it("keep what was typed in them", async () => {
    const { user } = await renderPane(await withScheme(new FakeWorkbook(smallSchool())));
    await user.type(screen.getByRole("textbox", { name: "奖金总额" }), "五千");
    await openStep(user, 2);
    await atRest();
    expect(screen.queryByRole("textbox", { name: "奖金总额" })).not.toBeInTheDocument();
    await openStep(user, 1);
    expect(screen.getByRole("textbox", { name: "奖金总额" })).toHaveValue("五千");
  });

  it("stay as the user chose until an appraisal was made", async () => {
    const workbook = await answered();
    const { user, session } = await renderPane(workbook);
    await openStep(user, 2);
    await act(() => session.perform(workbook.checkData));
    await atRest();
    expect(selected()).toHaveAccessibleName(/^2 数据/);
    await act(() => session.perform(workbook.appraise));
    await atRest();
    expect(selected()).toHaveAccessibleName(/^3 考核/);
  });
});

describe("a workbook seen for the first time", () => {
  it("says in two lines what this is, and shows it with invented data", async () => {
    const workbook = new FakeWorkbook([]);
    const { user } = await renderPane(workbook);
    expect(screen.getByText(/按本校的考核办法/)).toBeVisible();
    expect(screen.getByRole("region", { name: "选用本校的办法" })).toBeVisible();
    await user.click(next() ?? document.body);
    expect(screen.getByRole("region", { name: "选用本校的办法" })).toHaveFocus();
    expect(await screen.findByText(/请在“选用本校的办法”下选一个/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "用示例数据试一试" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent(/已新建 \d+ 张表/);
    expect(tabs()[0]).toBe("1 方案 待填 1 项");
    expect(screen.queryByRole("button", { name: "用示例数据试一试" })).not.toBeInTheDocument();
  });

  it("offers no invented data where it would mix with the school's", async () => {
    await renderPane(new FakeWorkbook(smallSchool()));
    expect(screen.getByText(/已有 5 张填了数据的表/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "用示例数据试一试" })).not.toBeInTheDocument();
  });
});

describe("a long command", () => {
  it("says its phase once, can be cancelled until it writes, and gives the focus back", async () => {
    const workbook = await answered();
    let control: Control | undefined;
    let finish = (): void => {};
    const slow = (texts: Texts, given?: Control) => {
      control = given;
      return new Promise<void>((resolve) => (finish = resolve)).then(() => workbook.checkData(texts));
    };
    const { user } = await renderPane({ ...workbook, appraise: slow });
    await user.click(screen.getByRole("button", { name: "一键考核" }));
    act(() => control?.progress({ phase: "appraise", done: 3, total: 12 }));
    const bar = screen.getByRole("progressbar", { name: "正在计算…" });
    expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual(["3", "12"]);
    expect(screen.getByText("正在计算…")).toHaveAttribute("aria-live", "polite");
    expect(await violations()).toEqual([]);
    expect(control?.cancelled()).toBe(false);
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(control?.cancelled()).toBe(true);
    act(() => control?.progress({ phase: "write", done: 0, total: 0 }));
    expect(screen.getByRole("button", { name: "取消" })).toHaveAttribute("aria-disabled", "true");
    finish();
    await atRest();
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    expect(next()).toHaveFocus();
  });
});

describe("诊断信息", () => {
  const COPIED = "加载项版本:0.1.0\nOffice:Excel 16.0.17328.20068\n平台:PC\n界面语言:zh-CN\nExcelApi:1.17\nSharedRuntime:1.1\nCustomFunctionsRuntime:否\n自定义函数可用:否\n工作表张数:5";

  it("takes the place of the steps, copies without any name, and gives the focus back", async () => {
    const { user } = await renderPane(new FakeWorkbook(smallSchool()));
    await user.click(screen.getByRole("button", { name: "诊断信息" }));
    expect(screen.getByRole("region", { name: "诊断信息" })).toHaveFocus();
    expect(screen.queryByRole("tab")).not.toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "复制" }));
    expect(await screen.findByText(/已复制/)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(COPIED);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "返回" }));
    expect(screen.getByRole("button", { name: "诊断信息" })).toHaveFocus();
    expect(selected()).toBeVisible();
  });

  it("can be copied by hand where the pane may not", async () => {
    const { user } = await renderPane(new FakeWorkbook(smallSchool()));
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("denied"));
    await user.click(screen.getByRole("button", { name: "诊断信息" }));
    await user.click(await screen.findByRole("button", { name: "复制" }));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "诊断信息" });
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(COPIED);
    expect(await violations()).toEqual([]);
  });
});
