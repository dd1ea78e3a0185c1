import fc from "fast-check";
import type { Raw, SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { type Day, daysIn, serialOf, weekday } from "../reference/calendar";
import { Fraction } from "../reference/fraction";
import type { Month } from "../reference/posts";
import type { Absence } from "../reference/periods";
import type { Entry, When } from "../reference/registers";
import type { Cell } from "./cells";
import { dayText, monthName } from "./months";
import type { Term, Weeks } from "./terms";

/** What a register says of the time of its rows. */
export type Kept = "月份" | "日期" | "周次";

export const KINDS = ["迟到", "早退", "旷课", "值日"];
export const LEVELS = ["省级", "市级", "县级", "校级"];

/** Rows as they are written, and what they mean. */
export type WrittenEntry = Omit<Entry, "when" | "amount"> & { readonly when: Cell<When>; readonly amount: Fraction; readonly blank: boolean };
export type WrittenAbsence = Omit<Absence, "when"> & { readonly when: Cell<When> };

/** Of the months of the term mostly; else of those beside it, or of the same month a year before or after. */
const someMonth = (months: readonly Month[]): fc.Arbitrary<Month> => {
  const beside = [{ year: 2026, month: 8 }, { year: 2025, month: months[0]?.month ?? 9 }, { year: 2026, month: 12 }, { year: 2027, month: 1 }, { year: 2027, month: 9 }];
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...months) }, { weight: 1, arbitrary: fc.constantFrom(...beside) });
};

/** With its year, or without where it can only be one. */
function monthCell(months: readonly Month[]): fc.Arbitrary<Cell<When>> {
  return fc.tuple(someMonth(months), fc.boolean()).map(([month, short]) => {
    const plain = short && months.some((one) => one.year === month.year && one.month === month.month);
    return { written: plain ? `${month.month}月` : monthName(month), means: { month } };
  });
}

/** Days at the ends of months are what periods go wrong by. */
const dayOfMonth = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 2, 28, 29, 30, 31));

/** No Saturdays and no Sundays. */
function dayCell(months: readonly Month[], unlisted: readonly number[]): fc.Arbitrary<Cell<When>> {
  return fc
    .tuple(someMonth(months), dayOfMonth)
    .map(([{ year, month }, day]): Day => ({ year, month, day: Math.min(day, daysIn(year, month)) }))
    .filter((day) => weekday(serialOf(day)) <= 5 && !unlisted.includes(serialOf(day)))
    .map((day) => ({ written: dayText(day), means: { day } }));
}

const weekCell = ({ count }: Weeks): fc.Arbitrary<Cell<When>> => fc.tuple(fc.integer({ min: 1, max: count }), fc.boolean()).map(([week, bare]) => ({ written: bare ? week : `第${week}周`, means: { week } }));

export function whenCell(kept: Kept, { months, weeks, unlisted }: Term): fc.Arbitrary<Cell<When>> {
  if (kept === "周次" && weeks !== undefined) return weekCell(weeks);
  return kept === "日期" ? dayCell(months, unlisted) : monthCell(months);
}

/** No row twice: whether that is one event or two, only the school can say, and till it does the figure is open. */
export const entries = (names: readonly string[], when: fc.Arbitrary<Cell<When>>): fc.Arbitrary<WrittenEntry[]> =>
  fc.uniqueArray(
    fc.record({
      person: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constant("沈外来") }),
      when,
      kind: fc.constantFrom(...KINDS),
      item: fc.constantFrom("合唱", "作文", "书法"),
      level: fc.constantFrom(...LEVELS),
      amount: fc.integer({ min: 0, max: 10 }).map((halves) => Fraction.of(halves, 2)),
      blank: fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    }),
    { maxLength: 8, selector: ({ person, when, kind, item, level, amount, blank }) => JSON.stringify([person, when.written, kind, item, level, blank ? "" : amount.toNumber()]) },
  );

/** Nobody twice in a month: days that overlap are another matter. */
export function absences(names: readonly string[], when: fc.Arbitrary<Cell<When>>): fc.Arbitrary<WrittenAbsence[]> {
  const one = fc.record({
    person: fc.constantFrom(...names),
    when,
    kind: fc.constantFrom("事假", "病假", "公假"),
    days: fc.constantFrom(Fraction.of(1), Fraction.of(1, 2)),
    substitute: fc.constantFrom(...names),
  });
  const sameTime = (a: WrittenAbsence, b: WrittenAbsence): boolean => JSON.stringify(monthIn(a)) === JSON.stringify(monthIn(b));
  return fc.array(one, { maxLength: 5 }).map((rows) => rows.filter((row, index) => row.person !== row.substitute && rows.findIndex((other) => other.person === row.person && sameTime(other, row)) === index));
}

const monthIn = ({ when: { means } }: WrittenAbsence): unknown => ("day" in means ? [means.day.year, means.day.month] : "month" in means ? [means.month.year, means.month.month] : means);

const raw = ({ written }: Cell<unknown>): Raw => written ?? "";

export const registerSheet = (name: string, kept: Kept, rows: readonly WrittenEntry[]): SheetData =>
  sheet(name, [["姓名", kept, "类别", "项目名称", "级别", "数"], ...rows.map(({ person, when, kind, item, level, amount, blank }): Raw[] => [person, raw(when), kind, item, level, blank ? "" : amount.toNumber()])]);

/** By month, or each absence on one day. */
export function absenceSheet(kept: "月份" | "日期", rows: readonly WrittenAbsence[], classOf: (name: string) => string): SheetData {
  const headings = kept === "月份" ? ["月份"] : ["起", "止"];
  return sheet("请假代班", [["姓名", "班级", ...headings, "假别", "天数", "代班人"], ...rows.map(({ person, when, kind, days, substitute }): Raw[] => [person, classOf(person), ...headings.map(() => raw(when)), kind, days.toNumber(), substitute])]);
}
