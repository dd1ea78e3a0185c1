import { serialToDay } from "./calendar";
import { monthKey } from "./month";
import type { Month, Row, Table } from "./table";

/** Which month a teaching week belongs to that lies in two. */
export type StraddlingWeek = "friday" | "monday" | "date";

/** The columns of 校历. */
const COLUMNS = { date: "日期", week: "教学周", month: "考核月", kind: "类型" } as const;
const WORKING: Readonly<Record<string, boolean>> = { 工作日: true, 调休: true, 休息日: false, 节假日: false };

interface CalendarDay {
  readonly week: number | undefined;
  readonly month: Month | undefined;
  readonly working: boolean;
}

const MONDAY = 2;
const FRIDAY = 4;
/** Excel's serials leave 0 on Saturday and 1 on Sunday when divided by 7; the days of a week follow its Monday. */
const mondayOf = (serial: number): number => serial - ((serial - MONDAY + 7) % 7);

/**
 * The school's calendar as the sheet 校历 has it: which teaching week and appraisal month a day belongs to, and whether
 * it is a working day. What the sheet does not cover is unknown, not guessed. A sheet that lists only the Mondays, or
 * the holidays besides, is read as whole weeks with working days from Monday to Friday.
 */
export class SchoolCalendar {
  private readonly days = new Map<number, CalendarDay>();
  private readonly fridays = new Map<number, number>();

  constructor(table: Table, straddling: StraddlingWeek) {
    const listed = new Map(table.rows.flatMap((row) => datedRow(row)));
    const weeks = new Map<number, number>();
    for (const [serial, row] of listed) if (row.key.week !== undefined) weeks.set(mondayOf(serial), row.key.week);
    for (const monday of new Set([...listed.keys()].map(mondayOf))) {
      const week = weeks.get(monday);
      if (week !== undefined) this.fridays.set(week, monday + FRIDAY);
      for (let serial = monday; serial < monday + 7; serial++) {
        const row = listed.get(serial);
        this.days.set(serial, { week, month: monthOfDay(serial, week, listed, straddling), working: isWorking(serial, row) });
      }
    }
  }

  /** undefined outside the sheet, and in weeks without teaching. */
  weekOf(serial: number): number | undefined {
    return this.days.get(serial)?.week;
  }

  /** The appraisal month of a day; undefined outside the sheet. */
  monthOf(serial: number): Month | undefined {
    return this.days.get(serial)?.month;
  }

  monthOfWeek(week: number): Month | undefined {
    const friday = this.fridays.get(week);
    return friday === undefined ? undefined : this.monthOf(friday);
  }

  /** The teaching weeks in their order. */
  weeks(): readonly number[] {
    return [...this.fridays.keys()].sort((a, b) => a - b);
  }

  /** The day a teaching week's reports are due. S1B-02 */
  fridayOf(week: number): number | undefined {
    return this.fridays.get(week);
  }

  isWorkday(serial: number): boolean | undefined {
    return this.days.get(serial)?.working;
  }

  /** The working days from one day to another, both counted; undefined where the sheet does not cover them all. */
  workdays(from: number, to: number): number | undefined {
    let count = 0;
    for (let serial = from; serial <= to; serial++) {
      const working = this.isWorkday(serial);
      if (working === undefined) return undefined;
      if (working) count += 1;
    }
    return count;
  }

  /** All days of an appraisal month in their order; a month without a year is the only one of its number. */
  daysOf(month: Month): readonly number[] {
    const matches = (day: Month): boolean => (month.year === undefined ? day.month === month.month : monthKey(day) === monthKey(month));
    return [...this.days].flatMap(([serial, { month: of }]) => (of !== undefined && matches(of) ? [serial] : [])).sort((a, b) => a - b);
  }
}

function datedRow(row: Row): [number, Row][] {
  const value = row.cells.get(COLUMNS.date)?.value;
  return value?.kind === "date" ? [[value.serial, row]] : [];
}

/** What the sheet says of the day, else what it says of the day that stands for the week, else that day's own month. */
function monthOfDay(serial: number, week: number | undefined, listed: ReadonlyMap<number, Row>, straddling: StraddlingWeek): Month | undefined {
  const written = writtenMonth(serial, listed);
  if (written !== undefined) return written;
  const standing = week === undefined || straddling === "date" ? serial : mondayOf(serial) + (straddling === "friday" ? FRIDAY : 0);
  return writtenMonth(standing, listed) ?? naturalMonth(standing);
}

function writtenMonth(serial: number, listed: ReadonlyMap<number, Row>): Month | undefined {
  const month = listed.get(serial)?.key.month;
  const year = naturalMonth(serial)?.year;
  return month === undefined || month.year !== undefined || year === undefined ? month : { year, month: month.month };
}

/** The calendar month of a day. */
export function naturalMonth(serial: number): Month | undefined {
  const day = serialToDay(serial);
  return day === undefined ? undefined : { year: day.year, month: day.month };
}

function isWorking(serial: number, row: Row | undefined): boolean {
  const kind = row?.cells.get(COLUMNS.kind)?.value;
  const said = kind?.kind === "text" ? WORKING[kind.text] : undefined;
  return said ?? serial % 7 > 1;
}
