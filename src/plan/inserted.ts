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
  const blocks = placed(inserted);
  if (blocks.some(({ at, rows }) => at <= after && after < at + rows.length)) return undefined;
  return blocks.reduce((row, { at, rows }) => (at <= after ? row - rows.length : row), after);
}

/** Where each stands once all are there: those above it have moved it down. They are put in from above, each where it stays. */
export function placed(inserted: readonly InsertedRows[]): readonly (InsertedRows & { readonly at: number })[] {
  const inOrder = [...inserted].sort((one, other) => one.before - other.before);
  return inOrder.map((one, index) => ({ ...one, at: one.before + inOrder.slice(0, index).reduce((above, { role, rows }) => (role === one.role ? above + rows.length : above), 0) }));
}
