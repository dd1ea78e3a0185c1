// The batches of `npm test` (test/support/batches.cjs), each bundled into one file. Jest would find, transform and evaluate each of
// the hundreds of modules by itself, and let every use of another module's function go through that module's object.
import { build } from "esbuild";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import batches from "../test/support/batches.cjs";
import { root } from "./ensure.mjs";

const OUT = path.join(root, batches.FOLDER);

/** Writes the batches of these kinds of tests, anew for every run: no file can be left out. */
export async function writeBatches(kinds) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const files = batches.filesOfBatches(kinds);
  await build({
    absWorkingDir: root,
    entryPoints: [...files.keys()].map((batch) => ({ in: batch, out: path.relative(OUT, path.join(root, batch)).replace(/\.js$/, "") })),
    outdir: OUT,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    charset: "utf8",
    // As of the packages of testModules.mjs and React, there is one of each for all that a batch requires.
    packages: "external",
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
    plugins: [entriesOf(files), ownFolders, nouns],
  });
}

/** The tests of each file stand under its name. */
const entriesOf = (files) => ({
  name: "entries",
  setup(build) {
    build.onResolve({ filter: /^\.cache\/batches\// }, ({ path: batch }) => ({ path: batch, namespace: "batch" }));
    build.onLoad({ filter: /./, namespace: "batch" }, ({ path: batch }) => ({
      contents: files.get(batch).map((file) => `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(path.join(root, file))}));\n`).join(""),
      resolveDir: root,
    }));
  },
});

/** A file that asks where it is means itself, not its batch. */
const ownFolders = {
  name: "own-folders",
  setup(build) {
    build.onLoad({ filter: /[\\/](?:test|workbench)[\\/].*\.tsx?$/ }, ({ path: file }) => {
      const text = readFileSync(file, "utf8");
      if (!/\b__(?:dir|file)name\b/.test(text)) return undefined;
      return { contents: text.replace(/\b__dirname\b/g, JSON.stringify(path.dirname(file))).replace(/\b__filename\b/g, JSON.stringify(file)), loader: file.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

/** What test/support/nouns.ts does where files are run one by one. */
const nouns = {
  name: "nouns",
  setup(build) {
    const fill = path.join(root, "src", "messages", "fill.ts");
    const contents = `export * from ${JSON.stringify(fill)};
import { filling as bare } from ${JSON.stringify(fill)};
import { withNouns } from "./withNouns";
export const filling = withNouns(bare);`;
    build.onResolve({ filter: /[\\/]fill$/, namespace: "file" }, ({ path: wanted, resolveDir }) => (path.join(resolveDir, `${wanted}.ts`) === fill ? { path: "fill", namespace: "nouns" } : undefined));
    build.onLoad({ filter: /./, namespace: "nouns" }, () => ({ contents, resolveDir: path.join(root, "test", "support") }));
  },
};
