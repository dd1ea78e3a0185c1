import type { Exact } from "../../core/number/exact";
import { missing, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Choice, Explanation } from "../outcome";
import { list, operand, quantity, required, type Keyed, type SettingProblem } from "../settings";

/** 分段: the value of the step a figure has reached: seniority, class size, a rate. */
export const steps = defineMechanism({
  name: "分段",
  settings: {
    of: required("依据", operand),
    /** From which figure on each step holds, itself included. G05 */
    from: list("起点", quantity),
    values: list("取值", quantity),
  },
  check: ({ from, values }) => [...unpaired(from, values, "取值"), ...unpaired(values, from, "起点")],
  bind: ({ of, from, values }) => ({
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const outcome = scope.value(of, at);
        const inputs = [{ role: "依据", outcome }];
        const { value } = outcome;
        if (value.kind !== "number") return { value: value.kind === "notApplicable" ? value : missing, explain: () => ({ inputs }) };
        const reached = from.filter((step) => value.number.compare(step.value) >= 0).reduce<Keyed<Exact> | undefined>((best, step) => (best === undefined || step.value.compare(best.value) > 0 ? step : best), undefined);
        const choices = (): readonly Choice[] => from.map((step) => ({ label: step.key, detail: `≥${step.value.toString()}`, active: step === reached }));
        const explain = (): Explanation => ({ inputs, choices: choices() });
        const result = values.find(({ key }) => key === reached?.key)?.value;
        // Below the first step the regulation says nothing.
        return result === undefined ? { value: missing, notes: [{ code: "belowSteps", params: { figure: value.number.toString() } }], explain } : { value: number(result), explain };
      },
    },
  }),
});

function unpaired(entries: readonly Keyed<unknown>[], partners: readonly Keyed<unknown>[], other: string): readonly SettingProblem[] {
  return entries.filter(({ key }) => !partners.some((partner) => partner.key === key)).map(({ row }) => ({ code: "keyWithoutPartner", row, other }));
}
