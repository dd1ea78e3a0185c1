// Loads a TypeScript file of the project in Node: bundled with esbuild into .cache/<name>/, then imported.
import { build } from "esbuild";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./ensure.mjs";

/** What the file exports. `here`: the folder that its `__dirname` means. */
export async function bundled(file, name, here = path.dirname(file)) {
  const outfile = path.join(root, ".cache", name, path.basename(file).replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [path.join(root, file)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
    define: { __dirname: JSON.stringify(path.join(root, here)) },
  });
  return import(pathToFileURL(outfile).href);
}
