// The test command: installs what is missing, builds the add-in, runs every test, and closes with one line of counts.
// Arguments are passed on to Jest: npm test -- test/core
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ensureBuilt, ensureInstalled, root } from "./ensure.mjs";

ensureInstalled();
ensureBuilt();

const report = path.join(root, ".cache", "jest.json");
mkdirSync(path.dirname(report), { recursive: true });
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(process.execPath, [jest, "--json", `--outputFile=${report}`, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });

const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"));
// A suite that could not even be loaded has no failed test of its own, and is a failure all the same.
const failed = numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : numFailedTests;
console.log(`tests: ${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
process.exit(status ?? 1);
