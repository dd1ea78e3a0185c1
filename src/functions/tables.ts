import type { Exact } from "../core/number/exact";
import type { Figure } from "../core/operations/figure";
import { parseNumberText } from "../sheets/parse/parseNumber";
import { isBlank, textOf } from "../sheets/parse/text";
import { widthOf, type Grid } from "./parameters";
import { label, needed, type Reader } from "./readers";

/** A cell that is read once it is known which column of a table it stands in. */
export type Unread = <T>(reader: Reader<T>) => T;
export const unread: Reader<Unread> = (cell, place) => (reader) => reader(cell, place);

/** A name and its number: a tier and its share, a grade and its lowest score. */
export interface NamedNumber {
  readonly name: string;
  readonly number: Exact;
}

/** A table of two columns, names and numbers, or of two such rows; blank rows are skipped. Undefined for other cells. */
export function namedNumbers({ rows }: Grid<Unread>, reader: Reader<Figure>): readonly NamedNumber[] | undefined {
  const pairs = widthOf(rows) === 2 ? rows : [];
  return readPairs(pairs, reader) ?? (rows.length === 2 ? readPairs(transposed(rows), reader) : undefined);
}

export function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}

function readPairs(pairs: readonly (readonly Unread[])[], reader: Reader<Figure>): readonly NamedNumber[] | undefined {
  const filled = pairs.filter((pair) => !pair.every((cell) => cell(blank)));
  if (filled.length === 0) return undefined;
  const read: NamedNumber[] = [];
  for (const [name, value] of filled) {
    if (name === undefined || value === undefined || !name(isName)) return undefined;
    read.push({ name: name(label), number: value(needed(reader)) });
  }
  return read;
}

const blank: Reader<boolean> = (cell) => cell === null || cell === undefined || (typeof cell === "string" && isBlank(cell));

const isName: Reader<boolean> = (cell) => typeof cell === "string" && !isBlank(cell) && parseNumberText(textOf(cell), { units: ["%"], money: false }) === undefined;
