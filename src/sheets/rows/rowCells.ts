import type { Input, RowCells as Cells } from "../../core/table";
import { type Value, missing } from "../../core/value";
import type { ValueColumn } from "../../core/valueColumn";
import { type SheetData, placeOf } from "../sheetData";

/** A column of a sheet as it is read: the values of its rows of data, from top to bottom. */
export interface ReadColumn {
  readonly name: string;
  readonly column: number;
  readonly values: ValueColumn;
}

/** What a sheet's rows of data hold, by column name. */
export interface ReadColumns {
  readonly sheet: SheetData;
  /** Where the rows of data stand. */
  readonly rows: readonly number[];
  readonly byName: ReadonlyMap<string, ReadColumn>;
}

/** The cells of one row, looked up in the columns when asked for: kept one by one they would take many times what the sheet itself does. */
export class RowCells implements Cells {
  constructor(
    private readonly columns: ReadColumns,
    private readonly index: number,
  ) {}

  get size(): number {
    return this.columns.byName.size;
  }

  has(name: string): boolean {
    return this.columns.byName.has(name);
  }

  get(name: string): Input | undefined {
    const column = this.columns.byName.get(name);
    return column && this.inputOf(column);
  }

  valueIn(name: string): Value | undefined {
    const column = this.columns.byName.get(name);
    return column && (column.values.get(this.index) ?? missing);
  }

  partsIn(name: string): number | undefined {
    return this.columns.byName.get(name)?.values.partsAt(this.index);
  }

  copyTo(to: ValueColumn, place: number, name: string): boolean {
    const column = this.columns.byName.get(name);
    if (column !== undefined) to.copy(place, column.values, this.index);
    return column !== undefined;
  }

  *entries(): MapIterator<[string, Input]> {
    for (const column of this.columns.byName.values()) yield [column.name, this.inputOf(column)];
  }

  *values(): MapIterator<Input> {
    for (const column of this.columns.byName.values()) yield this.inputOf(column);
  }

  keys(): MapIterator<string> {
    return this.columns.byName.keys();
  }

  [Symbol.iterator](): MapIterator<[string, Input]> {
    return this.entries();
  }

  forEach(visit: (input: Input, name: string, cells: ReadonlyMap<string, Input>) => void): void {
    for (const [name, input] of this) visit(input, name, this);
  }

  private inputOf({ column, values }: ReadColumn): Input {
    return { value: values.get(this.index) ?? missing, source: placeOf(this.columns.sheet, { row: this.columns.rows[this.index] ?? 0, column }) };
  }
}
