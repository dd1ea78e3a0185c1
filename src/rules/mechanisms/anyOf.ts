import { defineMechanism } from "../mechanism";
import type { Explanation } from "../outcome";
import { list, yesNo } from "../settings";
import { atLeast, examine, explained } from "./conditions";

/** 任一满足: one condition is enough. S0-10, S1B-03 */
export const anyOf = defineMechanism({
  name: "任一满足",
  sentence: "anyOf",
  settings: { conditions: list("条件", yesNo) },
  bind: ({ conditions }) => ({
    answers: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const examined = examine(conditions, at, scope);
        const { inputs, met, open } = examined;
        // Once one holds, what nobody knows of the others holds nothing up and is not asked for.
        const asked = (): Explanation["inputs"] => (met.length > 0 ? inputs.filter(({ role }) => !open.includes(role)) : inputs);
        return { value: atLeast(examined, 1), explain: () => ({ ...explained(examined), inputs: asked() }) };
      },
    },
  }),
});
