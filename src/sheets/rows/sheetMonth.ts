import type { Month } from "../../core/table";
import type { Headings } from "../headings/headings";
import { agree, findMonths, formatMonth, parseMonth } from "../parse/parseMonth";
import { type Problem, problemAt } from "../findings/problem";
import type { RecognisedColumn } from "../recognition/recognised";
import { type SheetData, cellOf, formatOf } from "../sheetData";

export interface SheetMonth {
  readonly month?: Month;
  readonly problem?: Problem;
  /** The months that it names, where these are several and it may be of one only. */
  readonly several?: readonly Month[];
}

/**
 * The one month a sheet is about, from its name and titles. A copied sheet whose title still names the month before
 * belongs to neither until someone says which.
 */
export function monthOfSheet(sheet: SheetData, titles: Headings["titles"]): SheetMonth {
  const byName = findMonths(sheet.name);
  const byTitle = titles.flatMap((title) => findMonths(title.text).map((month) => ({ month, position: title.position })));
  const named = single(byName);
  const [titled] = byTitle;
  if (named === undefined) return byName.length > 0 ? { several: byName } : monthOfTitles(byTitle.map(({ month }) => month));
  if (titled === undefined) return { month: named };
  const confirming = byTitle.find(({ month }) => agree(month, named));
  if (confirming !== undefined) return { month: named.year === undefined ? confirming.month : named };
  const params = { name: formatMonth(named), title: formatMonth(titled.month) };
  return { problem: problemAt(sheet, titled.position, { code: "monthConflict", params }) };
}

/** A column 月份 that says another month than the sheet's name, on every row: which of them was forgotten nobody knows. */
export function checkMonthColumn(sheet: SheetData, column: RecognisedColumn, rows: readonly number[]): Problem | undefined {
  const named = single(findMonths(sheet.name));
  const months = rows.map((row) => parseMonth(cellOf(sheet, row, column.column), formatOf(sheet, row, column.column)));
  const said = single(months.flatMap((month) => month ?? []));
  if (named === undefined || said === undefined || months.includes(undefined) || agree(named, said)) return undefined;
  const [row = 0] = rows;
  return problemAt(sheet, { row, column: column.column }, { code: "monthColumnConflict", params: { name: formatMonth(named), column: formatMonth(said) } });
}

function monthOfTitles(months: readonly Month[]): SheetMonth {
  const month = single(months);
  return month !== undefined ? { month } : months.length > 0 ? { several: months } : {};
}

/** The only month, however often it is named; undefined where there are several ("9月至1月") or none. */
function single(months: readonly Month[]): Month | undefined {
  const [first] = months;
  if (first === undefined || !months.every((month) => agree(month, first))) return undefined;
  return months.find(({ year }) => year !== undefined) ?? first;
}
