import { defineMechanism } from "../mechanism";
import { count, list, required, yesNo } from "../settings";
import { atLeast, examine, explained, metNotes } from "./conditions";

/** 至少满足: so many of the conditions hold. S1B-13 */
export const someOf = defineMechanism({
  name: "至少满足",
  sentence: "someOf",
  settings: { conditions: list("条件", yesNo), needed: required("至少", count) },
  bind: ({ conditions, needed }) => ({
    answers: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const examined = examine(conditions, at, scope);
        return {
          value: atLeast(examined, needed.value),
          notes: metNotes(examined, needed.row.rule, needed.value),
          explain: () => explained(examined),
        };
      },
    },
  }),
});
