import path from "node:path";
import type { Browser } from "playwright-core";
import { describeInBrowser, meet } from "./support/browser";
import { Clerk } from "./support/clerk";
import { ROOT } from "./support/server";

describeInBrowser("the regulation, changed in its sentences", () => {
  let browser: Browser;
  let clerk: Clerk;
  beforeAll(async () => {
    const met = await meet();
    browser = met.browser;
    clerk = await Clerk.sitDown(browser, met.address);
    await clerk.drop(path.join(ROOT, "test", "fixtures", "学月与学年考核.xlsx"));
    await clerk.page.getByRole("heading", { name: "学月与学年考核.xlsx" }).waitFor();
    await clerk.tick("S1A");
  });
  afterAll(async () => {
    await clerk.leave();
    await browser.close();
  });

  const value = (name: string) => clerk.pane.getByRole("button", { name, exact: true });
  const shares = async (): Promise<unknown[]> => {
    const { values } = (await clerk.sheets()).find(({ name }) => name === "考核方案") ?? { values: [] };
    return values.filter((cells) => cells[1] === "奖次" && cells[3] === "比例").map((cells) => cells[6]);
  };

  it("makes 30/40/30 into 20/60/20 with two clicks and the keyboard, and fits a narrow pane", async () => {
    const { keyboard } = clerk.page;
    await clerk.pane.getByRole("button", { name: /^考核结果\s*\d+$/ }).click();
    await value("奖次·比例·一等奖: 30%").click();
    await keyboard.type("20%");
    // Past the tier's name to its share.
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await clerk.pane.getByRole("textbox", { name: "奖次·比例·二等奖" }).and(clerk.pane.locator(":focus")).waitFor();
    await keyboard.type("60%");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await clerk.pane.getByRole("textbox", { name: "奖次·比例·三等奖" }).and(clerk.pane.locator(":focus")).waitFor();
    await keyboard.type("20%");
    await keyboard.press("Enter");
    await value("奖次·比例·三等奖: 20%").waitFor();
    await clerk.paneSays("“奖次·比例·三等奖”改为“20%”");
    expect(await shares()).toEqual(["20%", "60%", "20%"]);
    const overflow = await clerk.pane.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it("is taken back as one", async () => {
    await clerk.pressInRibbon("撤回");
    await clerk.paneSays("修改方案");
    await value("奖次·比例·一等奖: 30%").waitFor();
    expect(await shares()).toEqual(["30%", "40%", "30%"]);
  });

  it("makes S1A's prizes 400, 300 and 200 for 20, 60 and 20% with three clicks, the keyboard and six numbers, right to the 元", async () => {
    const { keyboard } = clerk.page;
    /** Numbers one after the other: past a tier's name to its value. */
    const typeAll = async (setting: string, values: readonly string[]): Promise<void> => {
      for (const [index, tier] of ["一等奖", "二等奖", "三等奖"].entries()) {
        await clerk.pane.getByRole("textbox", { name: `${setting}·${tier}` }).and(clerk.pane.locator(":focus")).waitFor();
        await keyboard.type(values[index] ?? "");
        for (const key of index === 2 ? ["Enter"] : ["Tab", "Tab"]) await keyboard.press(key);
      }
      await value(`${setting}·三等奖: ${values[2] ?? ""}`).waitFor();
    };
    await clerk.pressInPane("改为各等定额");
    await typeAll("学年奖·值", ["400", "300", "200"]);
    await value("奖次·比例·一等奖: 30%").click();
    await typeAll("奖次·比例", ["20%", "60%", "20%"]);
    await clerk.pressInRibbon("一键考核");
    await clerk.paneSays("已按方案 S1A 考核 12 人");
    const [headings = [], ...rows] = (await clerk.sheets()).find(({ name }) => name === "考核结果")?.values ?? [];
    const pairs = rows.map((row) => `${String(row[headings.indexOf("奖次")])} ${String(row[headings.indexOf("学年奖")])}`);
    const count = (pair: string): number => pairs.filter((one) => one === pair).length;
    expect([count("一等奖 400"), count("二等奖 300"), count("三等奖 200")]).toEqual([2, 8, 1]);
  });

  it("raises nothing in the console", () => {
    expect(clerk.errors).toEqual([]);
  });
});
