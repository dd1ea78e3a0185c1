import { addressOf } from "../cell";
import { leaf, type Outcome } from "../outcome";
import type { Input, Row } from "../table";
import type { Value } from "../value";
import { missing, wordOfValue } from "../value";

/** The words of a row's cell, "" where it is blank or the sheet does not have the column. */
export function wordsIn(row: Row, column: string): string {
  const input: Input | undefined = row.cells.get(column);
  return input === undefined ? "" : (wordOfValue(input.value) ?? "").trim();
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
  return { ...leaf(value, { kind: "entry", table, cell: cellIn(row, column), words: wordsIn(row, column) }), ...rest };
}

/** What a rule says where a table is not there: no record, or unknown. */
export function absentRegister(table: string, column: string): Outcome {
  return leaf(missing, { kind: "noRow", table, column });
}
