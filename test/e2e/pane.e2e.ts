import { readFileSync } from "node:fs";
import path from "node:path";
import type axe from "axe-core";
import type { Browser } from "playwright-core";
import { workbookOf } from "../support/schoolWorkbook";
import { sheet } from "../support/sheet";
import { describeInBrowser, meet } from "./support/browser";
import { Clerk, records } from "./support/clerk";
import { ROOT } from "./support/server";

const AXE = path.join(ROOT, "node_modules", "axe-core", "axe.min.js");

describeInBrowser("the pane's four steps", () => {
  let browser: Browser;
  let clerk: Clerk;
  beforeAll(async () => {
    const { browser: met, address } = await meet();
    browser = met;
    clerk = await Clerk.sitDown(browser, address);
  });
  afterAll(async () => {
    await clerk.leave();
    await browser.close();
  });
  beforeEach(() => clerk.beginWith(path.join(ROOT, "test", "fixtures", "学月与学年考核.xlsx")));

  it("lead from a school's own workbook to papers by the button at the foot", async () => {
    await clerk.tick("S1A");
    await clerk.pressInPane("填写待填项");
    await clerk.pane.getByRole("textbox", { name: "奖金总额" }).fill("5000");
    await clerk.pressInPane("填写");
    await clerk.paneSays("奖金总额");
    await clerk.pressInPane("一键考核");
    await clerk.paneSays("已按方案 S1A 考核 12 人");
    // The grid shows the results; whoever then changes a score in it sees for whom that matters, and the way out.
    await clerk.isAt("考核结果", "A1");
    await clerk.tab("2026年9月").click();
    await clerk.type("D5", "20");
    await clerk.pane.getByText("1 格改动,影响 ").waitFor();
    await clerk.pane.getByRole("tab", { name: "3 考核 1 格改动" }).waitFor();
    await clerk.type("D5", "28.2");
    await clerk.pane.getByText("1 格改动,影响 ").waitFor({ state: "detached" });
    await clerk.pressInPane("生成报表");
    await clerk.paneSays("张报表");
    const sheets = await clerk.sheets();
    const payroll = sheets.find(({ name }) => name === "津贴发放表")?.values ?? [];
    // All sixty allowances of expected.json.
    expect(payroll.find(([first]) => first === "合计")?.[10]).toBe(12172.21);
    expect(records(sheets, "考核结果")).toHaveLength(12);
    expect(clerk.errors).toEqual([]);
  });

  it("corrects figures typed as text by one confirmed press, and takes it back", async () => {
    await clerk.tick("S1A");
    const before = await clerk.sheets();
    await clerk.openStep(2);
    await clerk.pane.getByRole("button", { name: "提醒 · 文本形式的数" }).click();
    await clerk.pressInPane("改正 10 处");
    await clerk.pressInPane("确认改正");
    await clerk.paneSays("已改正 10 处");
    expect(textsThatAreNumbers(await clerk.sheets())).toBe(textsThatAreNumbers(before) - 10);
    await clerk.pressInPane("撤回");
    await clerk.paneSays("已撤回“改正”");
    // What was typed is as it was. (The page shows the sums of the school's own formulas of before until they are next calculated.)
    expect(textsThatAreNumbers(await clerk.sheets())).toBe(textsThatAreNumbers(before));
    expect(clerk.errors).toEqual([]);
  });

  it("makes the next month's sheet from the last one, and takes it back", async () => {
    await clerk.tick("S1A");
    await clerk.openStep(2);
    await clerk.pressInPane("新建下月");
    await clerk.pane.getByRole("group", { name: "新建下月" }).getByRole("button").first().click();
    await clerk.paneSays("2027年2月");
    const made = (await clerk.sheets()).find(({ name }) => name === "2027年2月")?.values ?? [];
    const january = (await clerk.sheets()).find(({ name }) => name === "2027年1月")?.values ?? [];
    expect(String(made[0]?.[0])).toBe(String(january[0]?.[0]).replace("2027年1月", "2027年2月"));
    expect(made.slice(0, 20).flat()).toContain("高子涵");
    await clerk.pressInPane("撤回");
    await clerk.paneSays("已撤回“新建下月”");
    expect((await clerk.sheets()).map(({ name }) => name)).not.toContain("2027年2月");
    expect(clerk.errors).toEqual([]);
  });

  it("collects a department's file: looks first, then takes it in, and takes it back", async () => {
    await clerk.tick("S1A");
    await clerk.openStep(2);
    const february = sheet("2月", [
      ["2027年2月班主任学月岗位考核表"],
      ["班级", "班主任", "常规管理(30分)", "安全工作(20分)", "卫生(20分)", "集体活动(15分)", "家校联系(15分)", "得分"],
      ["一(1)班", "高子涵", 28, 18, 17, 13, 12, 88],
      ["一(2)班", "高志强", 27, 18, 16, 13, 12, 86],
    ]);
    await clerk.pane.locator('input[type="file"]').setInputFiles({ name: "一年级.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(workbookOf([february])) });
    await clerk.pane.getByRole("table").first().waitFor();
    expect((await clerk.sheets()).some(({ values }) => values.flat().includes(88))).toBe(false);
    await clerk.pressInPane("收入");
    await clerk.paneSays("已收入 1 张表");
    const taken = (await clerk.sheets()).find(({ name }) => name.includes("2027年2月"))?.values ?? [];
    expect(taken.map((row) => row.filter((cell) => cell !== "")).slice(-2)).toEqual([
      ["一(1)班", "高子涵", 28, 18, 17, 13, 12, 88],
      ["一(2)班", "高志强", 27, 18, 16, 13, 12, 86],
    ]);
    await clerk.pressInPane("撤回");
    await clerk.paneSays("已撤回");
    expect((await clerk.sheets()).some(({ values }) => values.flat().includes(88))).toBe(false);
    expect(clerk.errors).toEqual([]);
  });

  it.each([
    ["at 320 px", 320],
    ["at 200% zoom", 160],
  ])("leave axe nothing to find, and nothing to scroll sideways, %s", async (_, width) => {
    await clerk.tick("S1A");
    await clerk.pressInRibbon("一键考核");
    await clerk.paneSays("已按方案");
    const narrow = await clerk.page.addStyleTag({ content: `#pane { width: ${width}px !important; min-width: 0 !important; }` });
    const frame = clerk.page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
    if (frame === undefined) throw new Error("no pane");
    await frame.evaluate(readFileSync(AXE, "utf8"));
    for (const step of [1, 2, 3, 4]) {
      await clerk.openStep(step);
      const violations = await frame.evaluate(async () => {
        const { violations: found } = await (window as unknown as { readonly axe: typeof axe }).axe.run();
        return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
      // Fluent UI's own focus catchers.
      expect([step, violations.filter((one) => !(one.startsWith("aria-hidden-focus") && one.includes("data-tabster-dummy")))]).toEqual([step, []]);
      expect([step, await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([step, 0]);
    }
    await narrow.evaluate((element) => (element as Element).remove());
  });
});

type Sheets = Awaited<ReturnType<Clerk["sheets"]>>;

/** How many cells of the months' sheets hold a number that was typed as text: 18, 27.5分, ８５. */
const textsThatAreNumbers = (sheets: Sheets): number =>
  sheets.filter(({ name }) => /^20\d\d年\d+月$/.test(name)).reduce((count, { values }) => count + values.flat().filter((cell) => typeof cell === "string" && /^[\d０-９.．]+分?$/.test(cell)).length, 0);
