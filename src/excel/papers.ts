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
import { periodOf, repeatDown } from "./repeats";
import { A_CALL, type Parts } from "./requests";
import { setTab } from "./tabs";
import { pointsOf } from "./widths";
import { writeRows } from "./writeRows";

/** The writing of a sheet laid out for paper: made anew, or in the place of the block we wrote last time. */
export function* writePaper(context: Excel.RequestContext, read: WorkbookRead, paper: PaperSheet, before: QueuedPage | undefined): Parts {
  const { worksheets } = context.workbook;
  const { role, rows, widths, page, charts } = paper;
  const address = blockAddress(rows.length, widths.length);
  yield widths.length * A_CALL;
  const existing = read.own.get(role);
  const name = ownName(read, role);
  const sheet = existing === undefined ? worksheets.add(name) : worksheets.getItem(name);
  if (existing === undefined) {
    preparePage(sheet, page.orientation);
    setTab(sheet, role, read);
  } else sheet.getRange(read.ownRanges.get(role)).clear();
  if (before === undefined || before.widths !== undefined) setWidths(sheet, widths);
  mark(context, read, role, name, address);
  yield* fill(sheet, sheet.getRange(address), paper);
  yield* setHeights(sheet, paper, before);
  yield* setPage(sheet, {
    breaks: page.breaksBefore,
    printArea: printArea(paper),
    ...(page.titleRows === undefined ? {} : { titleRows: `$${page.titleRows[0] + 1}:$${page.titleRows[1] + 1}` }),
    footer: page.footer,
  });
  yield charts.length * A_CALL;
  replaceCharts(sheet, before?.charts, charts);
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
function* fill(sheet: Excel.Worksheet, range: Excel.Range, paper: PaperSheet): Parts {
  range.format.verticalAlignment = "Center";
  const period = periodOf(paper.rows.map(layoutOf));
  yield* layOut(sheet, { ...paper, rows: paper.rows.slice(0, period) });
  repeatDown(sheet, { row: 0, column: 0, rows: paper.rows.length, columns: paper.widths.length }, period);
  // Formats before values: under "@" Excel keeps a text as it is, whatever it looks like.
  yield* writeRows(sheet, { row: 0, column: 0 }, "numberFormat", numberFormats(paper));
  yield* writeRows(sheet, { row: 0, column: 0 }, "values", valuesOfPaper(paper));
}

const layoutOf = ({ cells }: PaperRow): string => JSON.stringify(cells.map((cell) => [cell.column, spanOf(cell), lookOf(cell)]));

/** Fonts, alignment, merged cells and borders. */
function* layOut(sheet: Excel.Worksheet, paper: PaperSheet): Parts {
  const looks = new Map<string, Look>();
  const keys = keysOf(paper, (cell) => {
    const look = lookOf(cell);
    const key = JSON.stringify(look);
    looks.set(key, look);
    return key;
  });
  for (const block of blocksOf(keys)) {
    yield A_CALL;
    const look = looks.get(block.key);
    if (look) setLook(sheet.getRange(addressOfBlock(block)).format, look);
  }
  for (const block of blocksOf(keysOf(paper, (cell) => (spanOf(cell) > 1 ? String(cell.column) : undefined)))) {
    yield A_CALL;
    sheet.getRange(addressOfBlock(block)).merge(true);
  }
  for (const block of blocksOf(keysOf(paper, (cell) => (lookOf(cell).border === "grid" ? "grid" : undefined)))) {
    yield A_CALL;
    drawGrid(sheet, block);
  }
  for (const block of blocksOf(keysOf(paper, (cell, row) => (lookOf(cell).border === "cut" ? `cut ${row}` : undefined)))) {
    yield A_CALL;
    sheet.getRange(addressOfBlock(block)).format.borders.getItem("EdgeTop").style = "Dash";
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
function* setHeights(sheet: Excel.Worksheet, { rows, widths }: PaperSheet, before: QueuedPage | undefined): Parts {
  const heights = Array.from({ length: Math.max(rows.length, before?.rows ?? 0) }, (_, row) => {
    const paperRow = rows[row];
    return paperRow && heightOf(paperRow, widths);
  });
  for (const { row, rows: count, key } of blocksOf(heights.map((height) => [height?.toString() ?? "auto"]))) {
    yield A_CALL;
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
