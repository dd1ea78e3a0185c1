import type { OwnRole } from "./ownSheets";
import type { Scalar } from "./scalar";

/** How a cell of a printed sheet looks; the writer knows fonts and borders. Everything is black on white. */
export type PaperStyle =
  /** 黑体, large, centred: the sheet's title. */
  | "title"
  /** Centred, no border: the line below a title. */
  | "subtitle"
  /** A column heading: 黑体, centred, bordered. */
  | "heading"
  /** A bordered cell of a table: text centred, figures right. */
  | "cell"
  /** The same, bold: totals. */
  | "total"
  /** Running text: left, wrapped, no border. */
  | "text"
  /** No border: unit, signatures, date, dispatch line. */
  | "plain"
  /** A dashed line above: where two notices on a page are cut apart. */
  | "cut"
  /** To be read on a wall: a clause's heading in 黑体, running text, a bordered cell of what the text lists. */
  | "clause"
  | "large"
  | "listed"
  /** Bold with a border all round: what makes a sheet unfit for use (依据已过时, 未定稿). */
  | "warning";

export interface PaperCell {
  readonly column: number;
  /** Columns it covers, merged; 1 unless given. */
  readonly span?: number;
  /** "" is a blank cell. */
  readonly value: Scalar;
  readonly style: PaperStyle;
  readonly align?: "Left" | "Center" | "Right";
  /** "@" for texts unless given; figures say theirs: 0.00 */
  readonly numberFormat?: string;
}

export interface PaperRow {
  /** In points; as high as the text needs unless given. */
  readonly height?: number;
  readonly cells: readonly PaperCell[];
}

export interface PaperPage {
  readonly orientation: "Portrait" | "Landscape";
  /** Rows printed again on every page, zero-based, both included. */
  readonly titleRows?: readonly [first: number, last: number];
  /** Rows that begin a page, besides the first. */
  readonly breaksBefore: readonly number[];
  readonly footer: string;
}

/** A native chart over figures of the same sheet. */
export interface PaperChart {
  readonly kind: "column" | "line" | "pie";
  readonly title: string;
  /** The block with the categories in its first column and the series' names in its first row, zero-based, all included. */
  readonly source: { readonly row: number; readonly column: number; readonly endRow: number; readonly endColumn: number };
  /** The cells it covers. */
  readonly place: { readonly row: number; readonly column: number; readonly endRow: number; readonly endColumn: number };
}

/** A sheet laid out for paper (A4, one page wide), plain values only: what to print, as plain data. */
export interface PaperSheet {
  readonly role: OwnRole;
  /** In characters of the default font. */
  readonly widths: readonly number[];
  readonly rows: readonly PaperRow[];
  readonly page: PaperPage;
  readonly charts: readonly PaperChart[];
}

/** The sheet's values as a full block: what is written, fingerprinted and read back. */
export function valuesOfPaper({ widths, rows }: PaperSheet): Scalar[][] {
  return rows.map(({ cells }) => {
    const values: Scalar[] = widths.map(() => "");
    for (const { column, value } of cells) values[column] = value;
    return values;
  });
}
