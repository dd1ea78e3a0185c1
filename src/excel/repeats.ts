import { addressOfBlock, type Block } from "./blocks";

/** After how many rows a sheet begins anew: every further row is like the one so many rows above it. All of them, if it never does. */
export function periodOf(rows: readonly string[]): number {
  // Of each row, how long an end of what stands until there is also a beginning (Knuth, Morris and Pratt).
  const borders: number[] = [];
  rows.forEach((row, index) => {
    let length = borders[index - 1] ?? 0;
    while (length > 0 && rows[length] !== row) length = borders[length - 1] ?? 0;
    borders.push(index > 0 && rows[length] === row ? length + 1 : 0);
  });
  return rows.length - (borders.at(-1) ?? 0);
}

/** Copies the first rows of a block down to its end, each time as much as there is already: contents, formulas and formats. */
export function repeatDown(sheet: Excel.Worksheet, { row, column, rows, columns }: Block, first: number): void {
  const part = (from: number, count: number): Excel.Range => sheet.getRange(addressOfBlock({ row: from, column, rows: count, columns }));
  for (let done = first; done < rows; done *= 2) {
    const count = Math.min(done, rows - done);
    part(row + done, count).copyFrom(part(row, count));
  }
}
