import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import limits from "./limits.json";

const available = ["soffice", "pdftotext"].every((program) => spawnSync(program, ["--version"]).error === undefined);
if (!available) process.stderr.write("\n!!! 没有 soffice 或 pdftotext:打印到纸面的测试全部跳过(apt-get install libreoffice-calc poppler-utils 后再跑)。\n\n");

/** Like describe; where nothing can be printed, its tests count as skipped. */
export const describePrinted = available ? describe : describe.skip;

/** A workbook printed by LibreOffice: the text of each page. */
export function printedPages(file: Uint8Array, folder: string): readonly string[] {
  const workbook = path.join(folder, "printed.xlsx");
  writeFileSync(workbook, file);
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, workbook], { stdio: "ignore", timeout: limits.wait });
  const text = execFileSync("pdftotext", ["-layout", path.join(folder, "printed.pdf"), "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  return text.split("\f").slice(0, -1);
}
