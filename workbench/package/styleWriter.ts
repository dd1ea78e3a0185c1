/** Writes the changed parts of a cell format over copies of the elements it is derived from. */
import { SIDES } from "./styleReader";
import { sameRecord } from "./same";
import type { CellStyle, ConditionalFormat, StylePatch } from "./types";
import { child, elementText, insertChild, putChild, replaceContent, setAttributes, sibling } from "./xml";
import type { Splice, XmlElement, XmlText } from "./xml";

const FONT_SEQUENCE = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
const BORDER_SEQUENCE = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const FORMAT_SEQUENCE = ["alignment", "protection", "extLst"];

type FontPatch = Partial<CellStyle["font"]>;
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Undefined leaves what the base has. */
export interface FormatChange {
  readonly numFmtId: number | undefined;
  readonly fontId: number | undefined;
  readonly fillId: number | undefined;
  readonly borderId: number | undefined;
  readonly alignment: StylePatch["alignment"] | undefined;
  readonly protection: StylePatch["protection"] | undefined;
}

/** What of a patch is not so already. */
export function changesOf(style: CellStyle, patch: StylePatch): StylePatch {
  const numberFormat = patch.numberFormat !== undefined && patch.numberFormat !== style.numberFormat;
  const fill = patch.fill !== undefined && (patch.fill ?? undefined) !== style.fill;
  return {
    ...(numberFormat ? { numberFormat: patch.numberFormat } : {}),
    ...(fill ? { fill: patch.fill } : {}),
    ...groupChanges("font", style.font, patch.font),
    ...groupChanges("borders", style.borders, patch.borders),
    ...groupChanges("alignment", style.alignment, patch.alignment),
    ...groupChanges("protection", style.protection, patch.protection),
  };
}

function groupChanges<K extends string>(key: K, current: object, patch: object | undefined): Partial<Record<K, object>> {
  const now = new Map(Object.entries(current));
  const changed = Object.entries(patch ?? {}).filter(([name, value]) => value !== undefined && !sameRecord(now.get(name) ?? absentBorder(key), value));
  return changed.length === 0 ? {} : ({ [key]: Object.fromEntries(changed) } as Partial<Record<K, object>>);
}

function absentBorder(key: string): object | undefined {
  return key === "borders" ? { style: "none" } : undefined;
}

/** In the schema's order, also where the font it derives from is not. */
export function fontText(font: XmlText, patch: FontPatch): string {
  const texts = new Map(font.root.children.map((each) => [each.local, font.source(each)]));
  const put = (local: string, attributes: Attributes | undefined): void => {
    if (attributes) texts.set(local, elementText(sibling(font.root, local), attributes));
    else texts.delete(local);
  };
  const toggle = (local: string, on: boolean | undefined): void => {
    if (on !== undefined) put(local, on ? {} : undefined);
  };
  toggle("b", patch.bold);
  toggle("i", patch.italic);
  toggle("strike", patch.strikethrough);
  toggle("u", patch.underline);
  if (patch.size !== undefined) put("sz", { val: patch.size });
  if (patch.color !== undefined) put("color", { rgb: argb(patch.color) });
  if (patch.name !== undefined) {
    put("name", { val: patch.name });
    // A scheme would put the theme's font in place of the named one.
    put("scheme", undefined);
  }
  const ordered = [...texts].sort(([a], [b]) => FONT_SEQUENCE.indexOf(a) - FONT_SEQUENCE.indexOf(b));
  return font.edit([replaceContent(font.root, ordered.map(([, text]) => text).join(""))]).text;
}

export function borderText(border: XmlText, patch: CellStyle["borders"]): string {
  return SIDES.reduce((xml, side) => {
    const wanted = patch[side];
    if (!wanted) return xml;
    const color = wanted.color === undefined ? "" : elementText(sibling(xml.root, "color"), { rgb: argb(wanted.color) });
    const text = wanted.style === "none" ? elementText(sibling(xml.root, side)) : elementText(sibling(xml.root, side), { style: wanted.style }, color);
    return xml.edit(putChild(xml.root, side, text, BORDER_SEQUENCE));
  }, border).text;
}

export function solidFill(color: string, name: (local: string) => string): string {
  const colors = elementText(name("fgColor"), { rgb: argb(color) }) + elementText(name("bgColor"), { indexed: 64 });
  return elementText(name("fill"), {}, elementText(name("patternFill"), { patternType: "solid" }, colors));
}

export function formatText(format: XmlText, change: FormatChange): string {
  const { numFmtId, fontId, fillId, borderId, alignment, protection } = change;
  const attributes: Record<string, string | number | undefined> = {};
  const apply = (name: string, value: number | undefined, marker: string): void => {
    if (value !== undefined) Object.assign(attributes, { [name]: value, [marker]: 1 });
  };
  apply("numFmtId", numFmtId, "applyNumberFormat");
  apply("fontId", fontId, "applyFont");
  apply("fillId", fillId, "applyFill");
  apply("borderId", borderId, "applyBorder");
  if (alignment) attributes["applyAlignment"] = 1;
  if (protection) attributes["applyProtection"] = 1;
  const withAttributes = format.edit(setAttributes(format.root, attributes));
  const withAlignment = alignment ? withAttributes.edit(mergeChild(withAttributes.root, "alignment", alignment)) : withAttributes;
  return (protection ? withAlignment.edit(mergeChild(withAlignment.root, "protection", protection)) : withAlignment).text;
}

/** A differential format, as conditional formats have them. */
export function differentialText(format: NonNullable<ConditionalFormat["format"]>, numberFormatId: number, name: (local: string) => string): string {
  const bold = format.bold === undefined ? "" : elementText(name("b"), { val: format.bold ? undefined : 0 });
  const color = format.fontColor === undefined ? "" : elementText(name("color"), { rgb: argb(format.fontColor) });
  const font = bold + color === "" ? "" : elementText(name("font"), {}, bold + color);
  const number = format.numberFormat === undefined ? "" : elementText(name("numFmt"), { numFmtId: numberFormatId, formatCode: format.numberFormat });
  const background = format.fill === undefined ? "" : elementText(name("bgColor"), { rgb: argb(format.fill) });
  const fill = background === "" ? "" : elementText(name("fill"), {}, elementText(name("patternFill"), {}, background));
  return elementText(name("dxf"), {}, font + number + fill);
}

/** #RRGGBB as the file spells it. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function mergeChild(parent: XmlElement, local: string, values: Readonly<Record<string, string | number | boolean | undefined>>): Splice[] {
  const attributes = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "boolean" ? Number(value) : value]));
  const present = child(parent, local);
  return present ? setAttributes(present, attributes) : [insertChild(parent, local, elementText(sibling(parent, local), attributes), FORMAT_SEQUENCE)];
}
