import { Exact } from "../../core/number/exact";
import { round } from "../../core/number/rounding";
import { defineMechanism } from "../mechanism";
import { choice, operand, optional, quantity, required, withDefault, type SettingProblem } from "../settings";
import { combine } from "./combine";
import { shortly } from "./working";

type Incomplete = "dropped" | "whole" | "inPart";

/** 按量: so much for every so many above (or below) a line: 每超 5 人加 10 元, 每低 1 个百分点扣 0.5 分, 每满 3 次计 1 分. */
export const perUnit = defineMechanism({
  name: "按量",
  sentence: "perUnit",
  settings: {
    of: required("依据", operand),
    /** What counts is the distance from here; on the line, and on its other side, it is 0. */
    line: withDefault("起点", operand, 0),
    below: withDefault("方向", choice<boolean>({ 高于起点: false, 低于起点: true }), "高于起点"),
    unit: required("每", quantity),
    amount: required("计", quantity),
    /** What becomes of a unit that is not full. */
    incomplete: withDefault("不足一份", choice<Incomplete>({ 舍去: "dropped", 进一: "whole", 按比例: "inPart" }), "舍去"),
    most: optional("上限", quantity),
  },
  check: ({ unit }): readonly SettingProblem[] => (unit.value.sign() === 0 ? [{ code: "badValue", row: unit.row, fault: { code: "notPositive" } }] : []),
  bind: ({ of, line, below, unit, amount, incomplete, most }) => ({
    carries: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputs = [
          { role: "依据", outcome: scope.value(of, at) },
          { role: "起点", outcome: scope.value(line, at) },
        ];
        // Without the line, as without the figure, there is no distance.
        const lacking = inputs.find(({ outcome }) => outcome.value.kind === "notApplicable");
        if (lacking) return { value: lacking.outcome.value, explain: () => ({ inputs }) };
        return combine(inputs, ([figure = Exact.zero, from = Exact.zero]) => {
          const distance = below.value ? from.minus(figure) : figure.minus(from);
          const units = distance.sign() > 0 ? unitsIn(distance.dividedBy(unit.value), incomplete.value) : Exact.zero;
          const exact = units.times(amount.value);
          const bound = most.setting?.value;
          const number = bound && exact.compare(bound) > 0 ? bound : exact;
          const working = (): string => `${shortly(units)} × ${shortly(amount.value)} = ${shortly(exact)}`;
          return { number, working, notes: number.equals(exact) ? [] : [{ code: "limited", params: { figure: shortly(exact), bound: shortly(number) } }] };
        });
      },
    },
  }),
});

function unitsIn(exact: Exact, incomplete: Incomplete): Exact {
  const full = round(exact, 0, "towardZero");
  switch (incomplete) {
    case "dropped":
      return full;
    case "whole":
      return full.equals(exact) ? full : full.plus(Exact.one);
    case "inPart":
      return exact;
  }
}
