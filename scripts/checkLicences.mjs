// Checks the licences of everything that is shipped in dist/: what `dependencies` brings with it, and the compilers that
// leave code of their own in a bundle. That src/ imports nothing else is a rule of .dependency-cruiser.cjs. Not shipped:
// office.js, which comes from Microsoft's address when the add-in runs, and the workbench.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./ensure.mjs";

/** 0BSD is BSD without its one condition. An expression such as “MIT OR GPL-2.0” is not among them: somebody has to choose. */
const ALLOWED = ["MIT", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0"];
const COMPILERS = ["node_modules/webpack", "node_modules/@swc/core"];

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== "" && (!dev || COMPILERS.includes(path)));

const counts = {};
let refused = 0;
for (const [path, { version, license = "no licence named" }] of shipped) {
  counts[license] = (counts[license] ?? 0) + 1;
  if (ALLOWED.includes(license)) continue;
  refused += 1;
  console.error(`${path.replace(/^.*node_modules\//, "")} ${version}: ${license}`);
}
console.log(`${shipped.length} packages shipped: ${Object.entries(counts).map(([license, count]) => `${license} ${count}`).join(", ")}`);
process.exit(refused === 0 ? 0 : 1);
