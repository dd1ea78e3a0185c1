/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}
