import type { Row } from "../../core/table";
import { wordOfValue } from "../../core/value";
import type { Scope } from "../scope";
import type { Subject } from "../subject";

/** Everybody on the roster who belongs to a group (every 年级部, every school); somebody's own self otherwise. */
export function peopleOf(subject: Subject, scope: Scope): readonly Subject[] {
  const { by } = subject;
  if (by === undefined) return [subject];
  const name = wordIn(subject.row, by);
  return scope.people.filter(({ row }) => wordIn(row, by) === name);
}

/** The rows of a register that concern a subject; for a group whose name the register does not have, those of its people. S3-07 */
export function rowsOf(table: string, subject: Subject, scope: Scope): readonly Row[] {
  const { by } = subject;
  const namesGroups = by === undefined || (scope.table(table)?.rows ?? []).some(({ cells }) => cells.has(by));
  const subjects = namesGroups ? [subject] : peopleOf(subject, scope);
  return [...new Set(subjects.flatMap((one) => scope.rows(table, { subject: one }).certain))];
}

function wordIn(row: Row, column: string): string | undefined {
  const value = row.cells.get(column)?.value;
  return value && wordOfValue(value);
}
