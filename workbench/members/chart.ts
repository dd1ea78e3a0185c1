import { ends } from "../book/area";
import type { LegendPosition } from "../package/types";
import type { ClassDefinition, Property } from "../wire/definition";
import { anchorAt, placeOf } from "./chart-place";
import type { ChartPlace } from "./chart-place";
import { changedChart, chartOf, checkObjects } from "./chart-self";
import type { ChartSelf } from "./chart-self";
import { seriesName } from "./chart-series";
import { toBoolean, toChoice, toNumber, toText } from "./convert";
import { areaArgument } from "./range-placing";
import { invalidArgument, notImplemented, worksheetRef } from "./self";

const POSITIONS: Readonly<Record<string, LegendPosition>> = { Top: "t", Left: "l", Bottom: "b", Right: "r", Corner: "tr" };
/** What Excel in Chinese calls a chart with several series. */
const STANDARD_TITLE = "图表标题";

export const chart: ClassDefinition<ChartSelf> = {
  idProperty: "id",
  properties: {
    id: { get: ({ id }) => id },
    name: { get: (self) => chartOf(self).name, set: setName },
    chartType: { get: (self) => chartOf(self).kind ?? missing("Chart.chartType of a chart of this kind") },
    left: side("left"),
    top: side("top"),
    width: side("width"),
    height: side("height"),
  },
  navigations: {
    title: (self) => ({ type: "ChartTitle", self }),
    legend: (self) => ({ type: "ChartLegend", self }),
    axes: (self) => ({ type: "ChartAxes", self }),
    series: (self) => ({ type: "ChartSeriesCollection", self }),
    worksheet: worksheetRef,
  },
  methods: {
    delete: (self) => {
      checkObjects(self);
      self.sheet.record.deleteChart(chartOf(self));
    },
    setPosition: (self, [start, end]) => {
      const from = areaArgument(self, start);
      const { lastRow, lastColumn } = ends(end === undefined || end === null ? from : areaArgument(self, end));
      if (lastRow < from.row || lastColumn < from.column) throw invalidArgument("The last cell is before the first one.");
      const cell = { rowOffset: 0, columnOffset: 0 };
      changedChart(self).anchor = { from: { ...cell, row: from.row, column: from.column }, to: { ...cell, row: lastRow + 1, column: lastColumn + 1 } };
    },
  },
};

export const chartTitle: ClassDefinition<ChartSelf> = {
  properties: {
    text: {
      get: (self) => {
        const { title, series } = chartOf(self);
        if (title === undefined) return "";
        return title.text ?? (series.length === 1 ? seriesName(self, 0) : STANDARD_TITLE);
      },
      set: (self, value) => (changedChart(self).title = { text: toText(value) }),
    },
    visible: {
      get: (self) => chartOf(self).title !== undefined,
      set: (self, value) => {
        const visible = toBoolean(value);
        if (visible !== (chartOf(self).title !== undefined)) changedChart(self).title = visible ? {} : undefined;
      },
    },
  },
};

export const chartLegend: ClassDefinition<ChartSelf> = {
  properties: {
    position: {
      get: (self) => Object.entries(POSITIONS).find(([, position]) => position === chartOf(self).legend)?.[0] ?? "Invalid",
      set: (self, value) => (changedChart(self).legend = POSITIONS[toChoice(value, Object.keys(POSITIONS))]),
    },
    visible: {
      get: (self) => chartOf(self).legend !== undefined,
      set: (self, value) => {
        const visible = toBoolean(value);
        if (visible !== (chartOf(self).legend !== undefined)) changedChart(self).legend = visible ? "b" : undefined;
      },
    },
  },
};

function setName(self: ChartSelf, value: unknown): void {
  const name = toText(value);
  if (name === "") throw invalidArgument("A chart needs a name.");
  changedChart(self).name = name;
}

/** In points from the sheet's upper left corner; the other sides stay as they are. */
function side(name: keyof ChartPlace): Property<ChartSelf> {
  return {
    get: (self) => place(self)[name],
    set: (self, value) => {
      const points = toNumber(value);
      if (points < 0) throw invalidArgument("A number of points is expected.");
      changedChart(self).anchor = anchorAt(self.sheet, { ...place(self), [name]: points });
    },
  };
}

function place(self: ChartSelf): ChartPlace {
  return placeOf(self.sheet, chartOf(self).anchor ?? missing("the place of a chart that does not stand between two cells"));
}

function missing(what: string): never {
  throw notImplemented(what);
}
