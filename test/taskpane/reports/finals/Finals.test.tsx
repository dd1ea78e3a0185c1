import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { textsFor } from "../../../../src/messages";
import { FakeWorkbook, smallSchool, withScheme } from "../../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../../renderPane";

const finals = (): HTMLElement => screen.getByRole("region", { name: "定稿与更正" });
const button = (name: string): HTMLElement => within(finals()).getByRole("button", { name });

/** Appraised; 丁's case is pending and concerns the year's prize only. */
async function appraised(): Promise<{ readonly workbook: FakeWorkbook; readonly user: UserEvent }> {
  const workbook = await withScheme(new FakeWorkbook(smallSchool()));
  await workbook.appraise(textsFor("zh-CN"));
  const { user } = await renderPane(workbook);
  await openStep(user, 4);
  return { workbook, user };
}

async function finalise(user: UserEvent, period: string): Promise<void> {
  await user.click(within(finals()).getByRole("combobox", { name: "定稿范围" }));
  await user.click(screen.getByRole("option", { name: period }));
  await user.click(button("定稿"));
  expect(within(finals()).getByRole("group", { name: `${period} 定稿?` })).toHaveFocus();
  await user.click(button("定稿"));
  await atRest();
}

describe("final figures", () => {
  it("makes a month final after asking once, and a second time says that it is", async () => {
    const { user } = await appraised();
    await finalise(user, "2026年9月");
    expect(screen.getByText(/9月 已定稿\(定稿1\):4 人/)).toBeInTheDocument();
    await finalise(user, "2026年9月");
    expect(screen.getByText(/9月 已经定稿,没有再定/)).toBeInTheDocument();
  });

  it("does nothing when left by Esc, and gives the focus back", async () => {
    const { workbook, user } = await appraised();
    await user.click(button("定稿"));
    await user.keyboard("{Escape}");
    expect(button("定稿")).toHaveFocus();
    expect(workbook.contentOf("定稿记录", "定稿1")).toBeUndefined();
  });

  it("says whether what is shown still follows from what is there", async () => {
    const { workbook, user } = await appraised();
    await user.click(button("核对结果"));
    await atRest();
    expect(screen.getByText(/“考核结果”与现在的数据、方案一致/)).toBeInTheDocument();
    workbook.type("2026年9月", "C3", 54);
    await user.click(button("核对结果"));
    await atRest();
    expect(screen.getByText(/不再一致/)).toBeInTheDocument();
  });

  it("is not there before the first appraisal", async () => {
    const { user } = await renderPane(await withScheme(new FakeWorkbook(smallSchool())));
    await openStep(user, 4);
    expect(screen.queryByRole("region", { name: "定稿与更正" })).not.toBeInTheDocument();
  });

  it("leaves axe nothing to find", async () => {
    await appraised();
    expect(await violations()).toEqual([]);
  });
});
