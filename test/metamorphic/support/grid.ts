import type { Snapshot } from "../../../src/plan/snapshot";
import type { Raw, SheetData } from "../../../src/sheets";
import { withSheet } from "../../appraisal/workbook";

export type Grid = readonly (readonly Raw[])[];

/** Headings of the first column of a table in these workbooks, and what its lines begin with. */
const OPENINGS: ReadonlySet<Raw> = new Set(["序号", "月份"]);
const beginsLine = (cell: Raw | undefined): boolean => typeof cell === "number" || /^\d+月$/.test(String(cell ?? ""));

/** A sheet with a table: its heading rows and its lines. Titles, totals, averages and signatures are neither. */
export interface TableSheet {
  readonly data: SheetData;
  readonly headingRows: readonly number[];
  readonly lines: readonly number[];
}

/** The sheets that the school fills in and that hold something. */
export function tableSheets({ sheets, own }: Snapshot): readonly TableSheet[] {
  const ours = new Set(own.values());
  return sheets.filter((data) => data.visible && !ours.has(data.name) && filledRows(data) > 1).map(tableOn);
}

const filledRows = ({ values }: SheetData): number => values.filter((row) => row.some((cell) => cell !== "")).length;

function tableOn(data: SheetData): TableSheet {
  const first = data.values.findIndex((row) => OPENINGS.has(row[0] ?? ""));
  const lines = data.values.flatMap((row, index) => (index > first && beginsLine(row[0]) ? [index] : []));
  const [start] = lines;
  if (first < 0 || start === undefined) throw new Error(`no table is seen on ${data.name}`);
  return { data, headingRows: Array.from({ length: start - first }, (_, index) => first + index), lines };
}

/** What stands above a column: below a heading over several columns, its own. */
export const headingOf = ({ data, headingRows }: TableSheet, column: number): string => headingRows.map((row) => String(data.values[row]?.[column] ?? "")).filter((text) => text !== "").at(-1) ?? "";

/** Whether a cell of the sheet computes what it shows. */
export const isComputed = ({ data }: TableSheet, row: number, column: number): boolean => String(data.formulas[row]?.[column]).startsWith("=");

/** The workbook with another grid on a sheet: of values and of formulas alike. */
export const withGrid = (snapshot: Snapshot, name: string, change: (grid: Grid, of: "values" | "formulas") => Grid): Snapshot =>
  withSheet(snapshot, name, (before) => ({ ...withoutFormats(before), values: change(before.values, "values"), formulas: change(before.formulas, "formulas") }));

/** Number formats move with their cells in Excel; here they would stay behind. */
function withoutFormats(sheet: SheetData): SheetData {
  const { name, visible, row, column, values, formulas, ours } = sheet;
  return { name, visible, row, column, values, formulas, ...(ours === undefined ? {} : { ours }) };
}

/** A cell that somebody types into: on a sheet, below a heading. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The workbook with other contents typed into cells. */
export function withTyped(snapshot: Snapshot, typed: readonly (TypedCell & { readonly content: Raw })[]): Snapshot {
  const names = [...new Set(typed.map(({ sheet }) => sheet))];
  return names.reduce((before, name) => {
    const contents = new Map(typed.filter(({ sheet }) => sheet === name).map(({ row, column, content }) => [`${row} ${column}`, content]));
    return withGrid(before, name, (grid) => grid.map((cells, row) => cells.map((cell, column) => contents.get(`${row} ${column}`) ?? cell)));
  }, snapshot);
}
