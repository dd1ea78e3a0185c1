import { charactersIn } from "../core/textWidth";
import type { Texts } from "../messages";
import type { PaperCell, PaperPage, PaperRow, PaperSheet } from "../plan/paper";
import type { Scalar } from "../plan/scalar";
import type { ReportSource } from "./report";
import type { ReportSettings } from "./reportSettings";

type Orientation = PaperPage["orientation"];

/** What an A4 page has room for within the printed papers' margins (1.8 cm above and below, 1.5 cm beside), in points, with some to spare. */
const PAGE = {
  Portrait: { height: 732, width: 505 },
  Landscape: { height: 488, width: 750 },
} as const satisfies Readonly<Record<Orientation, { readonly height: number; readonly width: number }>>;

/** In points. A line of a table leaves room to sign in. */
export const HEIGHTS = { title: 32, line: 20, heading: 30, row: 24, signature: 30 } as const;

/** Of a column for so many characters, in points. */
const POINTS_PER_CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;
/** What stands in for 宋体 in LibreOffice needs 16 points for letters of 11. */
const TEXT_LINE = 17;

/**
 * How high a page's rows may be together, in points of the sheet: what is wider than the paper is printed smaller, so that more fits.
 * A percent is left for rounding.
 */
export function roomOnPage(orientation: Orientation, widths: readonly number[]): number {
  const { height, width } = PAGE[orientation];
  const wanted = widths.reduce((sum, characters) => sum + characters * POINTS_PER_CHARACTER + COLUMN_PADDING, 0);
  return height / Math.min(1, width / wanted + 0.01);
}

/** 2026-2027学年第一学期; what nobody has said is left out, so that no title has blanks in it. */
export const termWords = ({ schoolYear = "", term = "" }: ReportSettings, texts: Texts): string =>
  texts("paper.common.term", { year: schoolYear.replace(/学年$/, ""), term: term.replace(/^第|学期$/g, "") });

/** The head of every paper: that it is outdated, if it is, then the school's name, the term and what the paper is. */
export function titleRows({ settings, outdated, texts }: ReportSource, name: string, widths: readonly number[]): readonly PaperRow[] {
  const title = `${settings.school ?? ""}${termWords(settings, texts)}${name}`;
  return [...(outdated ? [warningRow(texts("paper.common.outdated"), widths.length)] : []), titleRow(title, widths)];
}

/** As many lines as a school's long name makes of it. */
export function titleRow(title: string, widths: readonly number[]): PaperRow {
  const cell = wide(title, "title", widths.length);
  return { height: HEIGHTS.title * linesIn(cell, widths, TITLE_SCALE), cells: [cell] };
}

/** Letters of a title are so much wider than those of a table. */
const TITLE_SCALE = 18 / 11;

/** Below a letter's title: whose it is and of which term. */
export const subtitleRow = (settings: ReportSettings, columns: number, texts: Texts): PaperRow => ({
  height: HEIGHTS.row,
  cells: [wide(`${settings.school ?? ""}${termWords(settings, texts)}`, "subtitle", columns)],
});

/** What makes the paper unfit for use as it is. */
export const warningRow = (text: string, columns: number): PaperRow => ({ height: HEIGHTS.heading, cells: [wide(text, "warning", columns)] });

/** 单位:元, at the right. */
export const unitRow = (texts: Texts, columns: number): PaperRow => ({ height: HEIGHTS.line, cells: [wide(texts("paper.common.unit"), "plain", columns, "Right")] });

export const textRow = (text: string, columns: number, height: number = HEIGHTS.line): PaperRow => ({ height, cells: [wide(text, "text", columns)] });

/** Ours have room for themselves in their columns. */
export const headingRow = (headings: readonly string[]): PaperRow => ({
  height: HEIGHTS.heading,
  cells: headings.map((value, column) => ({ column, value, style: "heading" })),
});

/** Headings that the school or its regulation has chosen: as high as the longest needs. */
export function ownHeadingRow(headings: readonly string[], widths: readonly number[]): PaperRow {
  const { cells } = headingRow(headings);
  return { height: Math.max(HEIGHTS.heading, tableRow(cells, widths).height ?? 0), cells };
}

/** One cell over the paper's whole width. */
export const wide = (value: Scalar, style: PaperCell["style"], columns: number, align?: PaperCell["align"]): PaperCell => ({
  column: 0,
  span: columns,
  value,
  style,
  ...(align ? { align } : {}),
});

/** Who signs, side by side, then the day to fill in. */
export function signatureRows({ settings, texts }: ReportSource, columns: number, code: "paper.common.signature" | "paper.pay.signature" = "paper.common.signature"): readonly PaperRow[] {
  const names = settings.signatures.slice(0, columns);
  const start = (index: number): number => Math.floor((index * columns) / names.length);
  return [
    { height: HEIGHTS.signature, cells: names.map((name, index) => ({ column: start(index), span: start(index + 1) - start(index), value: texts(code, { name }), style: "plain" })) },
    { height: HEIGHTS.line, cells: [wide(texts("paper.common.day"), "plain", columns, "Right")] },
  ];
}

/** A line of a table, as high as its longest text needs. */
export function tableRow(cells: readonly PaperCell[], widths: readonly number[], least: number = HEIGHTS.row): PaperRow {
  return { height: Math.max(least, Math.max(1, ...cells.map((cell) => linesIn(cell, widths))) * TEXT_LINE), cells };
}

/** Larger type, to be read on a wall. */
const LARGE_SCALE = 14 / 11;
/** A sign that may not begin a line takes the character before it along. */
const LEFT_BLANK = 4;
/** How many lines of it Excel's highest row has room for: characters for each of a column's. */
export const MOST_IN_LARGE_ROW = 12;

/** A line of larger type, as high as its longest text needs. */
export const largeRow = (cells: readonly PaperCell[], widths: readonly number[]): PaperRow => ({ height: Math.ceil(Math.max(...cells.map((cell) => linesIn(cell, widths, LARGE_SCALE, LEFT_BLANK))) * TEXT_LINE * LARGE_SCALE) + 4, cells });

function linesIn({ column, span = 1, value }: PaperCell, widths: readonly number[], scale = 1, blank = 1): number {
  const room = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0) - blank;
  return Math.max(1, Math.ceil((charactersIn(String(value)) * scale) / room));
}

/** A table that goes on over as many pages as it needs. */
export interface LongTable<T> {
  readonly orientation: Orientation;
  readonly widths: readonly number[];
  /** Printed again on every page. */
  readonly head: readonly PaperRow[];
  /** Each begins a page, with its name above it where there are several. */
  readonly groups: readonly { readonly name: string; readonly items: readonly T[] }[];
  readonly line: (item: T) => PaperRow;
  /** Whether an item is only the heading of those after it, and so never the last on a page. */
  readonly isHeading?: (item: T) => boolean;
  /** Below the lines of each page. */
  readonly pageFoot?: (items: readonly T[]) => PaperRow;
  /** Below a group's last line, where there are several groups. */
  readonly groupFoot?: (items: readonly T[], name: string) => PaperRow;
  /** At the end of all; never alone on a page. */
  readonly foot: readonly PaperRow[];
}

/** Lays the table out: breaks its pages so that each page's rows fit, with the feet where they belong. */
export function longTable<T>(table: LongTable<T>): Pick<PaperSheet, "rows"> & Pick<PaperPage, "titleRows" | "breaksBefore"> {
  const { head, groups, pageFoot } = table;
  const rows = [...head];
  const breaksBefore: number[] = [];
  const several = groups.length > 1;
  groups.forEach(({ name, items }, index) => {
    const above = several ? [{ height: HEIGHTS.line, cells: [wide(name, "text", table.widths.length)] }] : [];
    const below = [...(several && table.groupFoot ? [table.groupFoot(items, name)] : []), ...(index === groups.length - 1 ? table.foot : [])];
    const pages = pagesOf(items, above, below, table);
    pages.forEach((page, number) => {
      if (rows.length > head.length) breaksBefore.push(rows.length);
      rows.push(...(number === 0 ? above : []), ...page.map(table.line), ...(pageFoot ? [pageFoot(page)] : []));
    });
    rows.push(...below);
  });
  return { rows, titleRows: [0, head.length - 1], breaksBefore };
}

/** Of rows that say how high they are, in points. */
export const heightOf = (rows: readonly PaperRow[]): number => rows.reduce((sum, { height = HEIGHTS.row }) => sum + height, 0);

/** A group's items by pages; the last page has room for what stands below and one item at least. */
function pagesOf<T>(items: readonly T[], above: readonly PaperRow[], below: readonly PaperRow[], { orientation, widths, head, line, isHeading, pageFoot }: LongTable<T>): readonly (readonly T[])[] {
  const room = roomOnPage(orientation, widths) - heightOf(head) - (pageFoot ? heightOf([pageFoot([])]) : 0);
  const pages: T[][] = [];
  let rest = items.map((item) => ({ item, height: heightOf([line(item)]) }));
  while (rest.length > 0) {
    const left = room - (pages.length === 0 ? heightOf(above) : 0);
    const isLast = rest.reduce((sum, { height }) => sum + height, heightOf(below)) <= left;
    let count = isLast ? rest.length : takenBefore(rest.length, Math.min(rest.length - 1, fitting(rest, left)));
    while (count > 1 && rest.slice(count - 1, count).some(({ item }) => isHeading?.(item))) count--;
    pages.push(rest.slice(0, count).map(({ item }) => item));
    rest = rest.slice(count);
  }
  return pages.length > 0 ? pages : [[]];
}

/** A last page with a line or two above its signatures looks like a slip: it gets some of the page before. */
const FEWEST_ON_LAST = 3;

/** How many of the lines stand on this page, where so many fit and the rest goes on. */
function takenBefore(lines: number, fit: number): number {
  const lacking = FEWEST_ON_LAST - (lines - fit);
  return Math.max(1, lacking > 0 && fit > lacking + FEWEST_ON_LAST ? fit - lacking : fit);
}

/** How many of the items fit into the room. */
function fitting(items: readonly { readonly height: number }[], room: number): number {
  let used = 0;
  const beyond = items.findIndex(({ height }) => (used += height) > room);
  return beyond < 0 ? items.length : beyond;
}
