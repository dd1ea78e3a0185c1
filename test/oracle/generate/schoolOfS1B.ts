import fc from "fast-check";
import type { Raw, SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import type { Changes } from "../program";
import type { Level } from "../reference/bonus";
import { Fraction } from "../reference/fraction";
import type { Figure } from "../reference/figure";
import { isInPost, type Month } from "../reference/posts";
import type { ClassRecord, Homeroom, School, Settings } from "../reference/s1b";
import type { Absence } from "../reference/s1bPay";
import type { Band, ExamRow } from "../reference/s1bHonours";
import type { MonthRow } from "../reference/s1bMonths";
import type { Truth } from "../reference/truth";
import { blanks, type Cell, filled, numbers, several, ticks } from "./cells";
import { legible } from "./legible";
import { dayText, monthName, someMonths } from "./months";
import { CLASSES, type Handover, handovers, postsOf, TEACHERS } from "./posts";

/** A school under 范文2: what its sheets mean, the sheets, and what the school changed in the regulation. */
export interface CaseOfS1B {
  readonly school: School;
  readonly sheets: readonly SheetData[];
  readonly changes: Changes;
}

const mostly = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined, freq: 30 });
const raw = ({ written }: Cell<unknown>): Raw => written ?? "";

/** Scores that meet, at the pass mark of 60 and elsewhere, and hundredths whose mean is half a hundredth. */
const mark = filled(fc.oneof(numbers(88, 90, 1), numbers(59, 61, 1), numbers(5_998, 6_002, 100), numbers(8_000, 10_000, 100)));

const trigger: fc.Arbitrary<Cell<MonthRow["trigger"]>> = fc.oneof(
  { weight: 20, arbitrary: fc.constant<Cell<MonthRow["trigger"]>>({ written: "", means: "" }) },
  { weight: 3, arbitrary: fc.constantFrom("⑴", "⑵", "⑶学生严重违纪", "⑷").map((written): Cell<MonthRow["trigger"]> => ({ written, means: "列明" })) },
  { weight: 1, arbitrary: fc.constant<Cell<MonthRow["trigger"]>>({ written: "迟到", means: "未列" }) },
);

const monthRow = fc.record({ grade: mark, spot: mark, trigger });
type WrittenMonth = typeof monthRow extends fc.Arbitrary<infer M> ? M : never;

const level: fc.Arbitrary<Cell<Level | "">> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom<Cell<Level>>(
      { written: "国家级", means: "国家" },
      { written: "全国", means: "国家" },
      { written: "省级", means: "省" },
      { written: "地市级", means: "市" },
      { written: "县级", means: "县" },
      { written: "区级", means: "县" },
      { written: "县(市、区)级", means: "县" },
      { written: "乡镇级", means: "乡镇" },
      { written: "校级", means: "校" },
    ),
  },
  { weight: 1, arbitrary: fc.constant<Cell<Level | "">>({ written: "", means: "" }) },
);

const award = fc.record({
  item: fc.constantFrom<Cell<string>>({ written: "作文竞赛", means: "作文竞赛" }, { written: "《作文》 竞赛", means: "作文竞赛" }, { written: "合唱", means: "合唱" }, { written: "书法展", means: "书法展" }),
  level,
  kind: fc.constantFrom("学生竞赛", "班队团体", "学生作品", "班主任论文", "班会课"),
});

/** A 1 on a sheet may be a number of times: it is no tick. */
const condition: fc.Arbitrary<Cell<Truth>> = fc.oneof({ weight: 15, arbitrary: ticks.filter(({ written }) => typeof written !== "number") }, { weight: 1, arbitrary: fc.constant<Cell<Truth>>({ written: "", means: "待定" }) });

const count = (most: number): fc.Arbitrary<Cell<Figure>> => filled(fc.integer({ min: most - 1, max: most }).map((number) => ({ written: number, means: Fraction.of(number) })));

/** Results at the lines of 100 %, 98 %, 90 %, 80 % and 70 % and one pupil below. */
const exam = (subject: string): fc.Arbitrary<{ subject: string; sat: Cell<Figure>; passed: Cell<Figure>; excellent: Cell<Figure> }> =>
  fc.constantFrom(50, 40, 10).chain((pupils) =>
    fc.record({ subject: fc.constant(subject), sat: fc.constant<Cell<Figure>>({ written: pupils, means: Fraction.of(pupils) }), passed: count(pupils), excellent: fc.constantFrom(0.9, 0.8, 0.7, 1).chain((line) => count(Math.round(line * pupils))) }),
  );

const exams = fc.tuple(mostly(exam("语文")), mostly(exam("数学")), fc.option(exam("英语"), { nil: undefined }), fc.option(exam("音乐"), { nil: undefined })).map((rows) => rows.filter((row) => row !== undefined));

const classRecord = (months: number, everyMonth: boolean) =>
  fc.record({
    months: several(everyMonth ? monthRow : mostly(monthRow), months),
    awards: fc.array(award, { maxLength: 3 }),
    conditions: mostly(several(condition, 4)),
    exams,
  });
type WrittenClass = ReturnType<typeof classRecord> extends fc.Arbitrary<infer C> ? C : never;

const OUTSIDER = "沈外来";

/** Leave of the teachers of one class that stays theirs; each once a month. */
const absence = (months: number) =>
  fc.record({
    teacher: fc.nat(5),
    month: fc.nat(months - 1),
    kind: fc.oneof({ weight: 12, arbitrary: fc.constantFrom<Absence["kind"]>("事假", "病假", "公假") }, { weight: 1, arbitrary: fc.constant<Absence["kind"]>("") }),
    days: filled(fc.oneof(numbers(1, 30, 2, "天"), numbers(15, 24, 1, "天"))),
    workdays: fc.oneof({ weight: 20, arbitrary: numbers(20, 23, 1, "天") }, { weight: 1, arbitrary: blanks }),
    substitute: fc.oneof(fc.nat(5), fc.constantFrom(OUTSIDER, "")),
  });
type WrittenAbsence = ReturnType<typeof absence> extends fc.Arbitrary<infer A> ? A : never;

const settings = fc.record({
  gradeShare: fc.constantFrom(50, 50, 60),
  unlisted: fc.constantFrom<Settings["unlisted"]>("待核", "不计"),
  passMark: fc.constantFrom(undefined, undefined, 60),
  halving: fc.constantFrom<Settings["halving"]>("A", "B", "C"),
  perClass: fc.constantFrom<Settings["perClass"]>("每班一份", "只发一份"),
  otherLeave: fc.constantFrom<Settings["otherLeave"]>("不扣", "照扣"),
  termScore: fc.constantFrom<Settings["termScore"]>("归期末在任者", "按月数折算", "各算各"),
  same: fc.constantFrom<Settings["same"]>("取最高", "取最高且同级不累计", "累计"),
  rankTies: fc.constantFrom<Settings["rankTies"]>("1,1,3", "1,1,2"),
  firstExcellent: fc.constantFrom(4, 2, 1),
  firstModel: fc.constantFrom(2, 1),
  condition4: fc.constantFrom<Settings["condition4"]>("视为满足", "视为不要求", ""),
  condition5: fc.constantFrom<Settings["condition5"]>("视为满足", "视为不要求", ""),
});
type Chosen = typeof settings extends fc.Arbitrary<infer S> ? S : never;

const BANDS: readonly (readonly [department: string, band: Band])[] = [["低年级部", "低"], ["中年级部", "中"], ["高年级部", "高"]];

export const casesOfS1B: fc.Arbitrary<CaseOfS1B> = fc
  .tuple(someMonths(3), fc.integer({ min: 1, max: 5 }))
  .chain(([months, classes]) =>
    fc.record({
      months: fc.constant(months),
      // The first class is in all months: a month without any row is no month yet.
      records: fc.tuple(classRecord(months.length, true), ...Array.from({ length: classes - 1 }, () => classRecord(months.length, false))),
      departments: several(fc.constantFrom(...BANDS), 2),
      handover: handovers(months, classes),
      absences: fc.array(absence(months.length), { maxLength: 3 }),
      settings,
    }),
  )
  .map(({ months, records, departments, handover, absences, settings }) => {
    const posts = postsOf(records.length, handover).map((post): Homeroom => {
      const [department, band] = departments[CLASSES.indexOf(post.class) % 2] ?? ["低年级部", "低"];
      return { ...post, department, band };
    });
    const away = absences.filter((one, index) => canBeAway(one, posts) && absences.findIndex(({ teacher, month }) => teacher === one.teacher && month === one.month) === index);
    const named = away.map((one): NamedAbsence => ({ ...one, name: TEACHERS[one.teacher] ?? "", substitute: substituteOf(one, posts, handover) }));
    const school: School = {
      months,
      posts,
      classes: Object.fromEntries(records.map((record, index) => [className(index), meaningOfClass(record)])),
      absences: named.map(({ name, kind, days, workdays, substitute }) => ({ name, kind, days: days.means, workdays: workdays.means, substitute })),
      settings: meaningOf(settings),
    };
    return legible({ school, sheets: sheetsOf(months, posts, records, named), changes: changesOf(settings) });
  });

type NamedAbsence = Omit<WrittenAbsence, "substitute"> & { readonly name: string; readonly substitute: string };

const className = (index: number): string => CLASSES[index] ?? "";

/** Who has one class and keeps it. */
function canBeAway({ teacher }: WrittenAbsence, posts: readonly Homeroom[]): boolean {
  const own = posts.filter(({ name }) => name === TEACHERS[teacher]);
  return own.length === 1 && own.every(({ from, to }) => from === undefined && to === undefined);
}

/** Another teacher of the school, somebody from outside, or nobody. */
function substituteOf({ teacher, substitute }: WrittenAbsence, posts: readonly Homeroom[], { twoClasses }: Handover): string {
  if (typeof substitute === "string") return substitute;
  const name = TEACHERS[twoClasses && substitute === 1 ? 0 : substitute] ?? "";
  const own = posts.filter((post) => post.name === name);
  return substitute === teacher || own.length === 0 || own.some(({ to }) => to !== undefined) ? OUTSIDER : name;
}

function meaningOfClass({ months, awards, conditions, exams }: WrittenClass): ClassRecord {
  return {
    months: months.map((row) => row && { grade: row.grade.means, spot: row.spot.means, trigger: row.trigger.means }),
    awards: awards.map(({ item, level, kind }) => ({ item: item.means, level: level.means, kind })),
    conditions: conditions?.map(({ means }) => means),
    exams: exams.map(({ subject, sat, passed, excellent }): ExamRow => ({ subject, sat: sat.means, passed: passed.means, excellent: excellent.means })),
  };
}

function sheetsOf(months: readonly Month[], posts: readonly Homeroom[], records: readonly WrittenClass[], absences: readonly NamedAbsence[]): readonly SheetData[] {
  const holder = (index: number, month: Month | undefined): string => posts.filter((post) => post.class === className(index) && month !== undefined && isInPost(post, month)).at(-1)?.name ?? "";
  const last = months.at(-1);
  const ofClasses = (rows: (record: WrittenClass, index: number) => Raw[][]): Raw[][] => records.flatMap(rows);
  return [
    sheet("班主任名册", [["姓名", "年级部", "班级", "任职起", "任职止"], ...posts.map((post): Raw[] => [post.name, post.department, post.class, post.from ? dayText(post.from) : "", post.to ? dayText(post.to) : ""])]),
    sheet("月考核", [
      ["月份", "班级", "班主任", "年级部检查", "部门抽查", "不合格情形"],
      ...months.flatMap((month, at) => ofClasses(({ months: rows }, index) => monthLine(rows[at], [monthName(month), className(index), holder(index, month)]))),
    ]),
    sheet("奖励加分", [["班级", "班主任", "类别", "项目名称", "级别"], ...ofClasses(({ awards }, index) => awards.map(({ item, level, kind }) => [className(index), holder(index, last), kind, raw(item), raw(level)]))]),
    sheet("请假代班", [
      ["月份", "原班主任", "班级", "假别", "天数", "计薪天数", "代班人"],
      ...absences.map(({ month, name, teacher, kind, days, workdays, substitute }): Raw[] => [monthName(months[month] ?? { year: 2026, month: 9 }), name, className(teacher), kind, raw(days), raw(workdays), substitute]),
    ]),
    sheet("评优条件", [["班级", "班主任", "县级以上表彰", "突击性任务", "竞赛等级奖", "团体奖"], ...ofClasses(({ conditions }, index) => (conditions === undefined ? [] : [[className(index), holder(index, last), ...conditions.map(raw)]]))]),
    sheet("统测成绩", [["班级", "学科", "实考", "合格人数", "优秀人数"], ...ofClasses(({ exams }, index) => exams.map(({ subject, sat, passed, excellent }) => [className(index), subject, raw(sat), raw(passed), raw(excellent)]))]),
  ];
}

const monthLine = (row: WrittenMonth | undefined, head: readonly Raw[]): Raw[][] => (row === undefined ? [] : [[...head, raw(row.grade), raw(row.spot), raw(row.trigger)]]);

const meaningOf = ({ gradeShare, passMark, ...rest }: Chosen): Settings => ({ ...rest, gradeShare: Fraction.of(gradeShare, 100), passMark: passMark === undefined ? undefined : Fraction.of(passMark) });

const HALVING = { A: "A 全学期减半", B: "B 不合格月不发,其余减半", C: "C 自不合格月起减半" };

const changesOf = (chosen: Chosen): Changes => ({
  "月得分/权重/年级部": `${chosen.gradeShare}%`,
  "月得分/权重/抽查": `${100 - chosen.gradeShare}%`,
  "不合格情形/未列内容": chosen.unlisted,
  "分数不足/右": chosen.passMark ?? "不设",
  "学期津贴/减半方式": HALVING[chosen.halving],
  "任职/多班津贴": chosen.perClass,
  "代班扣发/其他假别": chosen.otherLeave,
  "任职/学期得分": chosen.termScore,
  "奖励分/同一项目": chosen.same,
  "名次/并列": chosen.rankTies,
  "优秀班队/前几名": chosen.firstExcellent,
  "标兵班队/前几名": chosen.firstModel,
  "标兵条件4/字段": chosen.condition4,
  "标兵条件5/字段": chosen.condition5,
});
