import type { Scheme } from "../../rules/scheme";
import { decode, isMeantAsScheme } from "../../schemes/codec";
import type { SheetData } from "../../sheets";

/** The regulations in rows of another workbook, whatever its sheets are called. */
export function schemesIn(sheets: readonly SheetData[]): readonly Scheme[] {
  return sheets.filter(({ values }) => isMeantAsScheme(values)).flatMap(({ values, row, column, formats }) => decode(values, { row, column }, formats).schemes);
}
