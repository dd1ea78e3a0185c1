// Runs the benchmarks in bench/: each prints ratios within one run, for absolute times depend on the machine.
// With --json only the engine's, as JSON.
import { readdirSync } from "node:fs";
import { bundled } from "./bundled.mjs";

const json = process.argv.includes("--json");

for (const file of json ? ["engine.ts"] : readdirSync("bench").filter((name) => /\.(ts|mjs)$/.test(name))) {
  if (!json) console.log(`\n# ${file}`);
  if (file.endsWith(".ts")) await bundled(`bench/${file}`, "bench");
  // What builds and serves needs to know where it stands.
  else await import(`../bench/${file}`);
}
