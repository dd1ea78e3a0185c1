import type { ColumnHeading } from "../headings/headings";
import { normaliseName, textOf } from "../parse/text";
import { parseClassName } from "../roster/classNotation";
import { bareName } from "../roster/personNotation";
import { type SheetData, cellOf } from "../sheetData";

/** What a row is about, whoever spells it how: 张三老师 of 一（1）班 is 张三 of 一(1)班. */
export function rowKey(view: SheetData, row: number, keys: readonly ColumnHeading[]): string {
  return keys
    .map(({ position }) => {
      const words = normaliseName(textOf(cellOf(view, row, position.column)));
      const className = parseClassName(words);
      return className === undefined ? (bareName(words) ?? words) : `${className.grade}|${className.section}`;
    })
    .join("\n");
}
