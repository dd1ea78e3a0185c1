import { dayInWords } from "../../core/calendar";
import { addressOf } from "../../core/cell";
import type { Input, Row } from "../../core/table";
import { type Value, missing, text, wordOfValue } from "../../core/value";
import { isUnknownIn } from "../filter";
import { leaf, type Outcome } from "../outcome";

/** The words of a row's cell, a day as 2026-10-16; "" where it is blank or the sheet does not have the column. */
export function wordsIn(row: Row, column: string): string {
  const value = row.cells.get(column)?.value;
  if (value?.kind === "date") return dayInWords(value.serial);
  return value === undefined ? "" : (wordOfValue(value) ?? "").trim();
}

/** Where a row's cell stands; the row's first cell if it has none in that column. */
export function cellIn(row: Row, column: string): Input["source"] {
  return row.cells.get(column)?.source ?? [...row.cells.values()][0]?.source ?? { ...row.source, column: 0 };
}

export function cellNameIn(row: Row, column: string): string {
  const cell = cellIn(row, column);
  return `${cell.sheet}!${addressOf(cell)}`;
}

/** A row of a register as a part of a figure: what it counts for, and what it says. */
export function entryOf(table: string, row: Row, column: string, value: Value, rest: Partial<Pick<Outcome, "inputs" | "notes" | "working">> = {}): Outcome {
  const isNumber = row.cells.get(column)?.value.kind === "number";
  // A bare 3 says nothing: 天数3.
  const words = `${isNumber ? column : ""}${wordsIn(row, column)}`;
  return { ...leaf(value, { kind: "entry", table, column, cell: cellIn(row, column), words }), ...rest };
}

/** A cell in which nothing stands. What nobody could read, or has no cell at all, is no blank. */
export const isBlankCell = (outcome: Outcome): boolean => outcome.origin.kind === "cell" && outcome.origin.unread !== true && outcome.value.kind === "missing";

/** A figure that is missing for want of what stands in blank cells alone: nothing was unreadable, and no row is lacking. */
export function isForBlanks(outcome: Outcome): boolean {
  if (outcome.value.kind !== "missing") return false;
  if (outcome.origin.kind === "cell") return outcome.origin.unfilled === true || isBlankCell(outcome);
  if (outcome.origin.kind !== "rule") return false;
  const open = outcome.inputs.filter((input) => input.outcome.value.kind === "missing");
  return outcome.notes.length === 0 && open.length > 0 && open.every((input) => isForBlanks(input.outcome));
}

/** A step that nobody has dated or ticked: not done so far, rather than data that are missing. */
export function notYet(outcome: Outcome): Outcome {
  return isBlankCell(outcome) ? { ...outcome, value: text("未办") } : outcome;
}

/**
 * Rows of which nobody knows whether they count, as parts of a figure: each by the first of the columns in question that
 * could not be read, else that nothing stands in, else the one that should say when it was; a column that the row's sheet
 * does not have is named.
 */
export function openEntries(table: string, rows: readonly Row[], columns: readonly string[]): Outcome["inputs"] {
  return rows.map((row) => {
    if (row.holderOpen) return { role: table, outcome: holderOpen(table, row) };
    const column = row.misnamed ?? columns.find((one) => isUnknownIn(row, one)) ?? [...columns, ...WHEN.filter((one) => row.cells.has(one))].find((one) => wordsIn(row, one) === "") ?? columns[0] ?? "";
    return { role: table, outcome: row.cells.has(column) ? entryOf(table, row, column, missing) : absentRegister(table, column) };
  });
}

/** A row of which nobody knows whose it is of several who held the class: to be told by its day. */
function holderOpen(table: string, row: Row): Outcome {
  const column = WHEN.find((one) => row.cells.has(one)) ?? [...row.cells.keys()][0] ?? "";
  return entryOf(table, row, column, missing, { notes: [{ code: "holderUnclear", params: { cell: cellNameIn(row, column), class: row.key.class ?? "" } }] });
}

/** The columns that say when something was. */
const WHEN = ["日期", "月份", "考核月", "教学周", "周次"];

/** What a rule says where a table is not there: no record, or unknown. */
export function absentRegister(table: string, column: string): Outcome {
  return leaf(missing, { kind: "noRow", table, column });
}

/** The day a row's cell holds; undefined where it is blank, no date, or not a column of the sheet. */
export function dayIn(row: Row, column: string): number | undefined {
  const value = row.cells.get(column)?.value;
  return value?.kind === "date" ? value.serial : undefined;
}
