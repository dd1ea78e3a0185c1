// Makes assets/samples/<regulation>-示例.xlsx: what the built add-in makes of an empty workbook in the workbench when a clerk
// ticks the regulation, all its registers and 填入示例数据, and presses 新建考核表. Usage: node scripts/samples.mjs
import { setTimeout } from "node:timers/promises";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, refresh, root } from "./ensure.mjs";

ensureInstalled();
ensureBuilt();

const bundle = join(root, ".cache", "workbench", "samples.cjs");
refresh("workbench-samples", ["workbench", "package-lock.json", "scripts/samples.mjs"], [bundle], bundleWorkbench);
const { chooseScheme, newPackage, openBook, startAddin } = createRequire(import.meta.url)(bundle);

const SCHEMES = ["S0", "S1A", "S1B", "S1C", "S1D", "S1E", "S1F", "S2", "S3", "S4"];
for (const scheme of SCHEMES) {
  const path = join("assets", "samples", `${scheme}-示例.xlsx`);
  writeFileSync(join(root, path), await makeSample(scheme));
  console.log(path);
}
process.exit(0);

async function makeSample(scheme) {
  const fileName = `${scheme}-示例.xlsx`;
  const book = await openBook(newPackage().save(), { fileName, locale: "zh-CN" });
  const client = await startAddin({ book, dist: join(root, "dist"), manifest: join(root, "manifest.xml"), fileName });
  await book.calculate();
  await chooseScheme(client, scheme);
  const { document } = client.window;
  // What nobody sees of the pane is not drawn.
  document.querySelector('button[role="tab"][value="data"]').click();
  await client.waitUntilIdle();
  const press = async (begins) => {
    (await appearing(() => [...document.querySelectorAll("button")].find(({ textContent }) => textContent.startsWith(begins)))).click();
    await client.waitUntilIdle();
  };
  await press("登记表");
  for (const name of ["registers", "samples"]) (await appearing(() => document.querySelector(`input[name="${name}"]`))).click();
  await press("新建考核表");
  if (!client.messages.at(-1)?.includes("已新建")) throw new Error(`${scheme}: ${client.messages.join(" ")}`);
  const saved = book.save();
  client.close();
  book.dispose();
  return saved;
}

/** What a part of the pane shows that is fetched when it is first shown. */
async function appearing(look) {
  for (let looks = 0; looks < 500; looks++) {
    const found = look();
    if (found) return found;
    await setTimeout(20);
  }
  throw new Error(`nothing appeared: ${look}`);
}

function bundleWorkbench() {
  // In a process of its own, so that nothing installed is needed to load this file.
  const contents = `
    export { openBook } from "./workbench/book";
    export { startAddin } from "./workbench/host";
    export { newPackage } from "./workbench/package";
    export { chooseScheme } from "./workbench/cli/schemes";`;
  const options = { absWorkingDir: root, stdin: { contents, resolveDir: root, loader: "ts" }, outfile: bundle, bundle: true, platform: "node", target: "node20", format: "cjs", packages: "external", logLevel: "warning" };
  const { status } = spawnSync(process.execPath, ["-e", `require("esbuild").buildSync(${JSON.stringify(options)})`], { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
