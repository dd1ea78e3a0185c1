// Renders the drawings of assets/icons in the sizes the manifest names. Run by hand after a drawing changes: node scripts/icons.mjs
import { readFileSync, readdirSync } from "node:fs";
import { chromium } from "playwright-core";

const folder = "assets/icons";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const svg = readFileSync(`${folder}/${file}`, "utf8");
  // The add-in's own also in the size of the list of add-ins.
  for (const size of file === "icon.svg" ? [16, 32, 64, 80] : [16, 32, 80]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0">${svg.replace("<svg", `<svg width="${size}" height="${size}" style="display:block"`)}</body>`);
    await page.screenshot({ path: `${folder}/${file.replace(".svg", "")}-${size}.png`, omitBackground: true });
    await page.close();
  }
}
await browser.close();
