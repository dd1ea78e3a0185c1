import type { Row } from "../../core/table";
import { missing, notApplicable, wordOfValue } from "../../core/value";
import { filter, filterReads, sift } from "../filter";
import { defineMechanism, type Result } from "../mechanism";
import type { Scope } from "../scope";
import { choice, operand, optional, optionalList, required, tableName, withDefault, words } from "../settings";
import { whenAbsent } from "./absence";
import { closingDay, dateColumn, until, upTo } from "./closing";
import { absentRegister, cellNameIn, dayIn, entryOf, openEntries } from "./entry";

/** 登记取值: what the latest or earliest row of a register says: the day itself, a result, a number. S2-04, S2-05, S3-06 */
export const pickRow = defineMechanism({
  name: "登记取值",
  sentence: "pickRow",
  settings: {
    register: required("登记", tableName),
    filters: optionalList("筛选", filter, { named: true }),
    date: dateColumn,
    until,
    which: withDefault("取", choice<"latest" | "earliest">({ 最近: "latest", 最早: "earliest" }), "最近"),
    /** The column that is told; the date's own without it. */
    column: optional("列", words),
    /** What is told of somebody without such a row; without it, it does not apply. */
    none: optional("无记录", operand),
    whenAbsent,
  },
  bind: ({ register, filters, date, until: closing, which, column, none, whenAbsent: absence }) => {
    const told = column.setting?.value ?? date.value;
    return {
      answers: true,
      whenAbsent: absence.value,
      reads: [...[date.value, told].map((name) => ({ kind: "column", table: register.value, column: name }) as const), ...filterReads(register.value, filters)],
      evaluation: {
        kind: "term",
        evaluate({ subject }, scope) {
          const found = upTo(scope.concerned(register, { subject }), date.value, closingDay(closing.setting, { subject }, scope));
          const { present } = found;
          if (!present && absence.value !== "notice") return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, told) }] }) };
          const { passing, open } = sift(found, filters);
          const decisive = open.filter((row) => mayBeFirst(row, passing, date.value, which.value));
          if (decisive.length > 0) return { value: missing, explain: () => ({ inputs: openEntries(register.value, decisive, [...filters.map(({ key }) => key), date.value, told]) }) };
          if (passing.length > 0) return picked(passing, register.value, date.value, told, which.value, scope);
          if (none.setting === undefined) return { value: notApplicable, explain: () => ({ inputs: [] }) };
          const outcome = scope.value(none.setting, { subject });
          return { value: outcome.value, explain: () => ({ inputs: [{ role: "无记录", outcome }] }) };
        },
      },
    };
  },
});

/** Whether a row that may count would be the one that is told: none of those that do comes after it, or before. */
function mayBeFirst(row: Row, passing: readonly Row[], date: string, which: "latest" | "earliest"): boolean {
  const day = dayIn(row, date);
  const isBeaten = (other: number): boolean => day !== undefined && (which === "latest" ? other > day : other < day);
  return !passing.some((other) => isBeaten(dayIn(other, date) ?? NaN));
}

/** Of rows of one day that say different things nobody knows which holds; without its date, a row may be the one or not. */
function picked(rows: readonly Row[], table: string, date: string, told: string, which: "latest" | "earliest", scope: Scope): Result {
  const undated = rows.filter((row) => dayIn(row, date) === undefined);
  if (undated.length > 0) return { value: missing, explain: () => ({ inputs: undated.flatMap((row) => scope.cells(table, date, row).map((outcome) => ({ role: date, outcome }))) }) };
  const days = rows.map((row) => dayIn(row, date) ?? 0);
  const day = which === "latest" ? Math.max(...days) : Math.min(...days);
  const ofDay = rows.filter((row) => dayIn(row, date) === day);
  const values = ofDay.flatMap((row) => scope.cells(table, told, row));
  const [first] = values;
  if (first === undefined || new Set(values.map(({ value }) => wordOfValue(value))).size > 1) {
    return { value: missing, notes: [{ code: "rowsDiffer", params: { cells: ofDay.map((row) => cellNameIn(row, told)).join("、") } }], explain: () => ({ inputs: [] }) };
  }
  if (first.value.kind === "missing") return { value: missing, explain: () => ({ inputs: [{ role: told, outcome: first }] }) };
  return { value: first.value, explain: () => ({ inputs: ofDay.map((row) => ({ role: table, outcome: entryOf(table, row, told, first.value) })) }) };
}
