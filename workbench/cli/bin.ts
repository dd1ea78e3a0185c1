/** Started by workbench/run.mjs as .cache/workbench/cli.cjs, two folders below the repository's root. */
import { fork } from "node:child_process";
import { join } from "node:path";
import { main } from "./main";
import { work } from "./worker";

const root = join(__dirname, "..", "..");
const addin = { dist: join(root, "dist"), manifest: join(root, "manifest.xml") };
const WORKER = "--worker";

if (process.argv[2] === WORKER && process.send !== undefined) work(addin);
else {
  void main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    addin,
    start: () => fork(__filename, [WORKER], { stdio: ["ignore", "ignore", "inherit", "ipc"] }),
  }).then((code) => {
    // Not process.exit: a pipe may still be taking the output.
    process.exitCode = code;
  });
}
