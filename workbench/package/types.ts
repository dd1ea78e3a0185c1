/** What the package layer gives to the book: an .xlsx as typed records. Zero-based rows and columns throughout. */

import type { LineChange } from "./lines";

export type StoredValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: string };

export interface StoredFormula {
  /** As the file spells it, without "=": `_xldudf_BZR_TIER(F4)`, `_xlfn._xlws.SORT(A1:A3)`. Shared formulas come expanded. */
  readonly text: string;
  /** An array formula's range; dynamic = cm="1" with XLDAPR metadata, so that Excel shows no braces and no "@". */
  readonly array?: { readonly ref: string; readonly dynamic: boolean };
}

export interface StoredCell {
  readonly value: StoredValue;
  /** Index into cellXfs. */
  readonly style: number;
  readonly formula?: StoredFormula;
}

export interface Border {
  readonly style: string;
  /** #RRGGBB */
  readonly color?: string;
}

/** The part of a cell format that the workbench shows and sets. Colours are #RRGGBB (theme colours resolved). */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strikethrough: boolean;
    readonly color?: string;
  };
  /** Absent = no fill. */
  readonly fill?: string;
  readonly borders: Partial<Record<"left" | "right" | "top" | "bottom", Border>>;
  readonly alignment: {
    readonly horizontal: string;
    readonly vertical: string;
    readonly wrapText: boolean;
    readonly shrinkToFit: boolean;
    readonly indent: number;
    readonly textRotation: number;
  };
  readonly protection: { readonly locked: boolean; readonly hidden: boolean };
}

export type StylePatch = {
  readonly [K in Exclude<keyof CellStyle, "fill">]?: CellStyle[K] extends object ? Partial<CellStyle[K]> : CellStyle[K];
} & { readonly fill?: string | null };

export interface Styles {
  style(index: number): CellStyle;
  /** The index of a format equal to `base` but for the patch; everything the patch does not name stays as the file has it. */
  derive(base: number, patch: StylePatch): number;
}

export interface ColumnRecord {
  readonly first: number;
  readonly last: number;
  /** In characters, as the file has it. */
  readonly width?: number;
  readonly hidden: boolean;
  readonly style?: number;
}

export interface RowRecord {
  /** In points; undefined = as high as its content. */
  readonly height?: number | undefined;
  readonly hidden: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Absent = the whole workbook. */
  readonly sheet?: string;
  /** Without "=". */
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment?: string;
}

export interface ConditionalFormat {
  readonly ranges: string;
  readonly type: string;
  readonly formulas: readonly string[];
  readonly operator?: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** The differential format of an expression or cellIs rule. */
  readonly format?: { readonly fill?: string; readonly fontColor?: string; readonly bold?: boolean; readonly numberFormat?: string };
}

export interface Validation {
  readonly ranges: string;
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  /** A list whose cells have no arrow that opens it. */
  readonly hidesArrow?: true;
  /** `off` = kept, but not shown. */
  readonly prompt?: { readonly title: string; readonly message: string; readonly off?: true };
  readonly error?: { readonly title: string; readonly message: string; readonly style: string; readonly off?: true };
}

export interface Hyperlink {
  readonly ref: string;
  /** A place in this workbook: 'Sheet 1'!A1 */
  readonly location?: string;
  readonly target?: string;
  readonly tooltip?: string;
}

export interface PageSetup {
  readonly paperSize?: number;
  readonly orientation: "portrait" | "landscape";
  readonly scale?: number;
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly blackAndWhite: boolean;
  /** In inches. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly header: number; readonly footer: number };
  readonly header: string;
  readonly footer: string;
}

export type ChartKind = "ColumnClustered" | "BarClustered" | "Line" | "LineMarkers" | "Pie";

/** Top, left, bottom, right, or the corner at the top right. */
export type LegendPosition = "t" | "l" | "b" | "r" | "tr";

export type AxisKind = "category" | "value";

/** A point on a sheet: a cell, and how far it is from the cell's upper left corner, in points. */
export interface AnchorCorner {
  readonly row: number;
  readonly rowOffset: number;
  readonly column: number;
  readonly columnOffset: number;
}

export interface ChartAnchor {
  readonly from: AnchorCorner;
  readonly to: AnchorCorner;
}

/** Where a series has its name, its categories and its values: references without "=", as the file spells them. */
export interface SeriesSource {
  readonly name?: string;
  /** A name that is no reference. */
  readonly literalName?: string;
  readonly categories?: string;
  readonly values: string;
}

/** Without a text it is the one Excel gives. */
export interface ChartTitle {
  readonly text?: string;
}

/** Undefined = as the values need it. */
export interface AxisLimits {
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

/** Where an axis has its words: beside itself, or at the upper or lower end of the other one. */
export type TickLabels = "nextTo" | "high" | "low" | "none";

export interface NewChart {
  readonly kind: ChartKind;
  readonly name: string;
  readonly series: readonly SeriesSource[];
  readonly anchor: ChartAnchor;
}

/** A chart as it stands in the file; setting a property changes that place of its parts alone. */
export interface ChartRecord {
  /** Unique in the workbook. */
  readonly id: string;
  name: string;
  /** Undefined for a chart of another kind. */
  readonly kind: ChartKind | undefined;
  readonly series: readonly SeriesSource[];
  /** Undefined for a chart that does not stand between two cells; such a one cannot be moved. */
  anchor: ChartAnchor | undefined;
  title: ChartTitle | undefined;
  legend: LegendPosition | undefined;
  hasAxis(kind: AxisKind): boolean;
  axisTitle(kind: AxisKind): ChartTitle | undefined;
  setAxisTitle(kind: AxisKind, title: ChartTitle | undefined): void;
  axisLimits(kind: AxisKind): AxisLimits;
  setAxisLimits(kind: AxisKind, limits: AxisLimits): void;
  tickLabels(kind: AxisKind): TickLabels;
  setTickLabels(kind: AxisKind, place: TickLabels): void;
}

export type SheetState = "visible" | "hidden" | "veryHidden";

export interface SheetRecord {
  name: string;
  state: SheetState;
  cell(row: number, column: number): StoredCell | undefined;
  cells(): Iterable<readonly [row: number, column: number, cell: StoredCell]>;
  /** undefined removes the cell altogether. Only the row it stands in is written anew. */
  setCell(row: number, column: number, cell: StoredCell | undefined): void;
  /** Only what the file states. */
  row(row: number): RowRecord | undefined;
  setRow(row: number, patch: Partial<RowRecord>): void;
  columns(): readonly ColumnRecord[];
  setColumns(first: number, last: number, patch: { readonly width?: number; readonly hidden?: boolean }): void;

  // Every setter below rewrites its own element and leaves the rest of the part as it was.
  merges: readonly string[];
  freeze: { readonly rows: number; readonly columns: number } | undefined;
  pageSetup: PageSetup;
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  tabColor: string | undefined;
  showGridlines: boolean;
  /** Reading gives all rules; writing keeps rules it was given back unchanged byte for byte, in place. */
  conditionalFormats: readonly ConditionalFormat[];
  validations: readonly Validation[];
  hyperlinks: readonly Hyperlink[];
  /** The options of sheetProtection as attributes; undefined = not protected. Read-only password hash kept. */
  protection: Readonly<Record<string, string>> | undefined;
  /** Setting another place gives a filter that lets everything through. */
  autoFilter: string | undefined;
  readonly charts: readonly ChartRecord[];
  addChart(chart: NewChart): ChartRecord;
  deleteChart(chart: ChartRecord): void;
  readonly tables: readonly { readonly name: string; readonly ref: string; readonly headerRow: boolean; readonly totalsRow: boolean }[];
  readonly notes: readonly { readonly ref: string; readonly author: string; readonly text: string }[];
}

export interface XlsxPackage {
  /** In tab order. */
  readonly sheets: readonly SheetRecord[];
  readonly styles: Styles;
  names: readonly DefinedName[];
  activeSheet: number;
  addSheet(name: string, position?: number): SheetRecord;
  /** A copy with all but what `uncopied` names, and with names of its own. */
  copySheet(sheet: SheetRecord, name: string, position: number): SheetRecord;
  /** The kind of a part that belongs to the sheet and cannot be copied with it ("drawing", "table"); undefined when there is none. */
  uncopied(sheet: SheetRecord): string | undefined;
  deleteSheet(sheet: SheetRecord): void;
  moveSheet(sheet: SheetRecord, position: number): void;
  /** Inserts or deletes whole rows or columns; everything that refers to what is behind them follows. */
  moveLines(sheet: SheetRecord, change: LineChange): void;
  /** What on the sheet cannot follow such a change; undefined when everything can. */
  obstacleTo(sheet: SheetRecord, change: LineChange): string | undefined;
  /** The names of all parts and their bytes, as they would be saved. Untouched parts are the very bytes of the file. */
  parts(): ReadonlyMap<string, Uint8Array>;
  save(): Uint8Array;
}

/** Why a file is no workbook we can open. The command line turns it into one line; exit code 2. */
export type PackageFault = "empty" | "truncated" | "encrypted" | "notZip" | "notWorkbook" | "oldFormat" | "brokenPart";

export class PackageError extends Error {
  constructor(
    readonly fault: PackageFault,
    readonly part?: string,
  ) {
    super(part === undefined ? fault : `${fault}: ${part}`);
    this.name = "PackageError";
  }
}
