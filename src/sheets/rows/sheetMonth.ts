import { agree, formatMonth } from "../../core/month";
import type { Month } from "../../core/table";
import type { Headings } from "../headings/headings";
import { findMonths, parseMonth } from "../parse/parseMonth";
import { normaliseName, textOf } from "../parse/text";
import { type Problem, type ProblemCode, problemAt } from "../findings/problem";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
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

/** Rows whose month nobody knows, and why. */
interface MonthConflict {
  readonly rows: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/**
 * A column 月份 that says another month than the sheet's name: which of them was forgotten nobody knows. On every row that
 * is one problem; in a list where a class has its row of another month and none of the sheet's own, one at each.
 */
export function checkMonthColumn({ sheet, definition, columns }: RecognisedSheet, { column }: RecognisedColumn, rows: readonly number[]): MonthConflict {
  const named = single(findMonths(sheet.name));
  if (named === undefined) return { rows: new Set(), problems: [] };
  const said = rows.flatMap((row) => {
    const month = parseMonth(cellOf(sheet, row, column), formatOf(sheet, row, column));
    return month === undefined ? [] : [{ row, month }];
  });
  const others = said.filter(({ month }) => !agree(named, month));
  if (others.length === 0) return { rows: new Set(), problems: [] };
  const problem = (code: ProblemCode, row: number, months: readonly Month[]): Problem =>
    problemAt(sheet, { row, column }, { code, params: { name: formatMonth(named), column: [...new Set(months.map(formatMonth))].join("、") } });
  if (others.length === said.length) return { rows: new Set(rows), problems: [problem("monthColumnConflict", others[0]?.row ?? 0, others.map(({ month }) => month))] };
  const whose = subjectsOf(sheet, columns);
  const listed = new Set(said.flatMap(({ row, month }) => (agree(named, month) ? [whose(row)] : [])));
  const alone = definition.kind === "list" ? others.filter(({ row }) => !listed.has(whose(row))) : [];
  return { rows: new Set(alone.map(({ row }) => row)), problems: alone.map(({ row, month }) => problem("monthOfRowConflict", row, [month])) };
}

/** Whom a row is about: its class where there are any, for a class may change hands. */
function subjectsOf(sheet: SheetData, columns: readonly RecognisedColumn[]): (row: number) => string {
  const classes = columns.filter(({ type }) => type === "class");
  const subjects = classes.length > 0 ? classes : columns.filter(({ subject }) => subject);
  return (row) => subjects.map(({ column }) => normaliseName(textOf(cellOf(sheet, row, column)))).join("\n");
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
