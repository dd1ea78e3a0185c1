const { readFileSync } = require("node:fs");
const path = require("node:path");
const longest = require("./longest.json");
const { kindOf, root, testFiles } = require("./testFiles.cjs");

const FOLDER = ".cache/batches";

/** What speaks to Jest about its file, and means only that: other modules in the place of some, another environment. */
const OWN_WAYS = /\bjest\.mock\(|@jest-environment/;

/** Journeys, which have their code in the browser, and what wants something of its own are run as they are written. */
const isAsWritten = (file) => kindOf(file) === "e2e" || OWN_WAYS.test(readFileSync(path.join(root, file), "utf8"));

/** What these folders of pure code take is mostly loading the same modules and running them cold: they are batches together. */
const TOGETHER = [
  ["collecting", "contents", "finals", "independent", "newcomer", "newsheets", "overview", "terms"],
  ["answers", "core", "editing", "excel", "freeze", "functions", "mechanisms", "messages", "offline", "plan", "regulations", "rules", "schemes", "sheets"],
];

/** The name of the batch that a folder is in. */
function batchName(kind, folder) {
  const together = kind === "pure" ? TOGETHER.find((folders) => folders.includes(folder)) : undefined;
  return (together ?? [folder]).join("+");
}

/** The batch of a file: of one kind in one folder; the longest stay alone, so that they can run side by side. */
function batchOf(file) {
  const kind = kindOf(file);
  return `${FOLDER}/${kind}/${longest.includes(file) ? `alone/${file.slice("test/".length)}` : `${batchName(kind, file.split("/")[1])}.test`}.js`;
}

const runOf = (file) => (isAsWritten(file) ? file : batchOf(file));

/**
 * What Jest has to run for one kind of tests: batches, and the files that are run as they are written. Jest evaluates every module
 * anew for each file that it is given, so that most of the time of short tests would go into loading the same code and running it cold.
 */
function batchesOf(kind) {
  return [...new Set(testFiles.filter((file) => kindOf(file) === kind).map(runOf))];
}

/** The test files of each batch of some kinds. */
function filesOfBatches(kinds) {
  const batches = new Map();
  for (const file of testFiles.filter((each) => kinds.includes(kindOf(each)) && !isAsWritten(each))) batches.set(batchOf(file), [...(batches.get(batchOf(file)) ?? []), file]);
  return batches;
}

/** What Jest has run, as people call it: the test file, or the folder whose files are a batch. */
function nameOf(file) {
  const name = path.relative(root, file).replaceAll(path.sep, "/");
  return name.startsWith(FOLDER) ? name.replace(/^\.cache\/batches\/[^/]*\/(?:alone\/)?/, "test/").replace(/\.js$/, "").replace(/\.test$/, "") : name;
}

module.exports = { FOLDER, batchesOf, filesOfBatches, nameOf };
