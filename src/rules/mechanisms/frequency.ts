import { dayToSerial, serialToDay } from "../../core/calendar";
import { FIRST_MONTH_OF_SCHOOL_YEAR } from "../../core/month";
import { Exact } from "../../core/number/exact";
import { isSamePeriod, isWeek, type Period } from "../../core/period";
import type { Row } from "../../core/table";
import { missing, notApplicable, number, type Value } from "../../core/value";
import { filter, filterReads, sift } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation, Outcome } from "../outcome";
import type { Scope } from "../scope";
import { choice, count, dayOperand, mayBeBlank, optional, optionalList, required, tableName, withDefault, wordList, words, type Operand, type Setting, type SettingProblem } from "../settings";
import type { At } from "../subject";
import { distinctPeriods, saidPeriods, type Unit } from "./buckets";
import { absentRegister, cellNameIn, dayIn, entryOf, isBlankCell, openEntries, wordsIn } from "./entry";
import { times, TIMES_COLUMN, timesOf, timesReads } from "./times";
import { figureUnasked, notAsked, unaskedOf } from "./notAsked";

/** 学年 and 自然年 are those of the 基准日; without one, the whole table is the year. */
type Span = Unit | "all" | "schoolYear" | "year";

/** The days that count, both included. */
interface Days {
  readonly from: number;
  readonly to: number;
}

/** 活动频次: how often something took place in each week, month or term, against how often it should. S0-17, S1C-01, S2-06, S3-01 */
export const frequency = defineMechanism({
  name: "活动频次",
  sentence: "frequency",
  settings: {
    register: required("登记", tableName),
    filters: optionalList("筛选", filter, { named: true }),
    period: withDefault("周期", choice<Span>({ 周: "week", 月: "month", 学期: "all", 学年: "schoolYear", 自然年: "year" }), "学期"),
    least: required("至少", count),
    /** A row that does not say all of this does not count. */
    filled: optional("必填", wordList),
    /** A column whose words count once however many rows have them: the days of a daily check. S3-10 */
    distinct: optional("去重", words),
    times,
    date: withDefault("日期列", words, "日期"),
    /** A week or month that is not over on that day is not asked for yet; of years, the one it lies in counts. */
    asOf: optional("基准日", dayOperand),
    yearBegins: withDefault("学年起月", count, FIRST_MONTH_OF_SCHOOL_YEAR),
    /** Only what took place from one day to another; a week or month is asked for if it lies between them. Without the last day there is no end yet. S3-02, S0-19 */
    from: optional("起", dayOperand),
    to: optional("止", mayBeBlank),
    /** The day up to which there is time, where all that took place counts: before it nothing is lacking. */
    dueBy: optional("限期", dayOperand),
    waived: notAsked,
  },
  check: ({ times: { setting }, distinct }): readonly SettingProblem[] => (setting?.value !== undefined && distinct.setting ? [{ code: "eitherOr", row: setting.row, one: TIMES_COLUMN, other: "去重" }] : []),
  bind({ register, filters, period, least, filled, distinct, times: many, date, asOf, yearBegins, from, to, dueBy, waived }) {
    const unit = period.value === "week" || period.value === "month" ? period.value : "all";
    const needed = filled.setting?.value ?? [];
    const [once, often] = [distinct.setting?.value, many.setting?.value];
    const asked = [...needed, ...[once, often].flatMap((column) => column ?? [])];
    return {
      reads: [
        { kind: "table", table: register.value },
        ...filterReads(register.value, filters),
        ...needed.map((column) => ({ kind: "column", table: register.value, column, blankTold: true }) as const),
        ...(distinct.setting ? [{ kind: "column", table: register.value, column: distinct.setting.value } as const] : []),
        ...timesReads(register, many),
      ],
      ...(unit === "all" ? { counts: "term" } : { periods: (scope: Scope) => (unit === "week" ? (scope.calendar?.weeks() ?? []).map((week) => ({ week })) : monthsOf(register, scope)) }),
      evaluation: {
        kind: unit === "all" ? "term" : "each",
        evaluate(at: At, scope: Scope) {
          const unasked = unaskedOf(waived.setting, at, scope, asOf.setting && scope.value(asOf.setting, at).value);
          const instead = figureUnasked(unasked);
          if (unasked?.is === true && instead) return instead;
          if (scope.table(register.value) === undefined) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, "") }] }) };
          if (unit !== "all" && at.period === undefined) return { value: missing, notes: [{ code: "calendarNeeded", params: { what: register.row.rule } } satisfies Note], explain: nothing };
          if (asOf.setting && isAhead(at, scope.value(asOf.setting, at).value, scope)) return { value: notApplicable, explain: nothing };
          const when = at.period === undefined ? "" : scope.labelOf(at.period);
          const ofYear = period.value === "schoolYear" || period.value === "year";
          const [first, last] = [from.setting && scope.value(from.setting, { subject: at.subject }), endOf(to.setting, at, scope)];
          const bounds = unit === "all" ? [ofYear && asOf.setting ? scope.value(asOf.setting, { subject: at.subject }) : undefined, first, last] : [];
          // What is lacking is told together: whether it is asked for, and from when to when.
          const undated = bounds.filter((outcome) => outcome !== undefined && outcome.value.kind !== "date");
          if (instead || undated.length > 0) return { value: missing, explain: () => ({ inputs: [...(instead?.explain().inputs ?? []), ...undated.flatMap((outcome) => (outcome ? [{ role: "日期", outcome }] : []))] }) };
          const days = daysOf(bounds, period.value, yearBegins.value);
          const span = at.period === undefined && !ofYear && days === undefined ? "reader" : "all";
          const counted = scope.counted(register, { subject: at.subject }, span, { date: date.value });
          const sifted = sift(counted, filters);
          const rows = sifted.passing.filter((row) => isIn(row, at, unit, scope, date.value) && (days === undefined || isWithin(dayIn(row, date.value), days)));
          const lacking = (row: Row): string[] => [...needed.filter((column) => wordsIn(row, column) === ""), ...(days !== undefined && dayIn(row, date.value) === undefined ? [date.value] : [])];
          const whole = new Set(rows.filter((row) => lacking(row).length === 0 && timesOf(row, often) !== undefined));
          const isUntold = (row: Row): boolean =>
            asked.some((column) => !row.cells.has(column)) || (once !== undefined && wordsIn(row, once) === "") || timesOf(row, often) === undefined || (days !== undefined && dayIn(row, date.value) === undefined) || isOfNoPeriod(row, unit, scope, date.value);
          const open = [...sifted.open, ...sifted.passing.filter(isUntold)].filter(
            (row) => (isIn(row, at, unit, scope, date.value) || isOfNoPeriod(row, unit, scope, date.value)) && (days === undefined || isWithin(dayIn(row, date.value), days)),
          );
          const found: number = once === undefined ? Exact.sum([...whole].flatMap((row) => timesOf(row, often) ?? [])).toNumber() : new Set([...whole].map((row) => wordsIn(row, once)).filter(Boolean)).size;
          if (found < least.value && at.period !== undefined) {
            const isAsked = isWhollyWithin(at.period, first, last, sifted.passing.map((row) => dayIn(row, date.value)), scope);
            if (isAsked !== true) return { value: isAsked === false ? notApplicable : missing, explain: () => ({ inputs: [first, last].flatMap((outcome) => (outcome ? [{ role: "日期", outcome }] : [])) }) };
          }
          if (open.length > 0 && found < least.value) return { value: missing, explain: () => ({ inputs: openEntries(register.value, open, [...filters.map(({ key }) => key), ...asked, date.value]) }) };
          // A duty of the term, the year or some days is not neglected before they are over.
          const today = unit === "all" && asOf.setting ? scope.value(asOf.setting, at).value : missing;
          const limit = dueBy.setting && serialOf(scope.value(dueBy.setting, at));
          const isRunning = found < least.value && isBefore(today, limit ?? lastDayOf(days, scope));
          if (isRunning && found === 0 && !ofYear) return { value: notApplicable, explain: nothing };
          const explain = (): Explanation => ({ inputs: rows.map((row) => ({ role: register.value, outcome: entryOf(register.value, row, needed[0] ?? filters[0]?.key ?? date.value, number((whole.has(row) ? timesOf(row, often) : undefined) ?? Exact.zero)) })) });
          const notes: Note[] = [
            ...(found < least.value && !isRunning ? [{ code: "tooSeldom", params: { what: least.row.rule, when, count: String(found), required: String(least.value) } } as const] : []),
            ...rows.flatMap((row): Note[] => (lacking(row).length === 0 ? [] : [{ code: "fieldsBlank", params: { fields: lacking(row).join("、"), cell: cellNameIn(row, lacking(row)[0] ?? "") } }])),
          ];
          return { value: number(Exact.of(found)), notes, explain };
        },
      },
    };
  },
});

const nothing = (): Explanation => ({ inputs: [] });

/** undefined where there is no last day yet. */
function endOf(to: Setting<Operand> | undefined, { subject }: At, scope: Scope): Outcome | undefined {
  const outcome = to && scope.value(to, { subject });
  return outcome && isBlankCell(outcome) ? undefined : outcome;
}

/**
 * Whether a week or month, from its first school day on, lies between the two days, as far as there are any; undefined where one of them is not known.
 * What was held by then, and from then on, shows as well that it does.
 */
function isWhollyWithin(period: Period, from: Outcome | undefined, to: Outcome | undefined, held: readonly (number | undefined)[], { calendar }: Scope): boolean | undefined {
  const days = (isWeek(period) ? calendar?.daysOfWeek(period.week) : calendar?.daysOf(period)) ?? [];
  const [first, last] = [days.find((day) => calendar?.isSchoolDay(day) !== false), days.at(-1)];
  if (first === undefined || last === undefined) return true;
  const begins = isKnownOn(from, (day) => day <= first, held.some((day) => day !== undefined && day <= last));
  const goesOn = isKnownOn(to, (day) => day >= last, held.some((day) => day !== undefined && day >= first));
  return begins === false || goesOn === false ? false : begins && goesOn;
}

function isKnownOn(bound: Outcome | undefined, holds: (day: number) => boolean, isShown: boolean): boolean | undefined {
  const day = serialOf(bound);
  if (day !== undefined) return holds(day);
  return bound === undefined || isShown ? true : undefined;
}

/** undefined where every day counts. */
function daysOf([asOf, from, to]: readonly (Outcome | undefined)[], span: Span, yearBegins: number): Days | undefined {
  const year = yearOf(serialOf(asOf), span, yearBegins);
  const [first, last] = [serialOf(from), serialOf(to)];
  if (year === undefined && first === undefined && last === undefined) return undefined;
  return { from: first ?? year?.from ?? -Infinity, to: last ?? year?.to ?? Infinity };
}

const serialOf = (outcome: Outcome | undefined): number | undefined => (outcome?.value.kind === "date" ? outcome.value.serial : undefined);

function yearOf(serial: number | undefined, span: Span, yearBegins: number): Days | undefined {
  const day = serial === undefined ? undefined : serialToDay(serial);
  if (day === undefined || (span !== "schoolYear" && span !== "year")) return undefined;
  const month = span === "schoolYear" ? yearBegins : 1;
  const year = day.month >= month ? day.year : day.year - 1;
  const [from, next] = [dayToSerial({ year, month, day: 1 }), dayToSerial({ year: year + 1, month, day: 1 })];
  return from === undefined || next === undefined ? undefined : { from, to: next - 1 };
}

/** A row without its day may be of these days or not: it is pointed out, and does not count. */
const isWithin = (day: number | undefined, { from, to }: Days): boolean => day === undefined || (day >= from && day <= to);

/** The months of the calendar's weeks, else the calendar's own, for a duty is owed in them whatever is scored; else the appraised ones; without either those that the rows name themselves. */
function monthsOf({ value: table, row: { scheme } }: Setting<string>, scope: Scope): readonly Period[] {
  const { calendar } = scope;
  const weeks = calendar?.weeks() ?? [];
  if (weeks.length > 0) return distinctPeriods(weeks.map((week) => calendar?.monthOfWeek(week)));
  const listed = calendar?.months() ?? [];
  if (listed.length > 0) return distinctPeriods(listed.map(({ month }) => month));
  const appraised = scope.months(scheme);
  return appraised.length > 0 ? appraised : saidPeriods(scope.table(table)?.rows ?? []);
}

/** The last of the days; of a span without one, the calendar's, and never before its first. */
const lastDayOf = (days: Days | undefined, { calendar }: Scope): number =>
  days !== undefined && days.to !== Infinity ? days.to : Math.max(calendar?.lastDay() ?? -Infinity, days?.from ?? -Infinity);

const isBefore = (today: Value, day: number): boolean => today.kind === "date" && today.serial < day;

/** Whether the week's Friday or the month's last day is still to come; a day nobody gave puts nothing off. */
function isAhead({ period }: At, today: Value, { calendar }: Scope): boolean {
  const last = period && (isWeek(period) ? calendar?.fridayOf(period.week) : calendar?.daysOf(period).at(-1));
  return last !== undefined && isBefore(today, last);
}

/** Nobody knows in which week or month the row was. */
const isOfNoPeriod = (row: Row, unit: Unit | "all", scope: Scope, dateColumn: string): boolean => unit !== "all" && scope.periodOf(row, unit, dateColumn) === undefined;

function isIn(row: Row, { period }: At, unit: Unit | "all", scope: Scope, dateColumn: string): boolean {
  if (period === undefined || unit === "all") return true;
  const own = scope.periodOf(row, unit, dateColumn);
  return own !== undefined && isSamePeriod(own, period);
}
