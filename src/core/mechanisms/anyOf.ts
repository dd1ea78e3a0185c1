import { defineMechanism } from "../mechanism";
import { list, operand } from "../settings";
import { atLeast, examine } from "./conditions";

/** 任一满足: one condition is enough. S0-10, S1B-03 */
export const anyOf = defineMechanism({
  name: "任一满足",
  settings: { conditions: list("条件", operand) },
  bind: ({ conditions }) => ({
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const examined = examine(conditions, at, scope);
        return { value: atLeast(examined, 1), inputs: examined.inputs, choices: examined.choices };
      },
    },
  }),
});
