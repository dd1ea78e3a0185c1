import { valueIn, type Row, type Table } from "../../core/table";
import { wordOfValue } from "../../core/value";
import type { ConcernedRows } from "../scope";
import { count, optional } from "../settings";
import type { At } from "../subject";
import { nameOf } from "../tables";

/** 延续: for how many school years a row counts, from its own on: a workshop is there for both years of its cycle. S0-05 */
export const carriedOver = optional("延续", count);

const YEAR = /(?:19|20)\d\d/;

/** The year in which 2026-2027学年 begins. */
const beginning = (words: string | undefined): number | undefined => {
  const [year] = YEAR.exec(words ?? "") ?? [];
  return year === undefined ? undefined : Number(year);
};

/** The rows of a group that is a school year, with those of the years before that still count in it. */
export function withCarriedOver(found: ConcernedRows, table: Table | undefined, { subject }: At, years: number | undefined): ConcernedRows {
  const { by } = subject;
  const year = by === undefined ? undefined : beginning(nameOf(subject));
  if (by === undefined || year === undefined || years === undefined || table === undefined) return found;
  const stillCounts = (row: Row): boolean => {
    const value = valueIn(row, by);
    const from = value && beginning(wordOfValue(value));
    return from !== undefined && from < year && from > year - years;
  };
  const earlier = table.rows.filter(stillCounts);
  return { ...found, certain: [...found.certain, ...earlier.filter(({ contradicted }) => contradicted !== true)], disputed: [...found.disputed, ...earlier.filter(({ contradicted }) => contradicted === true)] };
}
