import { ALL_COLUMNS, ALL_ROWS } from "../book/area";
import { absoluteAddressOf } from "../book/references";
import type { PageSetup } from "../package/types";
import type { ClassDefinition, Property, Ref } from "../wire/definition";
import { parseAreas } from "./areas";
import { toBoolean, toChoice, toIndex, toNumber, toRecord } from "./convert";
import { sameText } from "./names";
import { areaArgument } from "./range-placing";
import { invalidArgument, itemNotFound, rangeRef } from "./self";
import type { SheetSelf } from "./self";

type Margin = keyof PageSetup["margins"];

const ORIENTATIONS = ["Portrait", "Landscape"] as const;
const POINTS_PER_INCH = 72;
const UNITS = { Points: 1, Inches: POINTS_PER_INCH, Centimeters: POINTS_PER_INCH / 2.54 } as const;
const SMALLEST_SCALE = 10;
const LARGEST_SCALE = 400;
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** Paper sizes by the number that the file has. */
const PAPERS: Readonly<Record<number, string>> = {
  1: "Letter",
  3: "Tabloid",
  4: "Ledger",
  5: "Legal",
  6: "Statement",
  7: "Executive",
  8: "A3",
  9: "A4",
  10: "A4Small",
  11: "A5",
  12: "B4",
  13: "B5",
};

export const pageLayout: ClassDefinition<SheetSelf> = {
  properties: {
    orientation: {
      get: ({ sheet }) => (sheet.record.pageSetup.orientation === "portrait" ? "Portrait" : "Landscape"),
      set: (self, value) => change(self, { orientation: toChoice(value, ORIENTATIONS) === "Portrait" ? "portrait" : "landscape" }),
    },
    paperSize: { get: ({ sheet }) => PAPERS[sheet.record.pageSetup.paperSize ?? 1] ?? null, set: setPaperSize },
    zoom: { get: zoom, set: setZoom },
    blackAndWhite: setupFlag("blackAndWhite"),
    centerHorizontally: setupFlag("centerHorizontally"),
    centerVertically: setupFlag("centerVertically"),
    printGridlines: setupFlag("printGridlines"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigations: {
    headersFooters: (self) => ({ type: "HeaderFooterGroup", self }),
  },
  methods: {
    setPrintArea: (self, [area]) => setSheetName(self, PRINT_AREA, absoluteAddressOf(self.sheet, areaArgument(self, area))),
    getPrintArea: (self) => printArea(self) ?? missing(),
    getPrintAreaOrNullObject: printArea,
    setPrintTitleRows: (self, [rows]) => setTitles(self, { rows: wholeRows(self, rows) }),
    setPrintTitleColumns: (self, [columns]) => setTitles(self, { columns: wholeColumns(self, columns) }),
    getPrintTitleRows: (self) => title(self, "rows") ?? missing(),
    getPrintTitleRowsOrNullObject: (self) => title(self, "rows"),
    getPrintTitleColumns: (self) => title(self, "columns") ?? missing(),
    getPrintTitleColumnsOrNullObject: (self) => title(self, "columns"),
    setPrintMargins: setMargins,
  },
};

function change({ sheet }: SheetSelf, patch: Partial<PageSetup>): void {
  sheet.record.pageSetup = { ...sheet.record.pageSetup, ...patch };
}

function setupFlag(name: "blackAndWhite" | "centerHorizontally" | "centerVertically" | "printGridlines"): Property<SheetSelf> {
  return { get: ({ sheet }) => sheet.record.pageSetup[name], set: (self, value) => change(self, { [name]: toBoolean(value) }) };
}

/** The API has points, the file inches. */
function margin(side: Margin): Property<SheetSelf> {
  return {
    get: ({ sheet }) => Math.round(sheet.record.pageSetup.margins[side] * POINTS_PER_INCH * 1000) / 1000,
    set: (self, value) => setMargin(self, side, toNumber(value)),
  };
}

function setMargin(self: SheetSelf, side: Margin, points: number): void {
  if (points < 0) throw invalidArgument("A margin is not negative.");
  change(self, { margins: { ...self.sheet.record.pageSetup.margins, [side]: points / POINTS_PER_INCH } });
}

function setMargins(self: SheetSelf, [unit, options]: readonly unknown[]): void {
  const points = UNITS[toChoice(unit, ["Points", "Inches", "Centimeters"] as const)];
  const sides: readonly Margin[] = ["left", "right", "top", "bottom", "header", "footer"];
  for (const side of sides) {
    const value = toRecord(options)[side];
    if (value !== undefined && value !== null) setMargin(self, side, toNumber(value) * points);
  }
}

function setPaperSize(self: SheetSelf, value: unknown): void {
  const paper = toChoice(value, Object.values(PAPERS));
  change(self, { paperSize: Number(Object.keys(PAPERS).find((number) => PAPERS[Number(number)] === paper)) });
}

/** Either a scale or a number of pages, as the file has it. */
function zoom({ sheet }: SheetSelf): Readonly<Record<string, number>> {
  const { scale, fitToWidth, fitToHeight } = sheet.record.pageSetup;
  if (fitToWidth === undefined && fitToHeight === undefined) return { scale: scale ?? 100 };
  return {
    // 0 pages = as many as it takes.
    ...(fitToWidth === undefined || fitToWidth === 0 ? {} : { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight === undefined || fitToHeight === 0 ? {} : { verticalFitToPages: fitToHeight }),
  };
}

function setZoom(self: SheetSelf, value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = toRecord(value);
  const isGiven = (option: unknown) => option !== undefined && option !== null;
  if (isGiven(scale)) {
    const percent = toIndex(scale);
    if (percent < SMALLEST_SCALE || percent > LARGEST_SCALE) throw invalidArgument("A scale from 10 to 400 is expected.");
    replaceZoom(self, { scale: percent });
    return;
  }
  const pages = (option: unknown) => (isGiven(option) ? toIndex(option) : 0);
  replaceZoom(self, { fitToWidth: pages(horizontalFitToPages), fitToHeight: pages(verticalFitToPages) });
}

function replaceZoom({ sheet }: SheetSelf, zoomed: Pick<PageSetup, "scale" | "fitToWidth" | "fitToHeight">): void {
  const setup: { -readonly [K in keyof PageSetup]: PageSetup[K] } = { ...sheet.record.pageSetup };
  delete setup.scale;
  delete setup.fitToWidth;
  delete setup.fitToHeight;
  sheet.record.pageSetup = { ...setup, ...zoomed };
}

// Print area and titles are names of the sheet.

function sheetName({ book, sheet }: SheetSelf, name: string): string | undefined {
  return book.names.find((each) => each.name === name && sameText(each.sheet, sheet.name))?.formula;
}

function setSheetName({ book, sheet }: SheetSelf, name: string, formula: string): void {
  const others = book.names.filter((each) => each.name !== name || !sameText(each.sheet, sheet.name));
  book.names = [...others, { name, sheet: sheet.name, formula, hidden: false }];
}

/** The areas of a list of references to one sheet. */
function areasOf(formula: string | undefined): ReturnType<typeof parseAreas> {
  return (formula ?? "").split(",").flatMap((part) => parseAreas(part.slice(part.lastIndexOf("!") + 1)));
}

function printArea(self: SheetSelf): Ref | null {
  const areas = areasOf(sheetName(self, PRINT_AREA));
  return areas.length === 0 ? null : { type: "RangeAreas", self: { ...self, areas } };
}

function title(self: SheetSelf, direction: "rows" | "columns"): Ref | null {
  const area = titles(self)[direction];
  return area === undefined ? null : rangeRef(self, area);
}

function titles(self: SheetSelf) {
  const areas = areasOf(sheetName(self, PRINT_TITLES));
  return { rows: areas.find(({ columns }) => columns === ALL_COLUMNS), columns: areas.find(({ rows }) => rows === ALL_ROWS) };
}

function setTitles(self: SheetSelf, wanted: Partial<ReturnType<typeof titles>>): void {
  const { rows, columns } = { ...titles(self), ...wanted };
  const parts = [columns, rows].flatMap((area) => (area === undefined ? [] : [absoluteAddressOf(self.sheet, area)]));
  setSheetName(self, PRINT_TITLES, parts.join(","));
}

function wholeRows(self: SheetSelf, argument: unknown) {
  return { ...areaArgument(self, argument), column: 0, columns: ALL_COLUMNS };
}

function wholeColumns(self: SheetSelf, argument: unknown) {
  return { ...areaArgument(self, argument), row: 0, rows: ALL_ROWS };
}

function missing(): never {
  throw itemNotFound();
}
