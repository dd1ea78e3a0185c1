/** The parts of a new chart, as Excel writes them where nothing is formatted by hand. */
import type { ChartAnchor, ChartKind, NewChart, SeriesSource } from "../types";
import { escapeText, elementText } from "../xml";
import { cornerText } from "./anchor";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART_NAMESPACE = `${DRAWINGML}/chart`;
const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

export function emptyDrawing(): string {
  return `${XML}<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main"></xdr:wsDr>`;
}

/** `prefix` is that of the drawing's elements, with its colon. */
export function anchorText(prefix: string, id: number, name: string, relation: string, { from, to }: ChartAnchor): string {
  const x = (local: string, content = "", attributes = {}): string => elementText(prefix + local, attributes, content);
  const chart = `<c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>`;
  const graphic = `<a:graphic xmlns:a="${DRAWINGML}/main"><a:graphicData uri="${CHART_NAMESPACE}">${chart}</a:graphicData></a:graphic>`;
  const transform = x("xfrm", `<a:off xmlns:a="${DRAWINGML}/main" x="0" y="0"/><a:ext xmlns:a="${DRAWINGML}/main" cx="0" cy="0"/>`);
  const frame = x("nvGraphicFramePr", x("cNvPr", "", { id, name }) + x("cNvGraphicFramePr")) + transform + graphic;
  return x("twoCellAnchor", cornerText(prefix, "from", from) + cornerText(prefix, "to", to) + x("graphicFrame", frame, { macro: "" }) + x("clientData"));
}

/** Its title is Excel's own until it gets a text; the values that readers without a calculator show come when the file is saved. */
export function chartText({ kind, series }: NewChart): string {
  const title = '<c:title><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>';
  const legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>';
  const chart = `<c:chart>${title}<c:plotArea><c:layout/>${plotText(kind, series)}</c:plotArea>${legend}</c:chart>`;
  const namespaces = `xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIPS}"`;
  return `${XML}<c:chartSpace ${namespaces}><c:roundedCorners val="0"/>${chart}</c:chartSpace>`;
}

function plotText(kind: ChartKind, series: readonly SeriesSource[]): string {
  const all = series.map((each, index) => seriesText(kind, each, index)).join("");
  switch (kind) {
    case "ColumnClustered":
      return `<c:barChart>${barText("col", all)}</c:barChart>${axesText("b", "l")}`;
    case "BarClustered":
      return `<c:barChart>${barText("bar", all)}</c:barChart>${axesText("l", "b")}`;
    case "Line":
    case "LineMarkers":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>${axesText("b", "l")}`;
    case "Pie":
      return `<c:pieChart><c:varyColors val="1"/>${all}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
}

function barText(direction: "col" | "bar", series: string): string {
  return `<c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="150"/>${AXIS_IDS}`;
}

function seriesText(kind: ChartKind, { name, categories, values }: SeriesSource, index: number): string {
  const reference = (type: string, formula: string): string => `<c:${type}><c:f>${escapeText(formula)}</c:f></c:${type}>`;
  const isBar = kind === "ColumnClustered" || kind === "BarClustered";
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    name === undefined ? "" : `<c:tx>${reference("strRef", name)}</c:tx>`,
    colourText(kind, index),
    isBar ? '<c:invertIfNegative val="0"/>' : "",
    kind === "Line" ? '<c:marker><c:symbol val="none"/></c:marker>' : "",
    categories === undefined ? "" : `<c:cat>${reference("strRef", categories)}</c:cat>`,
    `<c:val>${reference("numRef", values)}</c:val>`,
    kind === "Line" || kind === "LineMarkers" ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

/** Excel's colours for series. A workbook without a theme has no others, and LibreOffice then draws bars that are not to be seen. */
const COLOURS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"] as const;

/** Nothing for a pie, whose slices differ. */
function colourText(kind: ChartKind, index: number): string {
  const fill = `<a:solidFill><a:srgbClr val="${COLOURS[index % COLOURS.length] ?? COLOURS[0]}"/></a:solidFill>`;
  if (kind === "Pie") return "";
  return `<c:spPr>${kind === "Line" || kind === "LineMarkers" ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`;
}

function axesText(categoryPlace: string, valuePlace: string): string {
  const start = (id: number, place: string): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>`;
  const ticks = '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const categories = `${start(CATEGORY_AXIS, categoryPlace)}<c:numFmt formatCode="General" sourceLinked="1"/>${ticks}<c:crossAx val="${VALUE_AXIS}"/>`;
  const values = `${start(VALUE_AXIS, valuePlace)}<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/>${ticks}<c:crossAx val="${CATEGORY_AXIS}"/>`;
  return (
    `<c:catAx>${categories}<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${values}<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}
