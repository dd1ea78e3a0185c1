import { around, type Block } from "./blocks";

/** From here on a used range is probed before it is read: one forgotten space in the last row makes it as tall as the sheet. */
const LARGE = { rows: 20_000, columns: 256, cells: 200_000 };
/** Excel's sheet. */
const SHEET = { rows: 1_048_576, columns: 16_384 };
const FIRST_ROWS = 2_048;
const FIRST_COLUMNS = 256;
/** What stands farther than this from the rest of a sheet is no part of its tables. */
const FAR = { rows: 1_000, columns: 100 };
/** No sheet is read beyond this, whatever is on it. */
const MOST_CELLS = 2_000_000;

export const isLarge = ({ rows, columns }: Block): boolean => rows > LARGE.rows || columns > LARGE.columns || rows * columns > LARGE.cells;

/** The bands in which a large used range is looked at, each twice as tall as the one above: few, and none as wide or as tall as the sheet. */
export function bandsOf({ row, column, rows, columns }: Block): readonly Block[] {
  const tall = cut(row, row + rows, doubled(FIRST_ROWS, SHEET.rows));
  const wide = cut(column, column + columns, [FIRST_COLUMNS, SHEET.columns]);
  return tall.flatMap(([top, bottom]) => wide.map(([left, right]) => ({ row: top, column: left, rows: bottom - top, columns: right - left })));
}

function doubled(first: number, limit: number): readonly number[] {
  const ends: number[] = [];
  for (let end = first; end < limit; end *= 2) ends.push(end);
  return [...ends, limit];
}

/** The parts of an interval between given ends. */
function cut(start: number, end: number, ends: readonly number[]): readonly (readonly [number, number])[] {
  return ends.flatMap((last, index) => {
    const from = Math.max(start, ends[index - 1] ?? 0);
    const to = Math.min(end, last);
    return from < to ? [[from, to] as const] : [];
  });
}

/** What of a large used range is the sheet's content, and what stands far from it. */
export interface UsedBlocks {
  readonly content: Block;
  readonly stray: readonly Block[];
}

/** The first of what the bands hold with all that is near it; undefined if they hold nothing. */
export function contentAndStray(used: readonly Block[]): UsedBlocks | undefined {
  const [first, ...others] = used;
  if (first === undefined) return undefined;
  let content = first;
  const stray: Block[] = [];
  for (const block of others) {
    const both = around(content, block);
    if (isNear(content, block) && both.rows * both.columns <= MOST_CELLS) content = both;
    else stray.push(block);
  }
  return { content, stray };
}

const isNear = (one: Block, other: Block): boolean =>
  gap(one.row, one.rows, other.row, other.rows) <= FAR.rows && gap(one.column, one.columns, other.column, other.columns) <= FAR.columns;

/** How many rows or columns lie between two intervals. */
const gap = (start: number, count: number, otherStart: number, otherCount: number): number => Math.max(0, otherStart - (start + count), start - (otherStart + otherCount));
