// Prints what serves each of the catalogue's 160 rules: its kind, the schemes' rules that cite it, its worked examples.
// Names every gap and then exits with 1.
import { build } from "esbuild";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./ensure.mjs";

const support = path.join(root, "test", "support");
const outfile = path.join(root, ".cache", "coverage", "coverage.mjs");
await build({
  entryPoints: [path.join(support, "coverage.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "error",
  // The examples are found beside the file that reads them.
  define: { __dirname: JSON.stringify(support) },
});
const { readCoverage } = await import(pathToFileURL(outfile).href);

const { lines, gaps } = readCoverage();
for (const { id, kind, rules, examples } of lines) {
  console.log(`${id.padEnd(7)} ${kind.padEnd(8)} ${String(examples).padStart(3)}  ${rules.join(" ")}`);
}
for (const { id, what } of gaps) console.error(`${id} ${what}`);
console.log(`${lines.length} rules, ${gaps.length} gaps`);
process.exit(gaps.length > 0 ? 1 : 0);
