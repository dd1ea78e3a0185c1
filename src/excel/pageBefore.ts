import { addressOf } from "../core/cell";
import { addChart, ownCharts, placeOf, type PlacedChart } from "./paperCharts";
import { setPage, type PageSettings } from "./paperPage";
import type { Parts } from "./requests";

/** The page of a paper that is about to be made again: what going back needs besides the cells. */
export interface PageBefore extends PageSettings {
  /** How many rows are kept, with their heights. */
  readonly rows: number;
  /** In points; only if the paper gets another number of columns, otherwise they stay the user's. */
  readonly widths?: readonly number[];
  readonly charts: readonly PlacedChart[];
}

/** A page that has been asked for. */
export interface QueuedPage {
  readonly sheet: Excel.Worksheet;
  readonly rows: number;
  readonly widths: readonly Excel.Range[] | undefined;
  readonly breaks: Excel.PageBreakCollection;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
  readonly footer: Excel.HeaderFooter;
  readonly charts: Excel.ChartCollection;
}

/** Asks for all of a paper's page; `queueBreaks` asks where its breaks are. */
export function queuePage(sheet: Excel.Worksheet, rows: number, columns: { readonly before: number; readonly after: number }): QueuedPage {
  const { pageLayout, horizontalPageBreaks: breaks, charts } = sheet;
  const printArea = pageLayout.getPrintAreaOrNullObject();
  const titleRows = pageLayout.getPrintTitleRowsOrNullObject();
  const footer = pageLayout.headersFooters.defaultForAllPages;
  const widths = Array.from({ length: columns.before }, (_, column) => sheet.getRange(addressOf({ row: 0, column })));
  breaks.load("items/rowIndex");
  charts.load("items/name,items/chartType");
  printArea.load("address");
  titleRows.load("address");
  footer.load("centerFooter");
  const change = columns.before !== columns.after;
  if (change) for (const range of widths) range.load("format/columnWidth");
  return { sheet, rows, widths: change ? widths : undefined, breaks, printArea, titleRows, footer, charts };
}

export type QueuedDetails = Pick<QueuedPage, "sheet"> & { readonly cells: readonly Excel.Range[]; readonly charts: readonly Excel.Chart[] };

/** Asks for the cells after the breaks (what the index of a break counts, nobody says) and the titles of our charts. */
export function queueDetails({ sheet, breaks, charts }: QueuedPage): QueuedDetails {
  const cells = breaks.items.map((each) => each.getCellAfterBreak());
  for (const cell of cells) cell.load("rowIndex");
  const ours = ownCharts(charts);
  for (const { title } of ours) title.load("text");
  return { sheet, cells, charts: ours };
}

/** What was asked for, as data. */
export function pageBefore({ rows, widths, printArea, titleRows, footer }: QueuedPage, { cells, charts }: QueuedDetails): PageBefore {
  return {
    rows,
    breaks: cells.map(({ rowIndex }) => rowIndex),
    ...(printArea.isNullObject ? {} : { printArea: withinSheet(printArea.address) }),
    ...(titleRows.isNullObject ? {} : { titleRows: withinSheet(titleRows.address) }),
    footer: footer.centerFooter,
    ...(widths === undefined ? {} : { widths: widths.map(({ format }) => format.columnWidth) }),
    charts: charts.flatMap(({ name, chartType, title }) => {
      const place = placeOf(name);
      return place ? [{ type: chartType, title: title.text, ...place }] : [];
    }),
  };
}

/** Makes the page as it was. */
export function* restorePage(sheet: Excel.Worksheet, page: PageBefore, present: Excel.ChartCollection): Parts {
  page.widths?.forEach((width, column) => {
    sheet.getRange(addressOf({ row: 0, column })).format.columnWidth = width;
  });
  yield* setPage(sheet, page);
  for (const chart of ownCharts(present)) chart.delete();
  page.charts.forEach((chart, index) => addChart(sheet, chart, index));
}

/** '津贴发放表'!A1:F20 → A1:F20; of several areas, each. */
const withinSheet = (address: string): string => address.replace(/(?:'(?:[^']|'')+'|[^',!]+)!/g, "");
