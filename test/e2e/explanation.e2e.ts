import path from "node:path";
import type { Browser } from "playwright-core";
import { describeInBrowser, meet } from "./support/browser";
import { Clerk, records } from "./support/clerk";
import { ROOT } from "./support/server";

describeInBrowser("why a figure is what it is, and what another setting would make of it", () => {
  let address: string;
  let browser: Browser;
  let clerk: Clerk;
  beforeAll(async () => {
    ({ browser, address } = await meet());
    clerk = await Clerk.sitDown(browser, address);
    await clerk.drop(path.join(ROOT, "test", "fixtures", "月考核与学期考核.xlsx"));
    await clerk.page.getByRole("heading", { name: "月考核与学期考核.xlsx" }).waitFor();
    await clerk.tick("S1B");
    await clerk.pressInRibbon("一键考核");
    await clerk.paneSays("已按方案 S1B 考核 18 人");
  });
  afterAll(async () => {
    await clerk.leave();
    await browser.close();
  });

  const step = (name: RegExp) => clerk.pane.getByRole("treeitem", { name });

  it("finds a class by keyboard, and follows the failed month down to the cell that says why", async () => {
    const { keyboard } = clerk.page;
    // Nothing goes on any more that could take the keys.
    await clerk.isAt("考核结果", "A1");
    await clerk.pane.getByRole("main").and(clerk.pane.locator('[aria-busy="false"]')).waitFor();
    await clerk.pane.getByRole("button", { name: "为什么是这个数" }).focus();
    await keyboard.press("Enter");
    await clerk.pane.getByRole("combobox", { name: "姓名或班级" }).waitFor();
    await keyboard.press("Tab");
    await clerk.pane.getByRole("combobox", { name: "姓名或班级" }).and(clerk.pane.locator(":focus")).waitFor();
    await keyboard.type("三(3)");
    await clerk.pane.getByRole("option", { name: "黄晓东 三(3)班" }).waitFor();
    await keyboard.press("Enter");
    await clerk.pane.getByRole("heading", { name: "黄晓东 三(3)班" }).waitFor();
    await clerk.pane.getByRole("button", { name: "11月等级 不合格" }).focus();
    await keyboard.press("Enter");
    await step(/^11月等级 不合格/).waitFor();
    // Into 11月不合格, into 11月不合格情形, to the cell.
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"]) await keyboard.press(key);
    await step(/^月考核·⑵班级发生重大安全事故/).and(clerk.pane.locator(":focus")).waitFor();
    await keyboard.press("Enter");
    await clerk.isAt("月考核", "G47");
  });

  it("follows the cell that is selected in the results", async () => {
    await clerk.tab("考核结果").click();
    // 代班扣发 of 周静.
    await clerk.goTo("S2");
    await clerk.pane.getByRole("heading", { name: "周静 一(1)班" }).waitFor();
    await step(/^代班扣发 27.27 元/).waitFor();
    expect(await step(/^代班扣发 27.27 元/).textContent()).toContain("200 ÷ 22 × 3 = 27.27");
    await clerk.page.keyboard.press("ArrowDown");
    await clerk.pane.getByRole("heading", { name: "宋文博 一(2)班" }).waitFor();
  });

  it("tries another way of halving, and then takes it", async () => {
    const { values } = (await clerk.sheets()).find(({ name }) => name === "考核方案") ?? { values: [] };
    const row = values.findIndex((cells) => cells[3] === "减半方式") + 1;
    await clerk.tab("考核方案").click();
    await clerk.type(`G${row}`, "C 自不合格月起减半");
    await clerk.pane.getByRole("button", { name: "试算", exact: true }).click();
    await clerk.paneSays("有 2 人的 4 个数字会变,还没有写入");
    const preview = clerk.pane.getByRole("region", { name: "试算" });
    expect(await preview.textContent()).toMatch(/黄晓东 三\(3\)班学期津贴\s*500\s*→\s*变为\s*700/);
    expect(pays(await clerk.sheets())).toEqual({ 黄晓东: 500, 梁永红: 500 });
    await preview.getByRole("button", { name: "按此考核" }).click();
    await clerk.paneSays("已按方案 S1B 考核 18 人");
    await preview.waitFor({ state: "detached" });
    // 11月 is the third of five months, 12月 the fourth.
    expect(pays(await clerk.sheets())).toEqual({ 黄晓东: 700, 梁永红: 800 });
    expect(clerk.errors).toEqual([]);
  });
});

function pays(sheets: Parameters<typeof records>[0]): Record<string, unknown> {
  const failed = records(sheets, "考核结果").filter((row) => Object.values(row).includes("不合格"));
  return Object.fromEntries(failed.map((row) => [String(row["姓名"]), row["学期津贴"]]));
}
