import { serialToDay } from "../core/calendar";
import { monthKey } from "../core/month";
import type { Month, Row, Table } from "../core/table";

/** The sheet with teaching weeks, appraisal months and working days. */
export const SCHOOL_CALENDAR = "校历";

/** Which month a teaching week belongs to that lies in two. */
export type StraddlingWeek = "friday" | "monday" | "date";

/** The columns of 校历. */
const COLUMNS = { date: "日期", week: "教学周", month: "考核月", kind: "类型" } as const;
const WORKING: Readonly<Record<string, boolean>> = { 工作日: true, 调休: true, 休息日: false, 节假日: false };

interface CalendarDay {
  readonly week: number | undefined;
  readonly month: Month | undefined;
  /** Whether the sheet deals the day to a week or month, rather than only naming it a holiday. */
  readonly dealt: boolean;
  /** undefined where its kind is a word that nobody understands. */
  readonly working: boolean | undefined;
}

const MONDAY = 2;
const FRIDAY = 4;
/** Excel's serials leave 0 on Saturday and 1 on Sunday when divided by 7; the days of a week follow its Monday. */
const mondayOf = (serial: number): number => serial - ((serial - MONDAY + 7) % 7);

/**
 * The school's calendar as the sheet 校历 has it: which teaching week and appraisal month a day belongs to, and whether
 * it is a working day. What the sheet does not cover is unknown, not guessed. A sheet that lists only the Mondays, or
 * the holidays besides, is read as whole weeks with working days from Monday to Friday; of one that lists day by day,
 * days it leaves out are none, and its working days are those of the calendar's months where it names neither weeks nor
 * months.
 */
export class SchoolCalendar {
  private readonly days = new Map<number, CalendarDay>();
  private readonly fridays = new Map<number, number>();
  /** Whether the sheet lists day by day: then what it does not list is no day of the school's. */
  private readonly daily: boolean;
  private readonly written = new Map<number, Month>();
  /** The first day that the sheet names: the term begins with it, whatever day of its week it is. */
  private readonly first: number;

  constructor(table: Table, straddling: StraddlingWeek) {
    const listed = new Map(table.rows.flatMap((row) => datedRow(row)));
    this.first = Math.min(...listed.keys());
    const weeks = new Map([...listed].flatMap(([serial, { key }]) => (key.week === undefined ? [] : [[mondayOf(serial), key.week] as const])));
    const comesTwice = (week: number): boolean => [...weeks.values()].filter((other) => other === week).length > 1;
    this.daily = isDaily([...listed].filter(([serial, row]) => isWorking(serial, row) === true).map(([serial]) => serial));
    const namesNone = this.daily && [...listed.values()].every(({ key }) => key.week === undefined && key.month === undefined);
    for (const monday of new Set([...listed.keys()].map(mondayOf))) {
      const numbered = weeks.get(monday);
      const week = numbered === undefined || comesTwice(numbered) ? undefined : numbered;
      if (week !== undefined) this.fridays.set(week, monday + FRIDAY);
      for (let serial = monday; serial < monday + 7; serial++) {
        const row = listed.get(serial);
        if (this.daily && row === undefined) continue;
        const written = writtenMonth(serial, listed);
        if (this.daily && written !== undefined) this.written.set(serial, written);
        const month = monthOfDay(serial, numbered, listed, straddling);
        const working = isWorking(serial, row);
        this.days.set(serial, { week, month, dealt: numbered !== undefined || written !== undefined || (namesNone && working === true), working });
      }
    }
  }

  /** undefined outside the sheet, in weeks without teaching, and where two weeks have one number (both terms' first). */
  weekOf(serial: number): number | undefined {
    return this.days.get(serial)?.week;
  }

  /** The appraisal month of a day; undefined outside the sheet. */
  monthOf(serial: number): Month | undefined {
    return this.days.get(serial)?.month;
  }

  /** The month that a sheet which lists day by day has on the day's own row. */
  writtenMonthOf(serial: number): Month | undefined {
    return this.written.get(serial);
  }

  /** The appraisal months in their order, each with its first day. */
  months(): readonly { readonly month: Month; readonly first: number }[] {
    const found = new Map<string, { readonly month: Month; readonly first: number }>();
    for (const [serial, { month, dealt }] of [...this.days].sort(([a], [b]) => a - b)) {
      if (month !== undefined && dealt && !found.has(monthKey(month))) found.set(monthKey(month), { month, first: serial });
    }
    return [...found.values()];
  }

  /** The month of its Friday; where a sheet that lists day by day does not have that, of the last day it has. */
  monthOfWeek(week: number): Month | undefined {
    const friday = this.fridays.get(week);
    return friday === undefined ? undefined : (this.monthOf(friday) ?? this.monthOf(this.daysOfWeek(week)?.at(-1) ?? friday));
  }

  /** The teaching weeks in their order. */
  weeks(): readonly number[] {
    return [...this.fridays.keys()].sort((a, b) => a - b);
  }

  /** The day a teaching week's reports are due. S1B-02 */
  fridayOf(week: number): number | undefined {
    return this.fridays.get(week);
  }

  /** The last day the sheet has; undefined where it has none. */
  lastDay(): number | undefined {
    return this.days.size === 0 ? undefined : Math.max(...this.days.keys());
  }

  isWorkday(serial: number): boolean | undefined {
    return this.days.get(serial)?.working;
  }

  /** Not before the first day the sheet names, nor when it says that nobody works; undefined where it does not tell. */
  isSchoolDay(serial: number): boolean | undefined {
    return serial < this.first ? false : this.isWorkday(serial);
  }

  /** The working days of the teaching weeks; where it numbers none and lists day by day, all its working days. undefined where it tells neither. */
  teachingDays(): readonly { readonly serial: number; readonly isWorked: boolean | undefined }[] | undefined {
    const weeks = this.weeks();
    if (weeks.length === 0 && !this.daily) return undefined;
    const serials = weeks.length > 0 ? weeks.flatMap((week) => this.daysOfWeek(week) ?? []) : [...this.days.keys()].sort((a, b) => a - b);
    return serials.flatMap((serial) => {
      const isWorked = this.isWorkday(serial);
      return isWorked === false ? [] : [{ serial, isWorked }];
    });
  }

  /** The working days from one day to another, both counted; undefined where the sheet does not cover them all. */
  workdays(from: number, to: number): number | undefined {
    const [first, last] = [Math.min(...this.days.keys()), Math.max(...this.days.keys())];
    let count = 0;
    for (let serial = from; serial <= to; serial++) {
      const skipped = this.daily && serial >= first && serial <= last && !this.days.has(serial);
      const working = skipped ? false : this.isWorkday(serial);
      if (working === undefined) return undefined;
      if (working) count += 1;
    }
    return count;
  }

  /** Monday to Sunday of a teaching week, as far as the school has them. */
  daysOfWeek(week: number): readonly number[] | undefined {
    const friday = this.fridays.get(week);
    return friday === undefined ? undefined : daysBetween(friday - FRIDAY, friday - FRIDAY + 6).filter((serial) => !this.daily || this.days.has(serial));
  }

  /**
   * All days of an appraisal month in their order, a week that the sheet leaves out in between included; none where the
   * sheet only names holidays of it, and for a month without a year that comes twice.
   */
  daysOf(month: Month): readonly number[] {
    const matches = (day: Month): boolean => (month.year === undefined ? day.month === month.month : monthKey(day) === monthKey(month));
    const days = [...this.days].filter(([, { month: of }]) => of !== undefined && matches(of));
    const months = new Set(days.map(([, { month: of }]) => of && monthKey(of)));
    if (months.size !== 1 || !days.some(([, { dealt }]) => dealt)) return [];
    const serials = days.map(([serial]) => serial);
    return this.daily ? serials.sort((a, b) => a - b) : daysBetween(Math.min(...serials), Math.max(...serials));
  }
}

/** Of some week three working days or more are listed: not only the Mondays, nor only holidays and the days worked for them. */
function isDaily(workdays: readonly number[]): boolean {
  const perWeek = new Map<number, number>();
  for (const serial of workdays) perWeek.set(mondayOf(serial), (perWeek.get(mondayOf(serial)) ?? 0) + 1);
  return [...perWeek.values()].some((count) => count >= 3);
}

const daysBetween = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

function datedRow(row: Row): [number, Row][] {
  const value = row.cells.get(COLUMNS.date)?.value;
  return value?.kind === "date" ? [[value.serial, row]] : [];
}

/** What the sheet says of the day, else of the day that stands for the week, else of the week's other days if they agree, else that day's own month. */
function monthOfDay(serial: number, week: number | undefined, listed: ReadonlyMap<number, Row>, straddling: StraddlingWeek): Month | undefined {
  const written = writtenMonth(serial, listed);
  if (written !== undefined) return written;
  if (week === undefined || straddling === "date") return naturalMonth(serial);
  const standing = mondayOf(serial) + (straddling === "friday" ? FRIDAY : 0);
  return writtenMonth(standing, listed) ?? monthOfWholeWeek(mondayOf(serial), listed) ?? naturalMonth(standing);
}

/** The one month written in a week: on its Monday's row, where only the Mondays are listed. */
function monthOfWholeWeek(monday: number, listed: ReadonlyMap<number, Row>): Month | undefined {
  const written = new Map(daysBetween(monday, monday + 6).flatMap((serial) => {
    const month = writtenMonth(serial, listed);
    return month === undefined ? [] : [[monthKey(month), month] as const];
  }));
  const [one, second] = [...written.values()];
  return second === undefined ? one : undefined;
}

/** A month written without a year is the nearest of its number: 12月 on the first of January is last year's. */
function writtenMonth(serial: number, listed: ReadonlyMap<number, Row>): Month | undefined {
  const month = listed.get(serial)?.key.month;
  const natural = naturalMonth(serial);
  if (month === undefined || month.year !== undefined || natural?.year === undefined) return month;
  const ahead = month.month - natural.month;
  return { year: natural.year + (ahead > 6 ? -1 : ahead < -6 ? 1 : 0), month: month.month };
}

/** The calendar month of a day. */
export function naturalMonth(serial: number): Month | undefined {
  const day = serialToDay(serial);
  return day === undefined ? undefined : { year: day.year, month: day.month };
}

/** As the sheet says, else by the day of the week; undefined where it says something that nobody understands. */
function isWorking(serial: number, row: Row | undefined): boolean | undefined {
  const kind = row?.cells.get(COLUMNS.kind)?.value;
  if (row?.unread?.has(COLUMNS.kind) === true) return undefined;
  return kind?.kind === "text" ? WORKING[kind.text] : serial % 7 > 1;
}
