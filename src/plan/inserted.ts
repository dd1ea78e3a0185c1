import type { SheetData } from "../sheets";
import type { InsertedRows } from "./plan";

/** A sheet of ours with the rows that come between its own. */
export function withInserted(data: SheetData, inserted: readonly InsertedRows[]): SheetData {
  if (inserted.length === 0) return data;
  const grown = <T>(rows: readonly (readonly T[])[], as: (text: string) => T): readonly (readonly T[])[] =>
    [...rows, []].flatMap((cells, index) => {
      const coming = inserted.filter((one) => one.before - data.row === index);
      const made = coming.flatMap(({ column, rows: own }) => own.map((row) => [...Array.from({ length: column - data.column }, () => ""), ...row].map(as)));
      return index < rows.length ? [...made, cells] : made;
    });
  return { ...data, values: grown<SheetData["values"][number][number]>(data.values, (text) => text), formulas: grown<SheetData["formulas"][number][number]>(data.formulas, (text) => text), ...(data.formats ? { formats: grown(data.formats, () => "@") } : {}) };
}

/** Where a row stands once the new ones are there. */
export const rowAfter = (row: number, inserted: readonly InsertedRows[]): number => inserted.reduce((now, { before, rows }) => (before <= row ? now + rows.length : now), row);

/** The row that will stand there; undefined of a new one. */
export function rowBefore(after: number, inserted: readonly InsertedRows[]): number | undefined {
  const known = [...inserted].sort((one, other) => one.before - other.before).reduce<number | undefined>((row, { before, rows }) => (row === undefined || row < before ? row : row < before + rows.length ? undefined : row - rows.length), after);
  return known;
}
