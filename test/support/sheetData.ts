import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Raw, SheetData } from "../../src/sheets";
import { openPackage } from "../../workbench/package";
import type { SheetRecord, StoredCell } from "../../workbench/package/types";

const known = new Map<string, readonly SheetData[]>();

/** The worksheets of a sample workbook in test/fixtures, as the add-in receives them from Excel; each is read once. */
export function sheetsOf(fixture: string): readonly SheetData[] {
  const sheets = known.get(fixture) ?? read(fixture);
  known.set(fixture, sheets);
  return sheets;
}

function read(fixture: string): readonly SheetData[] {
  const book = openPackage(new Uint8Array(readFileSync(join(__dirname, "../fixtures", fixture))));
  return book.sheets.map((sheet) => sheetData(sheet, (style) => book.styles.style(style).numberFormat));
}

function sheetData(sheet: SheetRecord, formatOf: (style: number) => string): SheetData {
  const cells = [...sheet.cells()];
  const rows = Math.max(0, ...cells.map(([row]) => row + 1));
  const columns = Math.max(0, ...cells.map(([, column]) => column + 1));
  const grid = <T extends Raw>(content: (cell: StoredCell) => T, blank: T): T[][] => {
    const values = Array.from({ length: rows }, () => Array.from({ length: columns }, (): T => blank));
    for (const [row, column, cell] of cells) (values[row] ?? [])[column] = content(cell);
    return values;
  };
  return {
    name: sheet.name,
    visible: sheet.state === "visible",
    row: 0,
    column: 0,
    values: grid(valueOf, ""),
    formulas: grid((cell) => (cell.formula === undefined ? valueOf(cell) : `=${cell.formula.text}`), ""),
    formats: grid((cell) => formatOf(cell.style), "General"),
  };
}

function valueOf({ value }: StoredCell): Raw {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return value.number;
    case "text":
      return value.text;
    case "boolean":
      return value.boolean;
    case "error":
      return value.error;
  }
}
