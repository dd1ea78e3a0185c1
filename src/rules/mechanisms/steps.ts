import type { Exact } from "../../core/number/exact";
import { missing, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Choice, Explanation } from "../outcome";
import { list, operand, optionalList, required, signed, type Keyed, type SettingProblem } from "../settings";
import { unpaired, unpairedBoth } from "./pairs";

/** 分段: the value of the step a figure has reached: seniority, class size, a rate. */
export const steps = defineMechanism({
  name: "分段",
  sentence: "steps",
  settings: {
    of: required("依据", operand),
    /** From which figure on each step holds, itself included. G05 */
    from: list("起点", signed),
    /** To which figure it holds, itself included: what lies between two steps the regulation says nothing of. */
    to: optionalList("终点", signed),
    values: list("取值", signed),
  },
  check: ({ from, to, values }) => [...unpairedBoth(from, values, ["起点", "取值"]), ...unpaired(to, from, "起点"), ...disordered(from, to)],
  bind: ({ of, from, to, values }) => ({
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const outcome = scope.value(of, at);
        const inputs = [{ role: "依据", outcome }];
        const { value } = outcome;
        if (value.kind !== "number") return { value: value.kind === "notApplicable" ? value : missing, explain: () => ({ inputs }) };
        const reached = from.filter((step) => value.number.compare(step.value) >= 0).reduce<Keyed<Exact> | undefined>((best, step) => (best === undefined || step.value.compare(best.value) > 0 ? step : best), undefined);
        const choices = (): readonly Choice[] => from.map((step) => ({ label: step.key, detail: rangeOf(step, to), active: step === reached }));
        const explain = (): Explanation => ({ inputs, choices: choices() });
        const end = endOf(reached, to);
        if (end && value.number.compare(end) > 0) return { value: missing, notes: [{ code: "betweenSteps", params: { figure: value.number.toString() } }], explain };
        const result = values.find(({ key }) => key === reached?.key)?.value;
        // Below the first step the regulation says nothing.
        return result === undefined ? { value: missing, notes: [{ code: "belowSteps", params: { figure: value.number.toString() } }], explain } : { value: number(result), explain };
      },
    },
  }),
});

const endOf = (step: Keyed<Exact> | undefined, to: readonly Keyed<Exact>[]): Exact | undefined => to.find(({ key }) => key === step?.key)?.value;

function rangeOf(step: Keyed<Exact>, to: readonly Keyed<Exact>[]): string {
  const end = endOf(step, to);
  return end === undefined ? `≥${step.value.toString()}` : `${step.value.toString()}–${end.toString()}`;
}

/** A step that ends before it begins, or not before the next one begins: two would hold. */
function disordered(from: readonly Keyed<Exact>[], to: readonly Keyed<Exact>[]): readonly SettingProblem[] {
  return to.flatMap(({ key, value, row }): readonly SettingProblem[] => {
    const start = from.find((step) => step.key === key)?.value;
    if (start === undefined) return [];
    const next = from.find((step) => step.value.compare(start) > 0 && step.value.compare(value) <= 0);
    return value.compare(start) < 0 || next ? [{ code: "badStep", row, from: start.toString(), to: value.toString() }] : [];
  });
}
