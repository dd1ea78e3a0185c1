import { ensurePage, serve } from "./scripts/page.mjs";
await ensurePage();
const { chromium } = await import("playwright-core");
const { server, address } = await serve(0);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const FILE = process.argv[2], LOCALE = process.argv[3] ?? "zh-CN", OUT = process.argv[4], SCHEME = process.argv[5] ?? "S1A", W = Number(process.argv[6] ?? 1280), DARK = process.argv[7];
try {
  const page = await browser.newPage({ viewport: { width: W, height: 900 }, locale: LOCALE, ...(DARK ? { colorScheme: "dark" } : {}) });
  if (DARK === "forced") await page.emulateMedia({ forcedColors: "active" });
  await page.goto(address + (LOCALE === "zh-CN" ? "" : "?locale=en-US"));
  const pane = page.frameLocator("#pane iframe");
  const ready = () => page.locator("#message").filter({ hasText: /就绪|Ready/ }).waitFor();
  await ready();
  await page.locator("#file").setInputFiles(FILE);
  await page.waitForTimeout(1500);
  await ready();
  await page.waitForTimeout(1500);
  await pane.locator(`input[name="scheme"][value="${SCHEME}"]`).click();
  await page.waitForTimeout(3000);
  await pane.getByRole("tab", { name: /^2 / }).click();
  await page.waitForTimeout(1500);
  await page.locator("#pane").screenshot({ path: `/tmp/${OUT}-1.png` });
  // keyboard through the card
  const seen = [];
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press("Tab");
    seen.push(await page.evaluate(() => { const f = document.querySelector("#pane iframe"); const d = f && f.contentDocument; const a = d && d.activeElement; return a ? `${a.tagName}:${a.getAttribute("aria-label") ?? a.textContent.slice(0, 30)}` : document.activeElement.tagName; }));
  }
  console.log(seen.join("\n"));
  await page.locator("#pane").screenshot({ path: `/tmp/${OUT}-2.png` });
} finally { await browser.close(); server.close(); server.closeAllConnections(); }
