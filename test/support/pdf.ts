import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

/** A workbook printed by LibreOffice: the text of each page. */
export function printedPages(file: Uint8Array, folder: string): readonly string[] {
  const workbook = path.join(folder, "printed.xlsx");
  writeFileSync(workbook, file);
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, workbook], { stdio: "ignore", timeout: 180_000 });
  const text = execFileSync("pdftotext", ["-layout", path.join(folder, "printed.pdf"), "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  return text.split("\f").slice(0, -1);
}
