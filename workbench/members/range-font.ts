import type { ClassDefinition } from "../wire/definition";
import { toBoolean, toChoice, toColor, toNumber, toText } from "./convert";
import { invalidArgument } from "./self";
import type { RangeSelf } from "./self";
import { patchStyles, sharedStyle } from "./styles";

const BLACK = "#000000";
const UNDERLINES = ["None", "Single"] as const;
const LARGEST = 409;

export const rangeFont: ClassDefinition<RangeSelf> = {
  properties: {
    name: { get: (self) => sharedStyle(self, ({ font }) => font.name), set: (self, value) => patchStyles(self, { font: { name: toText(value) } }) },
    size: { get: (self) => sharedStyle(self, ({ font }) => font.size), set: setSize },
    bold: { get: (self) => sharedStyle(self, ({ font }) => font.bold), set: (self, value) => patchStyles(self, { font: { bold: toBoolean(value) } }) },
    italic: { get: (self) => sharedStyle(self, ({ font }) => font.italic), set: (self, value) => patchStyles(self, { font: { italic: toBoolean(value) } }) },
    underline: {
      get: (self) => sharedStyle(self, ({ font }) => (font.underline ? "Single" : "None")),
      set: (self, value) => patchStyles(self, { font: { underline: toChoice(value, UNDERLINES) === "Single" } }),
    },
    strikethrough: {
      get: (self) => sharedStyle(self, ({ font }) => font.strikethrough),
      set: (self, value) => patchStyles(self, { font: { strikethrough: toBoolean(value) } }),
    },
    color: {
      get: (self) => sharedStyle(self, ({ font }) => font.color ?? BLACK) ?? "",
      set: (self, value) => patchStyles(self, { font: { color: toColor(value) } }),
    },
  },
};

function setSize(self: RangeSelf, value: unknown): void {
  const size = toNumber(value);
  if (size < 1 || size > LARGEST) throw invalidArgument("A font size from 1 to 409 is expected.");
  patchStyles(self, { font: { size } });
}
