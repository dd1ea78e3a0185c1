import { dayToSerial, serialToDay } from "../core/calendar";
import { schoolYearOf } from "../core/month";
import { Exact } from "../core/number/exact";
import { round } from "../core/number/rounding";
import type { MoneyRounding } from "../core/operations/pay";
import { share as shareOut } from "../core/operations/share";
import { isWeek, periodKey, periodNumber, type Period } from "../core/period";
import { valueIn, type Month, type Row } from "../core/table";
import type { Note } from "./note";
import type { People } from "./people";
import type { SchoolCalendar } from "./schoolCalendar";
import type { PartOfPay, TermShare } from "./scope";
import type { Subject } from "./subject";

/** What a school lays down for posts that change hands or are held twice. G08 */
export interface TenurePolicy {
  /** Who gets a class's term score: whoever is in post at the end, everybody converted to a whole term, or everybody the own months. */
  readonly termScore: "holderAtEnd" | "scaled" | "own";
  /** One person's several classes: appraised apart, or as one by the mean or the highest of their scores. */
  readonly severalClasses: "apart" | "mean" | "highest";
  readonly severalPay: "each" | "one";
  /** A deputy's part of the class's pay where the roster does not say one. */
  readonly deputyShare: Exact | undefined;
  /** Whether deputies take part in comparisons: not at all, by themselves, or with what their class's homeroom teacher gets, without a place of their own. */
  readonly deputiesRanked: "no" | "yes" | "withClass";
  /** Months in post below which somebody takes no part in comparisons. */
  readonly minMonths: number;
  readonly dayCount: "calendar" | "working";
}

export const DEFAULT_TENURE: TenurePolicy = {
  termScore: "holderAtEnd",
  severalClasses: "apart",
  severalPay: "each",
  deputyShare: undefined,
  deputiesRanked: "no",
  minMonths: 0,
  dayCount: "calendar",
};

/** The roster's columns that say when somebody held the post, and in which capacity. */
export const TENURE_COLUMNS = { from: "任职起", to: "任职止", post: "职务", share: "津贴份额" } as const;
export const DEPUTY = "副班主任";
/** Posts without dates cover any day. */
const ANY_DAY = 0;
const NEVER = { from: Infinity, to: 0 };

/**
 * Whether the row of the roster is that of a homeroom teacher in post on the day: no deputy's, and nobody's who has left or
 * is still to come. Who stands there without a first day is in post; undefined where nobody could read the last one.
 */
export const holdsPostOn = (row: Row, day: number): boolean | undefined => (isDeputy({ row }) ? false : isInOfficeOn(row, day));

/** The same for a homeroom teacher or a deputy. */
export function isInOfficeOn(row: Row, day: number): boolean | undefined {
  const { from, to } = postOf({ row });
  if (from > day || to < day) return false;
  return row.unread?.has(TENURE_COLUMNS.to) === true ? undefined : true;
}

interface Post {
  readonly from: number;
  readonly to: number;
  readonly dated: boolean;
  readonly deputy: boolean;
  readonly share: Exact | undefined;
}

/** Whether a row of the roster is a deputy's. */
export function isDeputy({ row }: Subject): boolean {
  const post = valueIn(row, TENURE_COLUMNS.post);
  return post?.kind === "text" && post.text === DEPUTY;
}

/** Whether something about a class is one holder's, another's, or nobody can tell. */
export type Held = "own" | "another" | "unknown";

/** Who held which class when, and what follows for scores and pay. */
export class Tenures {
  private readonly posts = new Map<Subject, Post>();
  /** Those who alone hold their class throughout: nothing is to be shared or reckoned by days. */
  private readonly steady: ReadonlySet<Subject>;
  private readonly undated: boolean;
  private readonly days = new Map<number, readonly number[] | undefined>();

  constructor(
    private readonly people: People,
    private readonly policy: TenurePolicy,
    private readonly calendar: SchoolCalendar | undefined,
    months: readonly Month[],
    private readonly lastDay = Number.MAX_SAFE_INTEGER,
  ) {
    const posts = people.subjects.map((subject) => ({ subject, post: postOf(subject) }));
    const since = months.some(({ year }) => year === undefined) ? latestYear(posts.map(({ post }) => post)) : undefined;
    for (const { subject, post } of posts) this.posts.set(subject, since !== undefined && isHeldSince(post, since) ? { ...post, dated: false } : post);
    this.undated = [...this.posts.values()].every(({ dated }) => !dated);
    this.steady = new Set(people.subjects.filter((subject) => this.isSteady(subject)));
  }

  /** Whether everybody has been in post all the time, as far as the roster says. */
  get isUndated(): boolean {
    return this.undated;
  }

  /** Whether somebody was in post on any day of the month or week; undefined where its dates are not known. */
  inPost(subject: Subject, period: Period): boolean | undefined {
    const post = this.posts.get(subject);
    if (post === undefined || !post.dated) return true;
    return this.daysOf(period)?.some((day) => covers(post, day));
  }

  /** Whether the class has or had others too, of whom the roster says from when or to when. */
  isHeldInTurn(subject: Subject): boolean {
    if (this.holdsAlone(subject)) return false;
    const holders = this.holders(subject);
    return holders.length > 1 && holders.some((holder) => this.posts.get(holder)?.dated === true);
  }

  /**
   * Whose something is that was about the subject's class on one of the days; undefined where nobody knows on which.
   * What was while nobody held the class is for the school to settle.
   */
  held(subject: Subject, days: readonly number[] | undefined): Held {
    const post = this.posts.get(subject);
    if (post === undefined || !post.dated) return "own";
    if (hasUnreadDates(subject) || days === undefined) return "unknown";
    const heads = this.holders(subject).filter((holder) => holder !== subject && this.posts.get(holder)?.deputy !== true);
    const others = days.filter((day) => !covers(post, day) && heads.some((head) => this.isHeldOn(day, head)));
    if (days.some((day) => covers(post, day))) return others.length > 0 ? "unknown" : "own";
    return others.length > 0 || post.deputy ? "another" : "unknown";
  }

  /** Whether several homeroom teachers held the subject's class in a period, one after the other. */
  changesIn(subject: Subject, period: Period): boolean {
    return this.holders(subject).filter((holder) => this.posts.get(holder)?.deputy !== true && this.inPost(holder, period) === true).length > 1;
  }

  /** Who held the subject's class in a period: the subject if it was in post, else its homeroom teacher of the time. */
  holderIn(subject: Subject, period: Period): Subject | undefined {
    return [subject, ...this.holders(subject)].find((holder) => this.inPost(holder, period) === true && this.posts.get(holder)?.deputy !== true);
  }

  /**
   * Why somebody takes no part in comparisons.
   * @param posts the roster's rows of one person
   */
  excused(posts: readonly Subject[], months: readonly Period[]): Note | undefined {
    if (posts.every((post) => this.posts.get(post)?.deputy === true) && this.policy.deputiesRanked !== "yes") return { code: "deputyNotRanked", params: {} };
    if (this.policy.minMonths === 0) return undefined;
    // Several sheets may be kept by the same months.
    const served = new Set(months.filter((month) => posts.some((post) => this.inPost(post, month) !== false)).map(periodKey)).size;
    if (months.length === 0 || served >= this.policy.minMonths) return undefined;
    return { code: "tooFewMonths", params: { served: String(served), required: String(this.policy.minMonths) } };
  }

  /** Whether deputies get what their class's homeroom teacher gets in a comparison. */
  get deputiesGoWithClass(): boolean {
    return this.policy.deputiesRanked === "withClass";
  }

  /** Whether somebody alone holds the class throughout, or is no person at all: nothing is shared. */
  holdsAlone(subject: Subject): boolean {
    return this.steady.size === this.posts.size || this.steady.has(subject) || !this.posts.has(subject);
  }

  /**
   * Whether what concerns somebody and names no class counts for this one of several posts: for those held in the month,
   * and with one allowance a person for the first of these.
   */
  isForPost(subject: Subject, period: Period | undefined): boolean {
    const posts = this.people.postsOf(subject.row.key);
    if (posts.length < 2 || !posts.includes(subject)) return true;
    const held = posts.filter((post) => period === undefined || this.inPost(post, period) !== false);
    const counted = held.length > 0 ? held : posts.slice(0, 1);
    return this.policy.severalPay === "one" ? counted[0] === subject : counted.includes(subject);
  }

  payByTenure(subject: Subject, period: Period | undefined, amountFor: (subject: Subject) => Exact | undefined, rounding: MoneyRounding): PartOfPay | undefined {
    const rounded = (amount: Exact): Exact => round(amount, rounding.places, rounding.mode);
    const own = amountFor(subject);
    if (own === undefined) return undefined;
    if (this.holdsAlone(subject)) return { amount: rounded(own), share: Exact.one };
    const shares = this.shares(subject, period);
    const share = shares?.get(subject);
    if (shares === undefined || share === undefined) return undefined;
    const parts = [...shares].flatMap(([holder, part]) => {
      const amount = part.sign() > 0 ? (holder === subject ? own : amountFor(holder)) : undefined;
      return amount === undefined ? [] : [{ holder, exact: amount.times(part) }];
    });
    const index = parts.findIndex(({ holder }) => holder === subject);
    if (index < 0) return { amount: Exact.zero, share: Exact.zero };
    const exacts = parts.map(({ exact }) => exact);
    const whole = rounded(Exact.sum(exacts));
    const amount = whole.sign() === 0 ? Exact.zero : (shareOut(whole, exacts, rounding.places)[index] ?? Exact.zero);
    return { amount, share };
  }

  termOf(subject: Subject, periods: readonly Period[]): TermShare | undefined {
    if (this.steady.has(subject)) return undefined;
    const holders = this.holders(subject).filter((holder) => this.posts.get(holder)?.deputy !== true);
    if (holders.every((holder) => this.posts.get(holder)?.dated !== true) || !holders.includes(subject)) return undefined;
    const days = periods.map((period) => this.daysOf(period));
    if (days.includes(undefined)) return { kind: "unknown" };
    const served = periods.filter((period) => this.inPost(subject, period) === true).length;
    if (served === periods.length && holders.length === 1) return undefined;
    switch (this.policy.termScore) {
      case "own":
        return { kind: "own", scaled: false };
      case "scaled":
        return { kind: "own", scaled: true };
      case "holderAtEnd":
        return { kind: this.lastHolder(holders, days.flatMap((list) => list ?? [])) === subject ? "wholeClass" : "none" };
    }
  }

  /** Without months on the sheets the term ends on the last day that is looked at. */
  private lastHolder(holders: readonly Subject[], days: readonly number[]): Subject | undefined {
    const lastDay = (subject: Subject): number => (days.length > 0 ? Math.max(0, ...days.filter((day) => this.isHeldOn(day, subject))) : this.lastDayOf(subject));
    return [...holders].sort((a, b) => lastDay(b) - lastDay(a))[0];
  }

  private lastDayOf(subject: Subject): number {
    const { from, to } = this.posts.get(subject) ?? NEVER;
    return from > this.lastDay ? 0 : Math.min(to, this.lastDay);
  }

  /** With one allowance a person, the first of the classes that somebody holds on a day is the one that is paid. */
  private isPaidOn(day: number, subject: Subject): boolean {
    if (this.policy.severalPay === "each") return true;
    const held = this.people.postsOf(subject.row.key).filter((other) => this.isHeldOn(day, other));
    return held.length === 0 || held[0] === subject;
  }

  private isHeldOn(day: number, subject: Subject): boolean {
    const post = this.posts.get(subject);
    return post !== undefined && covers(post, day);
  }

  /** With one allowance a person, a second class may be the one that is paid. */
  private isSteady(subject: Subject): boolean {
    const post = this.posts.get(subject);
    const isAlone = (among: readonly Subject[]): boolean => among.every((one) => one === subject);
    const { row: { key } } = subject;
    return post !== undefined && !post.dated && !post.deputy && post.share === undefined && isAlone(this.people.holdersOf(key.class)) && (this.policy.severalPay === "each" || isAlone(this.people.postsOf(key)));
  }

  private holders(subject: Subject): readonly Subject[] {
    const holders = this.people.holdersOf(subject.row.key.class);
    return holders.length === 0 ? [subject] : holders;
  }

  /** Each holder's part of a month's pay by days in post; undefined where posts overlap or dates or a deputy's part are not known. */
  private shares(subject: Subject, period: Period | undefined): ReadonlyMap<Subject, Exact> | undefined {
    const holders = this.holders(subject);
    const days = this.isLasting(holders) ? [ANY_DAY] : this.paidDays(period);
    if (days === undefined || days.length === 0) return undefined;
    const sums = new Map(holders.map((holder) => [holder, Exact.zero]));
    for (const day of days) {
      const weights = this.weightsOn(day, holders);
      if (weights === undefined) return undefined;
      for (const [holder, weight] of weights) sums.set(holder, (sums.get(holder) ?? Exact.zero).plus(weight));
    }
    const count = Exact.of(days.length);
    return new Map([...sums].map(([holder, sum]) => [holder, sum.dividedBy(count)]));
  }

  /** Whether nothing changes from day to day, so that a month's dates need not be known. */
  private isLasting(holders: readonly Subject[]): boolean {
    const otherClasses = this.policy.severalPay === "each" ? [] : holders.flatMap(({ row }) => this.people.postsOf(row.key));
    return [...holders, ...otherClasses].every((holder) => this.posts.get(holder)?.dated !== true);
  }

  private weightsOn(day: number, holders: readonly Subject[]): ReadonlyMap<Subject, Exact> | undefined {
    const present = holders.flatMap((holder) => {
      const post = this.posts.get(holder);
      return post !== undefined && covers(post, day) ? [{ holder, post }] : [];
    });
    const deputies = present.filter(({ post }) => post.deputy).map(({ holder, post }) => ({ holder, weight: post.share ?? this.policy.deputyShare }));
    const left = deputies.reduce<Exact | undefined>((rest, { weight }) => (weight === undefined ? undefined : rest?.minus(weight)), Exact.one);
    const heads = present.filter(({ post }) => !post.deputy);
    if (left === undefined || (heads.length > 1 && heads.some(({ post }) => post.share === undefined))) return undefined;
    const weights = new Map([...deputies, ...heads.map(({ holder, post }) => ({ holder, weight: post.share ?? left }))].map(({ holder, weight }) => [holder, weight ?? Exact.zero]));
    if (Exact.sum([...weights.values()]).compare(Exact.one) > 0 || left.sign() < 0) return undefined;
    return new Map([...weights].map(([holder, weight]) => [holder, this.isPaidOn(day, holder) ? weight : Exact.zero]));
  }

  private paidDays(period: Period | undefined): readonly number[] | undefined {
    const days = period === undefined || isWeek(period) ? undefined : this.daysOf(period);
    if (this.policy.dayCount === "calendar" || days === undefined) return days;
    const { calendar } = this;
    return calendar === undefined || days.some((day) => calendar.isWorkday(day) === undefined) ? undefined : days.filter((day) => calendar.isWorkday(day) === true);
  }

  /** The first day of a month; undefined where its dates are not known. */
  firstDayOf(month: Month): number | undefined {
    return this.daysOf(month)?.[0];
  }

  /** The days of a week or month: the school calendar's, else those of the calendar month where the year is known. */
  daysOf(period: Period): readonly number[] | undefined {
    const key = periodNumber(period);
    if (!this.days.has(key)) this.days.set(key, this.findDays(period));
    return this.days.get(key);
  }

  private findDays(month: Period): readonly number[] | undefined {
    if (isWeek(month)) return this.calendar?.daysOfWeek(month.week);
    const listed = this.calendar?.daysOf(month) ?? [];
    if (listed.length > 0) return listed;
    if (month.year === undefined) return undefined;
    const first = dayToSerial({ year: month.year, month: month.month, day: 1 });
    const next = month.month === 12 ? { year: month.year + 1, month: 1, day: 1 } : { year: month.year, month: month.month + 1, day: 1 };
    const end = dayToSerial(next);
    return first === undefined || end === undefined ? undefined : Array.from({ length: end - first }, (_, index) => first + index);
  }
}

/** The first day of the latest school year in which anybody took up a post: the months on the sheets are not before it. When a post ends may be known years ahead. */
function latestYear(posts: readonly Post[]): number | undefined {
  const days = posts.map(({ from }) => from).filter(Number.isFinite);
  const latest = days.length === 0 ? undefined : serialToDay(Math.max(...days));
  const year = latest && schoolYearOf(latest);
  return year === undefined ? undefined : dayToSerial({ year, month: 8, day: 1 });
}

/** Who held the post before and holds it still held it in any month, whatever its year. */
const isHeldSince = ({ from, to }: Post, day: number): boolean => from <= day && to === Infinity;

const covers = ({ from, to }: Post, day: number): boolean => day >= from && day <= to;

const hasUnreadDates = ({ row: { unread } }: Subject): boolean => unread?.has(TENURE_COLUMNS.from) === true || unread?.has(TENURE_COLUMNS.to) === true;

function postOf(subject: Subject): Post {
  const { row } = subject;
  const dateOf = (column: string): number | undefined => {
    const value = valueIn(row, column);
    return value?.kind === "date" ? value.serial : undefined;
  };
  const from = dateOf(TENURE_COLUMNS.from);
  const to = dateOf(TENURE_COLUMNS.to);
  const share = valueIn(row, TENURE_COLUMNS.share);
  return {
    from: from ?? -Infinity,
    to: to ?? Infinity,
    dated: from !== undefined || to !== undefined,
    deputy: isDeputy(subject),
    share: share?.kind === "number" ? share.number : undefined,
  };
}
