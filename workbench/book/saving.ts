import { sameValue } from "../calc/cell-value";
import { canSpill, shownFormula, storedFormula } from "../calc/formula";
import { lineAfter } from "../package/lines";
import type { LineChange } from "../package/lines";
import type { StoredFormula } from "../package/types";
import { cellsOf, formatArea, parseArea } from "./area";
import type { Area } from "./area";
import type { Sheet } from "./sheet";
import type { StoredValue } from "./types";

/** How formulas are stored: the namespaces of custom functions, and those functions that give arrays. */
export interface FormulaContext {
  readonly namespaces: ReadonlySet<string>;
  readonly arrayFunctions: ReadonlySet<string>;
}

/** What the formulas of a sheet gave when the file was opened. */
export interface Baseline {
  readonly values: ReadonlyMap<string, StoredValue>;
  /** What each result covered, by the formula's cell. */
  readonly spills: ReadonlyMap<string, string>;
}

const BLANK: StoredValue = { kind: "blank" };

/** The calculated cells of a sheet that has just been opened and calculated. */
export function takeBaseline(sheet: Sheet): Baseline {
  const values = new Map([...calculatedCells(sheet)].map(([row, column]) => [cellKey(row, column), sheet.value(row, column)]));
  return { values, spills: spillsByCell(sheet) };
}

/** The same results where a change of lines leaves their cells. */
export function baselineAfter({ values, spills }: Baseline, change: LineChange): Baseline {
  return { values: keysAfter(values, change), spills: keysAfter(spills, change) };
}

function keysAfter<V>(byCell: ReadonlyMap<string, V>, change: LineChange): Map<string, V> {
  return new Map(
    [...byCell].flatMap(([key, value]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const after = lineAfter(change.axis === "row" ? row : column, change);
      if (after === undefined) return [];
      return [[change.axis === "row" ? cellKey(after, column) : cellKey(row, after), value] as const];
    }),
  );
}

/**
 * Hands the cells that have changed to the file. A calculated cell counts as changed when it gives something else than
 * right after opening: the file's own results may be old, and a file that nobody touched must stay as it is.
 */
export function storeCells(sheet: Sheet, baseline: Baseline, context: FormulaContext): void {
  const calculated = new Set([...calculatedCells(sheet)].map(([row, column]) => cellKey(row, column)));
  const spills = spillsByCell(sheet);
  for (const [row, column] of cellsToCompare(sheet)) {
    const key = cellKey(row, column);
    const before = sheet.record.cell(row, column);
    const formula = storeFormula(sheet, row, column, context, spills.get(key), baseline.spills.get(key));
    const value = sheet.value(row, column);
    const style = sheet.ownStyle(row, column) ?? before?.style;
    const known = calculated.has(key) ? baseline.values.get(key) : undefined;
    const sameResult = sameValue(value, before?.value ?? BLANK) || (known !== undefined && sameValue(value, known));
    if (sameResult && style === before?.style && sameFormula(formula, before?.formula)) continue;
    const format = style ?? sheet.columnStyle(column);
    // What was emptied and has no format of its own any more is no cell: Excel keeps none either.
    const isNothing = value.kind === "blank" && formula === undefined && format === sheet.columnStyle(column);
    sheet.record.setCell(row, column, isNothing ? undefined : { value, style: format, ...(formula === undefined ? {} : { formula }) });
  }
}

/** The cells of the file's formulas that still stand, with all that their results cover now or in the file. */
function* calculatedCells(sheet: Sheet): Iterable<readonly [row: number, column: number]> {
  const spills = spillsByCell(sheet);
  for (const [row, column, cell] of sheet.record.cells()) {
    if (cell.formula === undefined || !stillStands(sheet, row, column, cell.formula)) continue;
    yield [row, column];
    for (const ref of [cell.formula.array?.ref, spills.get(cellKey(row, column))]) {
      const area = ref === undefined ? undefined : parseArea(ref);
      if (area !== undefined) yield* cellsOf(area);
    }
  }
}

function* cellsToCompare(sheet: Sheet): Iterable<readonly [row: number, column: number]> {
  const seen = new Set<string>();
  const inFile = [...sheet.record.cells()].map(([row, column]) => [row, column] as const);
  const spilled = sheet.spills().filter((area) => isArrayFormula(sheet, area)).flatMap((area) => [...cellsOf(area)]);
  for (const [row, column] of [...sheet.cells(), ...inFile, ...spilled]) {
    const key = cellKey(row, column);
    if (!seen.has(key)) yield [row, column];
    seen.add(key);
  }
}

/** False for a plain formula of the file: Excel shows one value of its result, and so writes none into other cells. */
function isArrayFormula(sheet: Sheet, { row, column }: Area): boolean {
  const before = sheet.record.cell(row, column)?.formula;
  return before === undefined || before.array !== undefined || !stillStands(sheet, row, column, before);
}

function storeFormula(
  sheet: Sheet,
  row: number,
  column: number,
  context: FormulaContext,
  spill: string | undefined,
  spillWhenOpened: string | undefined,
): StoredFormula | undefined {
  const formula = sheet.formula(row, column)?.slice(1);
  if (formula === undefined) return undefined;
  const ref = spill ?? formatArea({ row, column, rows: 1, columns: 1 });
  const before = sheet.record.cell(row, column)?.formula;
  if (before !== undefined && stillStands(sheet, row, column, before)) {
    return before.array === undefined || spill === spillWhenOpened ? before : { ...before, array: { ...before.array, ref } };
  }
  const text = storedFormula(formula, context.namespaces);
  return spill !== undefined || canSpill(formula, context.arrayFunctions) ? { text, array: { ref, dynamic: true } } : { text };
}

function stillStands(sheet: Sheet, row: number, column: number, before: StoredFormula): boolean {
  return sheet.formula(row, column)?.slice(1) === shownFormula(before.text);
}

function sameFormula(a: StoredFormula | undefined, b: StoredFormula | undefined): boolean {
  return a?.text === b?.text && a?.array?.ref === b?.array?.ref && a?.array?.dynamic === b?.array?.dynamic;
}

function spillsByCell(sheet: Sheet): Map<string, string> {
  return new Map(sheet.spills().map((area) => [cellKey(area.row, area.column), formatArea(area)]));
}

function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}
