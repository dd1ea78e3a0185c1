import type { Exact } from "../../core/number/exact";
import type { RecognisedSheet } from "./recognised";

/** What the scores of columns are out of, as far as the schemes know: by table and column, 月考核.材料得分. */
export type SchemeFullMarks = ReadonlyMap<string, Exact>;

/** The columns whose headings say nothing of a full mark, with what the schemes know. */
export function withSchemeMarks(recognised: RecognisedSheet, marks: SchemeFullMarks): RecognisedSheet {
  if (marks.size === 0) return recognised;
  const { definition, columns } = recognised;
  const markOf = (names: readonly string[]): Exact | undefined => names.flatMap((name) => marks.get(`${definition.name}.${name}`) ?? [])[0];
  return {
    ...recognised,
    columns: columns.map((column) => {
      const mark = column.fullMark === undefined && !column.item ? markOf([column.name, ...column.alsoNamed]) : undefined;
      return mark === undefined ? column : { ...column, schemeMark: mark };
    }),
  };
}
