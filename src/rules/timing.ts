import { serialToDay } from "../core/calendar";
import { compareMonths, schoolYearOf, yearIn } from "../core/month";
import { madeOnce } from "../core/multimap";
import { comparePeriods, isWeek, mayBeSamePeriod, periodNumber, type Period } from "../core/period";
import { partsIn, valueIn, type Month, type Row } from "../core/table";
import { BASIS_DAY, basisOf } from "./basisDay";
import type { Program, CompiledRule } from "./program";
import { ruleId, type SettingRow } from "./scheme";
import { naturalMonth, type SchoolCalendar } from "./schoolCalendar";
import { splitWords } from "./settings";
import type { Span, Verdict } from "./span";
import type { Tables } from "./tables";
import { Ties } from "./ties";

/** Which months are appraised, and which of them a register's row belongs to. */
export class Timing {
  private readonly tied = new Map<string, boolean>();
  private readonly mixed = new Map<string, boolean>();
  private readonly ties: Ties;
  private readonly byScheme = new Map<string, readonly Month[]>();
  /** By the column that dates a row: what has been asked for once is asked for in every month. */
  private readonly periods = { week: new Map<string | undefined, Map<Row, Period | undefined>>(), month: new Map<string | undefined, Map<Row, Period | undefined>>() } as const;

  constructor(
    private readonly program: Program,
    private readonly tables: Tables,
    private readonly calendar: SchoolCalendar | undefined,
    private readonly termMonths: readonly number[],
    private readonly schoolYear: number | undefined,
  ) {
    this.ties = new Ties(program);
  }

  /**
   * The months that a regulation appraises: those of its score sheets (and of 校历 up to 基准日), as far as 计发月份 has
   * them; never those that a register happens to name. None where it goes by no months.
   */
  months(scheme: string): readonly Month[] {
    const kept = this.byScheme.get(scheme);
    if (kept) return kept;
    const months = this.findMonths(scheme);
    this.byScheme.set(scheme, months);
    return months;
  }

  /** The weeks of the calendar. */
  weeks(): readonly Period[] {
    return (this.calendar?.weeks() ?? []).map((week) => ({ week }));
  }

  /** The month or week a row belongs to: as it says itself, else by its date; only what is kept by the week goes by the week's rule. */
  periodOf(row: Row, unit: "week" | "month", dateColumn?: string): Period | undefined {
    const known = madeOnce(this.periods[unit], dateColumn, () => new Map<Row, Period | undefined>());
    const found = known.get(row);
    if (found !== undefined || known.has(row)) return found;
    const period = this.findPeriod(row, unit, dateColumn);
    known.set(row, period);
    return period;
  }

  private findPeriod(row: Row, unit: "week" | "month", dateColumn: string | undefined): Period | undefined {
    const { key } = row;
    const date = dateIn(row, dateColumn);
    switch (unit) {
      case "week": {
        const week = key.week ?? (date === undefined ? undefined : this.calendar?.weekOf(date));
        return week === undefined ? undefined : { week };
      }
      case "month":
        return key.month ?? (date === undefined ? (key.week === undefined ? undefined : this.calendar?.monthOfWeek(key.week)) : this.monthOfDay(date));
    }
  }

  /** The appraisal month of a day: the school's own word for that very day, else the calendar month. */
  monthOfDay(serial: number): Month | undefined {
    return this.calendar?.writtenMonthOf(serial) ?? naturalMonth(serial);
  }

  /** Whether a row counts, for a period or over a whole span. */
  verdict(row: Row, period: Period | undefined, span: Span, counting: SettingRow, dateColumn?: string): Verdict {
    const own = this.periodOf(row, period && isWeek(period) ? "week" : "month", dateColumn);
    if (own === undefined) {
      if (period === undefined) return "counts";
      // A day that the calendar does not have in any teaching week belongs to none.
      return isWeek(period) && this.calendar !== undefined && dateIn(row, dateColumn) !== undefined ? "outside" : "unknown";
    }
    if (period === undefined) return this.isWithin(own, span, counting) ? "counts" : "outside";
    if (mayBeSamePeriod(own, period)) return "counts";
    const months = this.months(counting.scheme);
    if (span === "onwards" && this.isWithin(own, span, counting)) return comparePeriods(own, period) < 0 ? "counts" : "another";
    return isWeek(own) || months.length === 0 || months.some((month) => mayBeSamePeriod(own, month)) ? "another" : "outside";
  }

  /** The day a row says: in the column, else the first that it has. */
  dayOf(row: Row, dateColumn?: string): number | undefined {
    return dateIn(row, dateColumn);
  }

  /** The month a row belongs to, as it would be written: 2026年12月. */
  monthInWords(row: Row): string {
    const month = this.periodOf(row, "month");
    if (month === undefined || isWeek(month)) return "";
    return month.year === undefined ? `${month.month}月` : `${month.year}年${month.month}月`;
  }

  private isWithin(own: Period, span: Span, { scheme, rule }: SettingRow): boolean {
    const months = this.months(scheme);
    if (span === "all" || months.length === 0 || isWeek(own)) return true;
    // What nothing kept by the month depends on is the school year's: visits and meetings go on when scores do not.
    const isOfYear = span === "year" || span === "onwards" || (span === "reader" && !this.isTied(ruleId(scheme, rule)));
    return isOfYear ? isInYearOf(own, months) : isBetween(own, months);
  }

  /** Whether the rule's readers, or what these are made of, go by the month. */
  private isTied(id: string): boolean {
    const isOfMonths = ({ rows, references }: CompiledRule): boolean =>
      rows.some(isMonthly) || references.some(({ reference }) => reference.kind !== "rule" && this.tables.periods(reference.table).length > 0);
    return madeOnce(this.tied, id, () => [...this.ties.with(id)].some(isOfMonths));
  }

  private findMonths(scheme: string): readonly Month[] {
    const rules = [...this.program.rules.values()].filter((rule) => rule.scheme === scheme);
    const paid = paidMonths(rules);
    const listed = [...new Set(rules.flatMap(({ references }) => references.flatMap(({ reference }) => (reference.kind === "rule" ? [] : [reference.table]))))].flatMap((name) => this.tables.periods(name));
    // Without a score sheet by the month, and no 周期 of months, the regulation does not go by months: the calendar is for its weeks and days.
    if (listed.length === 0 && paid === undefined && !rules.some(({ rows }) => rows.some(isMonthly))) return [];
    const basis = basisOf(this.program.rules.get(ruleId(scheme, BASIS_DAY)));
    const dated = basis === undefined && listed.length > 0 ? [] : (this.calendar?.months() ?? []).filter(({ first }) => basis === undefined || first <= basis).map(({ month }) => month);
    const known = distinct([...listed.flatMap((period) => (isWeek(period) ? [] : [period])), ...dated]);
    const months = known.length > 0 ? known : (paid?.map((month): Month => ({ month })) ?? this.monthsNamed());
    return months.filter((month) => (paid === undefined || paid.includes(month.month)) && (this.termMonths.length === 0 || this.termMonths.includes(month.month)) && this.isOfSchoolYear(month)).sort(compareMonths);
  }

  /** Where neither score sheets nor 校历 have months, those that 学期 names, with its 学年: of which year else nobody knows. */
  private monthsNamed(): readonly Month[] {
    const { schoolYear } = this;
    return schoolYear === undefined ? [] : this.termMonths.map((month) => ({ year: yearIn(schoolYear, month), month }));
  }

  /** Whether a month is of the school year that the scheme names, if it names one. */
  private isOfSchoolYear(month: Month): boolean {
    const year = schoolYearOf(month);
    return this.schoolYear === undefined || year === undefined || year === this.schoolYear;
  }

  /** Those of the school year that is appraised; undefined where they are of several and the scheme names none. */
  ofOneYear(periods: readonly Period[]): readonly Period[] | undefined {
    const own = periods.filter((period) => isWeek(period) || this.isOfSchoolYear(period));
    return new Set(own.flatMap((period) => (isWeek(period) ? [] : (schoolYearOf(period) ?? [])))).size > 1 ? undefined : own;
  }

  /** Whether what counts over a whole span would count the same months of two school years. */
  mixesYears(period: Period | undefined, span: Span, { scheme }: SettingRow): boolean {
    return period === undefined && span !== "all" && madeOnce(this.mixed, scheme, () => this.ofOneYear(this.months(scheme)) === undefined);
  }
}

const isMonthly = ({ setting, value }: SettingRow): boolean => setting === "周期" && value === "月";

/** The months of 计发月份, where a rule names them. */
function paidMonths(rules: readonly CompiledRule[]): readonly number[] | undefined {
  const row = rules.flatMap(({ rows }) => rows).find(({ setting, value }) => setting === "计发月份" && value !== "");
  return row && splitWords(row.value).map((word) => Number(word.replace(/月$/, "")));
}

function distinct(months: readonly Month[]): readonly Month[] {
  return [...new Map(months.map((month) => [periodNumber(month), month])).values()];
}

function isInYearOf(own: Month, months: readonly Month[]): boolean {
  const year = schoolYearOf(own);
  const years = months.map(schoolYearOf);
  return year === undefined || years.includes(undefined) || years.includes(year);
}

/** Whether a month lies between the first and the last of some, which are in their order. */
function isBetween(own: Month, months: readonly Month[]): boolean {
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined || (comparePeriods(first, own) <= 0 && comparePeriods(own, last) <= 0);
}

/** The day in a row's column, else the first that the row has. */
function dateIn(row: Row, column: string | undefined): number | undefined {
  const own = column === undefined ? undefined : valueIn(row, column);
  if (own?.kind === "date") return own.serial;
  for (const name of row.cells.keys()) {
    if (partsIn(row, name) !== undefined) continue;
    const value = valueIn(row, name);
    if (value?.kind === "date" && serialToDay(value.serial) !== undefined) return value.serial;
  }
  return undefined;
}
