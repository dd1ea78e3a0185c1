const { mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const longest = require("./longest.json");
const { kindOf, root, testFiles } = require("./testFiles.cjs");

const FOLDER = ".cache/batches";

/** What speaks to Jest about its file, and means only that: other modules in the place of some, another environment. */
const OWN_WAYS = /\bjest\.mock\(|@jest-environment/;

/**
 * Whether a file stays alone: the longest, so that they can run side by side; journeys, which have their code in the browser; and
 * what wants something of its own.
 */
const isAlone = (file) => kindOf(file) === "e2e" || longest.includes(file) || OWN_WAYS.test(readFileSync(path.join(root, file), "utf8"));

/** The file that declares all tests of a folder that are of one kind and need not be alone. */
const batchOf = (file) => `${FOLDER}/${kindOf(file)}/${file.split("/")[1]}.test.js`;

/**
 * What Jest has to run for one kind of tests: a batch for each folder, and the files that stay alone. Jest evaluates every module
 * anew for each file that it is given, so that most of the time of short tests would go into loading the same code and running it cold.
 */
function batchesOf(kind) {
  return [...new Set(testFiles.filter((file) => kindOf(file) === kind).map((file) => (isAlone(file) ? file : batchOf(file))))];
}

/** Writes the batches; the tests of each file stand under its name. */
function writeBatches() {
  const batches = new Map();
  for (const file of testFiles.filter((each) => !isAlone(each))) batches.set(batchOf(file), [...(batches.get(batchOf(file)) ?? []), file]);
  rmSync(path.join(root, FOLDER), { recursive: true, force: true });
  for (const [batch, files] of batches) {
    mkdirSync(path.join(root, path.dirname(batch)), { recursive: true });
    writeFileSync(path.join(root, batch), files.map((file) => `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(path.join(root, file))}));\n`).join(""));
  }
}

/** What Jest has run, as people call it: the test file, or the folder whose files are a batch. */
function nameOf(file) {
  const name = path.relative(root, file).replaceAll(path.sep, "/");
  return name.startsWith(FOLDER) ? `test/${path.basename(name, ".test.js")}` : name;
}

module.exports = { batchesOf, nameOf, writeBatches };
