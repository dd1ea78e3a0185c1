import { defineMechanism } from "../mechanism";
import { list, operand } from "../settings";
import { atLeast, examine, explained } from "./conditions";

/** 全部满足: every condition holds. One that fails decides, whatever is still unknown. S0-07 */
export const allOf = defineMechanism({
  name: "全部满足",
  sentence: "allOf",
  settings: { conditions: list("条件", operand) },
  bind: ({ conditions }) => ({
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const examined = examine(conditions, at, scope);
        const { met, failed, open } = examined;
        return { value: atLeast(examined, met.length + failed.length + open.length), explain: () => explained(examined) };
      },
    },
  }),
});
