/** A cell's XML: new, or an existing one with only what differs changed. */
import { cellAddress, parseCell } from "./addresses";
import { sameRecord } from "./same";
import type { StoredCell, StoredFormula } from "./types";
import { attribute, childrenNamed, elementText, escapeText, replaceContent, setAttributes } from "./xml";
import type { Splice, XmlElement, XmlText } from "./xml";
import { encodeXstring } from "./xstring";

export interface CellWriter {
  /** Of the sheet's elements, with its colon. */
  readonly prefix: string;
  /** What a cell format is written as. */
  readonly formatPosition: (index: number) => number;
  /** The `cm` of dynamic arrays. */
  readonly dynamicMetadata: () => number;
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly original: StoredCell;
  readonly current: StoredCell;
  /** Its formula must no longer be the shared one it points to. */
  readonly unshare: boolean;
}

/** The cells of a row by column; one without an address follows its neighbour. */
export function columnsOf(row: XmlElement): Map<number, XmlElement> {
  const columns = new Map<number, XmlElement>();
  let last = -1;
  for (const cell of childrenNamed(row, "c")) {
    const address = attribute(cell, "r");
    last = address === undefined ? last + 1 : parseCell(address).column;
    columns.set(last, cell);
  }
  return columns;
}

export function cellText(row: number, column: number, cell: StoredCell, writer: CellWriter): string {
  const attributes = { r: cellAddress(row, column), s: styleAttribute(cell, writer), t: typeAttribute(cell), cm: metadataAttribute(cell.formula, writer) };
  return elementText(`${writer.prefix}c`, attributes, formulaText(cell.formula, writer) + valueText(cell, writer));
}

/** Formula, value and style each stay the very text they were unless they differ. */
export function rewrittenCell(xml: XmlText, element: XmlElement, change: CellChange, writer: CellWriter): Splice[] {
  const { original, current, unshare } = change;
  const sameFormula = !unshare && sameRecord(original.formula, current.formula);
  const sameValue = sameRecord(original.value, current.value) && (original.formula === undefined) === (current.formula === undefined);
  const attributes: Record<string, string | number | undefined> = {};
  if (original.style !== current.style) attributes["s"] = styleAttribute(current, writer);
  if (!sameFormula) attributes["cm"] = metadataAttribute(current.formula, writer);
  if (!sameValue) Object.assign(attributes, { t: typeAttribute(current), vm: undefined });
  const splices = setAttributes(element, attributes);
  if (sameFormula && sameValue) return splices;
  const kept = (local: string): string => childrenNamed(element, local).map((each) => xml.source(each)).join("");
  const formula = sameFormula ? kept("f") : formulaText(current.formula, writer);
  const value = sameValue ? kept("v") + kept("is") : valueText(current, writer);
  return [...splices, replaceContent(element, formula + value + kept("extLst"))];
}

function styleAttribute({ style }: StoredCell, writer: CellWriter): number | undefined {
  return style === 0 ? undefined : writer.formatPosition(style);
}

function metadataAttribute(formula: StoredFormula | undefined, writer: CellWriter): number | undefined {
  return formula?.array?.dynamic ? writer.dynamicMetadata() : undefined;
}

function typeAttribute({ value, formula }: StoredCell): string | undefined {
  switch (value.kind) {
    case "blank":
    case "number":
      return undefined;
    case "text":
      return formula ? "str" : "inlineStr";
    case "boolean":
      return "b";
    case "error":
      return "e";
  }
}

function formulaText(formula: StoredFormula | undefined, { prefix }: CellWriter): string {
  if (!formula) return "";
  const attributes = formula.array ? { t: "array", ref: formula.array.ref } : {};
  return elementText(`${prefix}f`, attributes, escapeText(encodeXstring(formula.text)));
}

function valueText({ value, formula }: StoredCell, { prefix }: CellWriter): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return elementText(`${prefix}v`, {}, String(value.number));
    case "boolean":
      return elementText(`${prefix}v`, {}, value.boolean ? "1" : "0");
    case "error":
      return elementText(`${prefix}v`, {}, escapeText(value.error));
    case "text":
      return formula ? elementText(`${prefix}v`, {}, escapeText(encodeXstring(value.text))) : inlineText(value.text, prefix);
  }
}

function inlineText(text: string, prefix: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? "preserve" : undefined;
  return elementText(`${prefix}is`, {}, elementText(`${prefix}t`, { "xml:space": space }, escapeText(encodeXstring(text))));
}
