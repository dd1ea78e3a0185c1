/** Numbers that do not fit: Excel never shows part of a number. */
import type { Sheet } from "../../book/sheet";
import type { CellStyle } from "../../package/types";
import { PADDING, columnPixels, standardColumnWidth } from "./sizes";

const GENERAL = "General";
const PIXELS_PER_POINT = 4 / 3;

/** Measures texts in pixels. */
export type Measure = (text: string, font: string) => number;

/** The text of a number as its column has room for it: rounded under the format General, and otherwise "####". */
export function fitNumber(text: string, style: CellStyle, sheet: Sheet, column: number, measure: Measure): string {
  const room = columnRoom(sheet, column);
  const font = `${style.font.bold ? "bold " : ""}${style.font.size * PIXELS_PER_POINT}px "${style.font.name}", sans-serif`;
  if (style.alignment.wrapText || style.alignment.shrinkToFit || measure(text, font) <= room) return text;
  if (style.numberFormat === GENERAL) {
    const rounded = roundings(text).find((shorter) => measure(shorter, font) <= room);
    if (rounded !== undefined) return rounded;
  }
  return "#".repeat(Math.max(1, Math.floor(room / measure("#", font))));
}

function columnRoom(sheet: Sheet, column: number): number {
  const width = sheet.record.columns().find(({ first, last }) => first <= column && column <= last)?.width;
  return (width === undefined ? standardColumnWidth : columnPixels(width)) - 2 * PADDING;
}

/** A decimal number with fewer and fewer decimals. */
function roundings(text: string): string[] {
  const decimals = /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return Array.from({ length: decimals }, (_, dropped) => Number(text).toFixed(decimals - 1 - dropped));
}
