import type { ClassDefinition } from "../wire/definition";
import { toBoolean } from "./convert";
import type { RangeSelf } from "./self";
import { patchStyles, sharedStyle } from "./styles";

export const formatProtection: ClassDefinition<RangeSelf> = {
  properties: {
    locked: {
      get: (self) => sharedStyle(self, ({ protection }) => protection.locked),
      set: (self, value) => patchStyles(self, { protection: { locked: toBoolean(value) } }),
    },
    formulaHidden: {
      get: (self) => sharedStyle(self, ({ protection }) => protection.hidden),
      set: (self, value) => patchStyles(self, { protection: { hidden: toBoolean(value) } }),
    },
  },
};
