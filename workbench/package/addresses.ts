/** A1 addresses and zero-based rows and columns. */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const CODE_BEFORE_A = 64;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(CODE_BEFORE_A + 1 + ((rest - 1) % 26)) + name;
  return name;
}

/** "A" is 0. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - CODE_BEFORE_A;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "B3" is row 2, column 1. */
export function parseCell(address: string): CellPosition {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) throw new Error(`not a cell address: ${address}`);
  const [, letters = "", digits = ""] = match;
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}
