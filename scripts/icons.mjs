// Renders assets/icons/icon.svg in the sizes the manifest names. Run by hand after the drawing changes: node scripts/icons.mjs
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const svg = readFileSync("assets/icons/icon.svg", "utf8");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const size of [16, 32, 64, 80]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${svg.replace("<svg", `<svg width="${size}" height="${size}" style="display:block"`)}</body>`);
  await page.screenshot({ path: `assets/icons/icon-${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
