import type { WantedTable } from "../../rules/wantedTable";
import { agree, findMonths } from "../parse/parseMonth";
import type { SheetTable } from "../readSheet";
import { type Problem, problemAt } from "./problem";

/** The sheets of months that somebody has prepared and nobody has filled in: their months are in no figure. One line a table. */
export function monthsNotRecorded(parts: readonly SheetTable[], wanted: readonly WantedTable[]): readonly Problem[] {
  return wanted.flatMap(({ name }): readonly Problem[] => {
    const ofTable = parts.filter(({ definition }) => definition.name === name && definition.monthly === "always");
    const blank = ofTable.filter(({ rows }) => rows.length === 0);
    if (blank.length === 0) return [];
    const recorded = ofTable.flatMap(({ rows }) => rows);
    const isElsewhere = ({ sheet }: SheetTable): boolean => {
      const months = findMonths(sheet.name);
      return recorded.some(({ key, source }) => source.sheet === sheet.name || (key.month !== undefined && months.some((month) => key.month !== undefined && agree(month, key.month))));
    };
    const empty = blank.filter((part) => !isElsewhere(part));
    const [first] = empty;
    if (first === undefined) return [];
    const { sheet, headingRows: [row = first.sheet.row] } = first;
    const sheets = [...new Set(empty.map((part) => part.sheet.name))].join("、");
    return [problemAt(sheet, { row, column: sheet.column }, { code: "monthNotRecorded", params: { table: name, sheets } })];
  });
}
