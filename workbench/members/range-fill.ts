import type { ClassDefinition } from "../wire/definition";
import { toColor } from "./convert";
import type { RangeSelf } from "./self";
import { patchStyles, sharedStyle } from "./styles";

/** Excel gives white for cells without a fill. */
const NO_FILL = "#FFFFFF";

export const rangeFill: ClassDefinition<RangeSelf> = {
  properties: {
    color: {
      get: (self) => sharedStyle(self, ({ fill }) => fill ?? NO_FILL) ?? "",
      set: (self, value) => patchStyles(self, { fill: value === "" ? null : toColor(value) }),
    },
  },
  methods: { clear: (self) => patchStyles(self, { fill: null }) },
};
