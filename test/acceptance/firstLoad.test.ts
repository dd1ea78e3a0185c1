import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const DIST = path.resolve(__dirname, "../../dist");

it("the page begins with less than 240 kB: what reads, computes and writes is fetched beside the first paint", () => {
  const scripts = [...readFileSync(path.join(DIST, "taskpane.html"), "utf8").matchAll(/<script[^>]*src="?(?!https:)([^">\s]+\.js)/g)].map(([, name = ""]) => readFileSync(path.join(DIST, name)));
  expect(scripts).toHaveLength(2);
  const sizes = scripts.map((script) => gzipSync(script, { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(240_000);
  // A regulation of the catalogue, a mechanism and a word of the reader are in none of them.
  for (const word of ["不合格情形", "班主任名册", "_BZR_journal"]) expect(scripts.some((script) => script.includes(word))).toBe(false);
});
