import { bandsOf, contentAndStray, isLarge } from "../../src/excel/usedBlocks";
import type { Block } from "../../src/excel/blocks";

const block = (row: number, column: number, rows: number, columns: number): Block => ({ row, column, rows, columns });
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

it("takes what a school fills for no large range, and a stray cell in the last row or column for one", () => {
  expect([block(0, 0, 2_000, 60), block(0, 0, LAST_ROW + 1, 6), block(0, 0, 10, LAST_COLUMN + 1)].map(isLarge)).toEqual([false, true, true]);
});

it.each([block(0, 0, LAST_ROW + 1, LAST_COLUMN + 1), block(5, 3, 30_000, 20), block(1_000_000, 16_000, 48_576, 384)])("looks at every cell of %j once, in few bands", (used) => {
  const bands = bandsOf(used);
  expect(bands.length).toBeLessThanOrEqual(20);
  expect(bands.reduce((cells, { rows, columns }) => cells + rows * columns, 0)).toBe(used.rows * used.columns);
  for (const { rows, columns } of bands) expect(rows < LAST_ROW && columns < LAST_COLUMN).toBe(true);
});

describe("what the bands hold", () => {
  it("is the content with what is near it; what is far is stray", () => {
    expect(contentAndStray([block(0, 0, 30, 6), block(LAST_ROW, 0, 1, 1)])).toEqual({ content: block(0, 0, 30, 6), stray: [block(LAST_ROW, 0, 1, 1)] });
    expect(contentAndStray([block(0, 0, 30, 6), block(3, LAST_COLUMN, 1, 1)])).toEqual({ content: block(0, 0, 30, 6), stray: [block(3, LAST_COLUMN, 1, 1)] });
    expect(contentAndStray([block(0, 0, 2_048, 6), block(2_048, 0, 2_048, 6), block(4_096, 1, 500, 5)])).toEqual({ content: block(0, 0, 4_596, 6), stray: [] });
    expect(contentAndStray([block(0, 0, 30, 256), block(0, 256, 30, 44)])).toEqual({ content: block(0, 0, 30, 300), stray: [] });
    expect(contentAndStray([])).toBeUndefined();
  });

  it("is never more than can be read", () => {
    const { content, stray } = contentAndStray([block(0, 0, 2_048, 256), block(2_048, 0, 1_000_000, 256)]) ?? {};
    expect([content, stray]).toEqual([block(0, 0, 2_048, 256), [block(2_048, 0, 1_000_000, 256)]]);
  });
});
