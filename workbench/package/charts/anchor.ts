/** Where a chart begins and ends: cells, and points from their corners. */
import type { AnchorCorner, ChartAnchor } from "../types";
import { child, elementText } from "../xml";
import type { XmlElement } from "../xml";

const EMU_PER_POINT = 12_700;

/** Of a `twoCellAnchor`. */
export function readAnchor(element: XmlElement): ChartAnchor {
  return { from: readCorner(child(element, "from")), to: readCorner(child(element, "to")) };
}

/** `prefix` is that of the drawing's elements, with its colon. */
export function cornerText(prefix: string, name: "from" | "to", { column, columnOffset, row, rowOffset }: AnchorCorner): string {
  const numbers = { col: column, colOff: emu(columnOffset), row, rowOff: emu(rowOffset) };
  const content = Object.entries(numbers).map(([local, number]) => elementText(prefix + local, {}, String(number)));
  return elementText(prefix + name, {}, content.join(""));
}

function readCorner(element: XmlElement | undefined): AnchorCorner {
  const number = (local: string): number => Number(child(element, local)?.text ?? 0);
  return {
    column: number("col"),
    columnOffset: number("colOff") / EMU_PER_POINT,
    row: number("row"),
    rowOffset: number("rowOff") / EMU_PER_POINT,
  };
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}
