import { compact, textOf } from "../parse/text";
import { RowJudge } from "../rows/leftOut";
import { cellOf, extent } from "../sheetData";
import type { ColumnType } from "../tables/tableDefinition";
import type { RecognisedSheet } from "./recognised";

const WHO: ReadonlySet<ColumnType> = new Set(["class", "person", "id"]);
const WHEN: ReadonlySet<ColumnType> = new Set(["month", "week"]);
/** A class is one of its grade and school: each grade has a 1班. */
const OVER_CLASSES: ReadonlySet<string> = new Set(["年级", "校区", "学校"]);

/** Whether a list has many rows about the same class and month. */
export function repeats({ sheet, headings, columns, definition }: RecognisedSheet): boolean {
  if (definition.kind !== "list") return false;
  const judge = new RowJudge(sheet, columns);
  const hasClass = columns.some(({ type }) => type === "class");
  const isKey = ({ type, name, subject }: RecognisedSheet["columns"][number]): boolean =>
    (hasClass ? type === "class" : WHO.has(type)) || WHEN.has(type) || definition.dimensions.includes(name) || (definition.subject !== undefined && subject);
  const keys = columns.filter(isKey);
  const over = hasClass ? columns.filter(({ name }) => OVER_CLASSES.has(name)) : [];
  const standing = new Map<number, string>();
  const known = new Set<string>();
  let [rows, again] = [0, 0];
  for (let row = Math.max(...headings.rows) + 1; row < extent(sheet).endRow; row++) {
    if (judge.reasonAgainst(row) !== undefined) continue;
    const words = (column: number): string => compact(textOf(cellOf(sheet, row, column)));
    for (const { column } of over) if (words(column) !== "") standing.set(column, words(column));
    const key = [...keys.map(({ column }) => words(column)), ...standing.values()].join("\n");
    rows += 1;
    if (known.has(key)) again += 1;
    known.add(key);
  }
  return again * 4 > rows;
}
