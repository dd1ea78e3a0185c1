import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { withNativeFormulas } from "./nativeFormulas";
import { median, processorTime } from "./processorTime";
import { parse, type Work } from "./work";

const FLOOR_ROUNDS = 5;
/** The first with a profile sets it up besides. */
const ROUNDS = 2;
/** Whether formulas are calculated when a file is opened, as LibreOffice keeps it. */
const RECALCULATION = { always: 0, never: 1 } as const;
type Recalculation = keyof typeof RECALCULATION;

export interface LibreOfficeFigures {
  readonly recalculation: number;
}

export const hasLibreOffice = (): boolean => process.platform !== "win32" && spawnSync("soffice", ["--version"]).status === 0;

/**
 * What calculating native formulas takes LibreOffice, as a multiple of parsing the same cells from JSON: one file, as LibreOffice saved it
 * itself, opened with calculating and without.
 */
export function measureLibreOffice(work: Work, people: number, folder: string): LibreOfficeFigures {
  const floor = median(Array.from({ length: FLOOR_ROUNDS }, () => processorTime(() => parse(work.payload)).seconds));
  mkdirSync(folder, { recursive: true });
  const made = path.join(folder, "formulas.xlsx");
  writeFileSync(made, withNativeFormulas(work));
  convert(made, "xlsx", path.join(folder, "saved"), "always");
  const saved = path.join(folder, "saved", "formulas.xlsx");
  const best = (recalculation: Recalculation): number => Math.min(...Array.from({ length: ROUNDS }, () => convert(saved, "csv", path.join(folder, recalculation), recalculation)));
  const seconds = best("always") - best("never");
  mustBeCalculated(path.join(folder, "always", "formulas.csv"), people);
  return { recalculation: seconds / floor };
}

/** Converts a file to another format; gives the seconds of the processor that it took. */
function convert(file: string, format: "xlsx" | "csv", into: string, recalculation: Recalculation): number {
  const profile = profileWith(recalculation, path.dirname(file));
  // The shell knows what its children took; LibreOffice's starter waits for LibreOffice.
  const command = ["soffice", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", format, "--outdir", into, file];
  const { status, stdout, stderr } = spawnSync("sh", ["-c", '"$@" >/dev/null; status=$?; times; exit $status', "sh", ...command], { encoding: "utf8" });
  if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
  return childSeconds(stdout);
}

/** The last line of what `times` says: user and system time of the children, "0m1.23s 0m0.45s". */
function childSeconds(times: string): number {
  const [, last = ""] = times.trim().split("\n");
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

function profileWith(recalculation: Recalculation, folder: string): string {
  const profile = path.join(folder, `profile-${recalculation}`);
  mkdirSync(path.join(profile, "user"), { recursive: true });
  const item = `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${RECALCULATION[recalculation]}</value></prop></item>`;
  writeFileSync(
    path.join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${item}</oor:items>`,
  );
  return profile;
}

/** Formulas that are not understood are quick. */
function mustBeCalculated(csv: string, people: number): void {
  const rows = readFileSync(csv, "utf8").trim().split("\n").slice(1);
  if (rows.length !== people || rows.some((row) => /#|Err:/.test(row) || row.startsWith(","))) throw new Error(`LibreOffice did not calculate every formula: ${rows[0] ?? "nothing"}`);
}
