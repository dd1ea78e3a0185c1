import { addressOf } from "../core/cell";
import type { PaperChart } from "../plan/paper";

/** A chart of ours, by addresses. */
export interface PlacedChart {
  readonly type: Excel.Chart["chartType"];
  readonly title: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
}

const CHART_TYPES = { column: "ColumnClustered", line: "LineMarkers", pie: "Pie" } as const satisfies Readonly<Record<PaperChart["kind"], string>>;

/** Queues that the sheet's charts of ours are these. */
export function replaceCharts(sheet: Excel.Worksheet, before: Excel.ChartCollection | undefined, charts: readonly PaperChart[]): void {
  if (before) for (const chart of ownCharts(before)) chart.delete();
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
export function addChart(sheet: Excel.Worksheet, { type, title, source, from, to }: PlacedChart, index: number): void {
  const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange(source), "Columns");
  chart.name = `BZR_${index + 1}_${source.replace(":", "_")}_${from}_${to}`;
  chart.title.text = title;
  chart.setPosition(from, to);
  // Beside the axis the words would stand in bars of figures below 0.
  if (type !== CHART_TYPES.pie) chart.axes.categoryAxis.tickLabelPosition = "Low";
}

const CHART_NAME = /^BZR_\d+_([A-Z]+\d+)_([A-Z]+\d+)_([A-Z]+\d+)_([A-Z]+\d+)$/;

export const ownCharts = ({ items }: Excel.ChartCollection): Excel.Chart[] => items.filter(({ name }) => CHART_NAME.test(name));

export function placeOf(name: string): Pick<PlacedChart, "source" | "from" | "to"> | undefined {
  const [, first, last, from, to] = CHART_NAME.exec(name) ?? [];
  return first === undefined || last === undefined || from === undefined || to === undefined ? undefined : { source: `${first}:${last}`, from, to };
}
