import { addressOf, columnIndex, columnName } from "../core/cell";
import type { Scalar } from "../plan/scalar";

/** A rectangle of cells, zero-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The address of a block that begins at A1. */
export const blockAddress = (rows: number, columns: number): string => addressOfBlock({ row: 0, column: 0, rows, columns });

/** The address of a cell in a plan's rows, which begin below the headings. */
export const rowAddress = (row: number, column: number): string => addressOf({ row: row + 1, column });

export const addressOfBlock = ({ row, column, rows, columns }: Block): string =>
  `${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}`;

/** The block at an address within its sheet; undefined for whole rows and columns, and for several at once. */
export function blockAt(address: string): Block | undefined {
  const [, left = "", top = "", right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address) ?? [];
  if (left === "") return undefined;
  const [row, column] = [Number(top) - 1, columnIndex(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right) + 1 - column };
}

/** The smallest block that holds both. */
export function around(one: Block, other: Block): Block {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const bottom = Math.max(one.row + one.rows, other.row + other.rows);
  const right = Math.max(one.column + one.columns, other.column + other.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** Blocks of cells that have the same key; cells without a key are in none. */
export interface KeyedBlock<Key extends string = string> extends Block {
  readonly key: Key;
}

/**
 * Cells with equal keys as few blocks: a run of cells in one row goes on in the next if that has the same run. So a
 * table whose rows are alike makes as many blocks as one of its rows, however long it is.
 */
export function blocksOf<Key extends string>(keys: readonly (readonly (Key | undefined)[])[]): KeyedBlock<Key>[] {
  const finished: KeyedBlock<Key>[] = [];
  let open = new Map<string, KeyedBlock<Key>>();
  keys.forEach((cells, row) => {
    const next = new Map<string, KeyedBlock<Key>>();
    for (const run of runsOf(cells)) {
      const above = open.get(nameOf(run));
      open.delete(nameOf(run));
      next.set(nameOf(run), above ? { ...above, rows: above.rows + 1 } : { ...run, row, rows: 1 });
    }
    finished.push(...open.values());
    open = next;
  });
  return [...finished, ...open.values()];
}

type Run<Key extends string> = Pick<KeyedBlock<Key>, "column" | "columns" | "key">;

const nameOf = ({ column, columns, key }: Run<string>): string => `${column} ${columns} ${key}`;

/** Neighbours with the same key. */
function runsOf<Key extends string>(cells: readonly (Key | undefined)[]): Run<Key>[] {
  const runs: Run<Key>[] = [];
  cells.forEach((key, column) => {
    if (key === undefined) return;
    const last = runs.at(-1);
    const goesOn = last?.key === key && last.column + last.columns === column;
    if (goesOn) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ column, columns: 1, key });
  });
  return runs;
}

interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/** Single cells as few blocks with their contents. */
export function blocksWithValues(cells: readonly FilledCell[]): { readonly block: Block; readonly values: Scalar[][] }[] {
  const rows: (string | undefined)[][] = [];
  const contents = new Map<string, Scalar>();
  for (const { row, column, value } of cells) {
    while (rows.length <= row) rows.push([]);
    const keys = rows[row] ?? [];
    while (keys.length <= column) keys.push(undefined);
    keys[column] = "filled";
    contents.set(`${row} ${column}`, value);
  }
  return blocksOf(rows).map((block) => ({
    block,
    values: Array.from({ length: block.rows }, (_, row) => Array.from({ length: block.columns }, (__, column) => contents.get(`${block.row + row} ${block.column + column}`) ?? "")),
  }));
}
