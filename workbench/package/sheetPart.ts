/** One sheet: its cells, and the properties that the elements around them hold. */
import type { CellWriter } from "./cellText";
import { rowBreaks, columnBreaks } from "./elements/breaks";
import { columns, patchColumns } from "./elements/columns";
import { conditionalFormats } from "./elements/conditionalFormats";
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
import { followRenamesInExtensions } from "./followRenames";
import type { SheetRename } from "./formula";
import { Rows } from "./rows";
import { sameRecord } from "./same";
import type { ElementContext, SheetElement } from "./sheetElement";
import type { SheetSource } from "./sheetReader";
import type { ColumnRecord, ConditionalFormat, Hyperlink, PageSetup, RowRecord, SheetRecord, SheetState, StoredCell, Validation } from "./types";
import { XmlText, append, attribute, child, setAttributes } from "./xml";

interface Renderable {
  render(sheet: XmlText, context: ElementContext): XmlText;
}

/** A value of the sheet that is written only if it is not what the part says. */
class Property<T> implements Renderable {
  private original: { readonly value: T } | undefined;
  private current: { readonly value: T } | undefined;

  constructor(
    private readonly element: SheetElement<T>,
    private readonly sheet: XmlText,
    private readonly context: ElementContext,
  ) {}

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
  readonly renames: readonly SheetRename[];
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
  private readonly frame: XmlText;
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
  private readonly protected: Property<Readonly<Record<string, string>> | undefined>;

  constructor(
    private readonly source: SheetSource,
    name: string,
    state: SheetState,
    private readonly context: ElementContext,
    private readonly owner: SheetOwner,
  ) {
    this.sheetName = name;
    this.state = state;
    this.frame = new XmlText(source.frame);
    this.rows = new Rows(source);
    this.tab = this.property(tabColor);
    this.frozen = this.property(freeze);
    this.grid = this.property(gridlines);
    this.columnList = this.property(columns);
    this.protected = this.property(protection);
    this.mergeList = this.property(merges);
    this.rules = this.property(conditionalFormats);
    this.validationList = this.property(validations);
    this.links = this.property(hyperlinks);
    this.printed = this.property(pageSetup);
    this.rowBreakList = this.property(rowBreaks);
    this.columnBreakList = this.property(columnBreaks);
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
    const filter = child(this.frame.root, "autoFilter");
    return filter && attribute(filter, "ref");
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

  /** The part's text as it is to be written; what elements need of the package goes into the context's container. */
  render(context: ElementContext, { formatPosition, dynamicMetadata, selected, renames }: SheetRendering): string {
    const written = this.properties.reduce((sheet, property) => property.render(sheet, context), this.frame);
    const followed = followRenamesInExtensions(written, renames);
    const frame = selected === undefined ? followed : writeSelected(followed, selected);
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

function columnFormats(records: readonly ColumnRecord[]): number[] {
  return records.flatMap(({ style }) => style ?? []);
}
