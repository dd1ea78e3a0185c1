// npm run workbench: installs and builds what is missing, bundles the command line, and runs it with the arguments given.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, refresh, root } from "../scripts/ensure.mjs";

ensureInstalled();
ensureBuilt();

const bundle = join(root, ".cache", "workbench", "cli.cjs");
refresh("workbench-cli", ["workbench", "package-lock.json"], [bundle], bundleCli);

const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(status ?? 1);

function bundleCli() {
  // In a process of its own, so that nothing installed is needed to load this file.
  const build = `require("esbuild").buildSync(${JSON.stringify({
    absWorkingDir: root,
    entryPoints: ["workbench/cli/bin.ts"],
    outfile: bundle,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // Univer as one file, and without what draws a page: Node takes long to find and load its hundreds of modules.
    mainFields: ["module", "main"],
    alias: { "@univerjs/engine-render": "./workbench/calc/no-renderer.ts" },
    logLevel: "warning",
  })})`;
  const { status: built } = spawnSync(process.execPath, ["-e", build], { cwd: root, stdio: ["ignore", 2, 2] });
  if (built !== 0) process.exit(built ?? 1);
}
