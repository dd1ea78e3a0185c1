import type { Month } from "../core/table";
import type { Headings } from "./headings";
import { agree, findMonths, formatMonth } from "./parseMonth";
import { type Problem, problemAt } from "./problem";
import type { SheetData } from "./sheetData";

export interface SheetMonth {
  readonly month?: Month;
  readonly problem?: Problem;
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
  if (named === undefined) return monthOrNone(single(byTitle.map(({ month }) => month)));
  if (titled === undefined) return { month: named };
  const confirming = byTitle.find(({ month }) => agree(month, named));
  if (confirming !== undefined) return { month: named.year === undefined ? confirming.month : named };
  const params = { name: formatMonth(named), title: formatMonth(titled.month) };
  return { problem: problemAt(sheet, titled.position, { code: "monthConflict", params }) };
}

const monthOrNone = (month: Month | undefined): SheetMonth => (month === undefined ? {} : { month });

/** The only month, however often it is named; undefined where there are several ("9月至1月") or none. */
function single(months: readonly Month[]): Month | undefined {
  const [first] = months;
  if (first === undefined || !months.every((month) => agree(month, first))) return undefined;
  return months.find(({ year }) => year !== undefined) ?? first;
}
