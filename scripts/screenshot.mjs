// The picture of the README: the workbench after an appraisal of the sample workbook. Needs Chromium.
// node scripts/screenshot.mjs [width height file]
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureBuilt, ensureInstalled, root } from "./ensure.mjs";
import { ensurePage, serve } from "./page.mjs";

const [width = "1280", height = "800", path = join(root, "docs", "images", "workbench.png")] = process.argv.slice(2);

ensureInstalled();
ensureBuilt();
await ensurePage();
const { chromium } = await import("playwright-core");
const { server, address } = await serve(0);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) }, locale: "zh-CN" });
  await page.goto(address);
  await appraise(page);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
  console.log(path);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

async function appraise(page) {
  const pane = page.frameLocator("#pane iframe");
  const says = (text) => pane.locator('[role="status"]').filter({ hasText: text }).waitFor();
  await page.locator("#message").filter({ hasText: "就绪" }).waitFor();
  await pane.locator('input[name="scheme"][value="S1A"]').click();
  await says("已写入");
  await pane.getByLabel("奖金总额").fill("5000");
  await pane.getByRole("button", { name: "填写" }).click();
  await says("奖金总额");
  await page.locator("#ribbon").getByRole("button", { name: "一键考核" }).click();
  await says("已按方案");
  await page.locator("#grid").getByText("考核结果", { exact: true }).click();
  await page.mouse.move(0, 0);
  // Until Univer has drawn the sheet and the tip is gone.
  await page.waitForTimeout(1000);
}
