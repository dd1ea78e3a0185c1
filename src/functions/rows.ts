import type { Exact } from "../core/number/exact";
import { fromAll, type Figure } from "../core/operations/figure";
import { Fault } from "./fault";
import type { Grid, Vector } from "./parameters";
import { MISSING } from "./readers";

export type Cell = number | string | boolean;
export type Cells = readonly (readonly Cell[])[];

type CellsOf<V extends readonly Vector<unknown>[]> = { readonly [K in keyof V]: V[K] extends Vector<infer T> ? T : never };

/** A figure in a cell: 缺 where it is missing, blank where it does not apply. */
export function cellOf(figure: Figure): number | string {
  switch (figure.kind) {
    case "number":
      return figure.number.toNumber();
    case "missing":
      return MISSING;
    case "notApplicable":
      return "";
  }
}

/** Computes line by line; a single value goes with every line. The result lies as the longest argument does. */
export function eachRow<const V extends readonly Vector<unknown>[]>(vectors: V, compute: (...cells: CellsOf<V>) => Cell): Cells {
  const longest = vectors.reduce<Vector<unknown> | undefined>((long, one) => (long === undefined || one.cells.length > long.cells.length ? one : long), undefined);
  if (longest === undefined) return [];
  for (const one of vectors) if (one.cells.length > 1) sameLength(longest, one);
  return lay(
    // Same positions in the tuple of vectors and in the tuple of cells, which `map` cannot express in its type.
    longest.cells.map((_, index) => compute(...(vectors.map(({ cells }) => cells[cells.length === 1 ? 0 : index]) as unknown as CellsOf<V>))),
    longest.across,
  );
}

/** Line by line over figures: 缺 where one is missing, blank where one does not apply. */
export function eachFigure<const V extends readonly Vector<Figure>[]>(
  vectors: V,
  compute: (...numbers: { readonly [K in keyof V]: Exact }) => Exact,
): Cells {
  // As many numbers as vectors: the tuple's length is lost in an array of figures.
  return eachRow<readonly Vector<Figure>[]>(vectors, (...figures) => cellOf(fromAll(figures, (numbers) => compute(...(numbers as never)))));
}

/** A grid's rows, one a person. */
export function linesOf<T>({ parameter, rows }: Grid<T>): Vector<readonly T[]> {
  return { parameter, cells: rows, across: false };
}

/** Cells side by side or one below the other. */
export function lay(cells: readonly Cell[], across: boolean): Cells {
  return across ? [cells] : cells.map((cell) => [cell]);
}

export function sameLength(expected: Vector<unknown>, given: Vector<unknown>): void {
  if (given.cells.length === expected.cells.length) return;
  const counts = { count: String(given.cells.length), expected: String(expected.cells.length) };
  throw new Fault("wrong", "functionError.differentLength", { parameter: given.parameter }, counts, expected.parameter);
}
