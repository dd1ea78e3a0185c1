import { defineMechanism } from "../mechanism";
import { operand, required } from "../settings";

/** 定值: a figure that several rules refer to, so that it is changed in one place. S1B-06 */
export const constant = defineMechanism({
  name: "定值",
  sentence: "constant",
  settings: { value: required("值", operand) },
  bind: ({ value }) => ({
    carries: true,
    answers: value.value.kind === "rule" || value.value.kind === "column",
    risesWith: [value.value],
    coversOutside: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const outcome = scope.value(value, at);
        return { value: outcome.value, explain: () => ({ inputs: [{ role: "值", outcome }] }) };
      },
    },
  }),
});
