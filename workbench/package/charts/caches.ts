/** The values that a chart's part repeats of its cells, for readers that do not calculate. */
import type { StoredCell } from "../types";
import { child, descendants, elementText, escapeText, putChild, sibling } from "../xml";
import type { Splice, XmlElement, XmlText } from "../xml";

/** A cell with its number format. */
export interface ChartCell {
  readonly value: StoredCell["value"];
  readonly numberFormat: string;
}

/** The chart with what its cells hold now; `cells` gives those of a reference, undefined where it is none. */
export function withCaches(chart: XmlText, cells: (reference: string) => readonly ChartCell[] | undefined): XmlText {
  const references = [...descendants(chart.root)].filter(({ local }) => local === "numRef" || local === "strRef");
  return chart.edit(references.flatMap((reference) => cacheSplices(reference, cells(child(reference, "f")?.text ?? ""))));
}

function cacheSplices(reference: XmlElement, cells: readonly ChartCell[] | undefined): Splice[] {
  if (cells === undefined) return [];
  const cache = reference.local === "numRef" ? "numCache" : "strCache";
  const c = (local: string, content = "", attributes = {}): string => elementText(sibling(reference, local), attributes, content);
  const format = cache === "numCache" ? c("formatCode", escapeText(cells[0]?.numberFormat ?? "General")) : "";
  const points = cells.flatMap(({ value }, idx) => {
    const text = cache === "numCache" ? numberOf(value) : textOf(value);
    return text === undefined ? [] : [c("pt", c("v", escapeText(text)), { idx })];
  });
  const content = format + c("ptCount", "", { val: cells.length }) + points.join("");
  return putChild(reference, cache, c(cache, content), ["f", cache]);
}

function numberOf(value: ChartCell["value"]): string | undefined {
  return value.kind === "number" ? String(value.number) : undefined;
}

function textOf(value: ChartCell["value"]): string | undefined {
  switch (value.kind) {
    case "blank":
      return undefined;
    case "number":
      return String(value.number);
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.error;
    case "text":
      return value.text;
  }
}
