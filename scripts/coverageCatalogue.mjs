// Prints what serves each of the catalogue's 160 rules: its kind, the schemes' rules that cite it, its worked examples.
// Names every gap and then exits with 1.
import { bundled } from "./bundled.mjs";

const { readCoverage } = await bundled("test/support/coverage.ts", "coverage");

const { lines, gaps } = readCoverage();
for (const { id, kind, rules, examples } of lines) {
  console.log(`${id.padEnd(7)} ${kind.padEnd(8)} ${String(examples).padStart(3)}  ${rules.join(" ")}`);
}
for (const { id, what } of gaps) console.error(`${id} ${what}`);
console.log(`${lines.length} rules, ${gaps.length} gaps`);
process.exit(gaps.length > 0 ? 1 : 0);
