import { bonusPoints, type Level, type LevelPoints, type SameItem } from "./bonus";
import { rankOf, type RankTies } from "./contest";
import { type Figure, fromAll, isNumber } from "./figure";
import { Fraction, sum, ZERO } from "./fraction";
import { isInPost, type Month, type Post } from "./posts";
import { type Band, condition1, type ExamRow, excellentClass, hasAward, type Honour, isModel, type Lacking, modelClass } from "./s1bHonours";
import { type Grade, gradeOf, type MonthRow, type MonthSettings, scoreOf } from "./s1bMonths";
import { type Absence, paidOut, type PaySettings, termPayOf, totalOf } from "./s1bPay";
import { type Shown, shown } from "./shown";
import type { Truth } from "./truth";

/** 范文2, as its visible settings say it. */
export interface Settings extends MonthSettings, PaySettings {
  readonly termScore: "归期末在任者" | "按月数折算" | "各算各";
  readonly same: SameItem;
  readonly rankTies: RankTies;
  readonly firstExcellent: number;
  readonly firstModel: number;
  readonly condition4: Lacking;
  readonly condition5: Lacking;
}

export interface Homeroom extends Post {
  readonly department: string;
  readonly band: Band;
}

export interface ClassRecord {
  /** Month by month; undefined where the month does not have the class. */
  readonly months: readonly (MonthRow | undefined)[];
  readonly awards: readonly { readonly item: string; readonly level: Level | ""; readonly kind: string }[];
  /** The four conditions of 优秀班队; undefined where the list does not have the class. */
  readonly conditions: readonly Truth[] | undefined;
  readonly exams: readonly ExamRow[];
}

export interface School {
  readonly months: readonly Month[];
  readonly posts: readonly Homeroom[];
  readonly classes: Readonly<Record<string, ClassRecord>>;
  readonly absences: readonly Absence[];
  readonly settings: Settings;
}

/** S1B-09, S1B-11: 国家、省、市、县 5, 4, 3, 2; 校级 1 for 班会课 only. */
const POINTS: readonly LevelPoints[] = [
  { level: "国家", points: Fraction.of(5), kind: "" },
  { level: "省", points: Fraction.of(4), kind: "" },
  { level: "市", points: Fraction.of(3), kind: "" },
  { level: "县", points: Fraction.of(2), kind: "" },
  { level: "校", points: Fraction.of(1), kind: "班会课" },
];

interface Term {
  readonly post: Homeroom;
  readonly sum: Figure;
  readonly bonus: Figure;
  readonly overall: Figure;
}

/** The result of each row of the roster, by the headings of 考核结果; behind them substitutes from outside. */
export function appraiseS1B(school: School): Record<string, Shown>[] {
  const everybody = school.posts.map((post) => termOf(post, school));
  const excellent = everybody.map((one) => excellentOf(one, everybody, school));
  const insiders = everybody.map((one, index) => ({
    姓名: one.post.name,
    年级部: one.post.department,
    班级: one.post.class,
    ...Object.fromEntries(school.months.flatMap((month, at) => monthOf(one.post, month, at, school))),
    学期总分: shown(one.sum),
    奖励分: shown(one.bonus),
    综合得分: shown(one.overall),
    名次: rankIn(one, everybody, school.settings.rankTies),
    ...moneyOf(one.post, school),
    优秀班队: honour(excellent[index] ?? "", "优秀班队"),
    标兵班队: honour(modelOf(one, everybody, excellent, school), "标兵班队"),
  }));
  return [...insiders, ...outsiders(school)];
}

const recordOf = ({ class: name }: Post, { classes }: School): ClassRecord => classes[name] ?? { months: [], awards: [], conditions: undefined, exams: [] };

function monthOf(post: Homeroom, month: Month, at: number, school: School): [string, Shown][] {
  const [scoreHeading, gradeHeading] = [`${month.month}月得分`, `${month.month}月等级`];
  if (!isInPost(post, month)) return [[scoreHeading, ""], [gradeHeading, ""]];
  const row = recordOf(post, school).months[at];
  return [[scoreHeading, shown(scoreOf(row, school.settings))], [gradeHeading, gradeOf(row, school.settings)]];
}

/** S1B-08 to S1B-12. */
function termOf(post: Homeroom, school: School): Term {
  const sumOfTerm = termSum(post, school);
  const bonus = sumOfTerm === "免" ? "免" : bonusOf(recordOf(post, school), school.settings.same);
  return { post, sum: sumOfTerm, bonus, overall: fromAll([sumOfTerm, bonus], (months, points) => months.plus(points)) };
}

/** S1B-08, and whose score it is where the class changed hands (G08). */
function termSum(post: Homeroom, school: School): Figure {
  const { months, settings } = school;
  const scores = months.map((_, at) => scoreOf(recordOf(post, school).months[at], settings));
  const last = months.at(-1);
  const own = scores.filter((_, at) => months.slice(at, at + 1).some((month) => isInPost(post, month)));
  if (own.length === 0) return "免";
  switch (settings.termScore) {
    case "归期末在任者":
      return last !== undefined && isInPost(post, last) ? fromAll(scores, (...all) => sum(all)) : "免";
    case "各算各":
      return fromAll(own, (...all) => sum(all));
    case "按月数折算":
      return fromAll(own, (...all) => sum(all).over(Fraction.of(own.length)).times(Fraction.of(months.length)));
  }
}

function bonusOf({ awards }: ClassRecord, same: SameItem): Figure {
  const known = awards.flatMap(({ item, level, kind }) => (level === "" ? [] : [{ item, level, kind }]));
  return known.length < awards.length ? "缺" : bonusPoints(known, POINTS, same);
}

/** Those of the 年级部 who have a score. */
const numbersOf = (one: Term, everybody: readonly Term[]): Fraction[] => everybody.filter(({ post }) => post.department === one.post.department).map(({ overall }) => overall).filter(isNumber);

/** S1B-12. */
const rankIn = (one: Term, everybody: readonly Term[], ties: RankTies): Shown => (isNumber(one.overall) ? Fraction.of(rankOf(one.overall, numbersOf(one, everybody), ties)) : shown(one.overall));

/** S1B-05 to S1B-07. */
function moneyOf(post: Homeroom, { months, posts, absences, classes, settings }: School): Record<string, Shown> {
  const grade = (month: Month): Grade => gradeOf(classes[post.class]?.months[months.indexOf(month)], settings);
  const pay = termPayOf(post, posts, months, grade, settings);
  const deducted = totalOf(absences.filter(({ name }) => name === post.name), settings);
  const isFirst = posts.find(({ name }) => name === post.name) === post;
  const earned = isFirst ? totalOf(absences.filter(({ substitute }) => substitute === post.name), settings) : ZERO;
  return { 学期津贴: shown(pay), 代班扣发: shown(deducted), 代班领取: shown(earned), 实发: shown(paidOut(pay, deducted, earned)) };
}

/** S1B-13. */
function excellentOf(one: Term, everybody: readonly Term[], school: School): Honour {
  const { conditions = ["待定", "待定", "待定", "待定"] } = recordOf(one.post, school);
  return excellentClass(one.overall, numbersOf(one, everybody), school.settings.firstExcellent, conditions);
}

/** S1B-14. */
function modelOf(one: Term, everybody: readonly Term[], excellent: readonly Honour[], school: School): Honour {
  const { condition4, condition5, firstModel } = school.settings;
  const { exams, awards } = recordOf(one.post, school);
  const model = isModel(one.post.band, condition1(exams, one.post.band), hasAward(awards, "学生竞赛"), hasAward(awards, "班队团体"), condition4, condition5);
  const sure = everybody.filter((_, index) => excellent[index] === true);
  const rivals = everybody.filter((_, index) => excellent[index] === true || excellent[index] === "待定");
  return modelClass(one.overall, excellent[everybody.indexOf(one)] ?? "", numbersOf(one, rivals), numbersOf(one, sure), firstModel, model);
}

const honour = (one: Honour, title: string): Shown => (one === true ? title : one === false ? "否" : one);

/** Who is on no roster has nothing but what a substitute gets (S1B-05). */
function outsiders({ posts, absences, settings }: School): Record<string, Shown>[] {
  const names = [...new Set(absences.map(({ substitute }) => substitute))].filter((name) => name !== "" && !posts.some((post) => post.name === name));
  return names.map((name) => {
    const earned = shown(totalOf(absences.filter(({ substitute }) => substitute === name), settings));
    return { 姓名: name, 学期津贴: "", 代班领取: earned, 实发: earned };
  });
}
