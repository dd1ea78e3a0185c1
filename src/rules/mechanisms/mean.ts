import { defineMechanism } from "../mechanism";
import { list, operand } from "../settings";
import { dropped, meanOf } from "./dropped";

/** 平均: the mean of its items: several departments' spot checks. S1B-01, S3-09 */
export const mean = defineMechanism({
  name: "平均",
  sentence: "mean",
  settings: { items: list("项", operand), dropped },
  bind: ({ items, dropped: drop }) => ({
    carries: true,
    risesWith: items.map((item) => item.value),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputs = items.map((item) => ({ role: item.key || "项", outcome: scope.value(item, at) }));
        return meanOf(inputs, drop.setting?.value);
      },
    },
  }),
});
