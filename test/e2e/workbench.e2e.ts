import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type axe from "axe-core";
import type { Browser, Locator } from "playwright-core";
import expectedWorkbooks from "../fixtures/expected.json";
import { describeInBrowser, meet } from "./support/browser";
import { Clerk, records } from "./support/clerk";
import { ROOT, secure } from "./support/server";

interface ExpectedPerson {
  readonly name: string;
  readonly month_pay: readonly string[];
  readonly total: string;
  readonly tier: string | null;
  readonly prize: string;
}

const [{ people }] = expectedWorkbooks as unknown as readonly [{ readonly people: readonly ExpectedPerson[] }];
const SAMPLE = path.join(ROOT, "assets", "samples", "学月与学年考核.xlsx");
const AXE = path.join(ROOT, "node_modules", "axe-core", "axe.min.js");

describeInBrowser("the workbench's page", () => {
  let address: string;
  let browser: Browser;
  let clerk: Clerk;
  beforeAll(async () => {
    ({ browser, address } = await meet());
  });
  afterAll(async () => {
    await browser.close();
  });

  describe("with one workbook after the other", () => {
    beforeAll(async () => {
      clerk = await Clerk.sitDown(browser, address);
    });
    afterAll(() => clerk.leave());
    beforeEach(() => clerk.beginWith(SAMPLE));

    it("appraises the sample workbook by mouse, and every figure is the regulation's", async () => {
      await appraise(clerk);
      const results = records(await clerk.sheets(), "考核结果");
      expect(results.map(figures)).toEqual(people.map(expectedFigures));
      expect(clerk.errors).toEqual([]);
    });

    it("calculates a formula with a function of the add-in, and helps in Chinese while it is typed", async () => {
      await clerk.goTo("J3");
      await clerk.page.keyboard.type("=BZR.PAY");
      await clerk.page.getByText("津贴 = 标准 × 比例 × 得分 ÷ 满分").waitFor();
      await clerk.page.keyboard.type("(300,95.5,0.7");
      await clerk.page.getByText("津贴标准,元").waitFor();
      await clerk.page.keyboard.type(")");
      await clerk.page.keyboard.press("Enter");
      await clerk.type("J4", "=BZR.PAY(G3,100)");
      const roster = (await clerk.sheets())[0]?.values ?? [];
      expect(roster[2]?.[9]).toBe(200.55);
      expect(roster[3]?.[9]).toBe(335);
    });

    it("takes what is typed into cells as Excel does, and undoes it by Ctrl+Z", async () => {
      await clerk.type("J3", "50%");
      await clerk.type("J4", "'007");
      await clerk.type("J5", "2026-9-1");
      await clerk.type("J6", "多余的");
      await clerk.page.keyboard.press("Control+z");
      await clerk.goTo("J7");
      await clerk.page.keyboard.type("=J3*2");
      await clerk.page.keyboard.press("Enter");
      const roster = (await clerk.sheets())[0]?.values ?? [];
      expect(roster.slice(2, 7).map((row) => row[9] ?? "")).toEqual([0.5, "007", 46266, "", 1]);
    });

    it("takes back what it did, command by command: no sheet of the add-in is left, and the school's are as they were", async () => {
      const before = await clerk.sheets();
      await clerk.tick("S1A");
      await clerk.pressInRibbon("一键考核");
      await clerk.paneSays("已按方案 S1A 考核 12 人");
      for (const sheet of ["考核结果", "考核方案"]) {
        await clerk.tab(sheet).waitFor();
        await clerk.pressInRibbon("撤回");
        await clerk.tab(sheet).waitFor({ state: "detached" });
      }
      expect(await clerk.sheets()).toEqual(before);
      expect(clerk.errors).toEqual([]);
    });

    it("reopens what it saved, and says in one line what it cannot open", async () => {
      await clerk.tick("S1A");
      const saved = await clerk.save();
      const choose = (name: string, buffer: Buffer) => clerk.page.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
      await choose("坏.xlsx", saved.subarray(0, 3000));
      await clerk.isTold("文件不完整");
      await clerk.tab("考核方案").waitFor();
      await choose("存过的.xlsx", saved);
      await clerk.page.getByRole("heading", { name: "存过的.xlsx" }).waitFor();
      await clerk.tab("考核方案").waitFor();
      await clerk.pane.getByText("(S1A)").waitFor();
    });

    it("opens a workbook that is dropped on the window", async () => {
      await clerk.drop(path.join(ROOT, "test", "fixtures", "月考核与学期考核.xlsx"));
      await clerk.page.getByRole("heading", { name: "月考核与学期考核.xlsx" }).waitFor();
      await clerk.tab("月考核").waitFor();
      expect(clerk.errors).toEqual([]);
    });

    it("has a pane in which axe finds nothing", async () => {
      await appraise(clerk);
      const frame = clerk.page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
      if (frame === undefined) throw new Error("no pane");
      await frame.evaluate(readFileSync(AXE, "utf8"));
      const violations = await frame.evaluate(async () => {
        const { violations: found } = await (window as unknown as { readonly axe: typeof axe }).axe.run();
        return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
      // Fluent UI's own focus catchers.
      expect(violations.filter((one) => !(one.startsWith("aria-hidden-focus") && one.includes("data-tabster-dummy")))).toEqual([]);
    });
  });

  describe("just opened", () => {
    beforeEach(async () => {
      clerk = await Clerk.sitDown(browser, address);
    });
    afterEach(() => clerk.leave());

    it("hides the pane and shows it again, and keeps it between 320 and 450 pixels wide", async () => {
      const pane = clerk.page.locator("#pane");
      const width = async () => (await pane.boundingBox())?.width;
      expect(await width()).toBe(360);
      await clerk.dragDivider(-300);
      expect(await width()).toBe(450);
      await clerk.dragDivider(300);
      expect(await width()).toBe(320);
      await clerk.pressInRibbon("打开窗格");
      expect(await pane.isVisible()).toBe(false);
      await clerk.pressInRibbon("打开窗格");
      expect(await pane.isVisible()).toBe(true);
    });

    it("can be used by keyboard alone", async () => {
      const { keyboard } = clerk.page;
      // F6 goes round: grid, ribbon, pane.
      await keyboard.press("F6");
      await keyboard.press("F6");
      // The regulations are one stop, with arrows between them.
      await focusBy(clerk, "Tab", () => clerk.pane.locator('input[name="scheme"]:focus'));
      await focusBy(clerk, "ArrowDown", () => clerk.pane.locator('input[name="scheme"][value="S1A"]:focus'));
      await keyboard.press("Space");
      await clerk.paneSays("方案 S1A 已写入");
      await keyboard.press("F6");
      await keyboard.press("Control+Home");
      await keyboard.press("F6");
      await focusBy(clerk, "Tab", () => clerk.page.locator('button:focus[aria-label="一键考核"]'));
      await keyboard.press("Enter");
      await clerk.paneSays("已按方案 S1A 考核");
      expect(clerk.errors).toEqual([]);
    });

    it("asks for nothing beyond this machine, and serves the built add-in and office.js as they are", async () => {
      await appraise(clerk);
      expect(clerk.requests.filter((url) => !/^(blob:)?http:\/\/localhost:\d+\//.test(url) && !url.startsWith("data:"))).toEqual([]);
      expect(clerk.answers.filter(({ status }) => status >= 400)).toEqual([]);
      const served = clerk.answers.filter(({ url }) => /\/(addin|office)\/.*\.(js|css)$/.test(url));
      expect(served.map(({ url }) => path.basename(url))).toEqual(expect.arrayContaining(["office.js", expect.stringMatching(/^taskpane\..*\.js$/)]));
      for (const { url } of served) {
        const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
        expect([url, hash(bytes)]).toEqual([url, hash(readFileSync(sourceOf(url)))]);
      }
    });
  });

  it("does the same in the client of Excel on the web, over HTTPS", async () => {
    const secured = await secure(address);
    try {
      clerk = await Clerk.sitDown(browser, `${secured.address}?client=web`);
      await appraise(clerk);
      expect(records(await clerk.sheets(), "考核结果").map(figures)).toEqual(people.map(expectedFigures));
      expect(clerk.requests.filter((url) => !/^(blob:)?https:\/\/localhost:\d+\//.test(url) && !url.startsWith("data:"))).toEqual([]);
      expect(clerk.errors).toEqual([]);
      await clerk.leave();
    } finally {
      secured.close();
    }
  });
});

/** Ticks the scheme, types the pool into 考核方案, presses 一键考核, and waits for the sheets. */
async function appraise(clerk: Clerk): Promise<void> {
  await clerk.tick("S1A");
  const { values } = (await clerk.sheets()).find(({ name }) => name === "考核方案") ?? { values: [] };
  const row = values.findIndex((cells) => cells[3] === "奖金总额") + 1;
  await clerk.tab("考核方案").click();
  await clerk.type(`G${row}`, "5000");
  await clerk.pressInRibbon("一键考核");
  await clerk.paneSays("已按方案 S1A 考核 12 人");
  await clerk.tab("考核结果").waitFor();
  await clerk.tab("问题清单").waitFor();
}

async function focusBy(clerk: Clerk, key: string, focused: () => Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    if ((await focused().count()) > 0) return;
    await clerk.page.keyboard.press(key);
  }
  throw new Error(`${key} never leads there`);
}

function figures(record: Record<string, unknown>) {
  return {
    name: record["姓名"],
    pay: ["9月津贴", "10月津贴", "11月津贴", "12月津贴", "1月津贴"].map((heading) => Number(record[heading])),
    total: Number(record["总评分"]),
    tier: record["奖次"],
    prize: Number(record["学年奖"]),
  };
}

function expectedFigures({ name, month_pay, total, tier, prize }: ExpectedPerson) {
  return { name, pay: month_pay.map(Number), total: Number(total), tier: tier ?? "", prize: Number(prize) };
}

function sourceOf(url: string): string {
  const [, place = "", file = ""] = /\/(addin|office)\/(.*)$/.exec(new URL(url).pathname) ?? [];
  const source = path.join(ROOT, place === "addin" ? "dist" : "node_modules/@microsoft/office-js/dist", file);
  if (!existsSync(source)) throw new Error(`${url} is no file of the build`);
  return source;
}

function hash(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
