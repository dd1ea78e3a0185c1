import { defineMechanism } from "../mechanism";
import { choice, list, withDefault, yesNo } from "../settings";
import { atLeast, examine, explained } from "./conditions";

/** 全部满足: every condition holds. One that fails decides, whatever is still unknown. S0-07 */
export const allOf = defineMechanism({
  name: "全部满足",
  sentence: "allOf",
  settings: {
    conditions: list("条件", yesNo),
    /** What a condition that does not apply comes to: none at all, or one that is not met so far. S3-05 */
    isUnmet: withDefault("不适用", choice<boolean>({ 不计: false, 不具备: true }), "不计"),
  },
  bind: ({ conditions, isUnmet }) => ({
    answers: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const examined = examine(conditions, at, scope);
        const { met, failed, open } = examined;
        return { value: atLeast(examined, isUnmet.value ? conditions.length : met.length + failed.length + open.length), explain: () => explained(examined) };
      },
    },
  }),
});
