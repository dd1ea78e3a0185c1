import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { FakeWorkbook, smallSchool, withScheme } from "../fakeWorkbook";
import { atRest, renderPane, violations } from "../renderPane";

/** S1A's rules, with what they come to: a month's allowance is 300 yuan times 70% times the score out of 100. */
async function opened(): Promise<{ readonly workbook: FakeWorkbook; readonly user: UserEvent }> {
  const workbook = await withScheme(new FakeWorkbook(smallSchool()));
  const { user } = await renderPane(workbook);
  await screen.findByRole("combobox", { name: "看谁的数" });
  await user.click(screen.getByRole("button", { name: /^考核结果\s*\d+$/ }));
  return { workbook, user };
}

const card = (rule: string): HTMLElement => {
  const item = screen.getAllByRole("heading", { level: 4, name: new RegExp(`^${rule}\\(`) })[0]?.closest("li");
  if (!item) throw new Error(`no card ${rule}`);
  return item;
};

const change = async (user: UserEvent, rule: string, value: string, typed: string): Promise<void> => {
  await user.click(within(card(rule)).getByRole("button", { name: value }));
  await user.keyboard(`${typed}{Enter}`);
  await atRest();
};

describe("what a rule comes to, beside it", () => {
  it("is that of whoever is chosen: 300×70%×90%=189, ×80%=168", async () => {
    const { user } = await opened();
    expect(await within(card("学月津贴")).findByText("189 元")).toBeVisible();
    await user.click(screen.getByRole("combobox", { name: "看谁的数" }));
    await user.keyboard("乙");
    await user.click(screen.getByRole("option", { name: /^乙老师/ }));
    expect(await within(card("学月津贴")).findByText("168 元")).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

describe("a mistake in a rule", () => {
  it("leads to the value that is to be put right, and goes with it", async () => {
    const { user } = await opened();
    await change(user, "奖次", "奖次·比例·一等奖: 30%", "20%");
    expect(await within(card("奖次")).findByText(/比例合计 90%/)).toBeVisible();
    expect(within(screen.getByRole("region", { name: "我校的办法" })).getByText(/1 条规则要先改好,才能考核/)).toBeVisible();
    await user.click(within(card("奖次")).getByRole("button", { name: "去改" }));
    expect(within(card("奖次")).getByRole("textbox", { name: "奖次·比例·三等奖" })).toHaveFocus();
    await user.keyboard("40%{Enter}");
    await atRest();
    await waitFor(() => expect(within(card("奖次")).queryByText(/比例合计/)).not.toBeInTheDocument());
    expect(screen.queryByText(/要先改好,才能考核/)).not.toBeInTheDocument();
  });
});

describe("who changes", () => {
  it("is said before anything is appraised, and no longer once the rules are otherwise again", async () => {
    const { workbook, user } = await opened();
    await change(user, "学月津贴", "学月津贴·比例: 70%", "80%");
    await user.click(screen.getByRole("button", { name: "看谁会变" }));
    const found = await screen.findByRole("region", { name: "谁的数字会变" });
    await waitFor(() => expect(found).toHaveFocus());
    // 300×80%×90%=216.
    expect(found).toHaveTextContent(/甲老师 一\(1\)班9月津贴189.*变为 216/);
    expect(workbook.rowsOf("考核结果")).toEqual([]);
    await change(user, "学月津贴", "学月津贴·比例: 80%", "75%");
    await waitFor(() => expect(screen.queryByRole("region", { name: "谁的数字会变" })).not.toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: "看谁会变" }));
    await user.click(within(await screen.findByRole("region", { name: "谁的数字会变" })).getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("region", { name: "谁的数字会变" })).not.toBeInTheDocument();
  });

  it("is nobody as long as nothing is changed", async () => {
    const { user } = await opened();
    await user.click(screen.getByRole("button", { name: "看谁会变" }));
    expect(await screen.findByText(/方案还没有改动/)).toBeVisible();
    expect(screen.queryByRole("region", { name: "谁的数字会变" })).not.toBeInTheDocument();
  });
});
