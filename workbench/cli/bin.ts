/** Started by workbench/run.mjs as .cache/workbench/cli.cjs, two folders below the repository's root. */
import { join } from "node:path";
import { main } from "./main";

const root = join(__dirname, "..", "..");

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  addin: { dist: join(root, "dist"), manifest: join(root, "manifest.xml") },
}).then((code) => {
  // Not process.exit: a pipe may still be taking the output.
  process.exitCode = code;
});
