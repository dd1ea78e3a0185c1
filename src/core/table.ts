import type { CellRef } from "./cell";
import type { Exact } from "./number/exact";
import { missing, type Value } from "./value";
import { PARTS, type ValueColumn } from "./valueColumn";

/**
 * A 名单 lists everyone who should be there, so a person without a row is missing;
 * a 登记 lists occurrences, so no row means that nothing happened.
 */
export type TableKind = "list" | "register";

/** A calendar month of the appraisal: 2026-09. The year is absent where the sheet does not say one ("9月"). */
export interface Month {
  readonly year?: number;
  readonly month: number;
}

/** What identifies a row. Names are normalised (no spaces, NFKC) so that 罗  敏 and 罗敏 are one person. */
export interface RowKey {
  readonly person?: string;
  /** 工号, normalised (no spaces, half-width): what tells two persons of one name apart. */
  readonly id?: string;
  readonly class?: string;
  readonly month?: Month;
  /** The number of the teaching week: 第3周 → 3. */
  readonly week?: number;
}

/** A cell as the appraisal reads it, and where it stands. */
export interface Input {
  readonly value: Value;
  readonly source: CellRef;
}

export interface Column {
  /** The name schemes refer to: 津贴标准, 班级; an item keeps its heading without the full mark: 常规管理. */
  readonly name: string;
  /** The full mark in the heading: 常规管理(30分) → 30. */
  readonly fullMark?: Exact;
  /** One of the scored items of an assessment sheet; together they are the table's 得分项. */
  readonly item: boolean;
  /** Says whom its rows are about, or when. */
  readonly identifies?: true;
}

/** The columns that the values of a sheet's rows stand in, by name: the same for all its rows. */
export type SheetColumns = ReadonlyMap<string, { readonly values: ValueColumn }>;

/** What a row holds, by column name. */
export interface RowCells extends ReadonlyMap<string, Input> {
  /** Of a row as it was read, where its values stand: nothing need be made to tell one. */
  readonly stored?: { readonly columns: SheetColumns; readonly place: number };
}

export interface Row {
  readonly key: RowKey;
  /** By column name. A column the row's own sheet lacks is absent. */
  readonly cells: RowCells;
  readonly source: { readonly sheet: string; readonly row: number };
  /** Another row says otherwise of the same: its blanks are no blanks, nobody knows what holds. */
  readonly contradicted?: true;
  /** The column whose name is that of nobody and nothing there is, and may be meant for another; or where none stands, and the one above may be meant. */
  readonly misnamed?: string;
  /** It names only a class that several held in turn, and says no day by which it is one's. */
  readonly holderOpen?: true;
  /** Columns in which something stands that could not be read, or must stand and does not: whether the row counts where they are asked for, nobody knows. */
  readonly unread?: ReadonlySet<string>;
  /** Of these, the columns in which nothing stands. */
  readonly unfilled?: ReadonlySet<string>;
}

export interface UnrecognisedColumn {
  readonly heading: string;
  /** What stands in it. */
  readonly words: ReadonlySet<string>;
}

export interface Table {
  readonly name: string;
  readonly kind: TableKind;
  /** The one school year that its sheets' names and titles speak of: 2026 for 2026—2027学年. */
  readonly schoolYear?: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** By sheet the columns of words that nobody has recognised: any of them may be what a rule looks for. */
  readonly unrecognised?: ReadonlyMap<string, readonly UnrecognisedColumn[]>;
  /** The column that says what its rows are about, where that is neither a person nor a class: 宿舍. Whoever has the same word in a column of that name on the roster is concerned. */
  readonly about?: string;
}

/** The value that a row has in a column; undefined where its own sheet lacks the column. */
export function valueIn({ cells }: Row, column: string): Value | undefined {
  const { stored } = cells;
  if (stored === undefined) return cells.get(column)?.value;
  const found = stored.columns.get(column);
  return found && (found.values.get(stored.place) ?? missing);
}

/** The number that a row has in a column, in parts of 1/10,000, where it is one: nothing need be made to tell it. */
export function partsIn({ cells }: Row, column: string): number | undefined {
  const { stored } = cells;
  if (stored !== undefined) return stored.columns.get(column)?.values.partsAt(stored.place);
  const value = cells.get(column)?.value;
  return value?.kind === "number" ? value.number.inParts(PARTS) : undefined;
}

/** Rows at places of their own, whose values are taken over column by column: where they stand is looked up once for all columns. */
export class PlacedRows {
  /** Rows of one sheet, which mostly come together: its columns, and up to which place. */
  private readonly runs: { readonly columns: SheetColumns; readonly first: number; end: number }[] = [];
  /** Where in these columns; -1 where there is no row, or none that was read from a sheet. */
  private readonly places: Int32Array;
  private readonly others: { readonly row: Row; readonly place: number }[] = [];

  /** @param rows undefined at a place without one */
  constructor(rows: readonly (Row | undefined)[]) {
    this.places = new Int32Array(rows.length).fill(-1);
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place];
      if (row === undefined) continue;
      const { stored } = row.cells;
      if (stored === undefined) {
        this.others.push({ row, place });
        continue;
      }
      this.places[place] = stored.place;
      const run = this.runs.at(-1);
      if (run?.columns === stored.columns) run.end = place + 1;
      else this.runs.push({ columns: stored.columns, first: place, end: place + 1 });
    }
  }

  /** What a row's own sheet lacks stands nowhere. */
  copy(column: string, to: ValueColumn): void {
    for (const { columns, first, end } of this.runs) {
      const source = columns.get(column)?.values;
      if (source !== undefined) to.copyFrom(source, this.places, first, end);
    }
    for (const { row, place } of this.others) {
      const value = row.cells.get(column)?.value;
      if (value !== undefined) to.set(place, value);
    }
  }
}

/** The reference to all scored items of an assessment sheet: 学月考核.得分项. */
export const ITEMS = "得分项";
