import { cellText } from "../book/cell-text";
import type { ClassDefinition, Ref } from "../wire/definition";
import { chartOf } from "./chart-self";
import type { ChartSelf } from "./chart-self";
import { toIndex } from "./convert";
import { rangeOfReference } from "./names";
import { invalidArgument } from "./self";

interface SeriesSelf extends ChartSelf {
  readonly index: number;
}

export const chartSeriesCollection: ClassDefinition<ChartSelf> = {
  properties: { count: { get: (self) => chartOf(self).series.length } },
  items: (self) => chartOf(self).series.map((_, index) => seriesRef(self, index)),
  methods: {
    getCount: (self) => chartOf(self).series.length,
    getItemAt: (self, [index]) => {
      const place = toIndex(index);
      if (chartOf(self).series[place] === undefined) throw invalidArgument("There is no such series.");
      return seriesRef(self, place);
    },
  },
};

export const chartSeries: ClassDefinition<SeriesSelf> = {
  properties: { name: { get: (self) => seriesName(self, self.index) } },
};

/** What its heading shows; without one, what Excel in Chinese calls it. */
export function seriesName(self: ChartSelf, index: number): string {
  const source = chartOf(self).series[index];
  if (source?.literalName !== undefined) return source.literalName;
  const heading = source?.name === undefined ? undefined : rangeOfReference(self.book, source.name);
  if (heading === undefined) return `系列${index + 1}`;
  const { row, column } = heading.area;
  return cellText(heading.sheet.value(row, column), heading.sheet.style(row, column).numberFormat);
}

function seriesRef(self: ChartSelf, index: number): Ref {
  return { type: "ChartSeries", self: { ...self, index } satisfies SeriesSelf };
}
