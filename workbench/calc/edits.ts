import { CanceledError } from "@univerjs/core";
import type { ICellData, ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";

type Cells = Record<number, Record<number, ICellData | null>>;

/** What is done about cells that are about to be written into Univer. */
export interface CellWatcher {
  /** Whether a person may change these cells; false cancels the change. */
  mayEdit(sheetId: string, cells: Cells): boolean;
  /** Before any change, also the book's own. */
  prepare(sheetId: string, cells: Cells): void;
  /** After a person's change. */
  edited(sheetId: string, cells: Cells): void;
  /** After formulas of a sheet got their results, whether they are others or not. */
  calculated(sheetId: string): void;
}

/**
 * Watches what is written into cells. The book writes with `onlyLocal`; everything else comes from a person at the
 * grid: typing, pasting, deleting, filling, undoing.
 */
export function watchCells(commands: ICommandService, formulas: FormulaDataModel, watcher: CellWatcher): void {
  commands.beforeCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id || options?.["applyFormulaCalculationResult"] === true) return;
    const params = command.params as ISetRangeValuesMutationParams;
    if (options?.onlyLocal !== true) {
      const { unitId, subUnitId } = params;
      params.cellValue = contentsOnly(params.cellValue as Cells, (row, column) => formulas.getFormulaStringByCell(row, column, subUnitId, unitId) || undefined);
      if (!watcher.mayEdit(subUnitId, params.cellValue as Cells)) throw new CanceledError();
    }
    watcher.prepare(params.subUnitId, params.cellValue as Cells);
  });
  commands.onCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    if (options?.["applyFormulaCalculationResult"] === true) watcher.calculated(subUnitId);
    else if (options?.onlyLocal !== true) watcher.edited(subUnitId, cellValue as Cells);
  });
}

/** Values and formulas without formats, which name formats of the file here, and without formatted text. */
function contentsOnly(cells: Cells, sharedFormula: (row: number, column: number) => string | undefined): Cells {
  return mapCells(cells, (cell, row, column) => {
    if (cell !== null && !["v", "f", "si", "p"].some((content) => content in cell)) return {};
    const text = cell?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
    const formula = cell?.f ?? (cell?.si == null ? undefined : sharedFormula(row, column));
    // A formula's value comes from calculating it.
    if (formula) return { v: null, t: null, f: formula, si: null, p: null };
    return { v: text ?? cell?.v ?? null, t: cell?.t ?? null, f: null, si: null, p: null };
  });
}

function mapCells(cells: Cells, map: (cell: ICellData | null, row: number, column: number) => ICellData): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([row, columns]) => [
      row,
      Object.fromEntries(Object.entries(columns).map(([column, cell]) => [column, map(cell, Number(row), Number(column))])),
    ]),
  );
}
