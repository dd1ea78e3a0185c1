import { Exact } from "../../core/number/exact";
import { round } from "../../core/number/rounding";
import { notApplicable } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Outcome } from "../outcome";
import { list, operand, optional } from "../settings";
import { combine } from "./combine";
import { moneyRounding } from "./moneyRounding";
import { shortly, written } from "./working";

/** 求积: the product of its factors: an allowance per pupil, a factor of a tier or a sanction. S0-28, S1E-09 */
export const product = defineMechanism({
  name: "求积",
  sentence: "product",
  settings: {
    factors: list("因数", operand),
    /** For money: rounded once, at the line that is paid. */
    rounding: optional("取整", moneyRounding),
  },
  bind: ({ factors, rounding }) => ({
    pays: rounding.setting !== undefined,
    adds: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputs: Outcome["inputs"] = factors.map((factor) => ({ role: factor.key || "因数", outcome: scope.value(factor, at) }));
        // A factor that does not apply leaves nothing to multiply.
        if (inputs.some(({ outcome }) => outcome.value.kind === "notApplicable")) return { value: notApplicable, explain: () => ({ inputs }) };
        return combine(inputs, (numbers) => {
          const exact = numbers.reduce((result, number) => result.times(number), Exact.one);
          const money = rounding.setting?.value;
          const result = money ? round(exact, money.places, money.mode) : exact;
          return { number: result, working: () => `${inputs.map(({ outcome }) => written(outcome)).join(" × ")} = ${shortly(result)}` };
        });
      },
    },
  }),
});
