import type { SheetData } from "../../src/sheets";
import { newPackage } from "../../workbench/package";
import { addSheet } from "./smallWorkbook";

/** Sheets as a workbook file, after the empty sheet of a new one. */
export function workbookOf(sheets: readonly SheetData[]): Uint8Array {
  const workbook = newPackage();
  for (const { name, values } of sheets) addSheet(workbook, name, values.map((row) => row.map((cell) => (typeof cell === "boolean" ? String(cell) : cell))));
  return workbook.save();
}
