import { columnName } from "../core/cell";
import { valuesOfPaper, type PaperCell, type PaperRow, type PaperSheet } from "../plan/paper";
import { ownName } from "../plan/snapshot";
import { addressOfBlock, blockAddress, blocksOf, type Block } from "./blocks";
import { mark } from "./ownSheets";
import { heightOf, lookOf, numberFormatOf, spanOf, type Look } from "./paperLook";
import { preparePage, setPage } from "./paperPage";
import type { QueuedPage } from "./pageBefore";
import { replaceCharts } from "./paperCharts";
import type { WorkbookRead } from "./read";
import { periodOf } from "./repeats";
import { setTab } from "./tabs";
import { pointsOf } from "./widths";

/** Queues the writing of a sheet laid out for paper: made anew, or in the place of the block we wrote last time. */
export function writePaper(context: Excel.RequestContext, read: WorkbookRead, paper: PaperSheet, before: QueuedPage | undefined): Excel.Range {
  const { worksheets } = context.workbook;
  const { role, rows, widths, page, charts } = paper;
  const address = blockAddress(rows.length, widths.length);
  const existing = read.own.get(role);
  const name = ownName(read, role);
  const sheet = existing === undefined ? worksheets.add(name) : worksheets.getItem(name);
  if (existing === undefined) {
    preparePage(sheet, page.orientation);
    setTab(sheet, role, read);
  } else sheet.getRange(read.ownRanges.get(role)).clear();
  if (before === undefined || before.widths !== undefined) setWidths(sheet, widths);
  mark(context, read, role, name, address);
  const range = sheet.getRange(address);
  fill(sheet, range, paper);
  setHeights(sheet, paper, before);
  setPage(sheet, {
    breaks: page.breaksBefore,
    printArea: printArea(paper),
    ...(page.titleRows === undefined ? {} : { titleRows: `$${page.titleRows[0] + 1}:$${page.titleRows[1] + 1}` }),
    footer: page.footer,
  });
  replaceCharts(sheet, before?.charts, charts);
  return range;
}

/** The block with all charts, which may stand beside or below it. */
function printArea({ rows, widths, charts }: PaperSheet): string {
  const places = charts.map(({ place }) => place);
  return blockAddress(Math.max(rows.length, ...places.map(({ endRow }) => endRow + 1)), Math.max(widths.length, ...places.map(({ endColumn }) => endColumn + 1)));
}

function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, column) => {
    sheet.getRange(`${columnName(column)}1`).format.columnWidth = pointsOf(width);
  });
}

/** Contents and formats go as blocks: a long table takes no more calls than a short one, nor do many notices. */
function fill(sheet: Excel.Worksheet, range: Excel.Range, paper: PaperSheet): void {
  range.format.verticalAlignment = "Center";
  const period = periodOf(paper.rows.map(layoutOf));
  layOut(sheet, { ...paper, rows: paper.rows.slice(0, period) });
  repeatLayout(sheet, paper, period);
  // Formats before values: under "@" Excel keeps a text as it is, whatever it looks like.
  range.numberFormat = numberFormats(paper);
  range.values = valuesOfPaper(paper);
}

const layoutOf = ({ cells }: PaperRow): string => JSON.stringify(cells.map((cell) => [cell.column, spanOf(cell), lookOf(cell)]));

/** Fonts, alignment, merged cells and borders. */
function layOut(sheet: Excel.Worksheet, paper: PaperSheet): void {
  const looks = new Map<string, Look>();
  const keys = keysOf(paper, (cell) => {
    const look = lookOf(cell);
    const key = JSON.stringify(look);
    looks.set(key, look);
    return key;
  });
  for (const block of blocksOf(keys)) {
    const look = looks.get(block.key);
    if (look) setLook(sheet.getRange(addressOfBlock(block)).format, look);
  }
  for (const block of blocksOf(keysOf(paper, (cell) => (spanOf(cell) > 1 ? String(cell.column) : undefined)))) {
    sheet.getRange(addressOfBlock(block)).merge(true);
  }
  for (const block of blocksOf(keysOf(paper, (cell) => (lookOf(cell).border === "grid" ? "grid" : undefined)))) drawGrid(sheet, block);
  for (const block of blocksOf(keysOf(paper, (cell, row) => (lookOf(cell).border === "cut" ? `cut ${row}` : undefined)))) {
    sheet.getRange(addressOfBlock(block)).format.borders.getItem("EdgeTop").style = "Dash";
  }
}

/** Copies the layout of the first rows down, each time as much as there is already. */
function repeatLayout(sheet: Excel.Worksheet, { rows, widths }: PaperSheet, period: number): void {
  for (let done = period; done < rows.length; done *= 2) {
    const count = Math.min(done, rows.length - done);
    const further = addressOfBlock({ row: done, column: 0, rows: count, columns: widths.length });
    sheet.getRange(further).copyFrom(sheet.getRange(blockAddress(count, widths.length)));
  }
}

function setLook(format: Excel.RangeFormat, { font, size, bold, align, wrap }: Look): void {
  format.font.name = font;
  format.font.size = size;
  format.font.bold = bold;
  format.horizontalAlignment = align;
  format.wrapText = wrap;
}

function drawGrid(sheet: Excel.Worksheet, block: Block): void {
  const { borders } = sheet.getRange(addressOfBlock(block)).format;
  // A single row or column has no lines inside, and Excel may refuse to set them.
  const inside = [...(block.rows > 1 ? (["InsideHorizontal"] as const) : []), ...(block.columns > 1 ? (["InsideVertical"] as const) : [])];
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...inside] as const) borders.getItem(edge).style = "Continuous";
}

/** Rows have the height that they say or that Excel would get wrong; the rest, and those of a longer paper before, find theirs. */
function setHeights(sheet: Excel.Worksheet, { rows, widths }: PaperSheet, before: QueuedPage | undefined): void {
  const heights = Array.from({ length: Math.max(rows.length, before?.rows ?? 0) }, (_, row) => {
    const paperRow = rows[row];
    return paperRow && heightOf(paperRow, widths);
  });
  for (const { row, rows: count, key } of blocksOf(heights.map((height) => [height?.toString() ?? "auto"]))) {
    const { format } = sheet.getRange(`${row + 1}:${row + count}`);
    if (key === "auto") format.autofitRows();
    else format.rowHeight = Number(key);
  }
}

function numberFormats({ rows, widths }: PaperSheet): string[][] {
  return rows.map(({ cells }) => {
    const formats = widths.map(() => "General");
    for (const cell of cells) formats[cell.column] = numberFormatOf(cell);
    return formats;
  });
}

/** A key for every cell that has one, in all columns that the cell covers. */
function keysOf({ rows, widths }: PaperSheet, keyOf: (cell: PaperCell, row: number) => string | undefined): (string | undefined)[][] {
  return rows.map(({ cells }, row) => {
    const keys = widths.map((): string | undefined => undefined);
    for (const cell of cells) keys.fill(keyOf(cell, row), cell.column, cell.column + spanOf(cell));
    return keys;
  });
}
