// The test command: installs what is missing, builds the add-in, runs every test, and closes with one line of counts.
// Arguments are passed on to Jest: npm test -- test/core. With --quick (npm run test:quick) only pure code, without a build.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import batches from "../test/support/batches.cjs";
import { ensureBuilt, ensureInstalled, root } from "./ensure.mjs";

const SLOWEST = 15;

const quick = process.argv[2] === "--quick";
const asked = process.argv.slice(quick ? 3 : 2);

ensureInstalled();
if (!quick) ensureBuilt();

// All together in batches; files that somebody names one by one.
const inBatches = asked.length === 0;
if (inBatches) {
  // Only now: before the first installation there is no esbuild.
  const { writeBatches } = await import("./testBatches.mjs");
  await writeBatches(quick ? ["pure"] : ["pure", "nets", "host", "ui"]);
}

const report = path.join(root, ".cache", "jest.json");
mkdirSync(path.dirname(report), { recursive: true });
// What an earlier run said must not stand for one that did not come to its end.
rmSync(report, { force: true });
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
// Pure code waits for nothing: a worker a core.
const { status } = spawnSync(process.execPath, [jest, "--json", `--outputFile=${report}`, ...asked, ...(quick ? ["--selectProjects", "pure", "--maxWorkers", String(availableParallelism())] : [])], { cwd: root, stdio: "inherit", env: { ...process.env, TEST_BATCHES: inBatches ? "1" : "0" } });

const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, "utf8"));
printSlowest(testResults);
printFailed(testResults);
// A suite that could not even be loaded has no failed test of its own, and is a failure all the same.
const failed = numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : numFailedTests;
console.log(`tests: ${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
process.exit(status ?? 1);

/** The files or batches that took longest: seconds, cases, name. */
function printSlowest(files) {
  const rows = files.map(({ name, startTime, endTime, assertionResults }) => ({ name: batches.nameOf(name), seconds: (endTime - startTime) / 1000, cases: assertionResults.length }));
  rows.sort((a, b) => b.seconds - a.seconds);
  console.log("\nslowest: seconds, cases");
  for (const { name, seconds, cases } of rows.slice(0, SLOWEST)) console.log(`${seconds.toFixed(1).padStart(7)} ${String(cases).padStart(5)}  ${name}`);
}

/** Which tests failed, by their full names: what Jest says of each stands far above, where a log is cut. */
function printFailed(files) {
  const failed = files.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === "failed").map(({ fullName, failureMessages }) => `${fullName}\n    ${firstLines(failureMessages.join("\n"))}`);
    // A file that could not be loaded has no tests.
    return tests.length > 0 || assertionResults.length > 0 ? tests : message === "" ? [] : [`${batches.nameOf(name)}\n    ${firstLines(message)}`];
  });
  if (failed.length > 0) console.log(`\nfailed:\n  ${failed.join("\n  ")}`);
}

function firstLines(text) {
  return text.trim().split("\n").slice(0, 3).join("\n    ");
}
