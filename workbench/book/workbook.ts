import { Engine } from "../calc/engine";
import { customNamespaces, shownFormula, storedFormula } from "../calc/formula";
import { renameSheets } from "../package/formula";
import type { DefinedName, XlsxPackage } from "../package/types";
import type { ObjectModel } from "../wire/definition";
import { areaBetween, formatArea, parseArea, tableOf } from "./area";
import type { Area } from "./area";
import { engineNames, engineSheet, engineTables } from "./loading";
import { storeCells, takeBaseline } from "./saving";
import type { Baseline } from "./saving";
import { Sheet } from "./sheet";
import { readTyped } from "./typing";
import type { TypedCell } from "./typing";
import type { Book, BookChange, FunctionHost, OpenOptions, Scalar, SheetValues, StoredValue } from "./types";

/** How long a calculation may take before it counts as stuck. */
const TIME_LIMIT = 60_000;

/** An open workbook. What the file holds besides cells lives in its package; there is no copy of it here. */
export class Workbook implements Book {
  readonly engine: Engine;
  readonly objectModel: ObjectModel;
  /** What select() chose last. */
  selection: { readonly sheet: Sheet; readonly area: Area };
  private sheetList: Sheet[];
  private readonly baselines = new Map<Sheet, Baseline>();
  private readonly listeners: ((change: BookChange) => void)[] = [];
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
    this.selection = { sheet: this.activeSheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
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

  addSheet(name: string): Sheet {
    const record = this.file.addSheet(name);
    const sheet = new Sheet(this.nextSheetId(), record, this.engine, this.file.styles);
    this.engine.addSheet(engineSheet(sheet.id, record), this.sheetList.length);
    this.sheetList.push(sheet);
    this.baselines.set(sheet, { values: new Map(), spills: new Map() });
    return sheet;
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
  }

  moveSheet(sheet: Sheet, position: number): void {
    const active = this.activeSheet;
    this.file.moveSheet(sheet.record, position);
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.sheetList.splice(position, 0, sheet);
    this.activate(active);
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    sheet.record.name = name;
    this.engine.renameSheet(sheet.id, name);
    this.renameInFormulas(before, name);
    this.updateNames();
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
  report(sheet: Sheet, area: Area, source: BookChange["source"]): void {
    this.untouched = false;
    const change = { sheetId: sheet.id, address: formatArea(area), source };
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
      return { name: sheet.name, state: sheet.record.state, values: tableOf(area, (row, column) => scalarOf(sheet.value(row, column))) };
    });
  }

  type(sheetName: string, address: string, text: string): void {
    const sheet = this.sheet(sheetName);
    const area = parseArea(address);
    if (sheet === undefined || area === undefined) throw new Error(`no cell ${address} on a sheet ${sheetName}`);
    if (sheet.isLocked(area)) throw new Error(`${sheetName}!${address} is protected`);
    this.typeValues(sheet, area, [[text]], "user");
  }

  onChange(listener: (change: BookChange) => void): void {
    this.listeners.push(listener);
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
    for (const sheet of this.sheetList) {
      const baseline = this.baselines.get(sheet);
      if (baseline === undefined) throw new Error("the workbook is not open yet");
      storeCells(sheet, baseline, this);
    }
  }

  private renameInFormulas(from: string, to: string | undefined): void {
    for (const sheet of this.sheetList) {
      const changed = sheet.cells().flatMap(([row, column]) => {
        const formula = sheet.formula(row, column);
        if (formula === undefined) return [];
        const renamed = `=${renameSheets(formula.slice(1), [{ from, to }])}`;
        return renamed === formula ? [] : [[row, column, { formula: renamed }] as const];
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
