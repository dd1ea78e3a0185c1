/** Reads cell formats and differential formats out of the elements of styles.xml. */
import type { ColorReader } from "./colors";
import { builtInFormat } from "./numberFormats";
import type { Border, CellStyle, ConditionalFormat } from "./types";
import { attribute, child, childrenNamed } from "./xml";
import type { XmlElement } from "./xml";

export const SIDES = ["left", "right", "top", "bottom"] as const;
const STRICT_SIDES: Readonly<Partial<Record<string, string>>> = { left: "start", right: "end" };

export interface FormatParts {
  readonly numberFormat: string;
  readonly font: XmlElement | undefined;
  readonly fill: XmlElement | undefined;
  readonly border: XmlElement | undefined;
  readonly alignment: XmlElement | undefined;
  readonly protection: XmlElement | undefined;
}

export function readCellStyle(parts: FormatParts, color: ColorReader): CellStyle {
  const fill = readFill(parts.fill, color);
  return {
    numberFormat: parts.numberFormat,
    font: readFont(parts.font, color),
    ...(fill === undefined ? {} : { fill }),
    borders: readBorders(parts.border, color),
    alignment: readAlignment(parts.alignment),
    protection: {
      locked: parts.protection === undefined || flag(parts.protection, "locked", true),
      hidden: parts.protection !== undefined && flag(parts.protection, "hidden", false),
    },
  };
}

/** The format codes that a styles part defines by number, over the built-in ones. */
export function readNumberFormats(styles: XmlElement): ReadonlyMap<number, string> {
  const formats = childrenNamed(child(styles, "numFmts"), "numFmt");
  return new Map(formats.map((each) => [Number(attribute(each, "numFmtId")), attribute(each, "formatCode") ?? ""]));
}

export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? builtInFormat(id) ?? "General";
}

export function readDifferentialFormat(dxf: XmlElement, color: ColorReader): NonNullable<ConditionalFormat["format"]> {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = color(child(pattern, "bgColor")) ?? (pattern && attribute(pattern, "patternType") === "solid" ? color(child(pattern, "fgColor")) : undefined);
  const fontColor = color(child(font, "color"));
  const bold = child(font, "b");
  const numberFormat = child(dxf, "numFmt");
  const code = numberFormat && attribute(numberFormat, "formatCode");
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold: flag(bold, "val", true) }),
    ...(code === undefined ? {} : { numberFormat: code }),
  };
}

function readFont(font: XmlElement | undefined, color: ColorReader): CellStyle["font"] {
  const value = (local: string): string | undefined => {
    const element = child(font, local);
    return element && attribute(element, "val");
  };
  const isOn = (local: string): boolean => {
    const element = child(font, local);
    return element !== undefined && flag(element, "val", true);
  };
  const fontColor = color(child(font, "color"));
  return {
    name: value("name") ?? "Calibri",
    size: Number(value("sz") ?? 11),
    bold: isOn("b"),
    italic: isOn("i"),
    underline: child(font, "u") !== undefined && value("u") !== "none",
    strikethrough: isOn("strike"),
    ...(fontColor === undefined ? {} : { color: fontColor }),
  };
}

/** A pattern shows mostly its background; a gradient has no one colour. */
function readFill(fill: XmlElement | undefined, color: ColorReader): string | undefined {
  const pattern = child(fill, "patternFill");
  const type = pattern && attribute(pattern, "patternType");
  if (!pattern || type === undefined || type === "none") return undefined;
  return color(child(pattern, type === "solid" ? "fgColor" : "bgColor"));
}

function readBorders(border: XmlElement | undefined, color: ColorReader): CellStyle["borders"] {
  const borders: Partial<Record<(typeof SIDES)[number], Border>> = {};
  for (const side of SIDES) {
    const element = child(border, side) ?? child(border, STRICT_SIDES[side] ?? side);
    const style = element && attribute(element, "style");
    if (!element || style === undefined || style === "none") continue;
    const borderColor = color(child(element, "color"));
    borders[side] = borderColor === undefined ? { style } : { style, color: borderColor };
  }
  return borders;
}

function readAlignment(alignment: XmlElement | undefined): CellStyle["alignment"] {
  const value = (local: string): string | undefined => alignment && attribute(alignment, local);
  return {
    horizontal: value("horizontal") ?? "general",
    vertical: value("vertical") ?? "bottom",
    wrapText: alignment !== undefined && flag(alignment, "wrapText", false),
    shrinkToFit: alignment !== undefined && flag(alignment, "shrinkToFit", false),
    indent: Number(value("indent") ?? 0),
    textRotation: Number(value("textRotation") ?? 0),
  };
}

/** A boolean attribute. */
export function flag(element: XmlElement, local: string, fallback: boolean): boolean {
  const value = attribute(element, local);
  return value === undefined ? fallback : value === "1" || value === "true";
}
