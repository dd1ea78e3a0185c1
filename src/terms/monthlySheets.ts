import { dayToSerial } from "../core/calendar";
import { after } from "../core/month";
import type { Month, Table } from "../core/table";
import type { Snapshot } from "../plan/snapshot";
import { SchoolCalendar, SCHOOL_CALENDAR } from "../rules/schoolCalendar";
import { findMonths, tableNamed, type ReadFinding, type Reading, type SheetData } from "../sheets";

/** A sheet that is read, and what it was taken for. */
export interface ReadSheet {
  readonly finding: ReadFinding;
  readonly sheet: SheetData;
}

export interface MonthlySheet extends ReadSheet {
  readonly month: Month;
}

/** The sheets that are kept by month. */
export interface MonthlySheets {
  /** Those of one month. */
  readonly single: readonly MonthlySheet[];
  /** Lists on which the months follow one another in a column 月份. */
  readonly running: readonly ReadSheet[];
}

export function readSheetsOf(snapshot: Snapshot, reading: Reading): readonly ReadSheet[] {
  return reading.findings.flatMap((finding) => {
    const sheet = snapshot.sheets.find(({ name }) => name === finding.sheet);
    return finding.kind === "read" && sheet !== undefined ? [{ finding, sheet }] : [];
  });
}

export function monthlySheets(sheets: readonly ReadSheet[]): MonthlySheets {
  const monthly = sheets.filter(({ finding }) => tableNamed(finding.table).monthly !== "never");
  const single = monthly.flatMap((one) => {
    const month = onlyMonth(one);
    return month === undefined ? [] : [{ ...one, month }];
  });
  const isSingle = new Set(single.map(({ sheet }) => sheet));
  return { single, running: monthly.filter(({ finding, sheet }) => !isSingle.has(sheet) && finding.tableKind === "list" && finding.months.length > 0) };
}

/** The month of a sheet that is of one; a column 月份 with one month in it may be a list that has just begun, unless the sheet is named after it. */
function onlyMonth({ finding, sheet }: ReadSheet): Month | undefined {
  const [named, other] = findMonths(sheet.name);
  const ofName = other === undefined ? named : undefined;
  const [month, second] = finding.months;
  if (month === undefined) return ofName;
  const hasColumn = finding.columns.some(({ type }) => type === "month");
  return second !== undefined || (hasColumn && ofName === undefined) ? undefined : month;
}

/** The calendar month after this one that has school: months in the middle of 校历 to which it deals no day are left out; one that only names holidays deals none to any. */
export function nextMonth(month: Month, tables: readonly Table[]): Month {
  const table = tables.find(({ name }) => name === SCHOOL_CALENDAR);
  const calendar = table && new SchoolCalendar(table, "friday");
  let next = after(month);
  if (calendar === undefined || calendar.months().length === 0) return next;
  while (table && isWithin(next, table) && calendar.daysOf(next).length === 0) next = after(next);
  return next;
}

/** The next time this month comes, with its year where one is known. */
export function completedAfter(from: Month, to: Month): Month {
  if (to.year !== undefined || from.year === undefined) return to;
  return { year: to.month > from.month ? from.year : from.year + 1, month: to.month };
}

/** Whether 校历 goes on after the month and has begun before it. */
function isWithin({ year, month }: Month, { rows }: Table): boolean {
  const begin = year === undefined ? undefined : dayToSerial({ year, month, day: 1 });
  const dates = rows.flatMap(({ cells }) => {
    const value = cells.get("日期")?.value;
    return value?.kind === "date" ? [value.serial] : [];
  });
  return begin !== undefined && dates.some((date) => date < begin) && dates.some((date) => date >= begin + 31);
}
