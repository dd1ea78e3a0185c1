import { defineMechanism } from "../mechanism";
import { Exact } from "../number/exact";
import { leaf, type Outcome } from "../outcome";
import { monthKey } from "../month";
import { choice, operand, optional, quantity, required, withDefault, words } from "../settings";
import { number } from "../value";
import { combine } from "./combine";

type Way = "total" | "mean";

/** 汇总: months into a term or year, rows of a register into a person's sum. S1A-06, S1B-08 */
export const aggregate = defineMechanism({
  name: "汇总",
  settings: {
    source: required("来源", operand),
    way: withDefault("方式", choice<Way>({ 合计: "total", 平均: "mean" }), "合计"),
    /** What the months make up, for the reader: the months themselves are those of the sheets. */
    period: optional("周期", words),
    /** What somebody gets who has no row in a register; a list without a row is missing instead. */
    none: optional("无记录", quantity),
  },
  bind: ({ source, way, none }) => ({
    proof(cells) {
      const months = cells.months(source);
      if (way.value !== "total") return undefined;
      return months ? `BZR.TOTAL(${months.join(",")})` : cells.collect(source.value, undefined, none.setting && cells.setting(none.setting));
    },
    evaluation: {
      kind: "term",
      evaluate({ subject }, scope) {
        const series = scope.series(source, subject);
        const inputs: Outcome["inputs"][number][] =
          series.kind === "months"
            ? series.outcomes.map(({ month, outcome }) => ({ role: monthKey(month), outcome }))
            : series.outcomes.map((outcome) => ({ role: "来源", outcome }));
        const nothing = none.setting;
        if (inputs.length === 0 && nothing !== undefined) {
          const zero = leaf(number(nothing.value), { kind: "setting", row: nothing.row });
          return { value: zero.value, inputs: [{ role: "无记录", outcome: zero }] };
        }
        return combine(inputs, (numbers) => ({ number: combineBy(way.value, numbers) }));
      },
    },
  }),
});

function combineBy(way: Way, numbers: readonly Exact[]): Exact {
  const total = Exact.sum(numbers);
  switch (way) {
    case "total":
      return total;
    case "mean":
      return total.dividedBy(Exact.of(numbers.length));
  }
}
