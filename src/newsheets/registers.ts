import { SCHOOL_CALENDAR } from "../rules/schoolCalendar";
import type { WantedTable } from "../rules/wantedTable";

/** Whether the results proper read a table. 校历 says which months there are, though no rule names it. */
const isNeeded = ({ name, whenAbsent }: WantedTable): boolean => whenAbsent !== "silent" || name === SCHOOL_CALENDAR;

/** The tables that only further sheets of results read and no sheet holds: whoever keeps such a register has its sheet made. */
export const absentRegisters = (wanted: readonly WantedTable[], present: ReadonlySet<string>): readonly string[] =>
  wanted.filter((table) => !isNeeded(table) && !present.has(table.name)).map(({ name }) => name);
