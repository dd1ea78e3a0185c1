import type { Day } from "./calendar";
import { type Figure, fromAll, total } from "./figure";
import { Fraction, sum, ZERO } from "./fraction";
import type { Month } from "./posts";
import { counted, type Entry, type Method, type When, within } from "./registers";
import { type Shown, shown } from "./shown";

/** Leave of one month, with whoever stood in. */
export interface Absence {
  readonly person: string;
  readonly when: When;
  readonly kind: string;
  readonly days: Fraction;
  readonly substitute: string;
}

/** A figure that counts a register, and who reads it: the monthly pay, the term's total, both, or nothing but a column of the result. */
export interface Count {
  readonly heading: string;
  readonly register: string;
  readonly method: Method;
  readonly span: "月" | "学期" | "随读者";
  readonly readers: "津贴" | "总评" | "都读" | "列";
  readonly factor: Fraction;
}

export interface Leave {
  readonly standard: number;
  readonly workdays: number;
  readonly span: "月" | "学期" | "随读者";
  /** Settled with the monthly pay, and perhaps received by whoever stood in; or a column of its own. */
  readonly readers: "结算" | "结算并领取" | "列";
}

export interface Regulation {
  readonly counts: readonly Count[];
  /** What is counted is added to the monthly base, taken from it, or multiplies it. */
  readonly pay: "求和" | "差额" | "求积";
  /** 人数 of the class in the month, or the same amount each month. */
  readonly base: "人数" | Fraction;
  readonly leave: Leave | undefined;
}

export interface School {
  readonly people: readonly { readonly name: string; readonly class: string }[];
  readonly months: readonly Month[];
  /** The Monday of teaching week 1. */
  readonly firstMonday: Day;
  /** By class, in the order of the months; a school may keep no such sheet. */
  readonly pupils: Readonly<Record<string, readonly Figure[]>> | undefined;
  readonly registers: Readonly<Record<string, readonly Entry[]>>;
  readonly absences: readonly Absence[];
}

type Figures = Readonly<Record<string, Figure>>;

/** A row a person; every figure from the rows of its own months, and a term from its months. */
export function appraiseByPeriods(school: School, regulation: Regulation): readonly Readonly<Record<string, Shown>>[] {
  return school.people.map((person) => {
    const pay = payOf(person, school, regulation);
    const figures = { ...(school.pupils === undefined ? {} : byMonth("人数", school, school.pupils[person.class] ?? [])), ...byMonth("津贴", school, pay), 学期: total(pay), ...ofCounts(person.name, total(pay), school, regulation), ...ofLeave(person.name, pay, school, regulation) };
    return { 姓名: person.name, ...Object.fromEntries(Object.entries(figures).map(([heading, figure]) => [heading, shown(figure)])) };
  });
}

const byMonth = (heading: string, { months }: School, figures: readonly Figure[]): Figures => Object.fromEntries(months.map(({ month }, index) => [`${month}月${heading}`, figures[index] ?? "缺"]));

/** A column of its own is the term's where it says so, a month's where it is kept by the month; nothing that it says or that reads it ties it to the months that are scored, and it is the school year's. */
function column(heading: string, span: Count["span"], school: School, figure: (months: readonly Month[]) => Figure): Figures {
  switch (span) {
    case "月":
      return byMonth(heading, school, school.months.map((month) => figure([month])));
    case "学期":
      return { [heading]: figure(school.months) };
    case "随读者":
      return { [heading]: figure(schoolYearsOf(school.months)) };
  }
}

/** August to July. */
function schoolYearsOf(months: readonly Month[]): readonly Month[] {
  const years = new Set(months.map(({ year, month }) => (month >= 8 ? year : year - 1)));
  return [...years].flatMap((year) => Array.from({ length: 12 }, (_, index) => ({ year: index < 5 ? year : year + 1, month: ((index + 7) % 12) + 1 })));
}

function countOf(name: string, { registers, firstMonday }: School, { register, method }: Count, months: readonly Month[]): Figure {
  return counted(method, within((registers[register] ?? []).filter(({ person }) => person === name), months, firstMonday));
}

const readBy = (reader: "津贴" | "总评", { counts }: Regulation): readonly Count[] => counts.filter(({ readers }) => readers === reader || readers === "都读");

/** The monthly pay, month by month. */
function payOf(person: School["people"][number], school: School, regulation: Regulation): readonly Figure[] {
  const { pay, base } = regulation;
  return school.months.map((month, index) =>
    readBy("津贴", regulation).reduce<Figure>(
      (so, count) =>
        fromAll([so, countOf(person.name, school, count, [month])], (a, number) => {
          const part = number.times(count.factor);
          return pay === "求和" ? a.plus(part) : pay === "差额" ? a.minus(part) : a.times(part);
        }),
      base === "人数" ? (school.pupils?.[person.class]?.[index] ?? "缺") : base,
    ),
  );
}

/** What reads counts for the term, and the counts that are columns themselves. */
function ofCounts(name: string, term: Figure, school: School, regulation: Regulation): Figures {
  const read = readBy("总评", regulation);
  const columns = regulation.counts.filter(({ readers }) => readers === "列");
  return {
    ...(read.length === 0 ? {} : { 总评: total([term, ...read.map((count) => countOf(name, school, count, school.months))]) }),
    ...Object.fromEntries(columns.flatMap((count) => Object.entries(column(count.heading, count.span, school, (months) => countOf(name, school, count, months))))),
  };
}

/** Only leave for one's own affairs and for illness costs pay; whoever stood in receives exactly that (S1B-05). */
function ofLeave(name: string, pay: readonly Figure[], school: School, { leave }: Regulation): Figures {
  if (leave === undefined) return {};
  const { standard, workdays, span, readers } = leave;
  const cost = (who: "person" | "substitute", months: readonly Month[]): Fraction => {
    const rows = within(school.absences, months, school.firstMonday).filter((absence) => absence[who] === name && (absence.kind === "事假" || absence.kind === "病假"));
    return sum(rows.map(({ days }) => days.times(Fraction.of(standard, workdays))));
  };
  if (readers === "列") return column("扣", span, school, (months) => cost("person", months));
  const paid = school.months.map((month, index) =>
    fromAll([pay[index] ?? "缺"], (due) => {
      const left = due.minus(cost("person", [month]));
      return (left.isBelow(ZERO) ? ZERO : left).plus(readers === "结算" ? ZERO : cost("substitute", [month]));
    }),
  );
  return { ...byMonth("实", school, paid), 学期实: total(paid) };
}
