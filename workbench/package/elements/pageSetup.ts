/** The print settings: printOptions, pageMargins, pageSetup, headerFooter; only what differs is written. */
import { SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { flag } from "../styleReader";
import type { PageSetup } from "../types";
import { attribute, child, elementText, escapeText, insertChild, putChild, setAttributes, sibling } from "../xml";
import type { XmlElement, XmlText } from "../xml";
import { decodeXstring, encodeXstring } from "../xstring";
import { readFitToPage, writeFitToPage } from "./sheetProperties";

/** Excel's own, for files that state none; in inches. */
const DEFAULT_MARGINS: PageSetup["margins"] = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const HEADER_SEQUENCE = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

type Attributes = Record<string, string | number | undefined>;

export const pageSetup: SheetElement<PageSetup> = {
  read: (sheet) => {
    const setup = child(sheet, "pageSetup");
    const print = child(sheet, "printOptions");
    const headers = child(sheet, "headerFooter");
    return {
      ...readSetup(setup, readFitToPage(sheet)),
      blackAndWhite: isOn(setup, "blackAndWhite"),
      centerHorizontally: isOn(print, "horizontalCentered"),
      centerVertically: isOn(print, "verticalCentered"),
      printGridlines: isOn(print, "gridLines"),
      margins: readMargins(child(sheet, "pageMargins")),
      header: decodeXstring(child(headers, "oddHeader")?.text ?? ""),
      footer: decodeXstring(child(headers, "oddFooter")?.text ?? ""),
    };
  },

  write: (sheet, value, context) => {
    const before = pageSetup.read(sheet.root, context);
    const printed = putAttributes(sheet, "printOptions", changed(printAttributes(before), printAttributes(value)));
    const withMargins = writeMargins(printed, before.margins, value.margins);
    const withSetup = putAttributes(withMargins, "pageSetup", changed(setupAttributes(before), setupAttributes(value)));
    const withHeader = writeHeader(withSetup, "oddHeader", before.header, value.header);
    const withFooter = writeHeader(withHeader, "oddFooter", before.footer, value.footer);
    return writeFitToPage(withFooter, value.fitToWidth !== undefined || value.fitToHeight !== undefined);
  },
};

/** 0 pages in one direction means as many as it takes, which is what undefined says here. */
function readSetup(setup: XmlElement | undefined, fit: boolean): Pick<PageSetup, "orientation" | "paperSize" | "scale" | "fitToWidth" | "fitToHeight"> {
  const number = (local: string): number | undefined => {
    const value = setup && attribute(setup, local);
    return value === undefined ? undefined : Number(value);
  };
  const paperSize = number("paperSize");
  const scale = number("scale");
  const fitToWidth = fit ? (number("fitToWidth") ?? 1) : 0;
  const fitToHeight = fit ? (number("fitToHeight") ?? 1) : 0;
  return {
    orientation: setup && attribute(setup, "orientation") === "landscape" ? "landscape" : "portrait",
    ...(paperSize === undefined ? {} : { paperSize }),
    ...(scale === undefined ? {} : { scale }),
    ...(fitToWidth === 0 ? {} : { fitToWidth }),
    ...(fitToHeight === 0 ? {} : { fitToHeight }),
  };
}

function readMargins(element: XmlElement | undefined): PageSetup["margins"] {
  const margin = (side: keyof PageSetup["margins"]): number => Number((element && attribute(element, side)) ?? DEFAULT_MARGINS[side]);
  return { left: margin("left"), right: margin("right"), top: margin("top"), bottom: margin("bottom"), header: margin("header"), footer: margin("footer") };
}

function isOn(element: XmlElement | undefined, local: string): boolean {
  return element !== undefined && flag(element, local, false);
}

function printAttributes({ centerHorizontally, centerVertically, printGridlines }: PageSetup): Attributes {
  return { horizontalCentered: on(centerHorizontally), verticalCentered: on(centerVertically), gridLines: on(printGridlines) };
}

function setupAttributes({ paperSize, scale, fitToWidth, fitToHeight, orientation, blackAndWhite }: PageSetup): Attributes {
  const fit = fitToWidth !== undefined || fitToHeight !== undefined;
  const pages = fit ? { fitToWidth: fitToWidth ?? 0, fitToHeight: fitToHeight ?? 0 } : {};
  return { paperSize, scale, ...pages, orientation, blackAndWhite: on(blackAndWhite) };
}

function on(value: boolean): number | undefined {
  return value ? 1 : undefined;
}

function changed(before: Attributes, after: Attributes): Attributes {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]));
}

function putAttributes(sheet: XmlText, local: string, attributes: Attributes): XmlText {
  const element = child(sheet.root, local);
  if (element) return sheet.edit(setAttributes(element, attributes));
  if (Object.values(attributes).every((value) => value === undefined)) return sheet;
  return sheet.edit([insertChild(sheet.root, local, elementText(sibling(sheet.root, local), attributes), SHEET_SEQUENCE)]);
}

/** Unlike the other elements, pageMargins must name all six. */
function writeMargins(sheet: XmlText, before: PageSetup["margins"], after: PageSetup["margins"]): XmlText {
  const differing = changed({ ...before }, { ...after });
  if (Object.keys(differing).length === 0) return sheet;
  return putAttributes(sheet, "pageMargins", child(sheet.root, "pageMargins") ? differing : { ...after });
}

function writeHeader(sheet: XmlText, local: "oddHeader" | "oddFooter", before: string, after: string): XmlText {
  if (before === after) return sheet;
  const text = after === "" ? undefined : elementText(sibling(sheet.root, local), {}, escapeText(encodeXstring(after)));
  const headers = child(sheet.root, "headerFooter");
  if (headers) return sheet.edit(putChild(headers, local, text, HEADER_SEQUENCE));
  return sheet.edit([insertChild(sheet.root, "headerFooter", elementText(sibling(sheet.root, "headerFooter"), {}, text), SHEET_SEQUENCE)]);
}
