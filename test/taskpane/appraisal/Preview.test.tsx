import { act, screen, within } from "@testing-library/react";
import type { Preview } from "../../../src/appraisal/preview";
import { FakeWorkbook, smallSchool, withScheme } from "../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../renderPane";

const change = (name: string): Preview["people"][number] => ({ name, class: "一(1)班", changes: [{ heading: "9月津贴", before: "189.00", after: "199.50" }] });

/** 甲 gets 95 instead of 90: 300 × 70% × 95 ÷ 100 = 199.50; 乙, blank so far, has no score. */
const CHANGES: Preview = {
  outcome: "changes",
  message: "2 人的结果会变。",
  writes: [{ sheet: "考核结果", isNew: false, rows: 4 }],
  people: [change("甲老师"), { name: "乙老师", class: "一(2)班", changes: [{ heading: "9月津贴", before: "", after: "缺" }] }],
  totals: [{ heading: "9月津贴", before: "661.50", after: "672.00", difference: "+10.50" }],
};

async function workbookForeseeing(preview: Preview): Promise<FakeWorkbook> {
  const workbook = await withScheme(new FakeWorkbook(smallSchool()));
  workbook.foreseen = preview;
  return workbook;
}

const preview = (): HTMLElement => screen.getByRole("region", { name: "试算" });
const figuresUnder = (heading: string): (string | null | undefined)[] =>
  [...(within(preview()).getByRole("heading", { name: heading }).parentElement?.querySelectorAll("dl > div") ?? [])].map((line) => line.textContent);

describe("试算", () => {
  it("shows what would change for whom, and takes the focus", async () => {
    const workbook = await workbookForeseeing(CHANGES);
    const appraise = jest.fn(workbook.appraise);
    const { user } = await renderPane({ ...workbook, appraise });
    await openStep(user, 3);
    act(() => screen.getByRole("button", { name: "试算" }).focus());
    await user.keyboard("{Enter}");
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("2 人的结果会变。");
    expect(preview()).toHaveFocus();
    // What is read and shown: the arrow is for the eye, 变为 for the ear.
    expect(figuresUnder("甲老师 一(1)班")).toEqual(["9月津贴189.00 →变为 199.50"]);
    expect(figuresUnder("乙老师 一(2)班")).toEqual(["9月津贴空 →变为 缺"]);
    expect(figuresUnder("将写入的工作表")).toEqual(["考核结果重写,4 行"]);
    expect(figuresUnder("金额合计(元)")).toEqual(["9月津贴661.50 →变为 672.00相差 +10.50"]);
    expect(within(preview()).queryByText(/^还有/)).not.toBeInTheDocument();
    expect(appraise).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    expect(within(preview()).getAllByRole("button").map((button) => button.textContent)).toEqual(["按此考核", "关闭"]);
  });

  it("appraises if that is what is wanted", async () => {
    const { user } = await renderPane(await workbookForeseeing(CHANGES));
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "试算" }));
    await atRest();
    await user.click(screen.getByRole("button", { name: "按此考核" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("已按方案 S1A 考核 4 人");
    expect(screen.queryByRole("region", { name: "试算" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "试算" })).toHaveFocus();
  });

  it("closes, and the focus is where it was", async () => {
    const { user } = await renderPane(await workbookForeseeing(CHANGES));
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "试算" }));
    await atRest();
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("region", { name: "试算" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "试算" })).toHaveFocus();
  });

  it("goes when something else was done, for it may not hold any more", async () => {
    const { user } = await renderPane(await workbookForeseeing(CHANGES));
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "试算" }));
    await atRest();
    await user.click(screen.getByRole("button", { name: "检查数据" }));
    await atRest();
    expect(screen.queryByRole("region", { name: "试算" })).not.toBeInTheDocument();
  });

  it("names twenty people and counts the rest", async () => {
    const people = Array.from({ length: 23 }, (_, i) => change(`老师${i + 1}`));
    const { user } = await renderPane(await workbookForeseeing({ ...CHANGES, people }));
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "试算" }));
    await atRest();
    expect(within(preview()).getByRole("heading", { name: "老师20 一(1)班" })).toBeVisible();
    expect(within(preview()).queryByRole("heading", { name: "老师21 一(1)班" })).not.toBeInTheDocument();
    expect(within(preview()).getByText("还有 3 人")).toBeVisible();
  });

  it.each(["same", "refused"] as const)("is a sentence where nothing would be written: %s", async (outcome) => {
    const message = "再考核一次,结果不变。";
    const { user } = await renderPane(await workbookForeseeing({ outcome, message, writes: [], people: [], totals: [] }));
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "试算" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent(message);
    expect(screen.queryByRole("region", { name: "试算" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "试算" })).toHaveFocus();
  });

  it("fails like any other command", async () => {
    const workbook = await workbookForeseeing(CHANGES);
    const { user } = await renderPane({ ...workbook, preview: () => Promise.reject(Object.assign(new Error("editing"), { code: "InvalidOperationInCellEditMode" })) });
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "试算" }));
    await atRest();
    expect(screen.getByRole("alert")).toHaveTextContent("有单元格正在编辑");
  });
});
