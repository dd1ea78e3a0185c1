// Tries the add-in against the oracle of test/oracle with 100,000 generated cases for each property.
// npm run fuzz                              everything
// npm run fuzz -- S1A                       the part whose path has that in it: S1A, S1B, periods, functions, functions/money …
// npm run fuzz -- S1B --seed 12 --runs 500  the cases that follow from a seed, as a failure names it
// npm run fuzz -- interrupted               instead, what is cut off wherever it can be: every point, of which npm test draws some
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled, root } from "./ensure.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: String(Date.now() % 2 ** 31) }, runs: { type: "string", default: "100000" } },
});

ensureInstalled();
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const cutOff = positionals.includes("interrupted");
const parts = cutOff ? ["test/acceptance/interrupted", "test/excel/interrupted"] : positionals.length > 0 ? positionals.map((part) => `test/oracle/${part}`) : ["test/oracle"];
console.log(cutOff ? "fuzz: every point of failure" : `fuzz: ${values.runs} cases each, seed ${values.seed}`);
const { status } = spawnSync(process.execPath, [jest, ...parts, "--selectProjects", cutOff ? "host" : "nets", "--testTimeout=86400000"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ORACLE_RUNS: values.runs, ORACLE_SEED: values.seed, INTERRUPTED: "everywhere" },
});
process.exit(status ?? 1);
