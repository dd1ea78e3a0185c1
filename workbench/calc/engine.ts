import { ObjectMatrix, mergeWorksheetSnapshotWithDefault, requestImmediateMacroTask } from "@univerjs/core";
import type { ICellData, IRange, Worksheet } from "@univerjs/core";
import { LexerTreeBuilder, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation, SetWorksheetNameMutation } from "@univerjs/sheets";

import type { FunctionHost, LineChange, StoredValue } from "../book/types";
import { within } from "../book/within";
import { behindCalls, dependingOn } from "./behind-calls";
import type { FormulaCell } from "./behind-calls";
import { BUSY, readValue, writeValue } from "./cell-value";
import type { CellRange } from "./cell-range";
import { CustomFunctions } from "./custom-functions";
import type { CallingCell } from "./custom-functions";
import { watchCells } from "./edits";
import { createHeadlessUniver } from "./headless";
import { createUniverBook } from "./univer";
import type { CreateUniver, UniverBook } from "./univer";

/** What to put into a cell. What is absent stays as it is; a formula's value comes from calculating it. */
export interface CellInput {
  readonly value?: StoredValue;
  /** With "="; null removes a formula. */
  readonly formula?: string | null;
}

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: Iterable<readonly [row: number, column: number, cell: { readonly value: StoredValue; readonly formula?: string; readonly style?: string }]>;
}

export interface EngineName {
  readonly name: string;
  readonly sheetId?: string;
  /** Without "=". */
  readonly formula: string;
}

export interface EngineTable {
  readonly name: string;
  readonly sheetId: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
}

interface DirtyRange {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** Excel nests functions no deeper. */
const DEEPEST = 64;
const ROUNDS_BETWEEN_LOOKS = 100;

/** Rows and columns that a reference to whole columns or rows reaches beyond what the sheet holds. */
const SPARE = { rows: 2000, columns: 100 };

/** Cells with formulas, calculated by Univer: all that the book knows of Univer. */
export class Engine {
  private readonly univer: UniverBook;
  private readonly custom: CustomFunctions;
  private dirty: DirtyRange[] = [];
  private everythingDirty = true;
  private running: Promise<void> | undefined;
  /** How often custom functions were waited for since the cells last settled. */
  private rounds = 0;
  private readonly guards: ((sheetId: string, range: CellRange) => boolean)[] = [];
  private readonly editListeners: ((sheetId: string, range: CellRange) => void)[] = [];
  private readonly calculationListeners: ((sheetId: string) => void)[] = [];
  /** Sheets whose formulas got results since the listeners were last told. */
  private readonly calculated = new Set<string>();

  constructor(
    sheets: readonly EngineSheet[],
    private readonly timeLimit: number,
    createUniver: CreateUniver = createHeadlessUniver,
  ) {
    this.univer = createUniverBook(sheets.map(snapshot), createUniver);
    this.custom = new CustomFunctions((sheetId) => this.worksheet(sheetId).getName());
    watchCells(this.univer.commands, this.univer.formulas, {
      mayEdit: (sheetId, cells) => this.guards.every((mayEdit) => mayEdit(sheetId, rangeOf(cells))),
      prepare: (sheetId, cells) => this.prepare(sheetId, cells),
      edited: (sheetId, cells) => this.editListeners.forEach((edited) => edited(sheetId, rangeOf(cells))),
      calculated: (sheetId) => void this.calculated.add(sheetId),
    });
  }

  // What a person does in the grid that shows these cells

  /** Asks before a person's change whether it is allowed. */
  onBeforeEdit(mayEdit: (sheetId: string, range: CellRange) => boolean): void {
    this.guards.push(mayEdit);
  }

  /** Tells of a person's change, once it is in the cells. */
  onEdit(listener: (sheetId: string, range: CellRange) => void): void {
    this.editListeners.push(listener);
  }

  /** Tells of each sheet with formulas that were calculated, once all of them are. */
  onCalculation(listener: (sheetId: string) => void): void {
    this.calculationListeners.push(listener);
  }

  // Cells

  value(sheetId: string, row: number, column: number): StoredValue {
    return readValue(this.spilled(sheetId)?.[row]?.[column] ?? this.rawCell(sheetId, row, column));
  }

  /** With "="; undefined where no formula was typed, also in a spill range below its first cell. */
  formula(sheetId: string, row: number, column: number): string | undefined {
    return this.rawCell(sheetId, row, column)?.f ?? undefined;
  }

  style(sheetId: string, row: number, column: number): string | undefined {
    const style = this.rawCell(sheetId, row, column)?.s;
    return typeof style === "string" ? style : undefined;
  }

  setStyle(sheetId: string, row: number, column: number, style: string): void {
    this.makeRoom(sheetId, row, column);
    this.worksheet(sheetId).getCellMatrix().setValue(row, column, { ...this.rawCell(sheetId, row, column), s: style });
  }

  /** Cells that hold a value, a formula or a format, in no particular order. */
  cells(sheetId: string): (readonly [row: number, column: number])[] {
    const cells: [number, number][] = [];
    this.worksheet(sheetId).getCellMatrix().forValue((row, column) => void cells.push([row, column]));
    return cells;
  }

  /** Cells with a formula, which begins with "=". */
  formulas(sheetId: string): (readonly [row: number, column: number, formula: string])[] {
    const formulas: [number, number, string][] = [];
    this.worksheet(sheetId).getCellMatrix().forValue((row, column, cell) => {
      if (cell?.f != null) formulas.push([row, column, cell.f]);
    });
    return formulas;
  }

  /** What a formula's result covers, with the formula's own cell first; only where it covers more than that cell. */
  spills(sheetId: string): readonly CellRange[] {
    const spills: CellRange[] = [];
    const ranges = this.univer.formulas.getArrayFormulaRange()[this.univer.unitId]?.[sheetId];
    new ObjectMatrix(ranges ?? {}).forValue((row, column, range) => {
      if (this.spilled(sheetId)?.[row]?.[column]?.v !== "#SPILL!") spills.push(fromUniver(range));
    });
    return spills;
  }

  /** Puts values and formulas into cells; calculation starts by itself. */
  setCells(sheetId: string, cells: Iterable<readonly [row: number, column: number, input: CellInput]>): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const [row, column, input] of cells) (cellValue[row] ??= {})[column] = cellData(input);
    if (Object.keys(cellValue).length === 0) return;
    this.mutate(SetRangeValuesMutation.id, { unitId: this.univer.unitId, subUnitId: sheetId, cellValue });
  }

  // Sheets, names, tables, functions: after each, everything is calculated anew.

  addSheet(sheet: EngineSheet, position: number): void {
    this.mutate(InsertSheetMutation.id, { unitId: this.univer.unitId, index: position, sheet: mergeWorksheetSnapshotWithDefault(snapshot(sheet)) });
    this.invalidate();
  }

  removeSheet(sheetId: string): void {
    const { unitId, formulas } = this.univer;
    this.mutate(RemoveSheetMutation.id, { unitId, subUnitId: sheetId });
    delete formulas.getArrayFormulaRange()[unitId]?.[sheetId];
    delete formulas.getArrayFormulaCellData()[unitId]?.[sheetId];
    this.invalidate();
  }

  renameSheet(sheetId: string, name: string): void {
    this.mutate(SetWorksheetNameMutation.id, { unitId: this.univer.unitId, subUnitId: sheetId, name });
    this.invalidate();
  }

  /** Moves the cells behind lines that come or go; their formulas stay as they are. */
  moveLines(sheetId: string, { kind, axis, first, count }: LineChange): void {
    const { unitId, formulas } = this.univer;
    const worksheet = this.worksheet(sheetId);
    const cells = worksheet.getCellMatrix();
    if (axis === "row" && kind === "insert") cells.insertRows(first, count);
    else if (axis === "row") cells.removeRows(first, count);
    else if (kind === "insert") cells.insertColumns(first, count);
    else cells.removeColumns(first, count);
    this.makeRoom(sheetId, cells.getLength(), cells.getRange().endColumn);
    // What spills, and where, comes from calculating it.
    delete formulas.getArrayFormulaRange()[unitId]?.[sheetId];
    delete formulas.getArrayFormulaCellData()[unitId]?.[sheetId];
    this.invalidate();
  }

  setNames(names: readonly EngineName[]): void {
    const items = names.map((name, index) => {
      const id = `name${index}`;
      return [id, { id, name: name.name, formulaOrRefString: name.formula, ...(name.sheetId === undefined ? {} : { localSheetId: name.sheetId }) }] as const;
    });
    this.univer.names.registerDefinedNames(this.univer.unitId, Object.fromEntries(items));
    this.invalidate();
  }

  setTables(tables: readonly EngineTable[]): void {
    for (const table of tables) {
      this.univer.tables.registerTable(this.univer.unitId, table.name, {
        sheetId: table.sheetId,
        range: toUniver(table.range),
        titleMap: new Map(table.columns.map((title, index) => [title, index])),
      });
    }
    this.invalidate();
  }

  installFunctions(host: FunctionHost): void {
    this.univer.functions.registerExecutors(...this.custom.install(host));
    this.invalidate();
  }

  /** How often custom functions have been called. */
  get functionCalls(): number {
    return this.custom.calls;
  }

  // Calculation

  /** Everything counts as changed. */
  invalidate(): void {
    this.everythingDirty = true;
    // Of parsed formulas, which know what a function or name meant when they were parsed. Long ones have a hash for a key,
    // which nothing of this book can be seen in; so those of all books go: every key contains "".
    this.univer.functions.deleteFormulaAstCacheKey("");
  }

  /** Calculates what has changed, with all that depends on it, and waits for custom functions to answer. */
  async settle(): Promise<void> {
    this.running ??= this.calculateAll().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** What has to be known of cells before they change. */
  private prepare(sheetId: string, cellValue: Record<number, Record<number, ICellData | null>>): void {
    const { unitId, formulas } = this.univer;
    const range = rangeOf(cellValue);
    this.makeRoom(sheetId, range.lastRow, range.lastColumn);
    this.dirty.push({ sheetId, range }, ...this.spillsTouching(sheetId, range));
    formulas.updateArrayFormulaCellData(unitId, sheetId, cellValue);
    formulas.updateArrayFormulaRange(unitId, sheetId, cellValue);
  }

  private async calculateAll(): Promise<void> {
    this.rounds = 0;
    if (!this.everythingDirty && this.dirty.length > 0) await this.askFirst(this.dirty);
    while (this.everythingDirty || this.dirty.length > 0) {
      const cells = this.everythingDirty ? this.formulaCells() : [];
      const first = behindCalls(cells, (formula) => this.custom.isCalledIn(formula), this.sheetIdOf);
      // None calls a custom function, or not only those that do can be told.
      if (first === undefined || first.size === 0) {
        await this.calculateOnce();
        this.dirty.push(...(await this.answers()));
      } else await this.calculateInTwoParts(first, cells);
    }
    this.custom.forgetAnswers();
    const calculated = [...this.calculated];
    this.calculated.clear();
    for (const sheetId of calculated) this.calculationListeners.forEach((listener) => listener(sheetId));
  }

  /**
   * Everything, but first only what custom functions are called with: that takes as many passes as calls wait for one another,
   * and each would calculate all other formulas anew, from cells that are still #BUSY!.
   */
  private async calculateInTwoParts(first: ReadonlySet<FormulaCell>, cells: readonly FormulaCell[]): Promise<void> {
    this.dirty = [];
    this.everythingDirty = false;
    this.showBusy(first, cells);
    do {
      await this.pass(() => this.force(first));
    } while ((await this.answers()).length > 0);
    const keys = new Set([...first].map(({ sheetId, row, column }) => cellKey(sheetId, row, column)));
    await this.pass(() => this.force(this.formulaCells().filter(({ sheetId, row, column }) => !keys.has(cellKey(sheetId, row, column)))));
    // Where the second part spills to can be seen only now.
    this.dirty.push(...this.allSpills().filter(({ sheetId, range }) => !keys.has(cellKey(sheetId, range.row, range.column))));
  }

  /**
   * After an edit, asks custom functions what they say of it before all else is calculated: otherwise whatever depends on their answers
   * would be calculated in every round in which calls wait for one another.
   */
  private async askFirst(edited: readonly DirtyRange[]): Promise<void> {
    const cells = this.formulaCells();
    const behind = behindCalls(cells, (formula) => this.custom.isCalledIn(formula), this.sheetIdOf);
    if (behind === undefined || behind.size === 0) return;
    const asked = dependingOn(edited.map(({ sheetId, range }) => ({ sheetId, row: range.row, column: range.column, formula: "", covers: range })), [...behind], this.sheetIdOf);
    if (!asked.some(({ formula }) => this.custom.isCalledIn(formula))) return;
    do {
      await this.pass(() => this.force(asked));
    } while ((await this.answers()).length > 0);
  }

  /** One pass of Univer's engine over what is dirty. A custom function not yet answered counts as #BUSY!. */
  private async calculateOnce(): Promise<void> {
    const { unitId } = this.univer;
    const dirtyRanges = this.dirty.map(({ sheetId, range }) => ({ unitId, sheetId, range: toUniver(range) }));
    const params = { ...NOTHING_DIRTY, dirtyRanges, forceCalculation: this.everythingDirty };
    this.dirty = [];
    this.everythingDirty = false;
    await this.pass(() => this.mutate(SetFormulaCalculationStartMutation.id, params));
  }

  private async pass(start: () => void): Promise<void> {
    // Univer's cache of read formulas is keyed by their text alone: a name would mean what it means in another book.
    new LexerTreeBuilder().dispose();
    const done = this.completion();
    start();
    await done;
  }

  /** Waits for the custom functions that a pass has called; gives the cells that then have an answer. */
  private async answers(): Promise<readonly DirtyRange[]> {
    const answered = await this.custom.answers(this.timeLimit);
    if (answered.length > 0) this.mustCome(++this.rounds, answered);
    return answered.map(({ sheetId, row, column }) => ({ sheetId, range: { row, column, lastRow: row, lastColumn: column } }));
  }

  /** Where calls wait for one another, one at least is done in every round: a call that is made with something else each time never is. */
  private mustCome(rounds: number, [last]: readonly CallingCell[]): void {
    if (last === undefined || rounds % ROUNDS_BETWEEN_LOOKS !== 0) return;
    const calling = this.formulaCells().filter(({ formula }) => this.custom.isCalledIn(formula)).length;
    if (rounds > calling * DEEPEST) throw new Error(`custom functions are asked something else in every round: ${this.formula(last.sheetId, last.row, last.column) ?? ""}`);
  }

  /** Calculates the formulas of these cells, and no others, whether dirty or not. */
  private force(cells: Iterable<FormulaCell>): void {
    const { unitId, workbook, formulas, calculation } = this.univer;
    const sheets: Record<string, Record<number, Record<number, { f: string }>>> = {};
    for (const { sheetId, row, column } of cells) {
      // What stands there now: cells and sheets may go between two passes.
      const f = workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column)?.f;
      if (f != null) ((sheets[sheetId] ??= {})[row] ??= {})[column] = { f };
    }
    void calculation.execute({
      ...NOTHING_DIRTY,
      formulaData: { [unitId]: sheets },
      arrayFormulaCellData: formulas.getArrayFormulaCellData(),
      arrayFormulaRange: formulas.getArrayFormulaRange(),
      forceCalculate: true,
      dirtyRanges: [],
    });
  }

  /** As calculating them would: what follows from calls that wait for an answer shows that it waits, not what it was. */
  private showBusy(first: ReadonlySet<FormulaCell>, cells: readonly FormulaCell[]): void {
    const { unitId, formulas, commands } = this.univer;
    const calls = cells.filter(({ formula }) => this.custom.isCalledIn(formula));
    const later = cells.filter((cell) => !first.has(cell));
    for (const { sheetId, row, column } of dependingOn(calls, later, this.sheetIdOf)) {
      const cellValue = { [row]: { [column]: writeValue({ kind: "error", error: BUSY }) } };
      formulas.updateArrayFormulaCellData(unitId, sheetId, cellValue);
      formulas.updateArrayFormulaRange(unitId, sheetId, cellValue);
      commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: sheetId, cellValue }, { onlyLocal: true, applyFormulaCalculationResult: true });
    }
  }

  private readonly sheetIdOf = (name: string): string | undefined => this.univer.workbook.getSheetBySheetName(name)?.getSheetId();

  private formulaCells(): readonly FormulaCell[] {
    const { unitId, formulas } = this.univer;
    const spills = new Map(this.allSpills().map(({ sheetId, range }) => [cellKey(sheetId, range.row, range.column), range]));
    const cells: FormulaCell[] = [];
    for (const [sheetId, sheet] of Object.entries(formulas.getFormulaData()[unitId] ?? {})) {
      new ObjectMatrix(sheet ?? {}).forValue((row, column, item) => {
        const covers = spills.get(cellKey(sheetId, row, column)) ?? { row, column, lastRow: row, lastColumn: column };
        if (item != null) cells.push({ sheetId, row, column, formula: item.f, covers });
      });
    }
    return cells;
  }

  private allSpills(): DirtyRange[] {
    return this.univer.workbook.getSheets().flatMap((sheet) => this.spills(sheet.getSheetId()).map((range) => ({ sheetId: sheet.getSheetId(), range })));
  }

  /** Resolves when a pass that now begins is done and its results are in the cells. */
  private completion(): Promise<void> {
    const { executionCompleteListener$, executionInProgressListener$ } = this.univer.calculation;
    let moves = 0;
    const progress = executionInProgressListener$.subscribe(() => void moves++);
    const complete = new Promise<void>((resolve) => {
      const subscription = executionCompleteListener$.subscribe(() => {
        subscription.unsubscribe();
        // The results are put into the cells in promise callbacks that this event starts.
        const release = requestImmediateMacroTask(() => {
          release();
          resolve();
        });
      });
    });
    return within(complete, this.timeLimit, () => "the calculation stands still", () => moves).finally(() => progress.unsubscribe());
  }

  private mutate(id: string, params: object): void {
    // As a change that comes from elsewhere, a new sheet does not come to the front.
    this.univer.commands.syncExecuteCommand(id, params, { onlyLocal: true, fromCollab: true });
  }

  private worksheet(sheetId: string): Worksheet {
    const sheet = this.univer.workbook.getSheetBySheetId(sheetId);
    if (sheet == null) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }

  private rawCell(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.worksheet(sheetId).getCellMatrix().getValue(row, column) ?? undefined;
  }

  private spilled(sheetId: string) {
    return this.univer.formulas.getArrayFormulaCellData()[this.univer.unitId]?.[sheetId];
  }

  /** The formulas whose results cover, or would cover, a range: Univer does not count them as depending on it. */
  private spillsTouching(sheetId: string, range: CellRange): DirtyRange[] {
    const formulas: DirtyRange[] = [];
    const ranges = this.univer.formulas.getArrayFormulaRange()[this.univer.unitId]?.[sheetId];
    new ObjectMatrix(ranges ?? {}).forValue((row, column, covered) => {
      if (intersect(fromUniver(covered), range)) formulas.push({ sheetId, range: { row, column, lastRow: row, lastColumn: column } });
    });
    return formulas;
  }

  private makeRoom(sheetId: string, row: number, column: number): void {
    const config = this.worksheet(sheetId).getConfig();
    config.rowCount = Math.max(config.rowCount, row + SPARE.rows);
    config.columnCount = Math.max(config.columnCount, column + SPARE.columns);
  }
}

const NOTHING_DIRTY = {
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  rowData: {},
  maxIteration: 1,
};

function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row},${column}`;
}

function snapshot(sheet: EngineSheet) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rowCount = 0;
  let columnCount = 0;
  for (const [row, column, cell] of sheet.cells) {
    (cellData[row] ??= {})[column] = {
      ...(cell.value.kind === "blank" ? {} : writeValue(cell.value)),
      ...(cell.formula === undefined ? {} : { f: cell.formula }),
      ...(cell.style === undefined ? {} : { s: cell.style }),
    };
    rowCount = Math.max(rowCount, row);
    columnCount = Math.max(columnCount, column);
  }
  return { id: sheet.id, name: sheet.name, rowCount: rowCount + SPARE.rows, columnCount: columnCount + SPARE.columns, cellData };
}

function cellData({ value, formula }: CellInput): ICellData {
  return { ...(value === undefined ? {} : writeValue(value)), ...(formula === undefined ? {} : { f: formula }) };
}

/** The smallest range around these cells; there is at least one. */
function rangeOf(cells: Record<number, Record<number, unknown>>): CellRange {
  const range = { row: Infinity, column: Infinity, lastRow: 0, lastColumn: 0 };
  for (const [row, columns] of Object.entries(cells)) {
    range.row = Math.min(range.row, Number(row));
    range.lastRow = Math.max(range.lastRow, Number(row));
    for (const column of Object.keys(columns)) {
      range.column = Math.min(range.column, Number(column));
      range.lastColumn = Math.max(range.lastColumn, Number(column));
    }
  }
  return range;
}

function intersect(a: CellRange, b: CellRange): boolean {
  return a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;
}

function toUniver({ row, column, lastRow, lastColumn }: CellRange): IRange {
  return { startRow: row, startColumn: column, endRow: lastRow, endColumn: lastColumn };
}

function fromUniver({ startRow, startColumn, endRow, endColumn }: IRange): CellRange {
  return { row: startRow, column: startColumn, lastRow: endRow, lastColumn: endColumn };
}
