import type { HeadingText } from "./headingText";
import { type SheetData, cellOf, extent } from "../sheetData";
import { isBlank } from "../parse/text";

/** How many rows below are looked at: what an instruction is about are numbers there. */
const LOOKED_AT = 4;

/**
 * Whether a row beneath the headings tells how to fill them in (值周组填, 自动合计): texts only, two of them or more
 * where the rows below have numbers.
 */
export function isInstruction(sheet: SheetData, row: number, columns: readonly HeadingText[]): boolean {
  let overNumbers = 0;
  for (const { position } of columns) {
    const content = cellOf(sheet, row, position.column);
    if (isBlank(content)) continue;
    if (typeof content !== "string" || /\d/.test(content)) return false;
    if (isNumeric(sheet, row + 1, position.column)) overNumbers += 1;
  }
  return overNumbers >= 2;
}

function isNumeric(sheet: SheetData, from: number, column: number): boolean {
  const end = Math.min(from + LOOKED_AT, extent(sheet).endRow);
  const filled = Array.from({ length: Math.max(0, end - from) }, (_, i) => cellOf(sheet, from + i, column)).filter((content) => !isBlank(content));
  return filled.length >= 2 && filled.every((content) => typeof content === "number");
}
