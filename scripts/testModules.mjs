// Jest evaluates every module anew for each test file, and Univer and Fluent UI are thousands of them: each is bundled into
// one file under .cache/, without what nobody imports. Jest calls this before the tests that need them.
import { join } from "node:path";
import { refresh, root } from "./ensure.mjs";

const OUT = join(root, ".cache", "test-modules");

/** Univer's packages share their classes, so they are one bundle with a door each. */
const ENTRIES = {
  univer: 'export * as core from "@univerjs/core"; export * as formula from "@univerjs/engine-formula"; export * as sheets from "@univerjs/sheets";',
  "univer-core": 'module.exports = require("./univer.js").core;',
  "univer-formula": 'module.exports = require("./univer.js").formula;',
  "univer-sheets": 'module.exports = require("./univer.js").sheets;',
  fluent: 'export * from "@fluentui/react-components";',
};

/** React is the tests' own as well; what imports Node's modules finds them. */
const EXTERNAL = ["react", "react-dom", "react/*", "react-dom/*", "./univer.js"];

export default async function ensureTestModules() {
  const names = Object.keys(ENTRIES);
  const targets = names.map((name) => join(OUT, `${name}.js`));
  // Only now: before the first installation there is no esbuild.
  const { buildSync } = await import("esbuild");
  refresh("test-modules", ["package-lock.json", "scripts/testModules.mjs", "workbench/calc/no-renderer.ts"], targets, () => {
    for (const [at, name] of names.entries()) {
      buildSync({
        absWorkingDir: root,
        stdin: { contents: ENTRIES[name], resolveDir: root },
        outfile: targets[at],
        bundle: true,
        platform: "node",
        mainFields: ["module", "main"],
        conditions: ["import"],
        format: "cjs",
        target: "node20",
        minifySyntax: true,
        external: EXTERNAL,
        // As in the command line (workbench/run.mjs): nothing is drawn.
        alias: { "@univerjs/engine-render": "./workbench/calc/no-renderer.ts" },
        logLevel: "warning",
      });
    }
  });
}
