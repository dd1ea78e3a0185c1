import type { LineChange } from "../package/lines";
import type { CellStyle, SheetRecord, StylePatch, Styles } from "../package/types";
import type { CellRange } from "../calc/cell-range";
import type { CellInput, Engine } from "../calc/engine";
import { sameValue } from "../calc/cell-value";
import { ALL_COLUMNS, ALL_ROWS, FIRST_CELL, WHOLE_SHEET, areaBetween, boundingArea, cellsOf, holdsCell, intersection, parseArea, sameArea } from "./area";
import type { Area } from "./area";
import type { StoredValue } from "./types";

/** A sheet of the book: Univer holds its cells, the record of the file all the rest. */
export class Sheet {
  /** Each sheet keeps its own while others are in front. */
  selection: Area = FIRST_CELL;

  constructor(
    readonly id: string,
    readonly record: SheetRecord,
    private readonly engine: Engine,
    private readonly styles: Styles,
  ) {}

  get name(): string {
    return this.record.name;
  }

  value(row: number, column: number): StoredValue {
    return this.engine.value(this.id, row, column);
  }

  /** With "="; undefined for a constant, a blank cell or a spilled one. */
  formula(row: number, column: number): string | undefined {
    return this.engine.formula(this.id, row, column);
  }

  /** Cells with a formula. */
  formulas(): readonly (readonly [row: number, column: number, formula: string])[] {
    return this.engine.formulas(this.id);
  }

  setCells(cells: Iterable<readonly [row: number, column: number, input: CellInput]>): void {
    this.engine.setCells(this.id, cells);
  }

  /** Cells with a value, a formula or a format. */
  cells(): readonly (readonly [row: number, column: number])[] {
    return this.engine.cells(this.id);
  }

  /** The areas that spilling formulas cover. */
  spills(): readonly Area[] {
    return this.engine.spills(this.id).map(fromRange);
  }

  /** The index of a cell's format in the file's list. */
  styleIndex(row: number, column: number): number {
    return this.ownStyle(row, column) ?? this.columnStyle(column);
  }

  /** The format that the cell itself has, not its column. */
  ownStyle(row: number, column: number): number | undefined {
    const key = this.engine.style(this.id, row, column);
    return key === undefined ? undefined : Number(key.slice(1));
  }

  columnStyle(column: number): number {
    return this.record.columns().find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
  }

  style(row: number, column: number): CellStyle {
    return this.styles.style(this.styleIndex(row, column));
  }

  setStyleIndex(row: number, column: number, index: number): void {
    this.engine.setStyle(this.id, row, column, styleKey(index));
  }

  /** Changes part of the format of every cell in an area; `patch` may differ by place. */
  patchStyle(area: Area, patch: (row: number, column: number) => StylePatch | undefined): void {
    for (const [row, column] of cellsOf(area)) {
      const change = patch(row, column);
      if (change !== undefined) this.setStyleIndex(row, column, this.styles.derive(this.styleIndex(row, column), change));
    }
  }

  /** Gives inserted lines the formats and the height of the line before them, as Excel does; the widths have come along already. */
  formatNewLines({ axis, first, count }: LineChange): void {
    const before = this.cells().filter((cell) => cell[axis === "row" ? 0 : 1] === first - 1);
    const lines = Array.from({ length: count }, (_, index) => first + index);
    for (const [row, column] of before) {
      const style = this.ownStyle(row, column);
      for (const line of style === undefined || style === 0 ? [] : lines) {
        if (style !== undefined) this.setStyleIndex(axis === "row" ? line : row, axis === "row" ? column : line, style);
      }
    }
    const height = axis === "row" ? this.record.row(first - 1)?.height : undefined;
    if (height !== undefined) lines.forEach((row) => this.record.setRow(row, { height }));
  }

  /** From the first to the last cell of an area that holds something; undefined if none does. */
  usedArea(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, column] of this.cells()) {
      // Most cells are between others that have been seen, and cannot change the answer.
      if (top <= row && row <= bottom && left <= column && column <= right) continue;
      if (!holdsCell(within, row, column) || (valuesOnly && !this.holdsContent(row, column))) continue;
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
    const spills = this.spills().flatMap((spill) => intersection(within, spill) ?? []);
    return [...(bottom < 0 ? [] : [areaBetween(top, left, bottom, right)]), ...spills].reduce<Area | undefined>((all, area) => (all === undefined ? area : boundingArea(all, area)), undefined);
  }

  /** What selecting an area selects: the whole of the merged cells that it touches; but of whole rows and columns only those. */
  selected(area: Area): Area {
    if (area.rows === ALL_ROWS || area.columns === ALL_COLUMNS) return area;
    const merges = this.record.merges.flatMap((ref) => parseArea(ref) ?? []);
    const grown = merges.filter((merge) => intersection(merge, area) !== undefined).reduce(boundingArea, area);
    return sameArea(grown, area) ? area : this.selected(grown);
  }

  /** Whether a cell shows or calculates anything. */
  holdsContent(row: number, column: number): boolean {
    return this.formula(row, column) !== undefined || !sameValue(this.value(row, column), { kind: "blank" });
  }

  /** Whether protection forbids to change any of an area's cells. */
  isLocked(area: Area): boolean {
    if (this.record.protection === undefined) return false;
    // Beyond the used area all cells of a column are alike; one of them stands for the rest.
    const used = this.usedArea(false);
    const reach = used === undefined ? area : intersection(area, { ...area, row: 0, rows: used.row + used.rows + 1 });
    for (const [row, column] of cellsOf(reach ?? { ...area, rows: 1 })) {
      if (this.style(row, column).protection.locked) return true;
    }
    return false;
  }
}

/** A style id in Univer names a format by its place in the file's list. */
export function styleKey(index: number): string {
  return `x${index}`;
}

function fromRange({ row, column, lastRow, lastColumn }: CellRange): Area {
  return areaBetween(row, column, lastRow, lastColumn);
}
