import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import limits from "./limits.json";

const available = ["soffice", "pdftotext"].every((program) => spawnSync(program, ["--version"]).error === undefined);
if (!available) process.stderr.write("\n!!! 没有 soffice 或 pdftotext:打印到纸面的测试全部跳过(apt-get install libreoffice-calc poppler-utils 后再跑)。\n\n");

/** Like describe; where nothing can be printed, its tests count as skipped. */
export const describePrinted = available ? describe : describe.skip;

/** Workbooks printed by LibreOffice, in one start of it: the text of each page of each. */
export function printedPages(files: readonly Uint8Array[], folder: string): readonly (readonly string[])[] {
  const pathOf = (index: number, extension: string): string => path.join(folder, `printed${index}.${extension}`);
  files.forEach((file, index) => writeFileSync(pathOf(index, "xlsx"), file));
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, ...files.map((_, index) => pathOf(index, "xlsx"))], { stdio: "ignore", timeout: limits.wait });
  return files.map((_, index) => {
    const text = execFileSync("pdftotext", ["-layout", pathOf(index, "pdf"), "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
    return text.split("\f").slice(0, -1);
  });
}
