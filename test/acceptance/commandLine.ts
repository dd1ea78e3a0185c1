import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../workbench/cli/main";

const root = path.resolve(__dirname, "../..");
const addin = { dist: path.join(root, "dist"), manifest: path.join(root, "manifest.xml") };

export const fixture = (name: string): string => path.join(root, "test/fixtures", name);

/** A folder of this run's own for what it saves. */
export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), "bzr-"));

type Cell = string | number | boolean;

export interface CommandResult {
  readonly code: number;
  readonly errors: string;
  readonly messages: readonly string[];
  /** The values of a sheet, "" for blank cells. */
  sheet(name: string): readonly (readonly Cell[])[];
  readonly sheetNames: readonly string[];
  readonly syncs: number;
}

const noProcess = (): never => {
  throw new Error("no process is started here");
};

/** Runs the headless command on one workbook, with the built add-in and the real office.js. */
export async function workbench(...argv: string[]): Promise<CommandResult> {
  let out = "";
  let errors = "";
  const code = await main([...argv, "--json"], { out: (text) => (out += text), err: (text) => (errors += text), addin, start: noProcess });
  const [workbook] = out === "" ? [] : (JSON.parse(out) as { workbooks: { sheets: { name: string; values: Cell[][] }[]; messages: string[]; syncs: number }[] }).workbooks;
  return {
    code,
    errors,
    messages: workbook?.messages ?? [],
    sheet: (name) => workbook?.sheets.find((sheet) => sheet.name === name)?.values ?? [],
    sheetNames: workbook?.sheets.map((sheet) => sheet.name) ?? [],
    syncs: workbook?.syncs ?? 0,
  };
}

/** A sheet whose first row holds headings, as records. */
export function records(values: readonly (readonly Cell[])[]): Record<string, Cell>[] {
  const [headings = [], ...rows] = values;
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [String(heading), row[index] ?? ""])));
}
