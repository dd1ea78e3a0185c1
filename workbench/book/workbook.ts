import { Engine } from "../calc/engine";
import { customNamespaces, shownFormula, storedFormula } from "../calc/formula";
import { formulaAfter, renameSheets } from "../package/formula";
import type { LineChange } from "../package/lines";
import type { DefinedName, SheetRecord, XlsxPackage } from "../package/types";
import type { ObjectModel } from "../wire/definition";
import { WHOLE_SHEET, areaBetween, cellsOf, formatArea, parseArea, sameArea, tableOf } from "./area";
import type { Area } from "./area";
import { HeldRanges } from "./held-ranges";
import { engineNames, engineSheet, engineTables } from "./loading";
import { baselineAfter, storeCells, takeBaseline } from "./saving";
import type { Baseline } from "./saving";
import { Sheet } from "./sheet";
import { readTyped } from "./typing";
import type { TypedCell } from "./typing";
import type { Book, BookChange, BookSelection, BookSheetChange, FunctionHost, OpenOptions, Scalar, SheetValues, StoredValue } from "./types";

const CHANGE_TYPES = {
  row: { insert: "RowInserted", delete: "RowDeleted" },
  column: { insert: "ColumnInserted", delete: "ColumnDeleted" },
} as const;

/** How long nothing may move in a calculation, in milliseconds: far longer than on a busy machine. */
const TIME_LIMIT = 600_000;

/** An open workbook. What the file holds besides cells lives in its package; there is no copy of it here. */
export class Workbook implements Book {
  readonly engine: Engine;
  readonly objectModel: ObjectModel;
  readonly heldRanges = new HeldRanges();
  private sheetList: Sheet[];
  private readonly baselines = new Map<Sheet, Baseline>();
  private readonly listeners: ((change: BookChange) => void)[] = [];
  private readonly selectionListeners: ((selection: BookSelection) => void)[] = [];
  private readonly sheetListeners: ((change: BookSheetChange) => void)[] = [];
  readonly namespaces = new Set<string>();
  readonly arrayFunctions = new Set<string>();
  private sheetsCreated = 0;
  private untouched = true;
  private baselineDue = false;

  constructor(
    readonly file: XlsxPackage,
    readonly options: OpenOptions,
    describe: (book: Workbook) => ObjectModel,
  ) {
    const records = file.sheets.map((record) => ({ record, id: this.nextSheetId() }));
    this.engine = new Engine(records.map(({ record, id }) => engineSheet(id, record)), TIME_LIMIT, options.createUniver);
    this.sheetList = records.map(({ record, id }) => new Sheet(id, record, this.engine, file.styles));
    for (const { record } of records) {
      for (const [, , cell] of record.cells()) customNamespaces(cell.formula?.text ?? "").forEach((name) => this.namespaces.add(name));
    }
    this.engine.setTables(this.sheetList.flatMap((sheet) => engineTables(sheet.id, sheet.record)));
    this.updateNames();
    this.objectModel = describe(this);
    this.engine.onEdit((sheetId, range) => {
      const sheet = this.sheetList.find(({ id }) => id === sheetId);
      if (sheet !== undefined) this.report(sheet, areaBetween(range.row, range.column, range.lastRow, range.lastColumn), "user");
    });
  }

  /** The first calculation: what it gives counts as what the file held. */
  async open(): Promise<this> {
    this.baselineDue = true;
    await this.calculate();
    return this;
  }

  // Sheets

  /** In tab order. */
  get sheets(): readonly Sheet[] {
    return this.sheetList;
  }

  /** By name, without regard to case. */
  sheet(name: string): Sheet | undefined {
    return this.sheetList.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  get activeSheet(): Sheet {
    const sheet = this.sheetList[this.file.activeSheet] ?? this.sheetList[0];
    if (sheet === undefined) throw new Error("a workbook has at least one sheet");
    return sheet;
  }

  activate(sheet: Sheet): void {
    this.file.activeSheet = this.sheetList.indexOf(sheet);
  }

  /** Brings a sheet to the front and selects an area there. As in Excel, going to another sheet alone is no new selection. */
  selectArea(sheet: Sheet, cells: Area): void {
    this.activate(sheet);
    const area = sheet.selected(cells);
    if (sameArea(area, sheet.selection)) return;
    sheet.selection = area;
    const selection = { sheetId: sheet.id, address: formatArea(area) };
    this.selectionListeners.forEach((listener) => listener(selection));
  }

  addSheet(name: string): Sheet {
    const record = this.file.addSheet(name);
    const sheet = new Sheet(this.nextSheetId(), record, this.engine, this.file.styles);
    this.engine.addSheet(engineSheet(sheet.id, record), this.sheetList.length);
    this.sheetList.push(sheet);
    this.baselines.set(sheet, { values: new Map(), spills: new Map() });
    this.reportSheet({ kind: "added", sheetId: sheet.id });
    return sheet;
  }

  /** Copies a sheet with all that it holds. */
  copySheet(sheet: Sheet, name: string, position: number): Sheet {
    const active = this.activeSheet;
    this.storeSheet(sheet);
    const record = this.file.copySheet(sheet.record, name, position);
    const copy = new Sheet(this.nextSheetId(), record, this.engine, this.file.styles);
    this.engine.addSheet(engineSheet(copy.id, record), position);
    this.sheetList = [...this.sheetList.slice(0, position), copy, ...this.sheetList.slice(position)];
    this.baselines.set(copy, { values: new Map(), spills: new Map() });
    this.activate(active);
    this.updateNames();
    this.reportSheet({ kind: "added", sheetId: copy.id });
    return copy;
  }

  deleteSheet(sheet: Sheet): void {
    const active = this.activeSheet;
    const position = this.sheetList.indexOf(sheet);
    this.renameInFormulas(sheet.name, undefined);
    this.file.deleteSheet(sheet.record);
    this.engine.removeSheet(sheet.id);
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.activate(active === sheet ? (this.sheetList[Math.max(0, position - 1)] ?? active) : active);
    this.updateNames();
    this.reportSheet({ kind: "deleted", sheetId: sheet.id });
  }

  moveSheet(sheet: Sheet, position: number): void {
    const active = this.activeSheet;
    this.file.moveSheet(sheet.record, position);
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.sheetList.splice(position, 0, sheet);
    this.activate(active);
  }

  /** Inserts or deletes whole rows or columns; everything that refers to what is behind them follows. */
  moveLines(sheet: Sheet, change: LineChange): void {
    this.engine.moveLines(sheet.id, change);
    this.changeFormulas((formula, home) => formulaAfter(formula, change, (name) => (name === undefined ? home : this.sheet(name)) === sheet));
    this.file.moveLines(sheet.record, change);
    const baseline = this.baselines.get(sheet);
    if (baseline !== undefined) this.baselines.set(sheet, baselineAfter(baseline, change));
    if (change.kind === "insert") sheet.formatNewLines(change);
    this.heldRanges.moveLines(sheet, change);
    this.engine.setTables(engineTables(sheet.id, sheet.record));
    this.updateNames();
    const lines = change.axis === "row" ? { row: change.first, rows: change.count } : { column: change.first, columns: change.count };
    this.report(sheet, { ...WHOLE_SHEET, ...lines }, "api", CHANGE_TYPES[change.axis][change.kind]);
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    sheet.record.name = name;
    this.engine.renameSheet(sheet.id, name);
    this.renameInFormulas(before, name);
    this.updateNames();
    this.reportSheet({ kind: "renamed", sheetId: sheet.id, before, after: name });
  }

  /** Shows or hides a sheet. */
  setState(sheet: Sheet, state: SheetRecord["state"]): void {
    const before = sheet.record.state;
    if (before === state) return;
    sheet.record.state = state;
    this.reportSheet({ kind: "shown", sheetId: sheet.id, before, after: state });
  }

  private reportSheet(change: BookSheetChange): void {
    this.sheetListeners.forEach((listener) => listener(change));
  }

  // Names

  get names(): readonly DefinedName[] {
    return this.file.names;
  }

  set names(names: readonly DefinedName[]) {
    this.file.names = names;
    this.updateNames();
  }

  // Formulas

  /** A formula of the file as people write it; both without "=". */
  shownFormula(stored: string): string {
    return shownFormula(stored);
  }

  /** A formula as the file spells it. */
  storedFormula(shown: string): string {
    return storedFormula(shown, this.namespaces);
  }

  // Cells

  /** Types values into an area's cells, row by row; null leaves a cell as it is. */
  typeValues(sheet: Sheet, area: Area, values: readonly (readonly (Scalar | null | undefined)[])[], source: BookChange["source"]): void {
    const typed = tableOf(area, (row, column) => {
      const input = values[row - area.row]?.[column - area.column];
      return [row, column, readTyped(input, sheet.style(row, column).numberFormat)] as const;
    }).flat();
    const inputs = typed.filter((entry): entry is readonly [number, number, TypedCell] => entry[2] !== undefined);
    sheet.setCells(inputs);
    for (const [row, column, { numberFormat }] of inputs) {
      if (numberFormat !== undefined) sheet.patchStyle({ row, column, rows: 1, columns: 1 }, () => ({ numberFormat }));
    }
    this.report(sheet, area, source);
  }

  /** Tells the listeners of a change in the grid. */
  report(sheet: Sheet, area: Area, source: BookChange["source"], type: BookChange["type"] = "RangeEdited"): void {
    this.untouched = false;
    const change = { sheetId: sheet.id, address: formatArea(area), source, type };
    this.listeners.forEach((listener) => listener(change));
  }

  // Book

  async calculate(): Promise<void> {
    this.engine.invalidate();
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.engine.settle();
    if (!this.baselineDue || !this.untouched) return;
    this.baselineDue = false;
    for (const sheet of this.sheetList) this.baselines.set(sheet, takeBaseline(sheet));
  }

  installFunctions(host: FunctionHost): void {
    const namespace = host.namespace.toUpperCase();
    this.namespaces.add(namespace);
    for (const { name, result } of host.functions) {
      if (result?.dimensionality === "matrix") this.arrayFunctions.add(`${namespace}.${name.toUpperCase()}`);
    }
    this.engine.installFunctions(host);
    // What the functions now give is no change that anybody made.
    this.baselineDue = true;
  }

  sheetValues(): readonly SheetValues[] {
    return this.sheetList.map((sheet) => {
      const used = sheet.usedArea(true);
      const area = { row: 0, column: 0, rows: (used?.row ?? 0) + (used?.rows ?? 0), columns: (used?.column ?? 0) + (used?.columns ?? 0) };
      return { name: sheet.name, state: sheet.record.state, values: valuesOf(sheet, area) };
    });
  }

  type(sheetName: string, address: string, text: string): void {
    const sheet = this.sheet(sheetName);
    const area = parseArea(address);
    if (sheet === undefined || area === undefined) throw new Error(`no cell ${address} on a sheet ${sheetName}`);
    if (sheet.isLocked(area)) throw new Error(`${sheetName}!${address} is protected`);
    this.typeValues(sheet, area, [[text]], "user");
  }

  select(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const area = parseArea(address);
    if (sheet?.record.state !== "visible" || area === undefined) throw new Error(`no cell ${address} to be seen on a sheet ${sheetName}`);
    this.selectArea(sheet, area);
  }

  onChange(listener: (change: BookChange) => void): void {
    this.listeners.push(listener);
  }

  onSelection(listener: (selection: BookSelection) => void): void {
    this.selectionListeners.push(listener);
  }

  onCalculation(listener: (sheetId: string) => void): void {
    this.engine.onCalculation((sheetId) => this.sheetList.some(({ id }) => id === sheetId) && listener(sheetId));
  }

  onSheetChange(listener: (change: BookSheetChange) => void): void {
    this.sheetListeners.push(listener);
  }

  parts(): ReadonlyMap<string, Uint8Array> {
    this.store();
    return this.file.parts();
  }

  save(): Uint8Array {
    this.store();
    return this.file.save();
  }

  dispose(): void {
    this.engine.dispose();
  }

  /** Hands all changed cells to the file. */
  private store(): void {
    this.sheetList.forEach((sheet) => this.storeSheet(sheet));
  }

  private storeSheet(sheet: Sheet): void {
    const baseline = this.baselines.get(sheet);
    if (baseline === undefined) throw new Error("the workbook is not open yet");
    storeCells(sheet, baseline, this);
  }

  private renameInFormulas(from: string, to: string | undefined): void {
    this.changeFormulas((formula) => renameSheets(formula, [{ from, to }]));
  }

  /** Rewrites the formulas of all cells; without "=". */
  private changeFormulas(change: (formula: string, sheet: Sheet) => string): void {
    for (const sheet of this.sheetList) {
      const changed = sheet.formulas().flatMap(([row, column, formula]) => {
        const after = `=${change(formula.slice(1), sheet)}`;
        return after === formula ? [] : [[row, column, { formula: after }] as const];
      });
      sheet.setCells(changed);
    }
  }

  private updateNames(): void {
    const ids = new Map(this.sheetList.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
    this.engine.setNames(engineNames(this.file, (name) => ids.get(name.toLowerCase())));
  }

  private nextSheetId(): string {
    const number = (++this.sheetsCreated).toString(16).toUpperCase();
    return `{00000000-0001-0000-${number.padStart(4, "0")}-000000000000}`;
  }
}

/** A cell's value as the API and --json have it: "" for blank, errors by their text. */
/** Beyond so many cells a sheet with a stray cell in a far corner would not fit into memory. */
const MOST_CELLS = 2_000_000;

/** The values from A1 to the last cell in use; of a sheet with cells far apart, each row only as far as something stands in it. */
function valuesOf(sheet: Sheet, area: Area): Scalar[][] {
  const valueAt = (row: number, column: number): Scalar => scalarOf(sheet.value(row, column));
  if (area.rows * area.columns <= MOST_CELLS) return tableOf(area, valueAt);
  const rows = Array.from({ length: area.rows }, (): Scalar[] => []);
  for (const [row, column] of [...sheet.cells(), ...sheet.spills().flatMap((spill) => [...cellsOf(spill)])]) {
    const cells = rows[row];
    if (cells === undefined || !sheet.holdsContent(row, column)) continue;
    while (cells.length < column) cells.push("");
    cells[column] = valueAt(row, column);
  }
  return rows;
}

export function scalarOf(value: StoredValue): Scalar {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return value.number;
    case "boolean":
      return value.boolean;
    case "error":
      return value.error;
    case "text":
      return value.text;
  }
}
