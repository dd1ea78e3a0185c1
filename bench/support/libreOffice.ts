import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { withNativeFormulas } from "./nativeFormulas";
import { median, processorTime } from "./processorTime";
import { parse, type Work } from "./work";

const FLOOR_ROUNDS = 5;
/** Opening takes so much longer than calculating that one round would be lost in its variation. */
const RECALCULATIONS = 20;

export interface LibreOfficeFigures {
  readonly recalculation: number;
}

export const hasLibreOffice = (): boolean => process.platform !== "win32" && spawnSync("soffice", ["--version"]).status === 0;

/**
 * What calculating native formulas takes LibreOffice, as a multiple of parsing the same cells from JSON: the same workbook opened and
 * calculated again twenty times, less the same without these.
 */
export function measureLibreOffice(work: Work, people: number, folder: string): LibreOfficeFigures {
  const floor = median(Array.from({ length: FLOOR_ROUNDS }, () => processorTime(() => parse(work.payload)).seconds));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const profile = profileWithMacro(folder);
  const workbook = path.join(folder, "formulas.xlsx");
  writeFileSync(workbook, withNativeFormulas(work));
  const secondsWith = (times: number): number => soffice(profile, `macro:///Standard.Bench.Recalculate(${pathToFileURL(workbook).href},${times})`);
  const seconds = (secondsWith(RECALCULATIONS) - secondsWith(0)) / RECALCULATIONS;
  mustBeCalculated(`${workbook}.csv`, people);
  return { recalculation: seconds / floor };
}

/** Gives the seconds of the processor that it took: the shell knows what its children took, and LibreOffice's starter waits for LibreOffice. */
function soffice(profile: string, ...args: readonly string[]): number {
  const command = ["soffice", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", ...args];
  const { status, stdout, stderr } = spawnSync("sh", ["-c", '"$@" >/dev/null; status=$?; times; exit $status', "sh", ...command], { encoding: "utf8" });
  if (status !== 0) throw new Error(`LibreOffice ended with ${status ?? "a signal"}: ${stderr}`);
  return childSeconds(stdout);
}

/** The last line of what `times` says: user and system time of the children, "0m1.23s 0m0.45s". */
function childSeconds(times: string): number {
  const [, last = ""] = times.trim().split("\n");
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** A profile of LibreOffice with the macro in place of the empty one that its first start puts there. */
function profileWithMacro(folder: string): string {
  const profile = path.join(folder, "profile");
  soffice(profile, "--terminate_after_init");
  const library = path.join(profile, "user", "basic", "Standard");
  const xml = (doctype: string, content: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${doctype}>\n${content}\n`;
  writeFileSync(
    path.join(library, "script.xlb"),
    xml(
      'library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"',
      '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>',
    ),
  );
  writeFileSync(
    path.join(library, "Bench.xba"),
    xml(
      'script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"',
      `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${RECALCULATE}</script:module>`,
    ),
  );
  return profile;
}

const RECALCULATE = `
Sub Recalculate(file As String, count As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(file, "_blank", 0, hidden())
  For round = 1 To CInt(count)
    document.calculateAll()
  Next
  Dim csv(0) As New com.sun.star.beans.PropertyValue
  csv(0).Name = "FilterName"
  csv(0).Value = "Text - txt - csv (StarCalc)"
  document.storeToURL(file &amp; ".csv", csv())
  document.close(True)
  StarDesktop.terminate()
End Sub
`;

/** Formulas that are not understood are quick, and so is a macro that does not run. */
function mustBeCalculated(csv: string, people: number): void {
  const rows = readFileSync(csv, "utf8").trim().split("\n").slice(1);
  if (rows.length !== people || rows.some((row) => /#|Err:/.test(row) || row.startsWith(","))) throw new Error(`LibreOffice did not calculate every formula: ${rows[0] ?? "nothing"}`);
}
