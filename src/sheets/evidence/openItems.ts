import { ITEMS } from "../../core/table";
import { contentsBelow } from "../columnContent";
import { type Problem, problemAt } from "../findings/problem";
import type { Contradiction } from "../items";
import type { RecognisedSheet } from "../recognition/recognised";
import { contentAt, placeOf } from "../sheetData";
import { isBlank, textOf } from "../parse/text";
import type { Opened } from "./openColumns";

const SAMPLE_SIZE = 2;

/** What by all appearances is the score of a sheet (the mean of its weeks, a hundred less its deductions) is proposed as what makes it up. Where its own total contradicts every reading, nothing is used until somebody says what counts. */
export function openItems({ recognised, proposals }: Opened): Opened {
  const { sheet, definition, headings, items } = recognised;
  const heading = items.proposed ?? items.contradicted?.total;
  if (heading === undefined) return { recognised, proposals };
  const { position } = heading;
  const columns = recognised.columns.map((column) => (column.column === position.column ? ({ ...column, type: "score", item: true, open: true } as const) : column));
  if (items.contradicted !== undefined) {
    return { recognised: { ...recognised, columns, problems: [...recognised.problems, contradiction(recognised, items.contradicted)] }, proposals };
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

/** Both readings on a row of the sheet, for whoever has to say which counts. */
function contradiction({ sheet, headings, columns }: RecognisedSheet, { total: { position }, example }: Contradiction): Problem {
  const column = textOf(contentAt(sheet, position));
  if (example === undefined) return problemAt(sheet, position, { code: "totalTakenOff", params: { column } });
  const { row, sum, computed, written } = example;
  const whose = columns.filter(({ subject, column: at }) => subject && !isBlank(contentAt(sheet, { row, column: at })));
  const who = whose.map(({ column: at }) => textOf(contentAt(sheet, { row, column: at }))).join(" ");
  const place = placeOf(sheet, { row, column: headings.columns[0]?.position.column ?? sheet.column });
  return problemAt(sheet, position, { code: "itemsContradict", params: { column, row: String(place.row + 1), who, sum, computed, written } });
}
