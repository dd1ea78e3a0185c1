import { addressOf } from "../core/cell";
import type { PaperChart, PaperPage } from "../plan/paper";

/** What of a sheet's page is set anew each time a paper is made. */
interface PageSettings {
  /** Rows that begin a page, zero-based. */
  readonly breaks: readonly number[];
  readonly printArea?: string;
  /** $1:$3 */
  readonly titleRows?: string;
  readonly footer: string;
}

/** A chart of ours, by addresses. */
interface PlacedChart {
  readonly type: Excel.Chart["chartType"];
  readonly title: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
}

/** The page of a paper that is about to be made again: what going back needs besides the cells. */
export interface PageBefore extends PageSettings {
  /** How many rows are kept, with their heights. */
  readonly rows: number;
  /** In points; only if the paper gets another number of columns, otherwise they stay the user's. */
  readonly widths?: readonly number[];
  readonly charts: readonly PlacedChart[];
}

const CHART_TYPES = { column: "ColumnClustered", line: "LineMarkers", pie: "Pie" } as const satisfies Readonly<Record<PaperChart["kind"], string>>;
const MARGINS = { left: 1.5, right: 1.5, top: 1.8, bottom: 1.8, header: 0.8, footer: 0.8 };

/** What is set once, when the sheet is made, and is the user's afterwards. */
export function preparePage({ pageLayout }: Excel.Worksheet, orientation: PaperPage["orientation"]): void {
  pageLayout.orientation = orientation;
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", MARGINS);
}

export function setPage({ pageLayout, horizontalPageBreaks }: Excel.Worksheet, { breaks, printArea, titleRows, footer }: PageSettings): void {
  if (printArea !== undefined) pageLayout.setPrintArea(printArea);
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(titleRows);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
  horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) horizontalPageBreaks.add(`A${row + 1}`);
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

/** Queues that the page is as it was. */
export function restorePage(sheet: Excel.Worksheet, page: PageBefore, present: Excel.ChartCollection): void {
  page.widths?.forEach((width, column) => {
    sheet.getRange(addressOf({ row: 0, column })).format.columnWidth = width;
  });
  setPage(sheet, page);
  for (const chart of ownCharts(present)) chart.delete();
  page.charts.forEach((chart, index) => addChart(sheet, chart, index));
}

/** Queues that the sheet's charts of ours are these. */
export function replaceCharts(sheet: Excel.Worksheet, before: QueuedPage | undefined, charts: readonly PaperChart[]): void {
  if (before) for (const chart of ownCharts(before.charts)) chart.delete();
  charts.forEach(({ kind, title, source, place }, index) =>
    addChart(
      sheet,
      {
        type: CHART_TYPES[kind],
        title,
        source: `${addressOf(source)}:${addressOf({ row: source.endRow, column: source.endColumn })}`,
        from: addressOf(place),
        to: addressOf({ row: place.endRow, column: place.endColumn }),
      },
      index,
    ),
  );
}

/** The name says what Excel does not tell of a chart: its figures and its place. */
function addChart(sheet: Excel.Worksheet, { type, title, source, from, to }: PlacedChart, index: number): void {
  const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange(source), "Columns");
  chart.name = `BZR_${index + 1}_${source.replace(":", "_")}_${from}_${to}`;
  chart.title.text = title;
  chart.setPosition(from, to);
}

const CHART_NAME = /^BZR_\d+_([A-Z]+\d+)_([A-Z]+\d+)_([A-Z]+\d+)_([A-Z]+\d+)$/;

const ownCharts = ({ items }: Excel.ChartCollection): Excel.Chart[] => items.filter(({ name }) => CHART_NAME.test(name));

function placeOf(name: string): Pick<PlacedChart, "source" | "from" | "to"> | undefined {
  const [, first, last, from, to] = CHART_NAME.exec(name) ?? [];
  return first === undefined || last === undefined || from === undefined || to === undefined ? undefined : { source: `${first}:${last}`, from, to };
}

/** '津贴发放表'!A1:F20 → A1:F20; of several areas, each. */
const withinSheet = (address: string): string => address.replace(/(?:'(?:[^']|'')+'|[^',!]+)!/g, "");
