// Runs the benchmarks in bench/: each prints ratios within one run, for absolute times depend on the machine.
// With --json only the engine's, as JSON.
import { build } from "esbuild";
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const json = process.argv.includes("--json");

for (const file of json ? ["engine.ts"] : readdirSync("bench").filter((name) => name.endsWith(".ts"))) {
  const outfile = path.resolve(".cache/bench", file.replace(/\.ts$/, ".mjs"));
  await build({ entryPoints: [path.join("bench", file)], outfile, bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" });
  if (!json) console.log(`\n# ${file}`);
  await import(pathToFileURL(outfile).href);
}
