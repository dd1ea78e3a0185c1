import type { Month } from "./table";

/** A school year begins in August: without a year, 9月 comes before 1月. */
export const FIRST_MONTH_OF_SCHOOL_YEAR = 8;

export function monthKey(month: Month): string {
  return `${month.year ?? ""}-${month.month}`;
}

/** Order in time; months without a year in the order of a school year. */
export function compareMonths(a: Month, b: Month): number {
  if (a.year !== undefined && b.year !== undefined) return a.year * 12 + a.month - (b.year * 12 + b.month);
  return placeInSchoolYear(a) - placeInSchoolYear(b);
}

function placeInSchoolYear({ month }: Month): number {
  return (month - FIRST_MONTH_OF_SCHOOL_YEAR + 12) % 12;
}

/** How a month heads its columns: "9月", with the year only where two months of the appraisal would read alike. */
export function monthLabel(month: Month, all: readonly Month[]): string {
  const ambiguous = all.some((other) => other.month === month.month && other.year !== month.year);
  return ambiguous && month.year !== undefined ? `${month.year}年${month.month}月` : `${month.month}月`;
}

/** The year in which the month's school year begins; undefined where the month's own year is not known. */
export function schoolYearOf({ year, month }: Month): number | undefined {
  return year === undefined ? undefined : month >= FIRST_MONTH_OF_SCHOOL_YEAR ? year : year - 1;
}

/** The calendar year of a month of the school year that begins in a year. */
export const yearIn = (schoolYear: number, month: number): number => (month >= FIRST_MONTH_OF_SCHOOL_YEAR ? schoolYear : schoolYear + 1);

/** The first term runs from August to January. */
export const isOfFirstTerm = (month: number): boolean => month >= FIRST_MONTH_OF_SCHOOL_YEAR || month === 1;
