// The pictures of the README and the docs: the workbench after an appraisal of the sample workbook, and the pane at each of
// its steps. Needs Chromium. node scripts/screenshot.mjs
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, root } from "./ensure.mjs";
import { ensurePage, serve } from "./page.mjs";

const folder = join(root, "docs", "images");
mkdirSync(folder, { recursive: true });

ensureInstalled();
ensureBuilt();
await ensurePage();
const { chromium } = await import("playwright-core");
const { server, address } = await serve(0);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  await page.goto(address);
  const pane = page.frameLocator("#pane iframe");
  const says = (text) => pane.locator('[role="status"]').filter({ hasText: text }).waitFor();
  const picture = async (name, of = page) => {
    await page.mouse.move(0, 0);
    // Until Univer has drawn the sheet and the tip is gone.
    await page.waitForTimeout(1000);
    await of.screenshot({ path: join(folder, `${name}.png`) });
    console.log(name);
  };
  const pictureOfStep = async (number, name) => {
    await pane.getByRole("tab", { name: new RegExp(`^${number} `) }).click();
    await picture(name, page.locator("#pane"));
  };
  await page.locator("#message").filter({ hasText: "就绪" }).waitFor();
  await pictureOfStep(1, "first-run");
  await pane.locator('input[name="scheme"][value="S1A"]').click();
  await says("已写入");
  await pictureOfStep(1, "step-1-scheme");
  await pane.getByRole("textbox", { name: "奖金总额" }).fill("5000");
  await pane.getByRole("button", { name: "填写", exact: true }).click();
  await says("奖金总额");
  await pictureOfStep(2, "step-2-data");
  await page.locator("#ribbon").getByRole("button", { name: "一键考核" }).click();
  await says("已按方案");
  await page.locator("#grid").getByText("考核结果", { exact: true }).click();
  await pictureOfStep(3, "step-3-appraisal");
  await picture("workbench");
  await page.locator("#ribbon").getByRole("button", { name: "生成报表" }).click();
  await says("张报表");
  await pictureOfStep(4, "step-4-reports");
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
