/** Runs a command line in this process and collects what it prints. */
import { join } from "node:path";
import { main } from "../../../workbench/cli/main";
import type { WorkbookReport } from "../../../workbench/cli/workbook";

const ADDIN = join(__dirname, "addin");
const FIXTURES = join(__dirname, "..", "..", "fixtures");

export const MONTHLY = join(FIXTURES, "学月与学年考核.xlsx");
export const PARTS = join(FIXTURES, "各种部件.xlsx");

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function run(...argv: string[]): Promise<Outcome> {
  let out = "";
  let err = "";
  const code = await main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    addin: { dist: ADDIN, manifest: join(ADDIN, "manifest.xml") },
    start: () => {
      throw new Error("no process is started here");
    },
  });
  return { code, out, err };
}

export async function runJson(...argv: string[]): Promise<Outcome & { readonly workbooks: readonly WorkbookReport[] }> {
  const outcome = await run(...argv, "--json");
  const { workbooks } = JSON.parse(outcome.out) as { readonly workbooks: readonly WorkbookReport[] };
  return { ...outcome, workbooks };
}

/** The values of a sheet of the only workbook. */
export function sheetOf(workbooks: readonly WorkbookReport[], name: string): WorkbookReport["sheets"][number]["values"] | undefined {
  return workbooks[0]?.sheets.find((sheet) => sheet.name === name)?.values;
}
