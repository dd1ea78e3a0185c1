import type { Raw, SheetData } from "../../src/sheets";

/** The sheet with another content in one cell ("E8"). */
export function withCell(sheet: SheetData, address: string, content: Raw): SheetData {
  const { row, column } = positionOf(address);
  const replaced = (grid: SheetData["values"]): SheetData["values"] =>
    grid.map((cells, r) => (r === row - sheet.row ? cells.map((cell, c) => (c === column - sheet.column ? content : cell)) : cells));
  return { ...sheet, values: replaced(sheet.values), formulas: replaced(sheet.formulas) };
}

/** A sheet that begins at A1. A text that begins with "=" is a formula whose value is the text after "→": "=A1+1→3". */
export function sheet(name: string, rows: readonly (readonly Raw[])[], properties: Partial<SheetData> = {}): SheetData {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const grid = (content: (raw: Raw) => Raw): Raw[][] => rows.map((row) => Array.from({ length: width }, (_, i) => content(row[i] ?? "")));
  return { name, visible: true, row: 0, column: 0, values: grid(computedValue), formulas: grid(formulaText), ...properties };
}

const COMPUTED = /^(=.*)→(.*)$/;

function computedValue(raw: Raw): Raw {
  const [, , value] = (typeof raw === "string" && COMPUTED.exec(raw)) || [];
  if (value === undefined) return raw;
  return value !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
}

const formulaText = (raw: Raw): Raw => (typeof raw === "string" ? (COMPUTED.exec(raw)?.[1] ?? raw) : raw);

function positionOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
