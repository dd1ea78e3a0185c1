// Do two states of the project save the same? Runs both command lines over the samples and two workbooks of the tests,
// under a clock that stands still, and compares what they say and every part of what they save, byte for byte.
// Usage: node scripts/compareSaved.mjs <other checkout>
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, root } from "./ensure.mjs";

ensureInstalled();
const { unzipSync } = await import("fflate");

const other = resolve(process.argv[2] ?? "");
if (process.argv[2] === undefined || !existsSync(join(other, "workbench", "run.mjs"))) {
  console.error("Usage: node scripts/compareSaved.mjs <other checkout>");
  process.exit(2);
}

const WHOLE_TERM = join(root, "test", "fixtures", "学月与学年考核.xlsx");
const MONTHS = join(root, "test", "fixtures", "月考核与学期考核.xlsx");
const sample = (scheme) => join(root, "assets", "samples", `${scheme}-示例.xlsx`);

/** What the samples leave to the school and the command line can fill in alike. */
const DAY = "值=2026-11-30";
const SETTINGS = {
  S0: [`S0/基准日/${DAY}`, `S0/学期起/值=2026-09-01`, `S0/学期止/值=2027-01-31`],
  S1A: ["奖金总额=5000"],
  S1B: [],
  S1C: [`S1C/基准日/${DAY}`, "S1C/文明守纪班集体/前几名=2", "S1C/争先进/前几名=2"],
  S1D: [`S1D/基准日/${DAY}`],
  S1E: [`S1E/基准日/${DAY}`, `S1E/培训截止/${DAY}`, `S1E/录入截止/${DAY}`],
  S1F: [`S1F/基准日/${DAY}`, `S1F/评选日/${DAY}`],
  S2: [`S2/基准日/${DAY}`],
  S3: [`S3/基准日/${DAY}`, "S3/优秀班主任/前几名=2"],
  S4: [`S4/基准日/${DAY}`],
};
const REPORTS = ["Appraise", "MakeReports"];

const RUNS = [
  ...Object.entries(SETTINGS).map(([scheme, settings]) => ({ file: sample(scheme), schemes: [], settings, presses: REPORTS })),
  { file: WHOLE_TERM, schemes: ["S1A"], settings: SETTINGS.S1A, presses: REPORTS },
  { file: MONTHS, schemes: ["S1B"], settings: [], presses: REPORTS },
  { file: WHOLE_TERM, schemes: ["S1A", "S1B"], settings: SETTINGS.S1A, presses: [...REPORTS, "MakeReports"] },
  { file: WHOLE_TERM, schemes: [], settings: [], presses: ["CheckData"] },
  { file: MONTHS, schemes: ["S1B"], settings: [], presses: [...REPORTS, "Undo"] },
];
const covered = new Set(RUNS.map(({ file }) => basename(file)));
const uncovered = readdirSync(join(root, "assets", "samples")).filter((name) => name.endsWith(".xlsx") && !covered.has(name));
if (uncovered.length > 0) throw new Error(`not compared: ${uncovered.join(", ")}`);

const folder = mkdtempSync(join(tmpdir(), "bzr-compare-"));
let failures = 0;
console.log("| file | presses | parts | written by the run | differing |\n|---|---|---|---|---|");
for (const [index, run] of RUNS.entries()) {
  // Side by side: most of a run is waiting.
  const [ours, theirs] = await Promise.all([result(root, run, join(folder, `${index}-ours`)), result(other, run, join(folder, `${index}-theirs`))]);
  const before = partsOf(run.file);
  const written = [...ours.parts].filter(([name, bytes]) => !same(bytes, before.get(name))).length;
  const differing = differences(ours, theirs);
  // A run that writes nothing compares nothing.
  if (differing.length > 0 || written === 0) failures++;
  const presses = [...run.schemes, ...run.settings, ...run.presses].join(" ");
  console.log(`| ${basename(run.file)} | ${presses} | ${ours.parts.size} | ${written} | ${differing.length === 0 ? "none" : differing.join(", ")} |`);
}
console.log(failures === 0 ? `\n${RUNS.length} runs: the same parts, byte for byte, and the same messages` : `\n${failures} of ${RUNS.length} runs differ or wrote nothing; the files are in ${folder}`);
if (failures === 0) rmSync(folder, { recursive: true });
process.exit(failures === 0 ? 0 : 1);

/** The parts of all workbooks that a run saves, and its messages. */
async function result(checkout, { file, schemes, settings, presses }, saved) {
  const words = [
    ...schemes.flatMap((scheme) => ["--scheme", scheme]),
    ...settings.flatMap((setting) => ["--set", setting]),
    ...presses.flatMap((press) => ["--press", press]),
  ];
  const { workbooks } = JSON.parse(await output(checkout, [file, ...words, "--save", join(saved, basename(file)), "--json"]));
  const parts = readdirSync(saved).flatMap((name) => [...partsOf(join(saved, name))].map(([part, bytes]) => [name === basename(file) ? part : `${name}/${part}`, bytes]));
  return { parts: new Map(parts), messages: workbooks.map(({ messages }) => messages) };
}

async function output(checkout, words) {
  const clock = pathToFileURL(join(root, "scripts", "stoppedClock.mjs")).href;
  const child = spawn(process.execPath, [join(checkout, "workbench", "run.mjs"), ...words], {
    cwd: checkout,
    env: { ...process.env, NODE_OPTIONS: `--import ${clock}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (piece) => (text += piece));
  const code = await new Promise((done) => child.on("close", done));
  if (code !== 0) throw new Error(`${checkout}: ${words.join(" ")} ended with ${code}`);
  return text;
}

function partsOf(file) {
  return new Map(Object.entries(unzipSync(readFileSync(file))));
}

function differences(ours, theirs) {
  const names = new Set([...ours.parts.keys(), ...theirs.parts.keys()]);
  const parts = [...names].filter((name) => !same(ours.parts.get(name), theirs.parts.get(name)));
  return JSON.stringify(ours.messages) === JSON.stringify(theirs.messages) ? parts : ["messages", ...parts];
}

function same(a, b) {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
