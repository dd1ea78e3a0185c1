import { type Day, dayOf, serialOf } from "./calendar";
import { type Figure, isNumber, total } from "./figure";
import { type Fraction, ONE, sum, ZERO } from "./fraction";
import type { Month } from "./posts";

/** When something happened, as its register says: the month, the day, or the teaching week. */
export type When = { readonly month: Month } | { readonly day: Day } | { readonly week: number };

/** A row of a register. */
export interface Entry {
  readonly person: string;
  readonly when: When;
  readonly kind: string;
  readonly item: string;
  readonly level: string;
  readonly amount: Figure;
}

/** What a row has to say to be counted. */
export type Filter = { readonly kinds: readonly string[]; readonly except: boolean } | { readonly levels: readonly string[] } | { readonly amountFrom: Fraction };

/** Bonus points by level, the highest level first. */
type Points = readonly (readonly [level: string, points: Fraction])[];

/** What is made of the rows: how many there are, bonus points by level, the sum of a column. */
export type Method =
  | { readonly name: "计数"; readonly filters: readonly Filter[] }
  | { readonly name: "加分"; readonly points: Points; readonly same: "取最高" | "累计"; readonly cap: Fraction | undefined }
  | { readonly name: "汇总"; readonly filters: readonly Filter[]; readonly none: Fraction };

/** The month that something falls into: a day into its own, a week into that of its Friday (G06). */
function monthOf(when: When, firstMonday: Day): Month {
  if ("month" in when) return when.month;
  if ("day" in when) return when.day;
  return dayOf(serialOf(firstMonday) + (when.week - 1) * 7 + 4);
}

/** The rows of these months and no other, whatever else the sheet holds. */
export function within<R extends { readonly when: When }>(rows: readonly R[], months: readonly Month[], firstMonday: Day): readonly R[] {
  return rows.filter(({ when }) => {
    const { year, month } = monthOf(when, firstMonday);
    return months.some((one) => one.year === year && one.month === month);
  });
}

function passes(entry: Entry, filter: Filter): boolean {
  if ("kinds" in filter) return filter.kinds.includes(entry.kind) !== filter.except;
  if ("levels" in filter) return filter.levels.includes(entry.level);
  return isNumber(entry.amount) && !entry.amount.isBelow(filter.amountFrom);
}

const pointsOf = (level: string, points: Points): Fraction => points.find(([name]) => name === level)?.[1] ?? ZERO;

/** One item counts by its highest level (S1B-10). */
const pointsOfItem = (rows: readonly Entry[], points: Points): Fraction => points.find(([name]) => rows.some(({ level }) => level === name))?.[1] ?? ZERO;

/** What a method makes of the rows of one person in one period. */
export function counted(method: Method, entries: readonly Entry[]): Figure {
  switch (method.name) {
    case "计数":
      return sum(entries.filter((entry) => method.filters.every((filter) => passes(entry, filter))).map(() => ONE));
    case "汇总": {
      const rows = entries.filter((entry) => method.filters.every((filter) => passes(entry, filter)));
      return rows.length === 0 ? method.none : total(rows.map(({ amount }) => amount));
    }
    case "加分": {
      const items = [...new Set(entries.map(({ item }) => item))];
      const each = method.same === "累计" ? entries.map(({ level }) => pointsOf(level, method.points)) : items.map((item) => pointsOfItem(entries.filter((entry) => entry.item === item), method.points));
      const gained = sum(each);
      return method.cap?.isBelow(gained) ? method.cap : gained;
    }
  }
}
