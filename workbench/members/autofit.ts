import { ALL_COLUMNS, ALL_ROWS, contains, parseArea } from "../book/area";
import type { Area } from "../book/area";
import { cellText } from "../book/cell-text";
import { checkAllowed } from "./self";
import type { RangeSelf } from "./self";
import { charactersIn, widthOfCharacters } from "./sizes";

/** Widths are measured in digits of the standard font, which has this size. */
const STANDARD_FONT_SIZE = 11;
const BOLD = 1.1;
/**
 * A line's height for a font size of 1. Excel gives letters of 11 points 13.5 (宋体), 14.25 (等线), 15 (Calibri) or 16.5 points (微软雅黑);
 * what stands in for them in LibreOffice needs 17.
 */
const LINE_HEIGHT = 17 / STANDARD_FONT_SIZE;
/** A Chinese character of 11 points takes 15 pixels, a standard digit 7. */
const WIDE_CHARACTER = 15 / 7;
/** What a line has to spare: no character is divided, and a sign that may not begin a line takes the one before it along. */
const LEFT_OVER = 2;
const HIGHEST_ROW = 409;
const WIDE = /[\u1100-\u115F\u2014-\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Makes each column as wide as its widest text; an estimate, as no font is measured. */
export function autofitColumns(self: RangeSelf): void {
  checkAllowed(self, "formatColumns");
  const widths = new Map<number, number>();
  for (const [row, column] of textCells(self, { ...self.area, row: 0, rows: ALL_ROWS })) {
    const widest = Math.max(...lines(self, row, column).map((line) => lineWidth(self, row, column, line)));
    widths.set(column, Math.max(widths.get(column) ?? 0, widest));
  }
  for (const [column, characters] of widths) self.sheet.record.setColumns(column, column, { width: widthOfCharacters(characters) });
}

/** Makes each row as high as its highest text needs, wrapped where the cell wraps; a row without any gets the sheet's own height back. */
export function autofitRows(self: RangeSelf): void {
  checkAllowed(self, "formatRows");
  const heights = new Map<number, number>();
  for (const [row, column] of textCells(self, { ...self.area, column: 0, columns: ALL_COLUMNS })) {
    const { alignment, font } = self.sheet.style(row, column);
    const room = charactersIn(self.sheet, column);
    const count = (line: string) => linesOf(lineWidth(self, row, column, line), alignment.wrapText ? room : 0);
    const total = lines(self, row, column).reduce((sum, line) => sum + count(line), 0);
    heights.set(row, Math.max(heights.get(row) ?? 0, total * font.size * LINE_HEIGHT));
  }
  const { record } = self.sheet;
  for (const [row, height] of heights) record.setRow(row, { height: Math.min(HIGHEST_ROW, Math.ceil(height * 4) / 4) });
  const merged = record.merges.flatMap((ref) => parseArea(ref) ?? []);
  for (let row = self.area.row; row < self.area.row + self.area.rows; row++) {
    const isBare = !heights.has(row) && record.row(row)?.height !== undefined && !merged.some((area) => area.row <= row && row < area.row + area.rows);
    if (isBare) record.setRow(row, { height: undefined });
  }
}

/** Cells with something to see; merged ones do not count, as in Excel. */
function textCells({ sheet }: RangeSelf, area: Area): (readonly [row: number, column: number])[] {
  const merges = sheet.record.merges.flatMap((ref) => parseArea(ref) ?? []);
  return sheet.cells().filter(([row, column]) => {
    const cell = { row, column, rows: 1, columns: 1 };
    return contains(area, cell) && sheet.holdsContent(row, column) && !merges.some((merged) => contains(merged, cell));
  });
}

function lines({ sheet }: RangeSelf, row: number, column: number): string[] {
  const { numberFormat, alignment } = sheet.style(row, column);
  const text = cellText(sheet.value(row, column), numberFormat);
  return alignment.wrapText ? text.split("\n") : [text];
}

/** How many lines a text of such a width takes in a column; one where nothing wraps it. */
const linesOf = (width: number, room: number): number => (width <= room || room <= LEFT_OVER ? 1 : Math.ceil(width / (room - LEFT_OVER)));

/** In standard digits. */
function lineWidth({ sheet }: RangeSelf, row: number, column: number, line: string): number {
  const { font } = sheet.style(row, column);
  const characters = [...line].reduce((width, character) => width + (WIDE.test(character) ? WIDE_CHARACTER : 1), 0);
  return characters * (font.size / STANDARD_FONT_SIZE) * (font.bold ? BOLD : 1);
}
