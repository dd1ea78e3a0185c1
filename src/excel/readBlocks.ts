import type { Block } from "./blocks";

/** Excel on the web answers with 5 MB at most; a cell with its formula and format seldom takes 60 bytes. */
export const CELLS_A_SYNC = 80_000;

/** Cells that are asked for, and what of them. */
interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly block: Block;
  readonly load: (piece: Excel.Range) => void;
}

/**
 * Blocks of cells, each in as many pieces as answers need, with whatever was queued before; several syncs only where the
 * size forces them.
 */
export async function readBlocks(context: Excel.RequestContext, asked: readonly Asked[]): Promise<readonly (readonly Excel.Range[])[]> {
  const blocks = asked.map((one) => ({ ...one, pieces: [] as Excel.Range[] }));
  let queued = 0;
  for (const { sheet, block, load, pieces } of blocks) {
    for (let row = 0; row < block.rows; ) {
      const room = Math.floor((CELLS_A_SYNC - queued) / block.columns);
      if (room < 1) {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for every 80,000 cells, not for every range
        await context.sync();
        queued = 0;
        continue;
      }
      const count = Math.min(room, block.rows - row);
      const piece = sheet.getRangeByIndexes(block.row + row, block.column, count, block.columns);
      load(piece);
      pieces.push(piece);
      queued += count * block.columns;
      row += count;
    }
  }
  await context.sync();
  return blocks.map(({ pieces }) => pieces);
}
