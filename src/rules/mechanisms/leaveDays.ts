import { Exact } from "../../core/number/exact";
import { round } from "../../core/number/rounding";
import { mayBeSamePeriod, type Period } from "../../core/period";
import type { Row, Table } from "../../core/table";
import { missing, number, type Value } from "../../core/value";
import { leaf, type Outcome } from "../outcome";
import { cellsOf, type Scope } from "../scope";
import type { Setting } from "../settings";
import { cellIn, dayIn, wordsIn } from "./entry";
import { countedDays, type FreeDays } from "./freeDays";

/** The columns of 请假代班. */
export const LEAVE_COLUMNS = { kind: "假别", from: "起", to: "止", days: "天数", substitute: "代班人", substituteId: "代班人工号" } as const;

/** How the days of leave are counted. */
export interface LeaveDays extends FreeDays {
  readonly deducted: Setting<readonly string[]>;
  /** What days are rounded up to: half a day, so that an hour counts for one; undefined: as written. */
  readonly smallest: { readonly setting: Setting<Exact> | undefined };
  readonly unlisted: Setting<"kept" | "deducted">;
}

/**
 * The days that an absence takes off: in whole units, less those that take nothing off, which it may share with others.
 * Unknown while the days of one of these are.
 * @param own all absences of whom it is about
 */
export function countedDaysOf(table: Table, row: Row, own: readonly Row[], rules: LeaveDays, scope: Scope): Outcome {
  const days = wholeDays(table, row, rules, scope);
  const free = rules.free.setting?.value;
  if (free === undefined || days.value.kind !== "number") return days;
  const sharing = rules.freeOver.value === "absence" ? [] : own.filter((other) => other !== row && !isKept(other, rules) && (rules.freeOver.value === "term" || isOfSameMonth(other, row, scope)));
  const earlier = new Set(sharing.filter((other) => precedes(other, row, own)));
  const [before, after] = [totalDays(sharing.filter((other) => earlier.has(other))), totalDays(sharing.filter((other) => !earlier.has(other)))];
  if (before === undefined || after === undefined) return { ...days, value: missing };
  const counted = countedDays(days.value.number, before, after, free, rules.beyond.value);
  const spared = days.value.number.minus(counted);
  if (spared.sign() === 0) return days;
  return { ...days, value: number(counted), notes: [...days.notes, { code: "leaveFree", params: { days: days.value.number.toString(), free: spared.toString() } }] };

  function totalDays(rows: readonly Row[]): Exact | undefined {
    const figures = rows.flatMap((other) => {
      const { value } = wholeDays(table, other, rules, scope);
      return value.kind === "number" ? [value.number] : [];
    });
    return figures.length < rows.length ? undefined : Exact.sum(figures);
  }
}

function isOfSameMonth(one: Row, other: Row, scope: Scope): boolean {
  const [a, b] = [scope.periodOf(one, "month"), scope.periodOf(other, "month")];
  // Of an absence without a month nobody knows with which it shares.
  return a === undefined || b === undefined || mayBeSamePeriod(a, b);
}

/** By the day it began, else by the order of the register. */
function precedes(one: Row, other: Row, own: readonly Row[]): boolean {
  const [a, b] = [dayIn(one, LEAVE_COLUMNS.from), dayIn(other, LEAVE_COLUMNS.from)];
  return a !== undefined && b !== undefined && a !== b ? a < b : own.indexOf(one) < own.indexOf(other);
}

/** All days of leave that fall into one month, as far as they are known. */
export function daysInMonth(table: Table, rows: readonly Row[], month: Period, rules: LeaveDays, scope: Scope): Exact {
  const belongs = (row: Row): boolean => {
    const period = scope.periodOf(row, "month");
    return period !== undefined && mayBeSamePeriod(period, month);
  };
  return Exact.sum(
    rows.filter(belongs).flatMap((row) => {
      const { value } = wholeDays(table, row, rules, scope);
      return value.kind === "number" ? [value.number] : [];
    }),
  );
}

/** Whether the leave is of a kind that takes nothing off. */
export function isKept(row: Row, { deducted, unlisted }: LeaveDays): boolean {
  const kind = wordsIn(row, LEAVE_COLUMNS.kind);
  return kind !== "" && !deducted.value.includes(kind) && unlisted.value === "kept";
}

/** The days of an absence, in whole units. */
export const wholeDays = (table: Table, row: Row, { smallest }: Pick<LeaveDays, "smallest">, scope: Scope): Outcome => wholeUnits(daysOf(table, row, scope), smallest.setting?.value);

/** As written, else the working days from 起 to 止; 免 takes no day off, whatever the dates. */
function daysOf(table: Table, row: Row, scope: Scope): Outcome {
  const [outcome] = cellsOf(table, LEAVE_COLUMNS.days, row);
  if (outcome?.value.kind === "number") return outcome;
  if (outcome?.value.kind === "notApplicable") return { ...outcome, value: number(Exact.zero) };
  const [from, to] = [dayIn(row, LEAVE_COLUMNS.from), dayIn(row, LEAVE_COLUMNS.to)];
  const days = from === undefined || to === undefined ? undefined : scope.calendar?.workdays(from, to);
  const value: Value = days === undefined ? missing : number(Exact.of(days));
  return leaf(value, { kind: "cell", table: table.name, column: LEAVE_COLUMNS.days, cell: cellIn(row, LEAVE_COLUMNS.days) });
}

/** Rounded up to whole units, by row as the register has them: 0.3 days are half a day. */
function wholeUnits(days: Outcome, unit: Exact | undefined): Outcome {
  if (unit === undefined || unit.sign() === 0 || days.value.kind !== "number") return days;
  const exact = days.value.number.dividedBy(unit);
  const full = round(exact, 0, "towardZero");
  return { ...days, value: number((full.equals(exact) ? full : full.plus(Exact.one)).times(unit)) };
}
