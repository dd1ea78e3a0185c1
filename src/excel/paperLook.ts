import { charactersIn } from "../core/textWidth";
import type { PaperCell, PaperRow, PaperStyle } from "../plan/paper";

interface StyleLook {
  readonly font: "黑体" | "宋体";
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly align: "Left" | "Center";
  readonly border: "grid" | "cut" | undefined;
}

const PLAIN: StyleLook = { font: "宋体", size: 11, bold: false, align: "Left", border: undefined };

const LOOKS: Readonly<Record<PaperStyle, StyleLook>> = {
  title: { ...PLAIN, font: "黑体", size: 18, align: "Center" },
  subtitle: { ...PLAIN, align: "Center" },
  heading: { ...PLAIN, font: "黑体", align: "Center", border: "grid" },
  cell: { ...PLAIN, align: "Center", border: "grid" },
  total: { ...PLAIN, bold: true, align: "Center", border: "grid" },
  text: PLAIN,
  plain: PLAIN,
  cut: { ...PLAIN, align: "Center", border: "cut" },
  clause: { ...PLAIN, font: "黑体", size: 14, bold: true },
  large: { ...PLAIN, size: 14 },
  listed: { ...PLAIN, size: 14, border: "grid" },
  warning: { ...PLAIN, bold: true, align: "Center", border: "grid" },
};

/** How one cell looks: its style's font and border, its own alignment. */
export interface Look extends Omit<StyleLook, "align"> {
  readonly align: "Left" | "Center" | "Right";
  readonly wrap: boolean;
}

export function lookOf(cell: PaperCell): Look {
  const look = LOOKS[cell.style];
  const figure = look.border === "grid" && isFigure(cell);
  // A plain cell of one column (单位:元) runs on over its blank neighbours instead.
  return { ...look, align: cell.align ?? (figure ? "Right" : look.align), wrap: cell.style !== "plain" || spanOf(cell) > 1 };
}

/** Texts stay as they are, whatever they look like. */
export const numberFormatOf = ({ value, numberFormat }: PaperCell): string => numberFormat ?? (typeof value === "string" && value !== "" ? "@" : "General");

export const spanOf = ({ span }: PaperCell): number => span ?? 1;

/** A blank cell in a column of figures is aligned as they are, so that the column stays one block. */
function isFigure({ value, numberFormat, style }: PaperCell): boolean {
  if (style === "heading" || style === "warning") return false;
  return typeof value === "number" || (value === "" && numberFormat !== undefined && numberFormat !== "@");
}

/** Excel's highest row, in points. */
const HIGHEST_ROW = 409;
/** A line's height for a font size of 1: what stands in for 宋体 in LibreOffice is higher than in Excel. */
const LINE_HEIGHT = 17 / 11;
/** In characters: what a line has to spare, as no character is divided and a sign that may not begin a line takes the one before it along. */
const LEFT_OVER = 2;
/** Between a form's lines and the border around them. */
const CELL_PADDING = 4;

/** In points; undefined where Excel finds the height itself, which it does not for merged cells. */
export function heightOf({ height, cells }: PaperRow, widths: readonly number[]): number | undefined {
  if (height !== undefined || !cells.some((cell) => spanOf(cell) > 1)) return height;
  return Math.min(HIGHEST_ROW, Math.ceil(Math.max(...cells.map((cell) => textHeight(cell, widths)))));
}

function textHeight(cell: PaperCell, widths: readonly number[]): number {
  const { size, wrap, border } = lookOf(cell);
  const room = widths.slice(cell.column, cell.column + spanOf(cell)).reduce((sum, width) => sum + width, 0);
  const scale = size / PLAIN.size;
  const count = (line: string): number => (wrap && charactersIn(line) * scale > room ? Math.ceil((charactersIn(line) * scale) / (room - LEFT_OVER)) : 1);
  const lines = String(cell.value).split("\n").reduce((sum, line) => sum + count(line), 0);
  return lines * size * LINE_HEIGHT + (border === "grid" ? CELL_PADDING : 0);
}
