import { LAST_COLUMN, LAST_ROW, cellAddress, columnIndex, columnName } from "../package/addresses";
import { spanAfter } from "../package/lines";
import type { LineChange } from "../package/lines";

/** A rectangle of cells of one sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const ALL_ROWS = LAST_ROW + 1;
export const ALL_COLUMNS = LAST_COLUMN + 1;
export const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ALL_ROWS, columns: ALL_COLUMNS };

const ADDRESS = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?$/;

/** "B2", "A1:C3", "A:C", "1:3", with or without "$"; undefined for what is no address. */
export function parseArea(address: string): Area | undefined {
  const [from = "", to = from, ...more] = address.split(":");
  const start = ADDRESS.exec(from);
  const end = ADDRESS.exec(to);
  if (start === null || end === null || more.length > 0) return undefined;
  const columns = span(start[1], end[1], columnIndex, ALL_COLUMNS);
  const rows = span(start[2], end[2], (row) => Number(row) - 1, ALL_ROWS);
  // A letter or a number alone is a name, not a column or row.
  const alone = !address.includes(":") && (start[1] === undefined || start[2] === undefined);
  if (alone || columns === undefined || rows === undefined) return undefined;
  return { row: rows.first, column: columns.first, rows: rows.count, columns: columns.count };
}

function span(from: string | undefined, to: string | undefined, index: (text: string) => number, all: number) {
  if (from === undefined && to === undefined) return { first: 0, count: all };
  if (from === undefined || to === undefined) return undefined;
  const [a, b] = [index(from), index(to)];
  const first = Math.min(a, b);
  const last = Math.max(a, b);
  return first < 0 || last >= all ? undefined : { first, count: last - first + 1 };
}

/** "A1:C3"; whole columns and rows as "A:C" and "1:3". */
export function formatArea(area: Area): string {
  const { lastRow, lastColumn } = ends(area);
  if (area.rows === ALL_ROWS) return `${columnName(area.column)}:${columnName(lastColumn)}`;
  if (area.columns === ALL_COLUMNS) return `${area.row + 1}:${lastRow + 1}`;
  const start = cellAddress(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${cellAddress(lastRow, lastColumn)}`;
}

/** With "$" before every part, as names have it. */
export function absoluteArea(area: Area): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

export function ends(area: Area): { readonly lastRow: number; readonly lastColumn: number } {
  return { lastRow: area.row + area.rows - 1, lastColumn: area.column + area.columns - 1 };
}

export function areaBetween(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What two areas have in common. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(ends(a).lastRow, ends(b).lastRow);
  const lastColumn = Math.min(ends(a).lastColumn, ends(b).lastColumn);
  return lastRow < row || lastColumn < column ? undefined : areaBetween(row, column, lastRow, lastColumn);
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const lastRow = Math.max(ends(a).lastRow, ends(b).lastRow);
  const lastColumn = Math.max(ends(a).lastColumn, ends(b).lastColumn);
  return areaBetween(Math.min(a.row, b.row), Math.min(a.column, b.column), lastRow, lastColumn);
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common?.rows === inner.rows && common.columns === inner.columns;
}

export function holdsCell({ row, column, rows, columns }: Area, cellRow: number, cellColumn: number): boolean {
  return row <= cellRow && cellRow < row + rows && column <= cellColumn && cellColumn < column + columns;
}

/** Where a change of lines leaves an area; undefined when all of it is deleted. */
export function areaAfter(area: Area, change: LineChange): Area | undefined {
  const { lastRow, lastColumn } = ends(area);
  const span = change.axis === "row" ? { first: area.row, last: lastRow } : { first: area.column, last: lastColumn };
  const after = spanAfter(span, change);
  if (after === undefined) return undefined;
  const count = after.last - after.first + 1;
  return change.axis === "row" ? { ...area, row: after.first, rows: count } : { ...area, column: after.first, columns: count };
}

/** What is left of an area without another, as up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (common === undefined) return [area];
  const { lastRow, lastColumn } = ends(area);
  const inner = ends(common);
  const parts = [
    areaBetween(area.row, area.column, common.row - 1, lastColumn),
    areaBetween(inner.lastRow + 1, area.column, lastRow, lastColumn),
    areaBetween(common.row, area.column, inner.lastRow, common.column - 1),
    areaBetween(common.row, inner.lastColumn + 1, inner.lastRow, lastColumn),
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Every cell of an area, row by row. */
export function* cellsOf(area: Area): Iterable<readonly [row: number, column: number]> {
  const { lastRow, lastColumn } = ends(area);
  for (let row = area.row; row <= lastRow; row++) {
    for (let column = area.column; column <= lastColumn; column++) yield [row, column];
  }
}

/** A rectangular table of what `cell` gives for each cell. */
export function tableOf<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (__, c) => cell(area.row + r, area.column + c)));
}
