/** One chart on a sheet's drawing. What is not asked to change stays the text it is. */
import type { Container } from "../container";
import { relationshipId } from "../relationshipIds";
import type { AxisKind, AxisLimits, ChartAnchor, ChartKind, ChartRecord, ChartTitle, LegendPosition, SeriesSource, TickLabels } from "../types";
import { attribute, child, childrenNamed, descendants, elementText, putChild, remove, replace, setAttributes, sibling } from "../xml";
import type { Splice, XmlElement } from "../xml";
import { cornerText, readAnchor } from "./anchor";
import { readTitle, writeTitle } from "./titles";

const CHART_SEQUENCE = [
  ...["title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall", "plotArea", "legend", "plotVisOnly"],
  ...["dispBlanksAs", "showDLblsOverMax", "extLst"],
];
/** That of an axis up to what this file writes, which is the same for all kinds. */
const AXIS_SEQUENCE = ["axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx"];
const SCALING_SEQUENCE = ["logBase", "orientation", "max", "min"];
const AXES: Readonly<Record<AxisKind, readonly string[]>> = { category: ["catAx", "dateAx"], value: ["valAx"] };

export class ChartPart implements ChartRecord {
  /** `relation` is the id by which the drawing names the chart. */
  constructor(
    private readonly container: Container,
    readonly drawing: string,
    readonly relation: string,
  ) {}

  get part(): string {
    const found = this.container.relationships(this.drawing).find(({ id }) => id === this.relation);
    if (found === undefined) throw new Error("the chart is gone");
    return found.target;
  }

  get id(): string {
    return `${this.drawing}#${attribute(this.properties(), "id") ?? ""}`;
  }

  get name(): string {
    return attribute(this.properties(), "name") ?? "";
  }

  set name(name: string) {
    this.editDrawing(setAttributes(this.properties(), { name }));
  }

  get anchor(): ChartAnchor | undefined {
    const anchor = this.anchorElement();
    return anchor?.local === "twoCellAnchor" ? readAnchor(anchor) : undefined;
  }

  set anchor(value: ChartAnchor | undefined) {
    const anchor = this.anchorElement();
    if (anchor?.local !== "twoCellAnchor" || value === undefined) throw new Error("only charts between two cells can be moved");
    const corners = (["from", "to"] as const).flatMap((name) => {
      const present = child(anchor, name);
      return present === undefined ? [] : [replace(present, cornerText(sibling(anchor, ""), name, value[name]))];
    });
    this.editDrawing(corners);
  }

  get kind(): ChartKind | undefined {
    const plots = this.plot().children.filter(({ local }) => local.endsWith("Chart"));
    return plots.length === 1 && plots[0] !== undefined ? kindOf(plots[0]) : undefined;
  }

  get series(): readonly SeriesSource[] {
    return [...descendants(this.plot())].filter(({ local }) => local === "ser").map(readSeries);
  }

  get title(): ChartTitle | undefined {
    return readTitle(this.chart());
  }

  set title(title: ChartTitle | undefined) {
    const chart = this.chart();
    const deleted = elementText(sibling(chart, "autoTitleDeleted"), { val: title === undefined ? 1 : 0 });
    this.edit([...writeTitle(chart, title, CHART_SEQUENCE), ...putChild(chart, "autoTitleDeleted", deleted, CHART_SEQUENCE)]);
  }

  get legend(): LegendPosition | undefined {
    const legend = child(this.chart(), "legend");
    if (legend === undefined) return undefined;
    // What the schema takes for a missing position.
    return (valueOf(legend, "legendPos") ?? "r") as LegendPosition;
  }

  set legend(position: LegendPosition | undefined) {
    const chart = this.chart();
    const legend = child(chart, "legend");
    const place = elementText(sibling(chart, "legendPos"), { val: position });
    if (legend !== undefined && position !== undefined) {
      // A place chosen by hand would win over the position.
      this.edit([...childrenNamed(legend, "layout").map(remove), ...putChild(legend, "legendPos", place, ["legendPos"])]);
      return;
    }
    const text = elementText(sibling(chart, "legend"), {}, place + elementText(sibling(chart, "overlay"), { val: 0 }));
    this.edit(putChild(chart, "legend", position === undefined ? undefined : text, CHART_SEQUENCE));
  }

  hasAxis(kind: AxisKind): boolean {
    return this.axisElement(kind) !== undefined;
  }

  axisTitle(kind: AxisKind): ChartTitle | undefined {
    return readTitle(this.axis(kind));
  }

  setAxisTitle(kind: AxisKind, title: ChartTitle | undefined): void {
    this.edit(writeTitle(this.axis(kind), title, AXIS_SEQUENCE));
  }

  axisLimits(kind: AxisKind): AxisLimits {
    const scaling = child(this.axis(kind), "scaling");
    const limit = (local: string): number | undefined => {
      const value = scaling && valueOf(scaling, local);
      return value === undefined ? undefined : Number(value);
    };
    return { minimum: limit("min"), maximum: limit("max") };
  }

  setAxisLimits(kind: AxisKind, { minimum, maximum }: AxisLimits): void {
    const scaling = child(this.axis(kind), "scaling");
    if (scaling === undefined) throw new Error("an axis without a scaling");
    const items = { orientation: "minMax", ...Object.fromEntries(scaling.children.map((each) => [each.local, attribute(each, "val")])), max: maximum, min: minimum };
    const texts = SCALING_SEQUENCE.flatMap((local) => {
      const val = items[local as keyof typeof items];
      return val === undefined ? [] : [elementText(sibling(scaling, local), { val })];
    });
    this.edit([replace(scaling, elementText(sibling(scaling, "scaling"), {}, texts.join("")))]);
  }

  tickLabels(kind: AxisKind): TickLabels {
    return (valueOf(this.axis(kind), "tickLblPos") ?? "nextTo") as TickLabels;
  }

  setTickLabels(kind: AxisKind, place: TickLabels): void {
    const axis = this.axis(kind);
    this.edit(putChild(axis, "tickLblPos", elementText(sibling(axis, "tickLblPos"), { val: place }), AXIS_SEQUENCE));
  }

  /** What holds the chart on the drawing. */
  anchorElement(): XmlElement | undefined {
    return this.container.xml(this.drawing).root.children.find((each) => [...descendants(each)].some((inner) => this.isReference(inner)));
  }

  private properties(): XmlElement {
    const frames = [...descendants(this.container.xml(this.drawing).root)].filter(({ local }) => local === "graphicFrame");
    const frame = frames.find((each) => [...descendants(each)].some((inner) => this.isReference(inner)));
    const properties = frame && [...descendants(frame)].find(({ local }) => local === "cNvPr");
    if (properties === undefined) throw new Error("the chart is gone");
    return properties;
  }

  private isReference(element: XmlElement): boolean {
    return element.local === "chart" && relationshipId(element) === this.relation;
  }

  private chart(): XmlElement {
    const chart = child(this.container.xml(this.part).root, "chart");
    if (chart === undefined) throw new Error("a chart without content");
    return chart;
  }

  private plot(): XmlElement {
    const plot = child(this.chart(), "plotArea");
    if (plot === undefined) throw new Error("a chart without a plot area");
    return plot;
  }

  private axisElement(kind: AxisKind): XmlElement | undefined {
    return this.plot().children.find(({ local }) => AXES[kind].includes(local));
  }

  private axis(kind: AxisKind): XmlElement {
    const axis = this.axisElement(kind);
    if (axis === undefined) throw new Error("a chart without such an axis");
    return axis;
  }

  private edit(splices: readonly Splice[]): void {
    this.container.write(this.part, this.container.xml(this.part).edit(splices));
  }

  private editDrawing(splices: readonly Splice[]): void {
    this.container.write(this.drawing, this.container.xml(this.drawing).edit(splices));
  }
}

function kindOf(plot: XmlElement): ChartKind | undefined {
  const grouping = valueOf(plot, "grouping");
  if (plot.local === "pieChart") return "Pie";
  if (plot.local === "barChart" && (grouping ?? "clustered") === "clustered") return valueOf(plot, "barDir") === "bar" ? "BarClustered" : "ColumnClustered";
  if (plot.local !== "lineChart" || grouping !== "standard") return undefined;
  const symbols = childrenNamed(plot, "ser").map((series) => child(series, "marker")).map((marker) => marker && valueOf(marker, "symbol"));
  return valueOf(plot, "marker") === "1" && symbols.some((symbol) => symbol !== "none") ? "LineMarkers" : "Line";
}

function readSeries(element: XmlElement): SeriesSource {
  const source = (local: string): string | undefined => {
    const inner = child(element, local);
    return inner && [...descendants(inner)].find((each) => each.local === "f")?.text;
  };
  const [name, categories, literal] = [source("tx"), source("cat"), child(child(element, "tx"), "v")?.text];
  return {
    ...(name === undefined ? {} : { name }),
    ...(literal === undefined ? {} : { literalName: literal }),
    ...(categories === undefined ? {} : { categories }),
    values: source("val") ?? "",
  };
}

function valueOf(parent: XmlElement, local: string): string | undefined {
  const element = child(parent, local);
  return element && attribute(element, "val");
}
