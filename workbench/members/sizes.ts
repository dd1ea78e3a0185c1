import type { Sheet } from "../book/sheet";

/** Of a sheet whose file says nothing else: 8.43 characters, and a row for 11-point text. */
const STANDARD_COLUMN_POINTS = 48;
const STANDARD_ROW_POINTS = 15;
const POINTS_PER_PIXEL = 0.75;
/** The widest digit of the standard font. The file's widths count such characters, five pixels of padding included. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const WIDTH_STEPS = 256;

/** A column's width as the API has it. */
export function columnPoints(sheet: Sheet, column: number): number {
  const found = sheet.record.columns().find(({ first, last }) => first <= column && column <= last);
  if (found?.hidden === true) return 0;
  return found?.width === undefined ? STANDARD_COLUMN_POINTS : Math.trunc(found.width * PIXELS_PER_CHARACTER + 0.5) * POINTS_PER_PIXEL;
}

/** The file's width for a width of the API: whole pixels, stored in steps of 1/256 character. */
export function widthOfPoints(points: number): number {
  return widthOfPixels(Math.round(points / POINTS_PER_PIXEL));
}

/** The file's width for a text of so many standard digits. */
export function widthOfCharacters(characters: number): number {
  return widthOfPixels(Math.ceil(characters * PIXELS_PER_CHARACTER) + PADDING_PIXELS);
}

/** How many standard digits fit into a column; none into a hidden one. */
export function charactersIn(sheet: Sheet, column: number): number {
  return Math.max(0, (columnPoints(sheet, column) / POINTS_PER_PIXEL - PADDING_PIXELS) / PIXELS_PER_CHARACTER);
}

export function rowPoints(sheet: Sheet, row: number): number {
  const record = sheet.record.row(row);
  return record?.hidden === true ? 0 : (record?.height ?? STANDARD_ROW_POINTS);
}

export function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += size(index);
  return total;
}

function widthOfPixels(pixels: number): number {
  return Math.trunc((pixels / PIXELS_PER_CHARACTER) * WIDTH_STEPS) / WIDTH_STEPS;
}
