import { missing, notApplicable, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Explanation } from "../outcome";
import { operand, optional, required, type SettingProblem } from "../settings";
import { within } from "./bounds";
import { shortly } from "./working";

/** 限额: a figure kept within bounds: a class counts for 30 pupils at least and 55 at most, a category for 10 points at most. */
export const limit = defineMechanism({
  name: "限额",
  sentence: "limit",
  settings: {
    of: required("依据", operand),
    least: optional("下限", operand),
    most: optional("上限", operand),
  },
  check: ({ of, least, most }): readonly SettingProblem[] =>
    least.setting === undefined && most.setting === undefined ? [{ code: "alternativesMissing", row: of.row, settings: "下限、上限" }] : [],
  bind: ({ of, least, most }) => ({
    carries: true,
    risesWith: [of.value],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const bounds = [least.setting, most.setting].map((bound) => bound && scope.value(bound, at));
        const outcome = scope.value(of, at);
        const explain = (): Explanation => ({ inputs: [{ role: "依据", outcome }, ...bounds.flatMap((bound, index) => (bound ? [{ role: index === 0 ? "下限" : "上限", outcome: bound }] : []))] });
        if (outcome.value.kind === "notApplicable") return { value: notApplicable, explain };
        // A bound that does not apply bounds nothing; one that nobody knows leaves the figure open.
        const open = bounds.some((bound) => bound && bound.value.kind !== "number" && bound.value.kind !== "notApplicable");
        if (outcome.value.kind !== "number" || open) return { value: missing, explain };
        const figure = outcome.value.number;
        const [low, high] = bounds.map((bound) => (bound?.value.kind === "number" ? bound.value.number : undefined));
        const kept = within(figure, low, high);
        return { value: number(kept), notes: kept.equals(figure) ? [] : [{ code: "limited", params: { figure: shortly(figure), bound: shortly(kept) } }], explain };
      },
    },
  }),
});
