import { cellsOf, ends } from "../book/area";
import type { Border, StylePatch } from "../package/types";
import type { ClassDefinition } from "../wire/definition";
import { toChoice, toColor } from "./convert";
import { checkAllowed, isUnbounded, notImplemented } from "./self";
import type { RangeSelf } from "./self";
import { uniform } from "./styles";

export const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;

export interface BorderSelf extends RangeSelf {
  readonly side: (typeof SIDES)[number];
}

type Edge = "left" | "right" | "top" | "bottom";
type PlacedEdge = readonly [row: number, column: number, edge: Edge];

const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The file has one word for what the API calls a style and a weight. */
const LINES: readonly { readonly stored: string; readonly style: string; readonly weight: string }[] = [
  { stored: "thin", style: "Continuous", weight: "Thin" },
  { stored: "hair", style: "Continuous", weight: "Hairline" },
  { stored: "medium", style: "Continuous", weight: "Medium" },
  { stored: "thick", style: "Continuous", weight: "Thick" },
  { stored: "dashed", style: "Dash", weight: "Thin" },
  { stored: "mediumDashed", style: "Dash", weight: "Medium" },
  { stored: "dotted", style: "Dot", weight: "Thin" },
  { stored: "double", style: "Double", weight: "Thick" },
  { stored: "dashDot", style: "DashDot", weight: "Thin" },
  { stored: "mediumDashDot", style: "DashDot", weight: "Medium" },
  { stored: "dashDotDot", style: "DashDotDot", weight: "Thin" },
  { stored: "mediumDashDotDot", style: "DashDotDot", weight: "Medium" },
  { stored: "slantDashDot", style: "SlantDashDot", weight: "Medium" },
];
const NO_LINE = { stored: "none", style: "None", weight: "Thin" };
const STYLES = [NO_LINE.style, ...new Set(LINES.map(({ style }) => style))];
const BLACK = "#000000";

export const rangeBorder: ClassDefinition<BorderSelf> = {
  idProperty: "sideIndex",
  properties: {
    sideIndex: { get: ({ side }) => side },
    style: { get: (self) => shared(self, (border) => line(border).style), set: setStyle },
    weight: { get: (self) => shared(self, (border) => line(border).weight), set: setWeight },
    color: {
      get: (self) => shared(self, (border) => border?.color ?? BLACK) ?? "",
      set: (self, value) => {
        const color = toColor(value);
        // As in Excel, a colour draws a line where there was none.
        change(self, (border) => ({ style: border?.style ?? "thin", color }));
      },
    },
  },
};

function setStyle(self: BorderSelf, value: unknown): void {
  const style = toChoice(value, STYLES);
  if (style === NO_LINE.style) return change(self, () => ({ style: NO_LINE.stored }));
  change(self, (border) => ({ ...colorOf(border), style: storedLine(style, line(border).weight) }));
}

function setWeight(self: BorderSelf, value: unknown): void {
  const weight = toChoice(value, WEIGHTS);
  change(self, (border) => {
    const { style } = border === undefined ? { style: "Continuous" } : line(border);
    return { ...colorOf(border), style: storedLine(style, weight) };
  });
}

/** The line with that style and weight; where there is none, the style's own weight. */
function storedLine(style: string, weight: string): string {
  const ofStyle = LINES.filter((each) => each.style === style);
  return (ofStyle.find((each) => each.weight === weight) ?? ofStyle[0] ?? NO_LINE).stored;
}

function line(border: Border | undefined) {
  return LINES.find(({ stored }) => stored === border?.style) ?? NO_LINE;
}

function colorOf(border: Border | undefined): Pick<Border, "color"> {
  return border?.color === undefined ? {} : { color: border.color };
}

function shared<T>(self: BorderSelf, pick: (border: Border | undefined) => T): T | null {
  const edges = placedEdges(self);
  // A single row or column has no inside.
  if (edges.length === 0) return pick(undefined);
  return uniform(edges.map(([row, column, edge]) => pick(present(self.sheet.style(row, column).borders[edge]))));
}

function present(border: Border | undefined): Border | undefined {
  return border?.style === NO_LINE.stored ? undefined : border;
}

function change(self: BorderSelf, next: (border: Border | undefined) => Border): void {
  checkAllowed(self, "formatCells");
  for (const [row, column, edge] of placedEdges(self)) {
    const patch: StylePatch = { borders: { [edge]: next(present(self.sheet.style(row, column).borders[edge])) } };
    self.sheet.patchStyle({ row, column, rows: 1, columns: 1 }, () => patch);
  }
}

/** The cell edges that make up one side of a range. An inner line belongs to the cells on both of its sides. */
function placedEdges({ area, side }: BorderSelf): readonly PlacedEdge[] {
  if (isUnbounded(area)) throw notImplemented("borders of whole rows and columns");
  const { lastRow, lastColumn } = ends(area);
  const edges = (edge: Edge, row: number, column: number, rows: number, columns: number) =>
    [...cellsOf({ row, column, rows, columns })].map(([r, c]) => [r, c, edge] as const);
  switch (side) {
    case "EdgeTop":
      return edges("top", area.row, area.column, 1, area.columns);
    case "EdgeBottom":
      return edges("bottom", lastRow, area.column, 1, area.columns);
    case "EdgeLeft":
      return edges("left", area.row, area.column, area.rows, 1);
    case "EdgeRight":
      return edges("right", area.row, lastColumn, area.rows, 1);
    case "InsideVertical":
      return [...edges("right", area.row, area.column, area.rows, area.columns - 1), ...edges("left", area.row, area.column + 1, area.rows, area.columns - 1)];
    case "InsideHorizontal":
      return [...edges("bottom", area.row, area.column, area.rows - 1, area.columns), ...edges("top", area.row + 1, area.column, area.rows - 1, area.columns)];
  }
}
