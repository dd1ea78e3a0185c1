import { Exact } from "../../core/number/exact";
import { missing, number, truth, type Value } from "../../core/value";
import { filter, passes, type Filter } from "../filter";
import { defineMechanism } from "../mechanism";
import { NOTHING, type Explanation } from "../outcome";
import { choice, count, operand, optional, required, withDefault } from "../settings";
import { isForBlanks } from "./entry";
import { notByMonth } from "./notByMonth";
import { severalOf } from "./span";

/** 连续: how many months or weeks in a row a figure is what it is asked for, one without a figure among them ending the run. S1B-07, S3-03 */
export const inARow = defineMechanism({
  name: "连续",
  sentence: "inARow",
  settings: {
    of: required("依据", operand),
    /** What is counted: 不合格, ≥90; of what is true or false, what is true. */
    filter: optional("筛选", filter),
    atLeast: optional("至少", count),
    /** 断开: a month that nobody filled in ends the run. */
    blank: withDefault("空白", choice<"missing" | "breaks">({ 缺: "missing", 断开: "breaks" }), "缺"),
  },
  bind: ({ of, filter: wanted, atLeast, blank }) => ({
    // A figure over all months: added to every month's it would count each time.
    counts: "term",
    answers: atLeast.setting !== undefined,
    evaluation: {
      kind: "term",
      evaluate(at, scope) {
        const series = scope.series(of, { subject: at.subject });
        if (series.kind !== "periods") return { value: missing, notes: [notByMonth(of)], explain: () => ({ inputs: series.outcomes.map((outcome) => ({ role: "依据", outcome })) }) };
        const periods = series.outcomes.map(({ period }) => period);
        const ofYear = scope.periodsWithin(periods, "year");
        if (ofYear === undefined) return { value: missing, notes: [severalOf(periods, scope)], explain: () => NOTHING };
        const own = scope.periodsWithin(periods, "term") ?? ofYear;
        const found = series.outcomes.filter(({ period }) => own.includes(period));
        const explain = (): Explanation => ({ inputs: found.map(({ period, outcome }) => ({ role: scope.labelOf(period), outcome })) });
        // Of numbers and words nobody knows which are meant.
        if (wanted.setting === undefined && found.some(({ outcome: { value } }) => !ANSWERS.has(value.kind))) return { value: missing, notes: [{ code: "filterNeeded", params: { what: of.row.rule } }], explain };
        const hits = found.map(({ outcome }) => (blank.value === "breaks" && isForBlanks(outcome) ? false : isHit(outcome.value, wanted.setting?.value)));
        const [least, most] = [longestRun(hits, false), longestRun(hits, true)];
        const needed = atLeast.setting?.value;
        if (needed !== undefined) return { value: least >= needed ? truth(true) : most >= needed ? missing : truth(false), explain };
        return { value: least === most ? number(Exact.of(least)) : missing, explain };
      },
    },
  }),
});

/** What is counted without a 筛选: true or false, unknown, or not asked of somebody. */
const ANSWERS: ReadonlySet<Value["kind"]> = new Set<Value["kind"]>(["truth", "missing", "notApplicable"]);

/** undefined where nobody knows; a month without a figure is none of those that are counted. */
function isHit(value: Value, wanted: Filter | undefined): boolean | undefined {
  if (value.kind === "missing") return undefined;
  if (value.kind === "notApplicable") return false;
  if (wanted === undefined) return value.kind === "truth" ? value.truth : undefined;
  return passes(wanted, value);
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
