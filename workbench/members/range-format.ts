import { ALL_ROWS } from "../book/area";
import type { ClassDefinition } from "../wire/definition";
import { autofitColumns, autofitRows } from "./autofit";
import { toBoolean, toChoice, toIndex, toNumber } from "./convert";
import { checkAllowed, invalidArgument, notImplemented } from "./self";
import type { RangeSelf } from "./self";
import { columnPoints, rowPoints, widthOfPoints } from "./sizes";
import { patchStyles, sharedStyle, uniform } from "./styles";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const HIGHEST_ROW = 409;
const WIDEST_COLUMN = 1342.5;
const DEEPEST_INDENT = 250;

export const rangeFormat: ClassDefinition<RangeSelf> = {
  properties: {
    horizontalAlignment: {
      get: (self) => apiSpelling(sharedStyle(self, ({ alignment }) => alignment.horizontal), HORIZONTAL),
      set: (self, value) => patchStyles(self, { alignment: { horizontal: fileSpelling(toChoice(value, HORIZONTAL)) } }),
    },
    verticalAlignment: {
      get: (self) => apiSpelling(sharedStyle(self, ({ alignment }) => alignment.vertical), VERTICAL),
      set: (self, value) => patchStyles(self, { alignment: { vertical: fileSpelling(toChoice(value, VERTICAL)) } }),
    },
    wrapText: {
      get: (self) => sharedStyle(self, ({ alignment }) => alignment.wrapText),
      set: (self, value) => patchStyles(self, { alignment: { wrapText: toBoolean(value) } }),
    },
    shrinkToFit: {
      get: (self) => sharedStyle(self, ({ alignment }) => alignment.shrinkToFit),
      set: (self, value) => patchStyles(self, { alignment: { shrinkToFit: toBoolean(value) } }),
    },
    indentLevel: {
      get: (self) => sharedStyle(self, ({ alignment }) => alignment.indent),
      set: (self, value) => patchStyles(self, { alignment: { indent: between(toIndex(value), 0, DEEPEST_INDENT) } }),
    },
    columnWidth: { get: columnWidth, set: setColumnWidth },
    rowHeight: { get: rowHeight, set: setRowHeight },
  },
  navigations: {
    fill: (self) => ({ type: "RangeFill", self }),
    font: (self) => ({ type: "RangeFont", self }),
    borders: (self) => ({ type: "RangeBorderCollection", self }),
    protection: (self) => ({ type: "FormatProtection", self }),
  },
  methods: { autofitColumns, autofitRows },
};

/** The file has "centerContinuous" and lower case where the API has "CenterAcrossSelection" and capitals. */
function fileSpelling(choice: string): string {
  return choice === "CenterAcrossSelection" ? "centerContinuous" : choice.charAt(0).toLowerCase() + choice.slice(1);
}

function apiSpelling(stored: string | null, choices: readonly string[]): string | null {
  return choices.find((choice) => fileSpelling(choice) === stored) ?? null;
}

function between(value: number, least: number, most: number): number {
  if (value < least || value > most) throw invalidArgument(`A number from ${least} to ${most} is expected.`);
  return value;
}

function columnWidth({ sheet, area }: RangeSelf): number | null {
  return uniform(Array.from({ length: area.columns }, (_, index) => columnPoints(sheet, area.column + index)));
}

function setColumnWidth(self: RangeSelf, value: unknown): void {
  checkAllowed(self, "formatColumns");
  const width = widthOfPoints(between(toNumber(value), 0, WIDEST_COLUMN));
  self.sheet.record.setColumns(self.area.column, self.area.column + self.area.columns - 1, { width });
}

function rowHeight({ sheet, area }: RangeSelf): number | null {
  const count = area.rows === ALL_ROWS ? 1 : area.rows;
  return uniform(Array.from({ length: count }, (_, index) => rowPoints(sheet, area.row + index)));
}

function setRowHeight(self: RangeSelf, value: unknown): void {
  checkAllowed(self, "formatRows");
  if (self.area.rows === ALL_ROWS) throw notImplemented("one height for all rows of a sheet");
  const height = between(toNumber(value), 0, HIGHEST_ROW);
  for (let index = 0; index < self.area.rows; index++) self.sheet.record.setRow(self.area.row + index, { height });
}
