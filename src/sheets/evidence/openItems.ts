import { ITEMS } from "../../core/table";
import { contentsBelow } from "../columnContent";
import { problemAt } from "../findings/problem";
import { contentAt, placeOf } from "../sheetData";
import { textOf } from "../parse/text";
import type { Opened } from "./openColumns";

const SAMPLE_SIZE = 2;

/** What by all appearances is the score of a sheet (the mean of its weeks, a hundred less its deductions) is proposed as what makes it up. Where its own total contradicts every reading, nothing is used until somebody says what counts. */
export function openItems({ recognised, proposals }: Opened): Opened {
  const { sheet, definition, headings, items } = recognised;
  const heading = items.proposed ?? items.contradicted;
  if (heading === undefined) return { recognised, proposals };
  const { position } = heading;
  const columns = recognised.columns.map((column) => (column.column === position.column ? ({ ...column, type: "score", item: true, open: true } as const) : column));
  if (items.contradicted !== undefined) {
    const problem = problemAt(sheet, position, { code: "itemsContradict", params: { column: textOf(contentAt(sheet, position)) } });
    return { recognised: { ...recognised, columns, problems: [...recognised.problems, problem] }, proposals };
  }
  return {
    recognised: { ...recognised, columns },
    proposals: [
      ...proposals,
      {
        assignment: { kind: "column", column: ITEMS, table: definition.name },
        cell: placeOf(sheet, position),
        written: textOf(contentAt(sheet, position)),
        meaning: ITEMS,
        sample: contentsBelow(sheet, Math.max(...headings.rows) + 1, position.column).slice(0, SAMPLE_SIZE).map(textOf),
      },
    ],
  };
}
