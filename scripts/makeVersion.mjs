// Makes test/fixtures/versions/<version>/, the files that every later version has to open: each sample appraised, with
// reports, and a workbook with 定稿 and 更正, all made by the built add-in in the workbench.
// Once made for a version they stay as they are. Usage: node scripts/makeVersion.mjs <version>
import "./stoppedClock.mjs";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, refresh, root } from "./ensure.mjs";

const version = process.argv[2];
if (version === undefined || !/^\d+\.\d+$/.test(version)) {
  console.error("Usage: node scripts/makeVersion.mjs <version, as 1.1>");
  process.exit(2);
}
const folder = join(root, "test", "fixtures", "versions", version);
if (existsSync(folder)) {
  console.error(`${folder} is there already: the files of a version that is out are never made anew.`);
  process.exit(2);
}

ensureInstalled();
ensureBuilt();
const bundle = join(root, ".cache", "workbench", "session.cjs");
refresh("workbench-session", ["workbench", "test/acceptance", "package-lock.json", "scripts/makeVersion.mjs"], [bundle], bundleSession);
const { PaneDriver, openSession } = createRequire(import.meta.url)(bundle);

const samples = join(root, "assets", "samples");
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(samples).filter((each) => each.endsWith("-示例.xlsx"))) {
  await keep(name, join(samples, name), appraiseAndReport);
}
await keep("定稿与更正.xlsx", join(root, "test", "fixtures", "学月与学年考核.xlsx"), finaliseAndCorrect);
process.exit(0);

async function appraiseAndReport(session) {
  await press(session, "Appraise", "已按方案");
  await press(session, "MakeReports", "已生成");
}

/** September is final with 高子涵's 28.2 points for 常规管理; then they become 29.2. */
async function finaliseAndCorrect(session) {
  const pane = new PaneDriver(session);
  await session.choose("S1A");
  await session.set("奖金总额", "5000");
  await press(session, "Appraise", "已按方案");
  await pane.choose("定稿范围", "2026年9月");
  await pane.press("定稿");
  await pane.press("定稿");
  expectMessage(session, "已定稿");
  await session.type("2026年9月", "D5", "29.2");
  // Says the same as before, and a message is noted once only: that it was done, 更正 tells.
  await session.client.press("Appraise");
  await pane.press("更正");
  expectMessage(session, "已更正");
}

async function keep(name, source, work) {
  const session = await openSession(readFileSync(source));
  await work(session);
  const saved = session.book.save();
  session.close();
  writeFileSync(join(folder, name), saved);
  console.log(`${name}: ${Math.round(saved.length / 1024)} kB`);
}

async function press(session, control, words) {
  await session.client.press(control);
  expectMessage(session, words);
}

function expectMessage({ client }, words) {
  if (!client.messages.at(-1)?.includes(words)) throw new Error(`expected “${words}”: ${client.messages.join(" ")}`);
}

function bundleSession() {
  // In a process of its own, so that nothing installed is needed to load this file.
  const contents = `
    export { openSession } from "./test/acceptance/session";
    export { PaneDriver } from "./test/acceptance/paneDriver";`;
  // Two folders below the root, as the session's own source is.
  const options = { absWorkingDir: root, stdin: { contents, resolveDir: root, loader: "ts" }, outfile: bundle, bundle: true, platform: "node", target: "node20", format: "cjs", packages: "external", logLevel: "warning" };
  const { status } = spawnSync(process.execPath, ["-e", `require("esbuild").buildSync(${JSON.stringify(options)})`], { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
