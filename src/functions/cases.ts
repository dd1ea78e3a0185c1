import { Fault } from "./fault";
import { widthOf, type Grid, type Vector } from "./parameters";
import { transposed } from "./tables";

/** The cells of each person beside the named cases or conditions: a row a person, or one person's column. */
export function perPerson<T>(names: Vector<string>, { parameter, rows }: Grid<T>): Vector<readonly T[]> {
  const count = names.cells.length;
  const upright = widthOf(rows) === 1 && rows.length === count;
  const lines = upright ? transposed(rows) : rows;
  if (widthOf(lines) === count) return { parameter, cells: lines, across: false };
  const counts = { count: String(widthOf(rows)), expected: String(count) };
  throw new Fault("wrong", "functionError.notPerCase", { parameter }, counts, names.parameter);
}
