import { quotas, type QuotaRounding, rankOf, type RankTies, tierOf, type TierTies } from "./contest";
import { type Figure, fromAll, isNumber, total } from "./figure";
import { Fraction, HUNDRED, sum, ZERO } from "./fraction";
import { pay, prizes, shared } from "./money";
import { daysInPost, isInPost, type Month, type Post } from "./posts";
import { type Shown, shown } from "./shown";

/** 范文1, as its visible settings say it. */
export interface Settings {
  /** The most that the items of a month can come to; undefined where the school has set no such mark. */
  readonly fullMark: Fraction | undefined;
  readonly monthlyShare: Fraction;
  readonly payUnit: Fraction;
  readonly yearly: "合计" | "平均";
  readonly rankTies: RankTies;
  readonly shares: readonly { readonly tier: string; readonly share: Fraction }[];
  readonly base: "全体" | "参评";
  readonly rounding: QuotaRounding;
  readonly tierTies: TierTies;
  /** One for all, or one for each 校区. */
  readonly pools: Figure | Readonly<Record<string, Figure>>;
  readonly step: Fraction;
  readonly prizeUnit: Fraction;
  readonly vetoedShare: "其余人均分" | "留作结余";
}

export interface Homeroom extends Post {
  /** "" where the school has one campus, "缺" where it is not filled in. */
  readonly campus: string;
  readonly standard: Figure;
}

export interface School {
  readonly months: readonly Month[];
  /** The roster, in its order. */
  readonly posts: readonly Homeroom[];
  /** The items of a class in each month; none where the month's sheet does not have the class. */
  readonly items: Readonly<Record<string, readonly (readonly Figure[])[]>>;
  readonly exams: Readonly<Record<string, Figure>>;
  /** undefined: there is no register of awards, so that nobody knows. */
  readonly awards: readonly { readonly class: string; readonly points: Figure }[] | undefined;
  readonly cases: readonly { readonly name: string; readonly state: "成立" | "待核" | "不成立" }[];
  readonly settings: Settings;
}

interface Appraised {
  readonly post: Homeroom;
  readonly sum: Figure;
  readonly exam: Figure;
  readonly bonus: Figure;
  readonly overall: Figure;
  readonly vetoed: boolean;
}

/** The result of each row of the roster, by the headings of 考核结果. */
export function appraiseS1A(school: School): Record<string, Shown>[] {
  const everybody = school.posts.map((post) => yearOf(post, school));
  const tiers = everybody.map((one) => tierIn(one, everybody, school.settings));
  return everybody.map((one, index) => ({
    姓名: one.post.name,
    班级: one.post.class,
    ...Object.fromEntries(school.months.flatMap((month, at) => monthOf(one.post, month, at, school))),
    学月总分: shown(one.sum),
    统测: shown(one.exam),
    获奖加分: shown(one.bonus),
    总评分: shown(one.overall),
    名次: rankIn(one, everybody, school.settings),
    奖次: tierName(tiers[index], school.settings),
    学年奖: prizeOf(index, everybody, tiers, school.settings),
  }));
}

/** A score above the full mark cannot be: it is shown, but neither paid nor added up, nor is anybody ranked by it. Exactly at the full mark it counts (G05). */
const counted = (score: Figure, { settings: { fullMark } }: School): Figure => (isNumber(score) && fullMark !== undefined && score.isAbove(fullMark) ? "缺" : score);

/** S1A-03: the items of the month added up; who has only the other part of the year has none (G08). */
const scoreOf = (className: string, at: number, { items }: School): Figure => {
  const ofMonth = items[className]?.[at] ?? [];
  return ofMonth.length === 0 ? "缺" : total(ofMonth);
};

function monthOf(post: Homeroom, month: Month, at: number, school: School): [string, Shown][] {
  const [scoreHeading, payHeading] = [`${month.month}月得分`, `${month.month}月津贴`];
  if (!isInPost(post, month)) return [[scoreHeading, ""], [payHeading, ""]];
  const score = scoreOf(post.class, at, school);
  return [[scoreHeading, shown(score)], [payHeading, shown(payOf(post, month, counted(score, school), school))]];
}

/** S1A-04: 津贴标准 × 70% × 得分 ÷ 100; where a class changes hands, its pay goes by the days in post, to the last unit (G08). */
function payOf(post: Homeroom, month: Month, score: Figure, { posts, settings: { monthlyShare, payUnit } }: School): Figure {
  return fromAll([post.standard, score], (standard, mark) => {
    const holders = posts.filter((other) => other.class === post.class && isInPost(other, month));
    const parts = shared(pay(standard, monthlyShare, mark, HUNDRED, payUnit), holders.map((holder) => Fraction.of(daysInPost(holder, month))), payUnit);
    return parts[holders.indexOf(post)] ?? ZERO;
  });
}

/** S1A-06: the year's three scores; they go to who has the class at the end (G08). */
function yearOf(post: Homeroom, school: School): Appraised {
  const vetoed = school.cases.some(({ name, state }) => name === post.name && state === "成立");
  const last = school.months.at(-1);
  if (last === undefined || !isInPost(post, last)) return { post, sum: "免", exam: "免", bonus: "免", overall: "免", vetoed };
  const scores = school.months.map((_, at) => counted(scoreOf(post.class, at, school), school));
  const months = fromAll(scores, (...numbers) => (school.settings.yearly === "合计" ? sum(numbers) : sum(numbers).over(Fraction.of(numbers.length))));
  const exam = school.exams[post.class] ?? "缺";
  const bonus = bonusOf(post.class, school);
  return { post, sum: months, exam, bonus, overall: fromAll([months, exam, bonus], (...three) => sum(three)), vetoed };
}

function bonusOf(className: string, { awards }: School): Figure {
  if (awards === undefined) return "缺";
  const own = awards.filter((award) => award.class === className).map(({ points }) => points);
  return own.length === 0 ? ZERO : total(own);
}

const takesPart = ({ overall, vetoed }: Appraised): boolean => overall !== "免" && !vetoed;

/** Those who are compared with one another: 以校为单位 (S1A-02). */
const ofCampus = ({ post }: Appraised, everybody: readonly Appraised[]): readonly Appraised[] => everybody.filter((other) => other.post.campus === post.campus && other.overall !== "免");

const numbersOf = (people: readonly Appraised[]): Fraction[] => people.filter(takesPart).map(({ overall }) => overall).filter(isNumber);

/** Nobody knows with whom somebody without a campus is to be compared. */
const cannotBePlaced = ({ post, overall }: Appraised): boolean => post.campus === "缺" && overall !== "免";

/** S1A-07, S1A-09: who is vetoed is not ranked, those behind move up. */
function rankIn(one: Appraised, everybody: readonly Appraised[], { rankTies }: Settings): Shown {
  if (cannotBePlaced(one)) return "缺";
  if (!takesPart(one)) return "";
  if (!isNumber(one.overall)) return "缺";
  return Fraction.of(rankOf(one.overall, numbersOf(ofCampus(one, everybody)), rankTies));
}

/** A tier by its number, or why there is none. */
type Tier = number | "缺" | "";

/** S1A-07 to S1A-09: the quotas of the campus, of which the vetoed are people too. */
function tierIn(one: Appraised, everybody: readonly Appraised[], { shares, base, rounding, tierTies }: Settings): Tier {
  if (cannotBePlaced(one)) return "缺";
  if (!takesPart(one)) return "";
  if (!isNumber(one.overall)) return "缺";
  const campus = ofCampus(one, everybody);
  const people = base === "全体" ? campus.length : campus.filter(takesPart).length;
  const places = quotas(people, shares.map(({ share }) => share), rounding);
  return tierOf(one.overall, numbersOf(campus), places, tierTies) ?? "";
}

const tierName = (tier: Tier | undefined, { shares }: Settings): Shown => (typeof tier === "number" ? (shares[tier]?.tier ?? "") : (tier ?? ""));

/** S1A-05: steps of 50 元 within the pool; S1A-10: a veto takes the year's prize and nothing else. While the pool is not filled in, no prize is known. */
function prizeOf(index: number, everybody: readonly Appraised[], tiers: readonly Tier[], settings: Settings): Shown {
  const [one, tier] = [everybody[index], tiers[index]];
  if (one === undefined) return "";
  const pool = hasPoolPerCampus(settings.pools) ? (settings.pools[one.post.campus] ?? "缺") : settings.pools;
  if (!isNumber(pool)) return "缺";
  if (one.vetoed) return ZERO;
  if (typeof tier !== "number") return tier ?? "";
  const sharing = everybody.map((_, other) => other).filter((other) => samePool(one, everybody[other], settings));
  // Whoever has no tier yet will share the pool.
  if (sharing.some((other) => tiers[other] === "缺")) return "缺";
  const counts = settings.shares.map((_, at) => sharing.filter((other) => tiers[other] === at).length);
  const vetoed = sharing.filter((other) => everybody[other]?.vetoed).length;
  return prizes(counts, dealtOut(pool, counts, vetoed, settings), settings.step, settings.prizeUnit)?.[tier] ?? "缺";
}

/** S1A-09: what the vetoed do not get goes to the others, or stays: 按人数留出被否决者的一份. */
function dealtOut(pool: Fraction, counts: readonly number[], vetoed: number, { vetoedShare }: Settings): Fraction {
  const winners = counts.reduce((all, count) => all + count, 0);
  return vetoedShare === "其余人均分" ? pool : pool.times(Fraction.of(winners, winners + vetoed));
}

const hasPoolPerCampus = (pools: Settings["pools"]): pools is Readonly<Record<string, Figure>> => typeof pools === "object" && !(pools instanceof Fraction);

function samePool(one: Appraised, other: Appraised | undefined, { pools }: Settings): boolean {
  return other !== undefined && other.overall !== "免" && (!hasPoolPerCampus(pools) || other.post.campus === one.post.campus);
}
