import type { Month, Row, Table } from "../core/table";
import { naturalMonth, SCHOOL_CALENDAR } from "./schoolCalendar";

/** A school year begins in August. */
const FIRST_MONTH = 8;

/**
 * 9月 on one sheet and 2026年9月 on another, or the calendar's days, are one month, where only one year comes with that
 * month; where none does, it is the month of the one school year that is named: by the scheme, else by the sheets' titles.
 * @param said the school year that the scheme names
 */
export function withYears(tables: readonly Table[], said: number | undefined): readonly Table[] {
  const years = new Map<number, Set<number>>();
  const learn = (month: Month | undefined): void => {
    if (month?.year !== undefined) years.set(month.month, (years.get(month.month) ?? new Set()).add(month.year));
  };
  for (const { name, rows } of tables) {
    for (const { key, cells } of rows) {
      learn(key.month);
      if (name === SCHOOL_CALENDAR) for (const { value } of cells.values()) if (value.kind === "date") learn(naturalMonth(value.serial));
    }
  }
  const [titled, another] = new Set(tables.flatMap(({ schoolYear }) => schoolYear ?? []));
  const schoolYear = said ?? (another === undefined ? titled : undefined);
  const yearFor = (month: number): number | undefined => {
    const [year, second] = years.get(month) ?? [];
    if (year !== undefined) return second === undefined ? year : undefined;
    return schoolYear === undefined ? undefined : month >= FIRST_MONTH ? schoolYear : schoolYear + 1;
  };
  const completeRow = (row: Row): Row => {
    const { month } = row.key;
    const year = month === undefined || month.year !== undefined ? undefined : yearFor(month.month);
    return month === undefined || year === undefined ? row : { ...row, key: { ...row.key, month: { year, month: month.month } } };
  };
  return tables.map((table) => ({ ...table, rows: table.rows.map(completeRow) }));
}
