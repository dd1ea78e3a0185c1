import { dayInWords } from "../../core/calendar";
import { barredUntil } from "../../core/operations/barredUntil";
import { due } from "../../core/operations/due";
import { date, missing } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { SchoolCalendar } from "../schoolCalendar";
import { choice, count, dayOperand, optional, required, withDefault } from "../settings";

type Unit = "year" | "month" | "day" | "workday";
const NAMES: Readonly<Record<Unit, string>> = { year: "年", month: "个月", day: "天", workday: "个工作日" };

/** 期限: the last day of a term of years, months or days. G06, S0-05, S0-32, S1F-03, S2-05, S3-06 */
export const deadline = defineMechanism({
  name: "期限",
  sentence: "deadline",
  settings: {
    from: required("起", dayOperand),
    length: required("期限", count),
    unit: withDefault("单位", choice<Unit>({ 年: "year", 月: "month", 日: "day", 工作日: "workday" }), "年"),
    /** 计入: three years from 2023-05-10 end on 2026-05-09. */
    firstDay: withDefault("起算日", choice<boolean>({ 计入: true, 不计入: false }), "计入"),
    /** 往前: so many years, months or days before the day: 开学前一日. */
    backward: withDefault("方向", choice<boolean>({ 往后: false, 往前: true }), "往后"),
    /** The first day of fixed terms: what falls into one of them holds to the end of the next. Without it the term runs from the day itself. */
    windows: optional("固定周期起", dayOperand),
  },
  bind: ({ from, length, unit, firstDay, backward, windows }) => ({
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const start = scope.value(from, at);
        const first = windows.setting && scope.value(windows.setting, at);
        const inputs = [{ role: "起", outcome: start }, ...(first ? [{ role: "固定周期起", outcome: first }] : [])];
        if (start.value.kind !== "date") return { value: start.value.kind === "notApplicable" ? start.value : missing, explain: () => ({ inputs }) };
        if (first && first.value.kind !== "date") return { value: missing, explain: () => ({ inputs }) };
        const day = start.value.serial;
        const end =
          first?.value.kind === "date" ? endOfNext(day, first.value.serial, length.value, unit.value)
          : backward.value ? dayLater(day, -length.value, unit.value)
          : lastDay(day, length.value, unit.value, firstDay.value, scope.calendar);
        if (end === undefined) return { value: missing, notes: unit.value === "workday" ? [{ code: "calendarNeeded", params: { what: from.row.rule } }] : [], explain: () => ({ inputs }) };
        return { value: date(end), explain: () => ({ inputs, working: `${dayInWords(day)} ${backward.value ? "−" : "+"} ${length.value}${NAMES[unit.value]} → ${dayInWords(end)}` }) };
      },
    },
  }),
});

function lastDay(from: number, length: number, unit: Unit, countFirstDay: boolean, calendar: SchoolCalendar | undefined): number | undefined {
  switch (unit) {
    case "year":
      return barredUntil(from, length, countFirstDay);
    case "month":
    case "day": {
      const end = due(from, length, unit);
      return end === undefined || !countFirstDay || length === 0 ? end : end - 1;
    }
    case "workday":
      return lastWorkday(from, length, countFirstDay, calendar);
  }
}

/** Working days are only counted onwards. */
const dayLater = (day: number, length: number, unit: Unit): number | undefined => (unit === "workday" ? undefined : due(day, length, unit));

/** The last day of the fixed term after the one the day falls into; before the first term, that one's. */
function endOfNext(day: number, first: number, length: number, unit: Unit): number | undefined {
  if (length === 0) return undefined;
  for (let begun = 0; ; begun += 1) {
    const start = dayLater(first, begun * length, unit);
    if (start === undefined) return undefined;
    if (start <= day) continue;
    const next = dayLater(first, (begun + 1) * length, unit);
    return next === undefined ? undefined : next - 1;
  }
}

/** Which days are worked, the school's calendar says; undefined where it does not reach. */
function lastWorkday(from: number, length: number, countFirstDay: boolean, calendar: SchoolCalendar | undefined): number | undefined {
  for (let day = countFirstDay ? from : from + 1, left = length; ; day++) {
    const works = calendar?.isWorkday(day);
    if (works === undefined) return undefined;
    if (works) left -= 1;
    if (left <= 0) return day;
  }
}
