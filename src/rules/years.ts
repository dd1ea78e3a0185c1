import type { Month, Row, Table } from "../core/table";
import { naturalMonth, SCHOOL_CALENDAR } from "./schoolCalendar";

/** 9月 on one sheet and 2026年9月 on another, or the calendar's days, are one month, where only one year comes with that month. */
export function withYears(tables: readonly Table[]): readonly Table[] {
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
  const complete = (month: Month): Month | undefined => {
    const [year, second] = [...(years.get(month.month) ?? [])];
    return month.year !== undefined || year === undefined || second !== undefined ? undefined : { year, month: month.month };
  };
  const completeRow = (row: Row): Row => {
    const month = row.key.month && complete(row.key.month);
    return month === undefined ? row : { ...row, key: { ...row.key, month } };
  };
  return tables.map((table) => ({ ...table, rows: table.rows.map(completeRow) }));
}
