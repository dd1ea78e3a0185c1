import { filter, passesAll } from "../filter";
import { defineMechanism, type At } from "../mechanism";
import { Exact } from "../number/exact";
import type { Note } from "../note";
import { periodKey } from "../period";
import type { Scope } from "../scope";
import { choice, count, optional, optionalList, required, tableName, withDefault, wordList } from "../settings";
import type { Row } from "../table";
import { missing, number } from "../value";
import { absentRegister, cellNameIn, entryOf, wordsIn } from "./entry";
import { distinctPeriods, periodOfRow, type Unit } from "./buckets";

/** 活动频次: how often something took place in each week, month or term, against how often it should. S0-17, S1C-01, S2-06, S3-01 */
export const frequency = defineMechanism({
  name: "活动频次",
  settings: {
    register: required("登记", tableName),
    filters: optionalList("筛选", filter),
    period: withDefault("周期", choice<Unit | "all">({ 周: "week", 月: "month", 学期: "all", 学年: "all" }), "学期"),
    least: required("至少", count),
    /** A row that does not say all of this does not count. */
    filled: optional("必填", wordList),
  },
  bind({ register, filters, period, least, filled }) {
    const unit = period.value;
    const needed = filled.setting?.value ?? [];
    return {
      reads: [{ kind: "table", table: register.value }, ...[...filters.map(({ key }) => key), ...needed].map((column) => ({ kind: "column", table: register.value, column }) as const)],
      ...(unit === "all" ? {} : { periods: (scope: Scope) => (unit === "week" ? (scope.calendar?.weeks() ?? []).map((week) => ({ week })) : monthsOf(register.value, scope)) }),
      evaluation: {
        kind: unit === "all" ? "term" : "each",
        evaluate(at: At, scope: Scope) {
          if (scope.table(register.value) === undefined) return { value: missing, inputs: [{ role: register.value, outcome: absentRegister(register.value, "") }] };
          if (unit !== "all" && at.period === undefined) return { value: missing, inputs: [], notes: [{ code: "calendarNeeded", params: { what: register.row.rule } } satisfies Note] };
          const rows = scope.rows(register.value, { subject: at.subject }).certain.filter((row) => isIn(row, at, unit, scope) && passesAll(row, filters));
          const whole = rows.filter((row) => needed.every((column) => wordsIn(row, column) !== ""));
          const inputs = rows.map((row) => ({ role: register.value, outcome: entryOf(register.value, row, needed[0] ?? filters[0]?.key ?? "日期", number(whole.includes(row) ? Exact.one : Exact.zero)) }));
          const notes: Note[] = [
            ...(whole.length < least.value ? [{ code: "tooSeldom", params: { count: String(whole.length), required: String(least.value) } } as const] : []),
            ...rows.filter((row) => !whole.includes(row)).map((row): Note => ({ code: "fieldsBlank", params: { fields: needed.filter((column) => wordsIn(row, column) === "").join("、"), cell: cellNameIn(row, needed[0] ?? "") } })),
          ];
          return { value: number(Exact.of(whole.length)), inputs, notes };
        },
      },
    };
  },
});

/** The calendar's months; without a calendar those that the rows name themselves. */
function monthsOf(table: string, scope: Scope) {
  const { calendar } = scope;
  if (calendar) return distinctPeriods(calendar.weeks().map((week) => calendar.monthOfWeek(week)));
  return distinctPeriods((scope.table(table)?.rows ?? []).map((row) => periodOfRow(row, "month", undefined)));
}

function isIn(row: Row, { period }: At, unit: Unit | "all", scope: Scope): boolean {
  if (period === undefined || unit === "all") return true;
  const own = periodOfRow(row, unit, scope.calendar);
  return own !== undefined && periodKey(own) === periodKey(period);
}
