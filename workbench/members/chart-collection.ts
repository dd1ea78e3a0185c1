import type { ChartKind, ChartRecord } from "../package/types";
import type { ClassDefinition, Ref } from "../wire/definition";
import { anchorAt } from "./chart-place";
import { checkObjects } from "./chart-self";
import type { ChartSelf } from "./chart-self";
import { seriesOf } from "./chart-source";
import { toIndex, toText } from "./convert";
import { invalidArgument, itemNotFound, notImplemented, rangeOf } from "./self";
import type { SheetSelf } from "./self";

const KINDS: readonly ChartKind[] = ["ColumnClustered", "BarClustered", "Line", "LineMarkers", "Pie"];
/** In points. Where Excel puts a chart that is told no place is not known here. */
const STANDARD_PLACE = { left: 0, top: 0, width: 360, height: 216 };

export const chartCollection: ClassDefinition<SheetSelf> = {
  properties: { count: { get: ({ sheet }) => sheet.record.charts.length } },
  items: (self) => self.sheet.record.charts.map((chart) => chartRef(self, chart)),
  indexer: (self, key) => find(self, key) ?? missing(),
  methods: {
    add,
    getCount: ({ sheet }) => sheet.record.charts.length,
    getItem: (self, [name]) => find(self, name) ?? missing(),
    getItemOrNullObject: (self, [name]) => find(self, name) ?? null,
    getItemAt: (self, [index]) => {
      const chart = self.sheet.record.charts[toIndex(index)];
      if (chart === undefined) throw invalidArgument("There is no such chart.");
      return chartRef(self, chart);
    },
  },
};

function add(self: SheetSelf, [type, source, seriesBy]: readonly unknown[]): Ref {
  checkObjects(self);
  const wanted = toText(type);
  const kind = KINDS.find((each) => each === wanted);
  if (kind === undefined) throw notImplemented(`charts of type ${wanted}`);
  const { record } = self.sheet;
  const series = seriesOf(rangeOf(source), seriesBy);
  return chartRef(self, record.addChart({ kind, name: freeName(self), series, anchor: anchorAt(self.sheet, STANDARD_PLACE) }));
}

/** "图表 1", or the next number that is free. */
function freeName({ sheet }: SheetSelf): string {
  const taken = new Set(sheet.record.charts.map(({ name }) => name));
  let number = taken.size + 1;
  while (taken.has(`图表 ${number}`)) number++;
  return `图表 ${number}`;
}

function find(self: SheetSelf, key: unknown): Ref | undefined {
  const { charts } = self.sheet.record;
  const found = charts.find(({ id }) => id === key) ?? charts.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return found && chartRef(self, found);
}

function chartRef({ book, sheet }: SheetSelf, { id }: ChartRecord): Ref {
  return { type: "Chart", self: { book, sheet, id } satisfies ChartSelf };
}

function missing(): never {
  throw itemNotFound();
}
