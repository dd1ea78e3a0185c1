import type { EngineName, EngineSheet, EngineTable } from "../calc/engine";
import { shownFormula } from "../calc/formula";
import type { SheetRecord, XlsxPackage } from "../package/types";
import { cellsOf, ends, parseArea } from "./area";
import type { Area } from "./area";
import { styleKey } from "./sheet";
import type { StoredValue } from "./types";

const BLANK: StoredValue = { kind: "blank" };

/** A sheet's cells as the engine takes them: what formulas give, and what spills from them, is left to calculation. */
export function engineSheet(id: string, record: SheetRecord): EngineSheet {
  return { id, name: record.name, cells: engineCells(record) };
}

function* engineCells(record: SheetRecord): EngineSheet["cells"] {
  const spilled = spilledCells(record);
  for (const [row, column, cell] of record.cells()) {
    const value = cell.formula !== undefined || spilled.has(cellKey(row, column)) ? BLANK : cell.value;
    const formula = cell.formula === undefined ? {} : { formula: `=${shownFormula(cell.formula.text)}` };
    yield [row, column, { value, style: styleKey(cell.style), ...formula }];
  }
}

/** The cells that hold no more than the results of an array formula elsewhere. */
function spilledCells(record: SheetRecord): ReadonlySet<string> {
  const spilled = new Set<string>();
  for (const [row, column, cell] of record.cells()) {
    const area = cell.formula?.array === undefined ? undefined : parseArea(cell.formula.array.ref);
    for (const [r, c] of area === undefined ? [] : cellsOf(area)) {
      if (r !== row || c !== column) spilled.add(cellKey(r, c));
    }
  }
  return spilled;
}

function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** The defined names as the engine takes them. */
export function engineNames(file: XlsxPackage, sheetId: (name: string) => string | undefined): EngineName[] {
  return file.names
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map(({ name, sheet, formula }) => {
      const id = sheet === undefined ? undefined : sheetId(sheet);
      return { name, formula: shownFormula(formula), ...(id === undefined ? {} : { sheetId: id }) };
    });
}

/** The tables of a sheet, for formulas like =SUM(表1[得分]). */
export function engineTables(sheetId: string, record: SheetRecord): EngineTable[] {
  return record.tables.flatMap(({ name, ref }) => {
    const area = parseArea(ref);
    if (area === undefined) return [];
    return [{ name, sheetId, range: { row: area.row, column: area.column, ...ends(area) }, columns: headings(record, area) }];
  });
}

function headings(record: SheetRecord, { row, column, columns }: Area): string[] {
  return Array.from({ length: columns }, (_, index) => {
    const value = record.cell(row, column + index)?.value;
    return value?.kind === "text" ? value.text : "";
  });
}
