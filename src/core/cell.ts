/** A cell of the workbook, zero-based: what every figure can be traced back to. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Column letters of a zero-based index: 0 → A, 27 → AB. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The zero-based index of column letters: A → 0, AB → 27. */
export const columnIndex = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The address within its sheet: B7. */
export function addressOf(cell: Pick<CellRef, "row" | "column">): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}
