import { serialToDay } from "../calendar";
import { defineMechanism } from "../mechanism";
import { barredUntil } from "../operations/barredUntil";
import { due } from "../operations/due";
import { choice, count, operand, required, withDefault } from "../settings";
import { date, missing } from "../value";

type Unit = "year" | "month" | "day";
const NAMES: Readonly<Record<Unit, string>> = { year: "年", month: "个月", day: "天" };

/** 期限: the last day of a term of years, months or days. G06, S0-05, S0-32, S1F-03, S2-05, S3-06 */
export const deadline = defineMechanism({
  name: "期限",
  settings: {
    from: required("起", operand),
    length: required("期限", count),
    unit: withDefault("单位", choice<Unit>({ 年: "year", 月: "month", 日: "day" }), "年"),
    /** 计入: three years from 2023-05-10 end on 2026-05-09. */
    firstDay: withDefault("起算日", choice<boolean>({ 计入: true, 不计入: false }), "计入"),
  },
  bind: ({ from, length, unit, firstDay }) => ({
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const start = scope.value(from, at);
        const inputs = [{ role: "起", outcome: start }];
        if (start.value.kind !== "date") return { value: start.value.kind === "notApplicable" ? start.value : missing, inputs };
        const end = lastDay(start.value.serial, length.value, unit.value, firstDay.value);
        if (end === undefined) return { value: missing, inputs };
        return { value: date(end), inputs, working: `${dayInWords(start.value.serial)} + ${length.value}${NAMES[unit.value]} → ${dayInWords(end)}` };
      },
    },
  }),
});

function lastDay(from: number, length: number, unit: Unit, countFirstDay: boolean): number | undefined {
  switch (unit) {
    case "year":
      return barredUntil(from, length, countFirstDay);
    case "month":
    case "day": {
      const end = due(from, length, unit);
      return end === undefined || !countFirstDay || length === 0 ? end : end - 1;
    }
  }
}

/** 2026-05-09 */
export function dayInWords(serial: number): string {
  const day = serialToDay(serial);
  return day === undefined ? String(serial) : [day.year, String(day.month).padStart(2, "0"), String(day.day).padStart(2, "0")].join("-");
}
