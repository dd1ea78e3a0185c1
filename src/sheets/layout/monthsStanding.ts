import { serialToDay } from "../../core/calendar";
import type { ColumnHeading, Vocabulary } from "../headings/headings";
import { parseDate } from "../parse/parseDate";
import { parseMonth } from "../parse/parseMonth";
import { type Raw, type SheetData, cellOf, formatOf } from "../sheetData";

/** A column, and by row without a word of its own the row that stands for it. */
export type Standing = readonly [column: number, rows: ReadonlyMap<number, number>];

/**
 * A month stands for the rows below it up to one whose own day lies in another: from there on nobody wrote down which. Only
 * where the day of the row with the month lies in it is it such a day, and not that of an entry; where a day is what the
 * row is about, the month may have a week of its neighbours.
 */
export function ownMonths(sheet: SheetData, [column, rows]: Standing, columns: readonly ColumnHeading[], vocabulary: Vocabulary): Standing {
  const isOfMonths = columns.some(({ name, position }) => position.column === column && vocabulary.isSubject(name) && name.includes("月"));
  if (!isOfMonths) return [column, rows];
  const days = columns.filter(({ name }) => vocabulary.isDay(name));
  const slack = columns.some(({ name }) => vocabulary.isWho(name)) ? 0 : DAYS_OF_WEEK;
  const isIn = (row: number, first: number): boolean | undefined => {
    const month = parseMonth(cellOf(sheet, first, column), formatOf(sheet, first, column))?.month;
    const [serial] = days.flatMap(({ position }) => serialIn(cellOf(sheet, row, position.column)) ?? []);
    return month === undefined || serial === undefined ? undefined : [-slack, 0, slack].some((by) => serialToDay(serial + by)?.month === month);
  };
  const ended = new Set<number>();
  const kept = [...rows].filter(([row, first]) => {
    if (isIn(row, first) === false && isIn(first, first) === true) ended.add(first);
    return !ended.has(first);
  });
  return [column, new Map(kept)];
}

const DAYS_OF_WEEK = 7;

/** The serial number of a day, whatever its year where none is written; undefined for what is none. */
function serialIn(content: Raw): number | undefined {
  if (typeof content === "number" && (content < FIRST_DAY || content > LAST_DAY)) return undefined;
  const reading = parseDate(content, LEAP_YEAR);
  return reading.kind === "date" ? reading.serial : undefined;
}

/** 2009 and 2064: what a school writes in a column of days is no other number between them. */
const [FIRST_DAY, LAST_DAY] = [40_000, 60_000];
/** Has a 29 February, and so each day that may stand without a year. */
const LEAP_YEAR = { schoolYear: 1999 };
