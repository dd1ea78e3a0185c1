/** The file's sizes in pixels. */

export const standardColumnWidth = 64;
export const standardRowHeight = 20;
/** Between a cell's edge and its text. */
export const PADDING = 2;
export const POINTS_PER_PIXEL = 0.75;
/** The widest digit of the standard font. */
const PIXELS_PER_CHARACTER = 7;

export function columnPixels(width: number): number {
  return Math.trunc(width * PIXELS_PER_CHARACTER + 0.5);
}

export function columnWidth(pixels: number): number {
  return pixels / PIXELS_PER_CHARACTER;
}
