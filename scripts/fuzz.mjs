// Tries the add-in against the oracle of test/oracle with 100,000 generated cases for each property.
// npm run fuzz                              everything
// npm run fuzz -- S1A                       the part whose path has that in it: S1A, S1B, periods, functions, functions/money …
// npm run fuzz -- S1B --seed 12 --runs 500  the cases that follow from a seed, as a failure names it
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled, root } from "./ensure.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: String(Date.now() % 2 ** 31) }, runs: { type: "string", default: "100000" } },
});

ensureInstalled();
console.log(`fuzz: ${values.runs} cases each, seed ${values.seed}`);
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const parts = positionals.length > 0 ? positionals.map((part) => `test/oracle/${part}`) : ["test/oracle"];
const { status } = spawnSync(process.execPath, [jest, ...parts, "--selectProjects", "nets", "--testTimeout=86400000"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ORACLE_RUNS: values.runs, ORACLE_SEED: values.seed },
});
process.exit(status ?? 1);
