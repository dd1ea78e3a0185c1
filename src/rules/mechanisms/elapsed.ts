import { dayInWords } from "../../core/calendar";
import { Exact } from "../../core/number/exact";
import { due } from "../../core/operations/due";
import { missing, notApplicable, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { choice, dayOperand, required, withDefault } from "../settings";

type Unit = "year" | "month";

/** 年数: how many full years (or months) lie between two days: seniority on a day. A day before the first is none. */
export const elapsed = defineMechanism({
  name: "年数",
  sentence: "elapsed",
  settings: {
    from: required("起", dayOperand),
    to: required("止", dayOperand),
    unit: withDefault("单位", choice<Unit>({ 年: "year", 月: "month" }), "年"),
  },
  bind: ({ from, to, unit }) => ({
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const [start, end] = [scope.value(from, at), scope.value(to, at)];
        const [first, last] = [start.value, end.value];
        const inputs = [
          { role: "起", outcome: start },
          { role: "止", outcome: end },
        ];
        if (first.kind === "notApplicable" || last.kind === "notApplicable") return { value: notApplicable, explain: () => ({ inputs }) };
        if (first.kind !== "date" || last.kind !== "date") return { value: missing, explain: () => ({ inputs }) };
        const full = fullUnits(first.serial, last.serial, unit.value);
        return { value: number(Exact.of(full)), explain: () => ({ inputs, working: `${dayInWords(first.serial)} → ${dayInWords(last.serial)}: ${full}` }) };
      },
    },
  }),
});

/** A year is full on the day of the same date. */
function fullUnits(from: number, to: number, unit: Unit): number {
  let full = 0;
  for (let end = due(from, 1, unit); end !== undefined && end <= to; end = due(from, full + 1, unit)) full += 1;
  return full;
}
