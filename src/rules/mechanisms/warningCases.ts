import { serialToDay } from "../../core/calendar";
import { addTo } from "../../core/multimap";
import { periodNumber, type Period } from "../../core/period";
import type { Row } from "../../core/table";

export type Way = "total" | "term" | "within" | "run" | "months" | "weeks";

/** What the cases of a warning are counted by. */
export interface Reckoning {
  /** All rows in the order of their days, cases or not. */
  readonly rows: readonly Row[];
  readonly days: number;
  /** The first month of each term. */
  readonly terms: readonly number[];
  readonly dayOf: (row: Row) => number | undefined;
  /** Every month or week there is, and that of a row. */
  readonly periods: () => readonly Period[];
  readonly periodOf: (row: Row) => Period | undefined;
}

/** How much of what a warning counts there is at most, and the cases that make it up. */
export interface Most {
  readonly count: number;
  readonly cases: readonly Row[];
}

const NONE: Most = { count: 0, cases: [] };

/** @param cases in the order of their days */
export function mostOf(way: Way, cases: readonly Row[], reckoning: Reckoning): Most {
  switch (way) {
    case "total":
      return { count: cases.length, cases };
    case "term":
      return mostOfATerm(cases, reckoning);
    case "within":
      return mostWithin(cases, reckoning);
    case "months":
    case "weeks":
      return mostPeriods(cases, reckoning);
    case "run":
      return mostInARow(cases, reckoning);
  }
}

/** The latest term of those with the most. */
function mostOfATerm(cases: readonly Row[], { terms, dayOf }: Reckoning): Most {
  const found = new Map<string, Row[]>();
  for (const row of cases) {
    const term = termOf(dayOf(row), terms);
    if (term !== undefined) addTo(found, term, row);
  }
  return [...found.values()].reduce((most: Most, rows) => (rows.length >= most.count ? { count: rows.length, cases: rows } : most), NONE);
}

/** 2026-8 for the term that begins in August 2026, also for a day of January 2027. */
function termOf(serial: number | undefined, terms: readonly number[]): string | undefined {
  const day = serial === undefined ? undefined : serialToDay(serial);
  if (day === undefined) return undefined;
  const begun = terms.filter((month) => month <= day.month);
  return begun.length > 0 ? `${day.year}-${Math.max(...begun)}` : `${day.year - 1}-${Math.max(...terms)}`;
}

/** The most that lie within so many days. */
function mostWithin(cases: readonly Row[], { days, dayOf }: Reckoning): Most {
  const dated = cases.flatMap((row) => {
    const day = dayOf(row);
    return day === undefined ? [] : [{ row, day }];
  });
  let most = NONE;
  let first = 0;
  dated.forEach(({ day }, index) => {
    while (first <= index && (dated[first]?.day ?? day) <= day - days) first += 1;
    if (index - first + 1 > most.count) most = { count: index - first + 1, cases: dated.slice(first, index + 1).map(({ row }) => row) };
  });
  return most;
}

/** Rows one after the other; another case of the same incident neither counts nor ends the run. */
function mostInARow(cases: readonly Row[], { rows }: Reckoning): Most {
  const counting = new Set(cases);
  let [most, run] = [NONE, new Array<Row>()];
  for (const row of rows) {
    run = counting.has(row) ? [...run, row] : [];
    if (run.length > most.count) most = { count: run.length, cases: run };
  }
  return most;
}

/** Months or weeks one after the other; one without a row is one without a case. */
function mostPeriods(cases: readonly Row[], { periods, periodOf }: Reckoning): Most {
  const found = new Map<number, Row[]>();
  for (const row of cases) {
    const period = periodOf(row);
    if (period !== undefined) addTo(found, periodNumber(period), row);
  }
  let [most, run] = [NONE, new Array<readonly Row[]>()];
  for (const period of periods()) {
    const own = found.get(periodNumber(period));
    run = own === undefined ? [] : [...run, own];
    if (run.length > most.count) most = { count: run.length, cases: run.flat() };
  }
  return most;
}
