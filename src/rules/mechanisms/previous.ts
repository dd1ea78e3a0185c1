import { isOfFirstTerm, schoolYearOf } from "../../core/month";
import { isSamePeriod, isWeek, type Period } from "../../core/period";
import { missing, notApplicable } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { choice, operand, required, withDefault } from "../settings";
import { isForBlanks } from "./entry";
import { notByMonth } from "./notByMonth";

/** 上期: the figure of the month or week before: improvement over last month, a debt carried on. Never that of another term. */
export const previous = defineMechanism({
  name: "上期",
  sentence: "previous",
  settings: {
    of: required("依据", operand),
    /** 断开: a month that nobody filled in is none, so that the one after it has no month before. */
    blank: withDefault("空白", choice<"missing" | "breaks">({ 缺: "missing", 断开: "breaks" }), "缺"),
  },
  bind: ({ of, blank }) => ({
    answers: true,
    risesWith: [of.value],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const { period } = at;
        if (period === undefined) return { value: missing, notes: [notByMonth(of)], explain: () => ({ inputs: [] }) };
        const periods = scope.periodsOf(of.value) ?? scope.months(of.row.scheme);
        const before = periods[periods.findIndex((one) => isSamePeriod(one, period)) - 1];
        // The first month of a term has none before it.
        if (before === undefined || !isOfOneTerm(before, period)) return { value: notApplicable, explain: () => ({ inputs: [] }) };
        const outcome = scope.value(of, { ...at, period: before });
        if (blank.value === "breaks" && isForBlanks(outcome)) return { value: notApplicable, explain: () => ({ inputs: [] }) };
        return { value: outcome.value, explain: () => ({ inputs: [{ role: scope.labelOf(before), outcome }] }) };
      },
    },
  }),
});

function isOfOneTerm(one: Period, other: Period): boolean {
  if (isWeek(one) || isWeek(other)) return isWeek(one) && isWeek(other);
  const [year, otherYear] = [schoolYearOf(one), schoolYearOf(other)];
  return isOfFirstTerm(one.month) === isOfFirstTerm(other.month) && (year === undefined || otherYear === undefined || year === otherYear);
}
