/** The charts of a sheet: found on its drawing, added to it, deleted from it. */
import type { Container } from "../container";
import type { ElementContext } from "../sheetElement";
import type { NewChart } from "../types";
import { append, attribute, descendants, remove, sibling } from "../xml";
import type { XmlElement } from "../xml";
import { ChartPart } from "./chartPart";
import { anchorText, chartText, emptyDrawing } from "./newChart";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** In the drawing's order; `drawingId` is the sheet's relationship to its drawing. */
export function chartsOn({ container, part }: ElementContext, drawingId: string | undefined): readonly ChartPart[] {
  const drawing = drawingPart(container, part, drawingId);
  if (drawing === undefined) return [];
  const charts = container.relationships(drawing).filter(({ kind }) => kind === "chart").map(({ id }) => new ChartPart(container, drawing, id));
  const anchors = container.xml(drawing).root.children;
  const place = (chart: ChartPart): number => anchors.findIndex((each) => each === chart.anchorElement());
  return charts.filter((chart) => place(chart) >= 0).sort((a, b) => place(a) - place(b));
}

/** Adds a chart, and a drawing where the sheet has none; gives both. */
export function addChart(context: ElementContext, drawingId: string | undefined, chart: NewChart): { readonly drawingId: string; readonly chart: ChartPart } {
  const { container, part, relationshipBase } = context;
  const present = drawingPart(container, part, drawingId);
  const drawing = present ?? unusedPart(container, "xl/drawings/drawing");
  if (present === undefined) container.add(drawing, DRAWING_TYPE, emptyDrawing());
  const id = present === undefined || drawingId === undefined ? container.relate(part, `${relationshipBase}/drawing`, drawing) : drawingId;
  const chartPart = unusedPart(container, "xl/charts/chart");
  container.add(chartPart, CHART_TYPE, chartText(chart));
  const relation = container.relate(drawing, `${relationshipBase}/chart`, chartPart);
  const xml = container.xml(drawing);
  container.write(drawing, xml.edit([append(xml.root, anchorText(sibling(xml.root, ""), unusedShapeId(xml.root), chart.name, relation, chart.anchor))]));
  return { drawingId: id, chart: new ChartPart(container, drawing, relation) };
}

/** Deletes a chart, and its drawing if nothing else is on it; gives the relationship to the drawing that is left. */
export function deleteChart({ container, part }: ElementContext, drawingId: string | undefined, chart: ChartPart): string | undefined {
  const { drawing, relation } = chart;
  const anchor = chart.anchorElement();
  const led = container.reachable(chart.part);
  const xml = container.xml(drawing);
  container.write(drawing, xml.edit(anchor === undefined ? [] : [remove(anchor)]));
  container.unrelate(drawing, relation);
  for (const each of led) container.remove(each);
  if (drawingId === undefined || container.xml(drawing).root.children.length > 0) return drawingId;
  container.unrelate(part, drawingId);
  container.remove(drawing);
  return undefined;
}

function drawingPart(container: Container, part: string, id: string | undefined): string | undefined {
  return container.relationships(part).find((each) => id !== undefined && each.id === id)?.target;
}

function unusedPart(container: Container, start: string): string {
  let number = 1;
  while (container.has(`${start}${number}.xml`)) number++;
  return `${start}${number}.xml`;
}

/** 1 is the drawing itself. */
function unusedShapeId(drawing: XmlElement): number {
  const used = [...descendants(drawing)].filter(({ local }) => local === "cNvPr").map((each) => Number(attribute(each, "id")));
  return Math.max(1, ...used) + 1;
}
