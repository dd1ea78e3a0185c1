import type { Row } from "../../core/table";
import type { ConcernedRows, Scope } from "../scope";
import { dayOperand, optional, withDefault, words, type Operand, type Setting } from "../settings";
import type { At } from "../subject";
import { dayIn } from "./entry";

/** 截至: what is dated later has not taken place yet and does not count; without it, or before the school has filled in the day, all of it does. */
export const until = optional("截至", dayOperand);
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

/**
 * Those of a list who hold their post on the day; without it everybody. Of whom nobody can tell is disputed.
 * @param holds what it is to hold the post
 */
export function inPost(listed: ConcernedRows, day: number | undefined, holds: (row: Row, day: number) => boolean | undefined): ConcernedRows {
  if (day === undefined) return listed;
  const judged = listed.certain.map((row) => ({ row, is: holds(row, day) }));
  const open = judged.filter(({ is }) => is === undefined).map(({ row }) => row);
  return { ...listed, certain: judged.filter(({ is }) => is === true).map(({ row }) => row), disputed: [...listed.disputed.filter((row) => holds(row, day) !== false), ...open] };
}
