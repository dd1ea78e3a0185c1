import { compact, textOf } from "../parse/text";
import { RowJudge } from "../rows/leftOut";
import { cellOf, extent } from "../sheetData";
import type { ColumnType } from "../tables/tableDefinition";
import type { RecognisedSheet } from "./recognised";

const WHO: ReadonlySet<ColumnType> = new Set(["class", "person", "id"]);
const WHEN: ReadonlySet<ColumnType> = new Set(["month", "week"]);

/** Whether a list has many rows about the same class and month. */
export function repeats({ sheet, headings, columns, definition }: RecognisedSheet): boolean {
  if (definition.kind !== "list") return false;
  const judge = new RowJudge(sheet, columns);
  const hasClass = columns.some(({ type }) => type === "class");
  const isKey = ({ type, name, subject }: RecognisedSheet["columns"][number]): boolean =>
    (hasClass ? type === "class" : WHO.has(type)) || WHEN.has(type) || definition.dimensions.includes(name) || (definition.subject !== undefined && subject);
  const keys = columns.filter(isKey);
  const known = new Set<string>();
  let [rows, again] = [0, 0];
  for (let row = Math.max(...headings.rows) + 1; row < extent(sheet).endRow; row++) {
    if (judge.reasonAgainst(row) !== undefined) continue;
    const key = keys.map(({ column }) => compact(textOf(cellOf(sheet, row, column)))).join("\n");
    rows += 1;
    if (known.has(key)) again += 1;
    known.add(key);
  }
  return again * 4 > rows;
}
