import type { ClassDefinition } from "../wire/definition";
import { toChoice, toIndex } from "./convert";
import { SIDES } from "./range-border";
import type { BorderSelf } from "./range-border";
import { invalidArgument } from "./self";
import type { RangeSelf } from "./self";

/** The order in which Excel lists them; the diagonals are missing. */
export const rangeBorderCollection: ClassDefinition<RangeSelf> = {
  properties: { count: { get: () => SIDES.length } },
  items: (self) => SIDES.map((side) => border(self, side)),
  indexer: (self, key) => border(self, toChoice(key, SIDES)),
  methods: {
    getItemAt: (self, [index]) => {
      const side = SIDES[toIndex(index)];
      if (side === undefined) throw invalidArgument("There is no such border.");
      return border(self, side);
    },
  },
};

function border(self: RangeSelf, side: BorderSelf["side"]) {
  return { type: "RangeBorder", self: { ...self, side } satisfies BorderSelf };
}
