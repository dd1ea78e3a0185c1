import type { AxisKind, AxisLimits, TickLabels } from "../package/types";
import type { ClassDefinition, Property, Ref } from "../wire/definition";
import { changedChart, chartOf } from "./chart-self";
import type { ChartSelf } from "./chart-self";
import { toBoolean, toNumber, toText } from "./convert";
import { invalidArgument, notImplemented } from "./self";

interface AxisSelf extends ChartSelf {
  readonly kind: AxisKind;
}

/** What Excel in Chinese calls an axis that gets a title without a text. */
const STANDARD_TITLE = "坐标轴标题";

const LABEL_PLACES: Readonly<Record<TickLabels, string>> = { nextTo: "NextToAxis", high: "High", low: "Low", none: "None" };

export const chartAxes: ClassDefinition<ChartSelf> = {
  navigations: {
    categoryAxis: (self) => axisRef(self, "category"),
    valueAxis: (self) => axisRef(self, "value"),
  },
};

export const chartAxis: ClassDefinition<AxisSelf> = {
  properties: {
    minimum: limit("minimum"),
    maximum: limit("maximum"),
    tickLabelPosition: {
      get: (self) => LABEL_PLACES[chartOf(self).tickLabels(self.kind)],
      set: (self, value) => {
        const place = (Object.keys(LABEL_PLACES) as TickLabels[]).find((one) => LABEL_PLACES[one] === value);
        if (place === undefined) throw invalidArgument("There is no such place for an axis' words.");
        changedChart(self).setTickLabels(self.kind, place);
      },
    },
  },
  navigations: { title: (self) => ({ type: "ChartAxisTitle", self }) },
};

export const chartAxisTitle: ClassDefinition<AxisSelf> = {
  properties: {
    text: {
      get: (self) => {
        const title = chartOf(self).axisTitle(self.kind);
        return title === undefined ? "" : (title.text ?? STANDARD_TITLE);
      },
      set: (self, value) => changedChart(self).setAxisTitle(self.kind, { text: toText(value) }),
    },
    visible: {
      get: (self) => chartOf(self).axisTitle(self.kind) !== undefined,
      set: (self, value) => {
        const visible = toBoolean(value);
        if (visible !== (chartOf(self).axisTitle(self.kind) !== undefined)) changedChart(self).setAxisTitle(self.kind, visible ? {} : undefined);
      },
    },
  },
};

/** An axis without a limit of its own reaches as far as Excel finds right, which the workbench does not know. */
function limit(name: keyof AxisLimits): Property<AxisSelf> {
  return {
    get: (self) => chartOf(self).axisLimits(self.kind)[name] ?? missing(`ChartAxis.${name} of an axis that Excel scales`),
    set: (self, value) => {
      const chart = changedChart(self);
      chart.setAxisLimits(self.kind, { ...chart.axisLimits(self.kind), [name]: value === "" ? undefined : toNumber(value) });
    },
  };
}

function axisRef(self: ChartSelf, kind: AxisKind): Ref {
  if (!chartOf(self).hasAxis(kind)) throw invalidArgument("The chart has no such axis.");
  return { type: "ChartAxis", self: { ...self, kind } satisfies AxisSelf };
}

function missing(what: string): never {
  throw notImplemented(what);
}
