/** One sheet: its cells, and the properties that the elements around them hold. */
import type { CellWriter } from "./cellText";
import type { ChartPart } from "./charts/chartPart";
import { addChart, chartsOn, deleteChart } from "./charts/sheetCharts";
import { autoFilter } from "./elements/autoFilter";
import { rowBreaks, columnBreaks } from "./elements/breaks";
import { columns, patchColumns } from "./elements/columns";
import { conditionalFormats } from "./elements/conditionalFormats";
import { drawing } from "./elements/drawing";
import { hyperlinks } from "./elements/hyperlinks";
import { merges } from "./elements/merges";
import { readNotes } from "./elements/notes";
import { pageSetup } from "./elements/pageSetup";
import { protection } from "./elements/protection";
import { tabColor } from "./elements/sheetProperties";
import { freeze, gridlines, writeSelected } from "./elements/sheetView";
import type { Freeze } from "./elements/sheetView";
import { readTables } from "./elements/tables";
import { validations } from "./elements/validations";
import { renameSheets } from "./formula";
import { frameAfter } from "./followLines";
import { lineAfter, spanAfter } from "./lines";
import type { Following, LineChange } from "./lines";
import { lineSpan, rangesAfter } from "./rangesAfter";
import { Rows } from "./rows";
import { sameRecord } from "./same";
import type { ElementContext, SheetElement } from "./sheetElement";
import type { SheetSource } from "./sheetReader";
import type { ColumnRecord, ChartRecord, ConditionalFormat, Hyperlink, NewChart, PageSetup, RowRecord, SheetRecord, SheetState, StoredCell, StoredFormula, Validation } from "./types";
import { XmlText, append, child, remove, setAttributes } from "./xml";

interface Renderable {
  /** Lines came or went, which leaves the part as it is given. */
  follow(sheet: XmlText, following: Following): void;
  render(sheet: XmlText, context: ElementContext): XmlText;
}

/** A value of the sheet that is written only if it is not what the part says. */
class Property<T> implements Renderable {
  private original: { readonly value: T } | undefined;
  private current: { readonly value: T } | undefined;

  constructor(
    private readonly element: SheetElement<T>,
    private sheet: XmlText,
    private readonly context: ElementContext,
  ) {}

  follow(sheet: XmlText, following: Following): void {
    this.sheet = sheet;
    this.original = undefined;
    if (this.current) this.current = { value: this.element.after?.(this.current.value, following) ?? this.current.value };
  }

  get(): T {
    return (this.current ?? this.fromFile()).value;
  }

  set(value: T): void {
    this.current = { value };
  }

  render(sheet: XmlText, context: ElementContext): XmlText {
    const isUnchanged = this.current === undefined || sameRecord(this.current.value, this.fromFile().value);
    return isUnchanged ? sheet : this.element.write(sheet, this.get(), context);
  }

  private fromFile(): { readonly value: T } {
    return (this.original ??= { value: this.element.read(this.sheet.root, this.context) });
  }
}

/** What the workbook knows when a sheet is written. */
export interface SheetRendering {
  /** What a cell format is written as. */
  readonly formatPosition: (index: number) => number;
  readonly dynamicMetadata: () => number;
  /** Whether it is the tab in front; undefined leaves that as the file has it. */
  readonly selected: boolean | undefined;
}

/** What a sheet tells its workbook about. */
export interface SheetOwner {
  renamed(sheet: SheetPart, from: string): void;
  checkName(name: string, sheet: SheetPart): void;
}

export class SheetPart implements SheetRecord {
  readonly rows: Rows;
  state: SheetState;
  private sheetName: string;
  private frame: XmlText;
  private readonly properties: Renderable[] = [];
  private readonly mergeList: Property<readonly string[]>;
  private readonly columnList: Property<readonly ColumnRecord[]>;
  private readonly frozen: Property<Freeze | undefined>;
  private readonly printed: Property<PageSetup>;
  private readonly rowBreakList: Property<readonly number[]>;
  private readonly columnBreakList: Property<readonly number[]>;
  private readonly tab: Property<string | undefined>;
  private readonly grid: Property<boolean>;
  private readonly rules: Property<readonly ConditionalFormat[]>;
  private readonly validationList: Property<readonly Validation[]>;
  private readonly links: Property<readonly Hyperlink[]>;
  private readonly drawingId: Property<string | undefined>;
  private readonly protected: Property<Readonly<Record<string, string>> | undefined>;
  private readonly filter: Property<string | undefined>;

  constructor(
    private readonly source: SheetSource,
    name: string,
    state: SheetState,
    private readonly context: ElementContext,
    private readonly owner: SheetOwner,
    rows = new Rows(source),
  ) {
    this.sheetName = name;
    this.state = state;
    this.frame = new XmlText(source.frame);
    this.rows = rows;
    this.tab = this.property(tabColor);
    this.frozen = this.property(freeze);
    this.grid = this.property(gridlines);
    this.columnList = this.property(columns);
    this.protected = this.property(protection);
    this.filter = this.property(autoFilter);
    this.mergeList = this.property(merges);
    this.rules = this.property(conditionalFormats);
    this.validationList = this.property(validations);
    this.links = this.property(hyperlinks);
    this.printed = this.property(pageSetup);
    this.rowBreakList = this.property(rowBreaks);
    this.columnBreakList = this.property(columnBreaks);
    this.drawingId = this.property(drawing);
  }

  /** The name of the part in the package. */
  get part(): string {
    return this.context.part;
  }

  get name(): string {
    return this.sheetName;
  }

  set name(name: string) {
    this.owner.checkName(name, this);
    const from = this.sheetName;
    this.sheetName = name;
    this.owner.renamed(this, from);
  }

  cell(row: number, column: number): StoredCell | undefined {
    return this.rows.cell(row, column);
  }

  cells(): Iterable<readonly [row: number, column: number, cell: StoredCell]> {
    return this.rows.all();
  }

  setCell(row: number, column: number, cell: StoredCell | undefined): void {
    this.rows.setCell(row, column, cell);
  }

  row(row: number): RowRecord | undefined {
    return this.rows.row(row);
  }

  setRow(row: number, patch: Partial<RowRecord>): void {
    this.rows.setRow(row, patch);
  }

  columns(): readonly ColumnRecord[] {
    return this.columnList.get();
  }

  setColumns(first: number, last: number, patch: { readonly width?: number; readonly hidden?: boolean }): void {
    this.columnList.set(patchColumns(this.columnList.get(), first, last, patch));
  }

  get merges(): readonly string[] {
    return this.mergeList.get();
  }

  set merges(ranges: readonly string[]) {
    this.mergeList.set(ranges);
  }

  get freeze(): Freeze | undefined {
    return this.frozen.get();
  }

  set freeze(value: Freeze | undefined) {
    this.frozen.set(value && (value.rows > 0 || value.columns > 0) ? value : undefined);
  }

  get pageSetup(): PageSetup {
    return this.printed.get();
  }

  set pageSetup(value: PageSetup) {
    this.printed.set(value);
  }

  get rowBreaks(): readonly number[] {
    return this.rowBreakList.get();
  }

  set rowBreaks(rows: readonly number[]) {
    this.rowBreakList.set(rows);
  }

  get columnBreaks(): readonly number[] {
    return this.columnBreakList.get();
  }

  set columnBreaks(positions: readonly number[]) {
    this.columnBreakList.set(positions);
  }

  get tabColor(): string | undefined {
    return this.tab.get();
  }

  set tabColor(color: string | undefined) {
    this.tab.set(color);
  }

  get showGridlines(): boolean {
    return this.grid.get();
  }

  set showGridlines(shown: boolean) {
    this.grid.set(shown);
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.rules.get();
  }

  set conditionalFormats(rules: readonly ConditionalFormat[]) {
    this.rules.set(rules);
  }

  get validations(): readonly Validation[] {
    return this.validationList.get();
  }

  set validations(list: readonly Validation[]) {
    this.validationList.set(list);
  }

  get hyperlinks(): readonly Hyperlink[] {
    return this.links.get();
  }

  set hyperlinks(list: readonly Hyperlink[]) {
    this.links.set(list);
  }

  get protection(): Readonly<Record<string, string>> | undefined {
    return this.protected.get();
  }

  set protection(options: Readonly<Record<string, string>> | undefined) {
    this.protected.set(options);
  }

  get autoFilter(): string | undefined {
    return this.filter.get();
  }

  set autoFilter(ref: string | undefined) {
    this.filter.set(ref);
  }

  get charts(): readonly ChartPart[] {
    return chartsOn(this.context, this.drawingId.get());
  }

  addChart(chart: NewChart): ChartRecord {
    const added = addChart(this.context, this.drawingId.get(), chart);
    this.drawingId.set(added.drawingId);
    return added.chart;
  }

  deleteChart({ id }: ChartRecord): void {
    const chart = this.charts.find((each) => each.id === id);
    if (chart !== undefined) this.drawingId.set(deleteChart(this.context, this.drawingId.get(), chart));
  }

  get tables(): SheetRecord["tables"] {
    return readTables(this.context);
  }

  get notes(): SheetRecord["notes"] {
    return readNotes(this.context);
  }

  /** The cell formats that cells, rows and columns have in the file. */
  formatsInFile(): ReadonlySet<number> {
    const { cellFormats, rowFormats } = this.source;
    return new Set([...cellFormats, ...rowFormats, ...columnFormats(columns.read(this.frame.root, this.context))]);
  }

  /** The cell formats that they have now. */
  formats(): ReadonlySet<number> {
    return new Set([...this.rows.formats(), ...columnFormats(this.columns())]);
  }

  /** The same sheet under another name; what refers to itself by name means the copy. */
  copy(name: string, context: ElementContext): SheetPart {
    const copy = new SheetPart({ ...this.source, frame: withoutRelations(this.frame).text }, name, this.state, context, this.owner, this.rows.copy());
    copy.takeOver(this);
    copy.follow({ change: undefined, formula: (formula) => renameSheets(formula, [{ from: this.name, to: name }]) });
    return copy;
  }

  private takeOver(other: SheetPart): void {
    this.tab.set(other.tabColor);
    this.frozen.set(other.freeze);
    this.grid.set(other.showGridlines);
    this.columnList.set(other.columns());
    this.protected.set(other.protection);
    this.filter.set(other.autoFilter);
    this.mergeList.set(other.merges);
    this.rules.set(other.conditionalFormats);
    this.validationList.set(other.validations);
    this.links.set(other.hyperlinks);
    this.printed.set(other.pageSetup);
    this.rowBreakList.set(other.rowBreaks);
    this.columnBreakList.set(other.columnBreaks);
    // A sheet with a drawing is not copied; the file's part may still name one that is gone.
    this.drawingId.set(undefined);
  }

  /** Lines came or went, here or on another sheet, or a sheet got another name or was deleted. */
  follow(following: Following): void {
    this.frame = frameAfter(this.frame, following);
    this.properties.forEach((property) => property.follow(this.frame, following));
    if (following.change !== undefined) this.rows.moveLines(following.change);
    for (const [row, column, cell] of this.rows.unsorted()) {
      if (cell.formula === undefined) continue;
      const formula = formulaOfCell(cell.formula, following);
      if (!sameRecord(formula, cell.formula)) this.rows.setCell(row, column, { ...cell, formula });
    }
  }

  /** Why a change of lines cannot be followed; undefined when it can. */
  obstacleTo(change: LineChange): string | undefined {
    const frozen = this.freeze?.[change.axis === "row" ? "rows" : "columns"] ?? 0;
    if (change.first < frozen) return "frozen rows or columns";
    if (this.autoFilter !== undefined && cutsFilter(this.autoFilter, change)) return "the heading or the columns of a filter";
    const arrays = [...this.rows.all()].flatMap(([, , { formula }]) => (formula?.array && !formula.array.dynamic ? [formula.array.ref] : []));
    return arrays.some((ref) => changesSize(ref, change)) ? "part of an array formula" : undefined;
  }

  /** The part's text as it is to be written; what elements need of the package goes into the context's container. */
  render(context: ElementContext, { formatPosition, dynamicMetadata, selected }: SheetRendering): string {
    const written = this.properties.reduce((sheet, property) => property.render(sheet, context), this.frame);
    const frame = selected === undefined ? written : writeSelected(written, selected);
    const writer: CellWriter = { prefix: this.source.prefix, formatPosition, dynamicMetadata };
    return this.source.hasRows ? this.withRows(frame, this.rows.text(writer)) : frame.text;
  }

  private withRows(frame: XmlText, rows: string): string {
    const data = child(frame.root, "sheetData");
    if (!data || rows === "") return frame.text;
    const dimension = child(frame.root, "dimension");
    const range = dimension && this.rows.cellsChanged() ? setAttributes(dimension, { ref: this.rows.usedRange() }) : [];
    return frame.edit([...range, append(data, rows)]).text;
  }

  private property<T>(element: SheetElement<T>): Property<T> {
    const property = new Property(element, this.frame, this.context);
    this.properties.push(property);
    return property;
  }
}

/** Other parts belong to one sheet alone; links get relationships of their own when they are written. */
function withoutRelations(frame: XmlText): XmlText {
  const lists = ["hyperlinks", "customProperties"].flatMap((local) => child(frame.root, local) ?? []);
  const setup = child(frame.root, "pageSetup");
  const settings = setup?.attributes.find(({ local, uri }) => local === "id" && uri !== "");
  return writeSelected(frame.edit([...lists.map(remove), ...(setup && settings ? setAttributes(setup, { [settings.name]: undefined }) : [])]), false);
}

function formulaOfCell(formula: StoredFormula, { formula: after, change }: Following): StoredFormula {
  const text = after(formula.text);
  return formula.array === undefined ? { text } : { text, array: { ...formula.array, ref: rangesAfter(formula.array.ref, change) || formula.array.ref } };
}

/** Whether a change comes between the lines of a range or takes some of them. */
function changesSize(ref: string, change: LineChange): boolean {
  const span = lineSpan(ref, change.axis);
  const after = span && spanAfter(span, change);
  return span !== undefined && after !== undefined && after.last - after.first !== span.last - span.first;
}

/** A filter's columns are counted from its first one; without its heading it is none. */
function cutsFilter(ref: string, change: LineChange): boolean {
  if (change.axis === "column") return changesSize(ref, change);
  const heading = lineSpan(ref, "row")?.first;
  return heading !== undefined && lineAfter(heading, change) === undefined;
}

function columnFormats(records: readonly ColumnRecord[]): number[] {
  return records.flatMap(({ style }) => style ?? []);
}
