import { Exact } from "../../core/number/exact";
import { missing, number, truth, type Value } from "../../core/value";
import { filter, passes, type Filter } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Outcome } from "../outcome";
import type { Series } from "../scope";
import { count, operand, optional, required } from "../settings";

/** 连续: how many months or weeks in a row a figure is what it is asked for, one without a figure among them ending the run. S1B-07, S3-03 */
export const inARow = defineMechanism({
  name: "连续",
  settings: {
    of: required("依据", operand),
    /** What is counted: 不合格, ≥90; of what is true or false, what is true. */
    filter: optional("筛选", filter),
    atLeast: optional("至少", count),
  },
  bind: ({ of, filter: wanted, atLeast }) => ({
    evaluation: {
      kind: "term",
      evaluate(at, scope) {
        const series = scope.series(of, { subject: at.subject });
        const found = series.outcomes.map((one) => ("outcome" in one ? one.outcome : one));
        const hits = found.map(({ value }) => isHit(value, wanted.setting?.value));
        const [least, most] = [longestRun(hits, false), longestRun(hits, true)];
        const explain = () => ({ inputs: inputsOf(series, (period) => scope.labelOf(period)) });
        const needed = atLeast.setting?.value;
        if (needed !== undefined) return { value: least >= needed ? truth(true) : most >= needed ? missing : truth(false), explain };
        return { value: series.kind === "periods" && least === most ? number(Exact.of(least)) : missing, explain };
      },
    },
  }),
});

/** undefined where nobody knows. */
function isHit(value: Value, wanted: Filter | undefined): boolean | undefined {
  if (value.kind === "missing") return undefined;
  if (wanted === undefined) return value.kind === "truth" ? value.truth : undefined;
  return passes(wanted, value) ?? false;
}

/** @param taken what an unknown month is taken for */
function longestRun(hits: readonly (boolean | undefined)[], taken: boolean): number {
  let [longest, run] = [0, 0];
  for (const hit of hits) {
    run = (hit ?? taken) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function inputsOf(series: Series, labelOf: (period: Extract<Series, { kind: "periods" }>["outcomes"][number]["period"]) => string): Outcome["inputs"] {
  return series.kind === "periods" ? series.outcomes.map(({ period, outcome }) => ({ role: labelOf(period), outcome })) : series.outcomes.map((outcome) => ({ role: "依据", outcome }));
}
