/** The .xlsx file as typed records that are written back without loss. */
import { newWorkbook } from "./newWorkbook";
import { readPackage } from "./open";
import type { XlsxPackage } from "./types";
import { Workbook } from "./workbookPart";

export * from "./types";

/** Opens the bytes of an .xlsx file; throws PackageError for what is none. */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  return new Workbook(readPackage(bytes));
}

/** A new workbook with one empty sheet, Sheet1. */
export function newPackage(): XlsxPackage {
  return openPackage(newWorkbook());
}
