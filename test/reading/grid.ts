import type { Raw, SheetData } from "../../src/sheets";

/** A worksheet as a case writes it. */
export interface SheetCase {
  readonly name: string;
  readonly hidden?: boolean;
  readonly merged?: readonly string[];
  /** Number formats by range: "C4:C6" → "0%". */
  readonly formats?: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly (Raw | null)[])[];
}

/** The sheet as Excel's API gives it: what is merged stands in its first cell. */
export function sheetOf({ name, hidden = false, formats = {}, rows }: SheetCase): SheetData {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column): Raw => row[column] ?? ""));
  const numberFormats = values.map((row) => row.map(() => "General"));
  for (const [range, format] of Object.entries(formats)) fill(numberFormats, range, format);
  return { name, visible: !hidden, row: 0, column: 0, values, formulas: values, formats: numberFormats };
}

function fill(grid: string[][], range: string, format: string): void {
  const [first, last] = cornersOf(range);
  for (let row = first.row; row <= Math.min(last.row, grid.length - 1); row++) {
    const cells = grid[row] ?? [];
    for (let column = first.column; column <= Math.min(last.column, cells.length - 1); column++) cells[column] = format;
  }
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

function cornersOf(range: string): readonly [Corner, Corner] {
  const [from = "", to = from] = range.split(":");
  return [corner(from), corner(to)];
}

function corner(address: string): Corner {
  const [, letters = "", digits = "1"] = /^([A-Z]+)(\d+)?$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
