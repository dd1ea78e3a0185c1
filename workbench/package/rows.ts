/** The cells of a sheet as a model over its rows' text; only rows that differ from the file are written anew. */
import { cellAddress, columnName } from "./addresses";
import { sameRecord } from "./same";
import { cellsAfter, keysAfter, rowsAfter } from "./rowsAfter";
import type { LineChange } from "./lines";
import type { CellMap, RowSource, SheetSource } from "./sheetReader";
import { cellText, columnsOf, rewrittenCell } from "./cellText";
import type { CellWriter } from "./cellText";
import type { RowRecord, StoredCell } from "./types";
import { XmlText, append, attribute, elementText, remove, setAttributes } from "./xml";
import type { Splice, XmlElement } from "./xml";

const NOTHING_STATED: RowRecord = { hidden: false };

export class Rows {
  private cells: CellMap;
  private records = new Map<number, RowRecord>();
  private sources = new Map<number, RowSource>();
  /** What touched cells were in the file. */
  private originals = new Map<number, Map<number, StoredCell | undefined>>();

  /** The cells whose shared formula is to be spelled out: moved apart they no longer have the same one. */
  private spelledOut: ReadonlyMap<number, ReadonlyMap<number, true>> = new Map();
  private haveMoved = false;

  constructor(private source: SheetSource) {
    this.cells = source.cells;
    for (const row of source.rows) {
      this.sources.set(row.index, row);
      if (row.record.hidden || row.record.height !== undefined) this.records.set(row.index, row.record);
    }
  }

  cell(row: number, column: number): StoredCell | undefined {
    return this.cells.get(row)?.get(column);
  }

  *all(): Iterable<readonly [row: number, column: number, cell: StoredCell]> {
    for (const row of sorted(this.cells.keys())) {
      const cells = this.cells.get(row) ?? new Map<number, StoredCell>();
      for (const column of sorted(cells.keys())) {
        const cell = cells.get(column);
        if (cell) yield [row, column, cell];
      }
    }
  }

  /** The same in no particular order: sorting takes longer than going through them. */
  *unsorted(): Iterable<readonly [row: number, column: number, cell: StoredCell]> {
    for (const [row, cells] of this.cells) for (const [column, cell] of cells) yield [row, column, cell];
  }

  setCell(row: number, column: number, cell: StoredCell | undefined): void {
    if (!this.source.hasRows) throw new Error("this sheet has no cells");
    if (cell?.value.kind === "number" && !Number.isFinite(cell.value.number)) throw new RangeError(`${cellAddress(row, column)}: not a finite number`);
    const originals = entry(this.originals, row);
    if (!originals.has(column)) originals.set(column, this.cell(row, column));
    if (cell) entry(this.cells, row).set(column, cell);
    else this.cells.get(row)?.delete(column);
  }

  row(row: number): RowRecord | undefined {
    return this.records.get(row);
  }

  setRow(row: number, patch: Partial<RowRecord>): void {
    this.records.set(row, { ...NOTHING_STATED, ...this.records.get(row), ...patch });
  }

  /** Takes the cells to where a change of lines leaves them; their formulas follow by themselves. */
  moveLines(change: LineChange): void {
    const shared = new Map<number, Map<number, true>>();
    for (const { master, members } of this.source.sharedFormulas) for (const { row, column } of [master, ...members]) entry(shared, row).set(column, true);
    for (const [row, columns] of this.spelledOut) for (const [column] of columns) entry(shared, row).set(column, true);
    this.spelledOut = cellsAfter(shared, change);
    this.source = { ...this.source, rows: rowsAfter(this.source.rows, change, this.source.namespaces), sharedFormulas: [] };
    this.sources = new Map(this.source.rows.map((row) => [row.index, row]));
    this.cells = cellsAfter(this.cells, change);
    this.originals = cellsAfter(this.originals, change);
    this.records = keysAfter(this.records, "row", change);
    this.haveMoved = true;
  }

  /** The same rows, to be changed without touching these. */
  copy(): Rows {
    const copy = new Rows({ ...this.source, cells: copied(this.cells) });
    copy.originals = copied(this.originals);
    copy.records = new Map(this.records);
    copy.spelledOut = this.spelledOut;
    copy.haveMoved = this.haveMoved;
    return copy;
  }

  /** Whether some cell's formula is not what the file has: what Excel's calculation chain depends on. */
  formulasChanged(): boolean {
    if (this.haveMoved && this.hasFormulas()) return true;
    for (const [row, column, original] of this.touched()) {
      if (!sameRecord(original?.formula, this.cell(row, column)?.formula)) return true;
    }
    return false;
  }

  hasFormulas(): boolean {
    for (const [, , cell] of this.unsorted()) if (cell.formula) return true;
    return false;
  }

  cellsChanged(): boolean {
    if (this.haveMoved) return true;
    for (const [row, column, original] of this.touched()) if (!sameRecord(original, this.cell(row, column))) return true;
    return false;
  }

  /** The cell formats of the cells and, which never change, of the rows. */
  formats(): ReadonlySet<number> {
    const formats = new Set(this.source.rowFormats);
    for (const [, , { style }] of this.unsorted()) formats.add(style);
    return formats;
  }

  /** The range of all cells, A1 where there are none. */
  usedRange(): string {
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    for (const [row, column] of this.unsorted()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    if (top === Infinity) return "A1";
    const first = cellAddress(top, left);
    const last = cellAddress(bottom, right);
    return first === last ? first : `${first}:${last}`;
  }

  /** The text inside of sheetData. */
  text(writer: CellWriter): string {
    const unshared = this.brokenSharedFormulas();
    const changed = new Set([...this.originals.keys(), ...this.changedRecords(), ...unshared.keys()]);
    const added = sorted(changed).filter((row) => !this.sources.has(row));
    let next = 0;
    const addedBefore = (row: number): string => {
      const from = next;
      while ((added[next] ?? Infinity) < row) next++;
      return added.slice(from, next).map((each) => this.newRow(each, writer)).join("");
    };
    const texts = this.source.rows.map((source) => {
      const isChanged = changed.has(source.index);
      return addedBefore(source.index) + (isChanged ? this.rewrittenRow(source, unshared.get(source.index), writer) : source.text);
    });
    return texts.join("") + addedBefore(Infinity) + this.source.afterRows;
  }

  private changedRecords(): number[] {
    return [...this.records].filter(([row, record]) => !sameRecord(record, this.sources.get(row)?.record ?? NOTHING_STATED)).map(([row]) => row);
  }

  private *touched(): Iterable<readonly [row: number, column: number, original: StoredCell | undefined]> {
    for (const [row, originals] of this.originals) for (const [column, original] of originals) yield [row, column, original];
  }

  /** Where the cell that spells a shared formula changes, the others must spell it themselves. */
  private brokenSharedFormulas(): Map<number, Set<number>> {
    const unshared = new Map([...this.spelledOut].map(([row, columns]) => [row, new Set(columns.keys())]));
    for (const { master, members } of this.source.sharedFormulas) {
      const original = this.originals.get(master.row)?.get(master.column);
      if (!original || sameRecord(original.formula, this.cell(master.row, master.column)?.formula)) continue;
      for (const { row, column } of members) unshared.set(row, (unshared.get(row) ?? new Set()).add(column));
    }
    return unshared;
  }

  private newRow(row: number, writer: CellWriter): string {
    const cells = this.cells.get(row) ?? new Map<number, StoredCell>();
    const content = sorted(cells.keys())
      .map((column) => this.newCell(row, column, writer))
      .join("");
    const attributes = rowAttributes(this.records.get(row) ?? NOTHING_STATED, NOTHING_STATED);
    if (content === "" && Object.keys(attributes).length === 0) return "";
    return elementText(`${writer.prefix}row`, { r: row + 1, ...attributes }, content);
  }

  private newCell(row: number, column: number, writer: CellWriter): string {
    const cell = this.cell(row, column);
    return cell ? cellText(row, column, cell, writer) : "";
  }

  private rewrittenRow(source: RowSource, unshared: ReadonlySet<number> | undefined, writer: CellWriter): string {
    const xml = new XmlText(source.text, this.source.namespaces);
    const attributes = setAttributes(xml.root, rowAttributes(this.records.get(source.index) ?? NOTHING_STATED, source.record));
    const cells = this.cellSplices(xml, source.index, unshared, writer);
    return xml.edit([...attributes, ...cells]).text;
  }

  private cellSplices(xml: XmlText, row: number, unshared: ReadonlySet<number> | undefined, writer: CellWriter): Splice[] {
    const originals = this.originals.get(row) ?? new Map<number, StoredCell | undefined>();
    const elements = columnsOf(xml.root);
    const splices: Splice[] = [];
    for (const [column, element] of elements) {
      const original = originals.has(column) ? originals.get(column) : this.cell(row, column);
      const current = this.cell(row, column);
      if (!current) splices.push(remove(element));
      else if (original) splices.push(...rewrittenCell(xml, element, { row, column, original, current, unshare: unshared?.has(column) ?? false }, writer));
    }
    const added = sorted(originals.keys()).filter((column) => !elements.has(column) && this.cell(row, column));
    splices.push(...this.insertedCells(xml.root, elements, row, added, writer));
    if (splices.length > 0) splices.push(...spelledAddresses(elements, row, splices));
    return added.length > 0 ? [...splices, ...widenedSpans(xml.root, added)] : splices;
  }

  private insertedCells(root: XmlElement, elements: ReadonlyMap<number, XmlElement>, row: number, added: readonly number[], writer: CellWriter): Splice[] {
    const texts = new Map<XmlElement | undefined, string>();
    for (const column of added) {
      const [, next] = [...elements].find(([each]) => each > column) ?? [];
      texts.set(next, (texts.get(next) ?? "") + this.newCell(row, column, writer));
    }
    return [...texts].map(([next, text]) => (next ? { start: next.start, end: next.start, text } : append(root, text)));
  }
}

/** A cell without an address is the one after its neighbour, so it gets one when neighbours come or go. */
function spelledAddresses(elements: ReadonlyMap<number, XmlElement>, row: number, splices: readonly Splice[]): Splice[] {
  const removed = new Set(splices.filter(({ text }) => text === "").map(({ start }) => start));
  return [...elements]
    .filter(([, element]) => attribute(element, "r") === undefined && !removed.has(element.start))
    .flatMap(([column, element]) => setAttributes(element, { r: `${columnName(column)}${row + 1}` }));
}

/** `spans` is only a hint, but a wrong one would be a lie. */
function widenedSpans(root: XmlElement, added: readonly number[]): Splice[] {
  const spans = attribute(root, "spans");
  const single = spans === undefined ? null : /^(\d+):(\d+)$/.exec(spans);
  if (!single) return setAttributes(root, { spans: undefined });
  const first = Math.min(Number(single[1]), (added[0] ?? 0) + 1);
  const last = Math.max(Number(single[2]), (added[added.length - 1] ?? 0) + 1);
  return setAttributes(root, { spans: `${first}:${last}` });
}

/** Only the attributes that differ. */
function rowAttributes(current: RowRecord, original: RowRecord): Record<string, string | number | undefined> {
  const attributes: Record<string, string | number | undefined> = {};
  if (current.height !== original.height) Object.assign(attributes, { ht: current.height, customHeight: current.height === undefined ? undefined : 1 });
  if (current.hidden !== original.hidden) attributes["hidden"] = current.hidden ? 1 : undefined;
  return attributes;
}

function entry<V>(map: Map<number, Map<number, V>>, key: number): Map<number, V> {
  const present = map.get(key);
  if (present) return present;
  const added = new Map<number, V>();
  map.set(key, added);
  return added;
}

function copied<V>(cells: ReadonlyMap<number, ReadonlyMap<number, V>>): Map<number, Map<number, V>> {
  return new Map([...cells].map(([row, columns]) => [row, new Map(columns)]));
}

function sorted(keys: Iterable<number>): number[] {
  return [...keys].sort((a, b) => a - b);
}
