import type { Row } from "../../core/table";
import type { ConcernedRows, Scope } from "../scope";
import { optional, operand, type Operand, type Setting, withDefault, words } from "../settings";
import type { At } from "../subject";
import { dayIn } from "./entry";

/** 截至: what is dated later has not taken place yet and does not count; without it, or before the school has filled in the day, all of it does. */
export const until = optional("截至", operand);
export const dateColumn = withDefault("日期列", words, "日期");

type Closing = Setting<Operand> | undefined;

export function closingDay(closing: Closing, at: At, scope: Scope): number | undefined {
  const value = closing && scope.value(closing, at).value;
  return value?.kind === "date" ? value.serial : undefined;
}

/** The rows without those dated after the day. */
export function upTo(rows: ConcernedRows, column: string, day: number | undefined): ConcernedRows {
  if (day === undefined) return rows;
  const isPast = (row: Row): boolean => (dayIn(row, column) ?? -Infinity) <= day;
  return { ...rows, certain: rows.certain.filter(isPast), disputed: rows.disputed.filter(isPast) };
}
