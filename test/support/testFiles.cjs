const { readdirSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");

/** What opens workbooks in the workbench, mostly with the add-in. */
const HOST = /^test\/(?:acceptance|workbench|files)\/|^test\/excel\/(?:archive|assignments|bounds|copies|interrupted|insertedRows|kept|papers|repairs|requests)\.|^test\/functions\/inCells\./;
/** What is compared with an independent computation, or with itself in another form: pure too, and long. */
const NETS = /^test\/(?:oracle|metamorphic)\/|^test\/reading\/daily\.|^test\/core\/number\/exactOperations\./;

/** What kind of test a file is, and with that, what it needs. */
function kindOf(file) {
  if (file.endsWith(".e2e.ts")) return "e2e";
  if (file.endsWith(".tsx")) return "ui";
  if (HOST.test(file)) return "host";
  return NETS.test(file) ? "nets" : "pure";
}

/** Every test file, from the root with "/": once for all, so that none is in two kinds or in none. */
const testFiles = readdirSync(path.join(root, "test"), { recursive: true })
  .map((name) => `test/${name.replaceAll(path.sep, "/")}`)
  .filter((name) => /\.(?:test\.tsx?|e2e\.ts)$/.test(name))
  .sort();

module.exports = { root, testFiles, kindOf };
