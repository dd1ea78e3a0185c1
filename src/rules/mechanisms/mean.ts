import { Exact } from "../../core/number/exact";
import { defineMechanism } from "../mechanism";
import { list, operand } from "../settings";
import { combine } from "./combine";
import { shortly } from "./working";

/** 平均: the mean of its items: several departments' spot checks. S1B-01, S3-09 */
export const mean = defineMechanism({
  name: "平均",
  sentence: "mean",
  settings: { items: list("项", operand) },
  bind: ({ items }) => ({
    carries: true,
    risesWith: items.map((item) => item.value),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputs = items.map((item) => ({ role: item.key || "项", outcome: scope.value(item, at) }));
        return combine(inputs, (numbers) => {
          const result = Exact.sum(numbers).dividedBy(Exact.of(numbers.length));
          return { number: result, working: () => `(${numbers.map(shortly).join(" + ")}) ÷ ${numbers.length} = ${shortly(result)}` };
        });
      },
    },
  }),
});
