import { yearIn } from "../core/month";
import { madeOnce } from "../core/multimap";
import type { Month, Row, Table } from "../core/table";
import { naturalMonth, SCHOOL_CALENDAR } from "./schoolCalendar";

/**
 * Which 9月 is meant where no year is written: that of the school year which the scheme names; else the one year that comes
 * with the month on lists or on the calendar; else of the one school year in the sheets' titles; else the one year that
 * registers have. A stray row of a register decides nothing that anything else says.
 * @param said the school year that the scheme names
 */
export function withYears(tables: readonly Table[], said: number | undefined): readonly Table[] {
  const lists = yearsIn(tables.filter(({ kind }) => kind === "list"));
  const registers = yearsIn(tables.filter(({ kind }) => kind === "register"));
  const [titled, another] = new Set(tables.flatMap(({ schoolYear }) => schoolYear ?? []));
  const yearFor = (month: number): number | undefined => {
    if (said !== undefined) return yearIn(said, month);
    const listed = lists.get(month);
    if (listed) return theOnly(listed);
    return titled !== undefined && another === undefined ? yearIn(titled, month) : theOnly(registers.get(month));
  };
  const completeRow = (row: Row): Row => {
    const { month } = row.key;
    const year = month === undefined || month.year !== undefined ? undefined : yearFor(month.month);
    return month === undefined || year === undefined ? row : { ...row, key: { ...row.key, month: { year, month: month.month } } };
  };
  const lacksYear = ({ key: { month } }: Row): boolean => month !== undefined && month.year === undefined;
  return tables.map((table) => (table.rows.some(lacksYear) ? { ...table, rows: table.rows.map(completeRow) } : table));
}

/** The years that come with each month. */
function yearsIn(tables: readonly Table[]): ReadonlyMap<number, ReadonlySet<number>> {
  const years = new Map<number, Set<number>>();
  // Rows that stand together mostly have one month.
  let before: Month | undefined;
  const learn = (month: Month | undefined): void => {
    if (month === before) return;
    before = month;
    if (month?.year !== undefined) madeOnce(years, month.month, () => new Set<number>()).add(month.year);
  };
  for (const { name, rows } of tables) {
    for (const { key, cells } of rows) {
      learn(key.month);
      if (name === SCHOOL_CALENDAR) for (const { value } of cells.values()) if (value.kind === "date") learn(naturalMonth(value.serial));
    }
  }
  return years;
}

function theOnly(years: ReadonlySet<number> | undefined): number | undefined {
  const [year, second] = years ?? [];
  return second === undefined ? year : undefined;
}
