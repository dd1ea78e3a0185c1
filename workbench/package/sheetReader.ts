/** Reads a sheet part in one pass: its cells, and its text cut into the rows and the frame around them. */
import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import { parseCell } from "./addresses";
import type { CellPosition } from "./addresses";
import { dateSerial } from "./dates";
import { relocator } from "./formula";
import type { RowRecord, StoredCell, StoredFormula, StoredValue } from "./types";
import type { Namespaces } from "./xml";
import { decodeXstring } from "./xstring";

/** What the cells of a sheet refer to in the rest of the workbook. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dynamicMetadata: ReadonlySet<number>;
  readonly date1904: boolean;
}

export interface RowSource {
  readonly index: number;
  /** The row's text with whatever stands between the row before and this one. */
  readonly text: string;
  readonly record: RowRecord;
}

/** A shared formula: the cell that spells it, and those that only point there. */
export interface SharedFormula {
  readonly master: CellPosition;
  readonly members: CellPosition[];
}

export type CellMap = Map<number, Map<number, StoredCell>>;

export interface SheetSource {
  /** The part without what is inside sheetData. */
  readonly frame: string;
  readonly namespaces: Namespaces;
  /** The prefix of SpreadsheetML's elements with its colon, mostly "". */
  readonly prefix: string;
  readonly hasRows: boolean;
  readonly rows: readonly RowSource[];
  readonly afterRows: string;
  readonly cells: CellMap;
  /** The cell formats of rows, and those of cells. */
  readonly rowFormats: ReadonlySet<number>;
  readonly cellFormats: ReadonlySet<number>;
  readonly sharedFormulas: readonly SharedFormula[];
}

const BLANK: StoredValue = { kind: "blank" };

export function readSheet(text: string, context: CellContext): SheetSource {
  return new SheetScanner(text, context).scan();
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly dynamic: boolean;
  formula: Readonly<Record<string, { value: string }>> | undefined;
  formulaText: string;
  valueText: string | undefined;
}

type SharedMaster = SharedFormula & { readonly formulaAt: (rows: number, columns: number) => string };

class SheetScanner {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly rows: RowSource[] = [];
  private readonly cells: CellMap = new Map();
  private readonly rowFormats = new Set<number>();
  private readonly cellFormats = new Set<number>();
  private readonly shared = new Map<string, SharedMaster>();
  private readonly sharedFormulas: SharedFormula[] = [];
  private uri = "";
  private prefix = "";
  private namespaces: Namespaces = {};
  private depth = 0;
  /** Where sheetData's content begins and ends; -1 before it was met. */
  private contentStart = -1;
  private contentEnd = -1;
  private inRows = false;
  private rowsEnd = 0;
  private rowIndex = -1;
  private rowRecord: RowRecord = { hidden: false };
  private rowCells: Map<number, StoredCell> = new Map();
  private lastColumn = -1;
  private cell: OpenCell | undefined;
  private phonetic = false;
  private buffer = "";

  constructor(
    private readonly text: string,
    private readonly context: CellContext,
  ) {}

  scan(): SheetSource {
    const addText = (data: string): void => {
      if (this.cell) this.buffer += data;
    };
    this.parser.on("opentag", (tag) => this.open(tag));
    this.parser.on("text", addText);
    this.parser.on("cdata", addText);
    this.parser.on("closetag", (tag) => this.close(tag));
    this.parser.write(this.text).close();
    return {
      frame: this.contentStart < 0 ? this.text : this.text.slice(0, this.contentStart) + this.text.slice(this.contentEnd),
      namespaces: this.namespaces,
      prefix: this.prefix,
      hasRows: this.contentStart >= 0,
      rows: this.rows,
      afterRows: this.text.slice(this.rowsEnd, Math.max(this.contentEnd, this.rowsEnd)),
      cells: this.cells,
      rowFormats: this.rowFormats,
      cellFormats: this.cellFormats,
      sharedFormulas: this.sharedFormulas,
    };
  }

  private open(tag: SaxesTagNS): void {
    this.depth++;
    if (this.depth === 1) {
      this.uri = tag.uri;
      this.prefix = tag.prefix === "" ? "" : `${tag.prefix}:`;
      this.namespaces = { ...tag.ns };
    } else if (tag.uri !== this.uri) return;
    else if (this.depth === 2 && tag.local === "sheetData") this.openRows(tag);
    else if (!this.inRows) return;
    else if (this.depth === 3 && tag.local === "row") this.openRow(tag);
    else if (this.depth === 4 && tag.local === "c") this.openCell(tag);
    else if (this.cell) this.openInCell(tag, this.cell);
  }

  private openRows(tag: SaxesTagNS): void {
    this.inRows = true;
    this.contentStart = this.parser.position;
    this.rowsEnd = this.contentStart;
    this.namespaces = { ...this.namespaces, ...tag.ns };
  }

  private openRow({ attributes }: SaxesTagNS): void {
    const number = attributes["r"]?.value;
    this.rowIndex = number === undefined ? this.rowIndex + 1 : Number(number) - 1;
    const height = attributes["ht"]?.value;
    const hidden = isTrue(attributes["hidden"]?.value);
    const format = attributes["s"]?.value;
    if (format !== undefined) this.rowFormats.add(Number(format));
    this.rowRecord = height === undefined ? { hidden } : { height: Number(height), hidden };
    this.rowCells = new Map();
    this.lastColumn = -1;
  }

  private openCell({ attributes }: SaxesTagNS): void {
    const address = attributes["r"]?.value;
    this.lastColumn = address === undefined ? this.lastColumn + 1 : parseCell(address).column;
    this.cell = {
      column: this.lastColumn,
      type: attributes["t"]?.value ?? "n",
      style: Number(attributes["s"]?.value ?? 0),
      dynamic: this.context.dynamicMetadata.has(Number(attributes["cm"]?.value)),
      formula: undefined,
      formulaText: "",
      valueText: undefined,
    };
    this.buffer = "";
  }

  private openInCell(tag: SaxesTagNS, cell: OpenCell): void {
    this.buffer = "";
    if (this.depth === 5 && tag.local === "f") cell.formula = tag.attributes;
    else if (tag.local === "rPh") this.phonetic = true;
  }

  private close(tag: SaxesTagNS): void {
    if (this.inRows && tag.uri === this.uri) {
      if (this.depth === 2) this.closeRows(tag);
      else if (this.depth === 3) this.closeRow();
      else if (this.depth === 4) this.closeCell();
      else if (this.cell) this.closeInCell(tag, this.cell);
    }
    this.depth--;
  }

  private closeRows({ isSelfClosing }: SaxesTagNS): void {
    this.inRows = false;
    this.contentEnd = isSelfClosing ? this.contentStart : this.text.lastIndexOf("</", this.parser.position - 1);
  }

  private closeRow(): void {
    const end = this.parser.position;
    this.rows.push({ index: this.rowIndex, text: this.text.slice(this.rowsEnd, end), record: this.rowRecord });
    this.rowsEnd = end;
    if (this.rowCells.size > 0) this.cells.set(this.rowIndex, this.rowCells);
  }

  private closeInCell({ local }: SaxesTagNS, cell: OpenCell): void {
    if (local === "f" && this.depth === 5) cell.formulaText = decodeXstring(this.buffer);
    else if (local === "v" && this.depth === 5) cell.valueText = this.buffer;
    else if (local === "t" && !this.phonetic) cell.valueText = (cell.valueText ?? "") + this.buffer;
    else if (local === "rPh") this.phonetic = false;
    this.buffer = "";
  }

  private closeCell(): void {
    const { cell } = this;
    if (!cell) return;
    const value = this.value(cell);
    this.cellFormats.add(cell.style);
    const formula = cell.formula && this.formula(cell, cell.formula);
    this.rowCells.set(cell.column, formula ? { value, style: cell.style, formula } : { value, style: cell.style });
    this.cell = undefined;
  }

  private value({ type, valueText }: OpenCell): StoredValue {
    if (type === "str" || (type === "inlineStr" && valueText !== undefined)) return { kind: "text", text: decodeXstring(valueText ?? "") };
    if (valueText === undefined || valueText === "") return BLANK;
    switch (type) {
      case "s":
        return { kind: "text", text: this.context.sharedStrings[Number(valueText)] ?? "" };
      case "b":
        return { kind: "boolean", boolean: isTrue(valueText.trim()) };
      case "e":
        return { kind: "error", error: valueText };
      case "d":
        return numberOrText(dateSerial(valueText, this.context.date1904), valueText);
      default:
        return numberOrText(Number(valueText), valueText);
    }
  }

  private formula(cell: OpenCell, attributes: Readonly<Record<string, { value: string }>>): StoredFormula | undefined {
    const kind = attributes["t"]?.value;
    const ref = attributes["ref"]?.value;
    if (kind === "shared") return { text: this.sharedFormula(cell, attributes["si"]?.value ?? "") };
    if (kind === "array" && ref !== undefined) return { text: cell.formulaText, array: { ref, dynamic: cell.dynamic } };
    // A data table has no formula of its own.
    return cell.formulaText === "" ? undefined : { text: cell.formulaText };
  }

  private sharedFormula({ column, formulaText }: OpenCell, index: string): string {
    const row = this.rowIndex;
    if (formulaText !== "") {
      const group = { master: { row, column }, members: [], formulaAt: relocator(formulaText) };
      this.shared.set(index, group);
      this.sharedFormulas.push(group);
      return formulaText;
    }
    const group = this.shared.get(index);
    if (!group) throw new Error(`a shared formula without its text in row ${row + 1}`);
    group.members.push({ row, column });
    return group.formulaAt(row - group.master.row, column - group.master.column);
  }
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

/** A value that is not what its cell says is shown as it stands, never lost. */
function numberOrText(number: number, text: string): StoredValue {
  return Number.isFinite(number) ? { kind: "number", number } : { kind: "text", text };
}
