/** Cell formats of the file as Univer draws them. */
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import type { Border, CellStyle, StoredValue } from "../../package/types";
import { PADDING } from "./sizes";

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, distributed: VerticalAlign.MIDDLE };

/** Where the file's font is not installed. */
const FALLBACK_FONTS = "Microsoft YaHei, Noto Sans CJK SC, sans-serif";
/** Excel's indent step, in pixels. */
const INDENT = 9;

/** What a format looks like on a cell with this kind of value: text stands left, numbers right, the rest centred. */
export function univerStyle(style: CellStyle, kind: StoredValue["kind"]): IStyleData {
  const { font, alignment, fill, borders } = style;
  const horizontal = HORIZONTAL[alignment.horizontal] ?? naturalAlignment(kind);
  const indent = PADDING + alignment.indent * INDENT;
  return {
    ff: `${font.name}, ${FALLBACK_FONTS}`,
    fs: font.size,
    bl: flag(font.bold),
    it: flag(font.italic),
    ul: { s: flag(font.underline) },
    st: { s: flag(font.strikethrough) },
    cl: { rgb: font.color ?? "#000000" },
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    bd: { t: border(borders.top), b: border(borders.bottom), l: border(borders.left), r: border(borders.right) },
    ht: horizontal,
    vt: VERTICAL[alignment.vertical] ?? VerticalAlign.BOTTOM,
    tb: alignment.wrapText ? WrapStrategy.WRAP : kind === "text" ? WrapStrategy.OVERFLOW : WrapStrategy.CLIP,
    pd: horizontal === HorizontalAlign.RIGHT ? { r: indent } : { l: indent },
    ...(alignment.textRotation === 0 ? {} : { tr: rotation(alignment.textRotation) }),
  };
}

function naturalAlignment(kind: StoredValue["kind"]): HorizontalAlign {
  switch (kind) {
    case "number":
      return HorizontalAlign.RIGHT;
    case "boolean":
    case "error":
      return HorizontalAlign.CENTER;
    case "text":
    case "blank":
      return HorizontalAlign.LEFT;
  }
}

function border(border: Border | undefined): IBorderStyleData | null {
  return border === undefined ? null : { s: BORDERS[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.color ?? "#000000" } };
}

/** The file counts degrees upwards to 90, downwards from 91 to 180; 255 = letters below each other. */
function rotation(degrees: number): NonNullable<IStyleData["tr"]> {
  if (degrees === 255) return { a: 0, v: BooleanNumber.TRUE };
  return { a: degrees <= 90 ? -degrees : degrees - 90, v: BooleanNumber.FALSE };
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
