// Prints how the sheets of test/reading are read: right without a question, right after adopting, asked though not allowed, wrong.
// npm run reading             all of them
// npm run reading -- A05 L06  those whose names begin so, each with what is not right
import path from "node:path";
import { bundled } from "./bundled.mjs";
import { root } from "./ensure.mjs";

process.env.READING_CASES = path.join(root, "test", "reading");
const { readingCases, run } = await bundled("test/reading/support.ts", "reading", "test/support");

const wanted = process.argv.slice(2);
const cases = readingCases().filter(({ id }) => wanted.length === 0 || wanted.some((name) => id.startsWith(name)));
const counts = new Map();
for (const one of cases) {
  const { verdict, faults, complaints } = run(one);
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  console.log(`${one.id.padEnd(42)} ${verdict}`);
  if (wanted.length === 0) continue;
  for (const line of [...faults, ...complaints.map((complaint) => `  · ${complaint}`)]) console.log(`    ${line}`);
}
console.log([...counts].map(([verdict, count]) => `${verdict}: ${count}`).join("; "));
process.exit((counts.get("wrong") ?? 0) + (counts.get("asked though not allowed") ?? 0) + (counts.get("noisy") ?? 0) > 0 ? 1 : 0);
