// Before the first journey: one browser, and one workbench as `npm start` serves it. The journeys find them by the environment.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import ensureTestModules from "../../../scripts/testModules.mjs";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  // The certificate of the page over HTTPS is this run's own: a context's pages can be told to take it, its service workers cannot.
  "--ignore-certificate-errors",
];

export default async function start() {
  await ensureTestModules();
  if (!existsSync(CHROMIUM)) {
    process.stderr.write(`\n!!! 没有 ${CHROMIUM}:浏览器里的端到端测试全部跳过(apt-get install chromium fonts-noto-cjk 后再跑)。\n\n`);
    return;
  }
  const [workbench, browser] = await Promise.all([startWorkbench(), chromium.launchServer({ executablePath: CHROMIUM, args: ARGUMENTS, timeout: 0 })]);
  process.env.JOURNEYS_WORKBENCH = workbench.address;
  process.env.JOURNEYS_BROWSER = browser.wsEndpoint();
  globalThis.closeJourneys = async () => {
    await browser.close();
    workbench.close();
  };
}

/** Runs the start command until it prints its address, which ends with "/". */
async function startWorkbench() {
  const command = spawn(process.execPath, [path.join(ROOT, "scripts", "start.mjs")], { cwd: ROOT, env: { ...process.env, PORT: "0" } });
  let output = "";
  let errors = "";
  command.stderr.on("data", (text) => (errors += String(text)));
  const address = await new Promise((resolve, reject) => {
    command.stdout.on("data", (text) => {
      output += String(text);
      const found = /http:\/\/localhost:\d+\//.exec(output);
      if (found !== null) resolve(found[0]);
    });
    command.on("exit", (code) => reject(new Error(`npm start ended with ${code}: ${errors}`)));
  });
  return { address, close: () => command.kill() };
}
