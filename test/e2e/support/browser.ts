/** Real Chromium, where there is one. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const available = existsSync(CHROMIUM);
if (!available) {
  process.stderr.write(`\n!!! 没有 ${CHROMIUM}:浏览器里的端到端测试全部跳过(apt-get install chromium fonts-noto-cjk 后再跑)。\n\n`);
}

/** Like describe; where no browser is to be had, its tests count as skipped. */
export const describeInBrowser = available ? describe : describe.skip;

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}
