import type { CellRef } from "./cell";
import type { Exact } from "./number/exact";
import type { Value } from "./value";
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

/** What a row holds, by column name. */
export interface RowCells extends ReadonlyMap<string, Input> {
  /** A value alone, where no cell need be made to tell it. */
  readonly valueIn?: (column: string) => Value | undefined;
  /** A number in parts of 1/10,000, where it is one. */
  readonly partsIn?: (column: string) => number | undefined;
  /** Puts the value, as it is kept, at a place of a column; false where the row's own sheet lacks the column. */
  readonly copyTo?: (to: ValueColumn, place: number, column: string) => boolean;
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
  /** Columns in which something stands that could not be read, or must stand and does not: whether the row counts where they are asked for, nobody knows. */
  readonly unread?: ReadonlySet<string>;
  /** Of these, the columns in which nothing stands. */
  readonly unfilled?: ReadonlySet<string>;
}

export interface Table {
  readonly name: string;
  readonly kind: TableKind;
  /** The one school year that its sheets' names and titles speak of: 2026 for 2026—2027学年. */
  readonly schoolYear?: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The column that says what its rows are about, where that is neither a person nor a class: 宿舍. Whoever has the same word in a column of that name on the roster is concerned. */
  readonly about?: string;
}

/** The value that a row has in a column; undefined where its own sheet lacks the column. */
export const valueIn = ({ cells }: Row, column: string): Value | undefined => (cells.valueIn ? cells.valueIn(column) : cells.get(column)?.value);

/** The number that a row has in a column, in parts of 1/10,000, where it is one: nothing need be made to tell it. */
export function partsIn(row: Row, column: string): number | undefined {
  if (row.cells.partsIn) return row.cells.partsIn(column);
  const value = valueIn(row, column);
  return value?.kind === "number" ? value.number.inParts(PARTS) : undefined;
}

/** Puts the value that a row has in a column at a place of another; false where the row's own sheet lacks the column. */
export function copyValue(row: Row, column: string, to: ValueColumn, place: number): boolean {
  if (row.cells.copyTo) return row.cells.copyTo(to, place, column);
  const value = valueIn(row, column);
  if (value !== undefined) to.set(place, value);
  return value !== undefined;
}

/** The reference to all scored items of an assessment sheet: 学月考核.得分项. */
export const ITEMS = "得分项";
