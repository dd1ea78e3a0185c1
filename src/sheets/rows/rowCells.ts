import type { Input, RowCells as Cells } from "../../core/table";
import { missing } from "../../core/value";
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
  /** @param place of the row in the columns */
  constructor(
    private readonly read: ReadColumns,
    readonly place: number,
  ) {}

  get columns(): ReadColumns["byName"] {
    return this.read.byName;
  }

  get stored(): this {
    return this;
  }

  get size(): number {
    return this.columns.size;
  }

  has(name: string): boolean {
    return this.columns.has(name);
  }

  get(name: string): Input | undefined {
    const column = this.columns.get(name);
    return column && this.inputOf(column);
  }

  *entries(): MapIterator<[string, Input]> {
    for (const column of this.columns.values()) yield [column.name, this.inputOf(column)];
  }

  *values(): MapIterator<Input> {
    for (const column of this.columns.values()) yield this.inputOf(column);
  }

  keys(): MapIterator<string> {
    return this.columns.keys();
  }

  [Symbol.iterator](): MapIterator<[string, Input]> {
    return this.entries();
  }

  forEach(visit: (input: Input, name: string, cells: ReadonlyMap<string, Input>) => void): void {
    for (const [name, input] of this) visit(input, name, this);
  }

  private inputOf({ column, values }: ReadColumn): Input {
    return { value: values.get(this.place) ?? missing, source: placeOf(this.read.sheet, { row: this.read.rows[this.place] ?? 0, column }) };
  }
}
