/** Colours of a workbook as #RRGGBB: RGB, indexed, or of the theme with a tint. */
import { tinted } from "./tint";
import { attribute, child } from "./xml";
import type { XmlElement } from "./xml";

/** The order in which `theme="n"` counts; the theme part itself has dark before light. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
/** For workbooks without a theme: Office's own. */
const OFFICE_THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];
const BASE_COLORS = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const INDEXED_COLORS = [
  ...BASE_COLORS,
  ...BASE_COLORS,
  ...["800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"],
  ...["9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"],
  ...["000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"],
  ...["00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"],
  ...["3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"],
  ...["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
  // The window's text and background.
  ...["000000", "FFFFFF"],
];

export type ColorReader = (color: XmlElement | undefined) => string | undefined;

/** A reader of `<color …/>` elements for one workbook. */
export function colorReader(theme: XmlElement | undefined, styles: XmlElement | undefined): ColorReader {
  const themed = theme ? themeColors(theme) : OFFICE_THEME;
  const own = child(child(styles, "colors"), "indexedColors")?.children.map((each) => attribute(each, "rgb")?.slice(-6));
  return (color) => {
    const base = color && baseColor(color, themed, own ?? INDEXED_COLORS);
    if (!color || base === undefined) return undefined;
    const tint = Number(attribute(color, "tint") ?? 0);
    return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
  };
}

function baseColor(color: XmlElement, theme: readonly (string | undefined)[], indexed: readonly (string | undefined)[]): string | undefined {
  const rgb = attribute(color, "rgb");
  if (rgb !== undefined) return rgb.slice(-6);
  const themeIndex = attribute(color, "theme");
  if (themeIndex !== undefined) return theme[Number(themeIndex)];
  const index = attribute(color, "indexed");
  return index === undefined ? undefined : (indexed[Number(index)] ?? INDEXED_COLORS[Number(index)]);
}

function themeColors(theme: XmlElement): readonly (string | undefined)[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    if (!color) return OFFICE_THEME[index];
    return attribute(color, "lastClr") ?? attribute(color, "val");
  });
}
