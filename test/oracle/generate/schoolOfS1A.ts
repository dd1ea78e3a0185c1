import fc from "fast-check";
import type { Raw, SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import type { Changes } from "../program";
import { type Figure, isNumber, total } from "../reference/figure";
import { FEN, Fraction, ONE } from "../reference/fraction";
import { isInPost, type Month } from "../reference/posts";
import type { Homeroom, School, Settings } from "../reference/s1a";
import { type Cell, closeScores, filled, money, numbers, several } from "./cells";
import { legible } from "./legible";
import { dayText, monthName, someMonths } from "./months";
import { CLASSES, type Handover, handovers, postsOf, TEACHERS } from "./posts";

/** A school under 范文1: what its sheets mean, the sheets, and what the school changed in the regulation. */
export interface CaseOfS1A {
  readonly school: School;
  readonly sheets: readonly SheetData[];
  readonly changes: Changes;
}

/** What a school's sheets say of a class. */
interface ClassRecord {
  /** undefined: the month's sheet does not have the class. */
  readonly months: readonly (readonly Cell<Figure>[] | undefined)[];
  readonly exam: Cell<Figure> | undefined;
  readonly awards: readonly Cell<Figure>[];
  readonly standard: Cell<Figure>;
  readonly campus: Cell<string>;
}

/** Items of 60 and 50, together now and then above a full mark of 100: whole and half points that meet often, hundredths, and half a hundredth. */
const items = fc.tuple(filled(fc.oneof(numbers(55, 57, 1), numbers(100, 120, 2), numbers(5_000, 6_000, 100), numbers(11_996, 12_000, 200))), fc.oneof({ weight: 20, arbitrary: filled(fc.oneof({ weight: 6, arbitrary: numbers(30, 32, 1) }, { weight: 6, arbitrary: numbers(0, 4_000, 100) }, { weight: 1, arbitrary: numbers(8_000, 10_000, 200) })) }, { weight: 1, arbitrary: fc.constant<Cell<Figure>>({ written: "免", means: "免" }) }));

const mostly = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined, freq: 30 });

const classRecord = (months: number, everyMonth: boolean): fc.Arbitrary<ClassRecord> =>
  fc.record({
    months: several(everyMonth ? items : mostly(items), months),
    exam: mostly(filled(fc.oneof(closeScores, numbers(50, 60, 1)))),
    awards: fc.array(filled(numbers(1, 10, 2)), { maxLength: 2 }),
    standard: filled(fc.oneof(fc.constant({ written: 335, means: Fraction.of(335) }), money(400))),
    campus: fc.oneof({ weight: 20, arbitrary: fc.constantFrom("东校", "西校").map((written): Cell<string> => ({ written, means: written })) }, { weight: 1, arbitrary: fc.constant<Cell<string>>({ written: "", means: "缺" }) }),
  });

const pool = fc.oneof({ weight: 8, arbitrary: money(5_000) }, { weight: 1, arbitrary: fc.constant<Cell<Figure>>({ written: "", means: "缺" }) });

const settings = fc.record({
  fullMark: fc.constantFrom<number | "">(100, 100, 90, 120, ""),
  monthlyShare: fc.constantFrom(70, 70, 60, 33),
  payUnit: fc.constantFrom("分", "分", "角", "元"),
  yearly: fc.constantFrom<Settings["yearly"]>("合计", "合计", "平均"),
  rankTies: fc.constantFrom<Settings["rankTies"]>("1,1,3", "1,1,2"),
  shares: fc.constantFrom([30, 40, 30], [30, 40, 30], [20, 30, 50], [45, 27, 28], [0, 50, 50]),
  base: fc.constantFrom<Settings["base"]>("全体", "参评"),
  rounding: fc.constantFrom<Settings["rounding"]>("累计四舍五入", "向下取整", "最大余数"),
  tierTies: fc.constantFrom<Settings["tierTies"]>("从宽", "从严"),
  pools: fc.record({ all: pool, perCampus: fc.boolean(), 东校: pool, 西校: pool }),
  step: fc.constantFrom(50, 50, 20, 0),
  prizeUnit: fc.constantFrom("分", "角", "元"),
  vetoedShare: fc.constantFrom<Settings["vetoedShare"]>("其余人均分", "留作结余"),
});
type Chosen = typeof settings extends fc.Arbitrary<infer S> ? S : never;

const vetoes = fc.array(
  fc.record({ teacher: fc.nat(5), state: fc.constantFrom("成立", "成立", "待核", "不成立"), kind: fc.constantFrom("①", "②", "③", "④体罚或变相体罚学生") }),
  { maxLength: 2 },
);

const TIERS = ["一等奖", "二等奖", "三等奖"];
const UNITS: Readonly<Record<string, Fraction>> = { 分: FEN, 角: Fraction.of(1, 10), 元: ONE };

export const casesOfS1A: fc.Arbitrary<CaseOfS1A> = fc
  .tuple(someMonths(3), fc.integer({ min: 1, max: 5 }))
  .chain(([months, classes]) =>
    fc.record({
      months: fc.constant(months),
      // The first class is on all sheets: a month's sheet without any row is no month yet.
      records: fc.tuple(classRecord(months.length, true), ...Array.from({ length: classes - 1 }, () => classRecord(months.length, false))),
      handover: handovers(months, classes),
      campuses: fc.boolean(),
      withAwards: fc.constantFrom(true, true, true, false),
      withTotal: fc.boolean(),
      vetoes,
      settings,
    }),
  )
  .map(({ months, records: drawn, handover, campuses, withAwards, withTotal, vetoes, settings }) => {
    const records = withEachCampus(drawn);
    const posts = postsOf(records.length, handover).map((post): Homeroom => {
      const { standard, campus } = recordOf(records, post.class);
      return { ...post, standard: standard.means, campus: campuses ? campusOf(campus, records) : "" };
    });
    const cases = vetoes.filter(({ teacher }) => teacher < records.length);
    const school: School = {
      months,
      posts,
      items: byClass(records, ({ months }) => months.map((cells) => cells?.map(({ means }) => means) ?? [])),
      exams: byClass(records, ({ exam }) => exam?.means ?? "缺"),
      awards: withAwards ? records.flatMap(({ awards }, index) => awards.map(({ means }) => ({ class: className(index), points: means }))) : undefined,
      cases: cases.map(({ teacher, state }) => ({ name: nameOf(teacher, handover), state: state as "成立" })),
      settings: meaningOf(settings, campuses),
    };
    const sheets = [
      rosterSheet(posts, records, campuses),
      ...months.map((month, at) => monthSheet(month, at, posts, records, withTotal)),
      sheet("统测成绩", [["班级", "班主任", "学年得分"], ...records.flatMap(({ exam }, index): Raw[][] => (exam === undefined ? [] : [[className(index), atEnd(posts, index, months), raw(exam)]]))]),
      ...(withAwards ? [awardSheet(posts, records, months)] : []),
      sheet("一票否决登记", [["姓名", "班级", "日期", "情形", "状态"], ...cases.map(({ teacher, state, kind }): Raw[] => [nameOf(teacher, handover), "", "2026-12-03", kind, state])]),
    ];
    return legible({ school, sheets, changes: changesOf(settings, campuses) });
  });

const className = (index: number): string => CLASSES[index] ?? "";
const raw = ({ written }: Cell<unknown>): Raw => written ?? "";
const nameOf = (index: number, { twoClasses }: Handover): string => TEACHERS[twoClasses && index === 1 ? 0 : index] ?? "";
const byClass = <T>(records: readonly ClassRecord[], of: (record: ClassRecord) => T): Readonly<Record<string, T>> => Object.fromEntries(records.map((record, index) => [className(index), of(record)]));

function recordOf(records: readonly ClassRecord[], name: string): ClassRecord {
  const record = records[CLASSES.indexOf(name)];
  if (record === undefined) throw new Error(`no class ${name}`);
  return record;
}

/**
 * Everybody's campus or nobody's: beside others a class without one may be of any, and tiers and prizes wait for it
 * (decision 34, test/rules/unknownGroup).
 */
function withEachCampus(records: readonly ClassRecord[]): readonly ClassRecord[] {
  const known = records.find(({ campus: { means } }) => means !== "缺");
  return known === undefined ? records : records.map((record) => (record.campus.means === "缺" ? { ...record, campus: known.campus } : record));
}

/** A column 校区 in which nobody's is filled in says nothing (S1A-02). */
const campusOf = (campus: Cell<string>, records: readonly ClassRecord[]): string => (records.every(({ campus: { means } }) => means === "缺") ? "" : campus.means);

/** Who holds the class when the months are over. */
function atEnd(posts: readonly Homeroom[], index: number, months: readonly Month[]): string {
  const last = months.at(-1);
  return posts.filter((post) => post.class === className(index) && last !== undefined && isInPost(post, last)).at(-1)?.name ?? "";
}

const rosterSheet = (posts: readonly Homeroom[], records: readonly ClassRecord[], campuses: boolean): SheetData =>
  sheet("班主任名册", [
    ["姓名", "班级", "津贴标准", "任职起", "任职止", ...(campuses ? ["校区"] : [])],
    ...posts.map((post): Raw[] => {
      const { standard, campus } = recordOf(records, post.class);
      return [post.name, post.class, raw(standard), post.from ? dayText(post.from) : "", post.to ? dayText(post.to) : "", ...(campuses ? [raw(campus)] : [])];
    }),
  ]);

const monthSheet = (month: Month, at: number, posts: readonly Homeroom[], records: readonly ClassRecord[], withTotal: boolean): SheetData =>
  sheet(monthName(month), [
    [`${monthName(month)}班主任学月岗位考核表`],
    ["班级", "班主任", "常规(60分)", "卫生(50分)", ...(withTotal ? ["得分"] : [])],
    ...records.flatMap(({ months }, index): Raw[][] => {
      const cells = months[at];
      return cells === undefined ? [] : [[className(index), atEnd(posts, index, [month]), ...cells.map(raw), ...(withTotal ? [ownTotal(cells)] : [])]];
    }),
  ]);

/** The sum that the sheet's own formula shows, where all is filled in. */
function ownTotal(cells: readonly Cell<Figure>[]): Raw {
  const all = total(cells.map(({ means }) => means));
  return isNumber(all) ? all.toNumber() : "";
}

const awardSheet = (posts: readonly Homeroom[], records: readonly ClassRecord[], months: readonly Month[]): SheetData =>
  sheet("学生获奖", [["班级", "班主任", "获奖项目", "加分"], ...records.flatMap(({ awards }, index) => awards.map((award, number): Raw[] => [className(index), atEnd(posts, index, months), `比赛${number + 1}`, raw(award)]))]);

function meaningOf({ fullMark, monthlyShare, payUnit, shares, pools, step, prizeUnit, ...rest }: Chosen, campuses: boolean): Settings {
  const of = (unit: string): Fraction => UNITS[unit] ?? FEN;
  return {
    ...rest,
    fullMark: fullMark === "" ? undefined : Fraction.of(fullMark),
    monthlyShare: Fraction.of(monthlyShare, 100),
    payUnit: of(payUnit),
    shares: shares.map((share, index) => ({ tier: TIERS[index] ?? "", share: Fraction.of(share, 100) })),
    pools: campuses && pools.perCampus ? { 东校: pools.东校.means, 西校: pools.西校.means } : pools.all.means,
    step: Fraction.of(step),
    prizeUnit: of(prizeUnit),
  };
}

function changesOf({ fullMark, monthlyShare, payUnit, yearly, rankTies, shares, base, rounding, tierTies, pools, step, prizeUnit, vetoedShare }: Chosen, campuses: boolean): Changes {
  const amount = ({ means }: Cell<Figure>): string | number => (isNumber(means) ? means.toNumber() : "");
  return {
    "学月得分/满分": fullMark,
    "学月津贴/比例": `${monthlyShare}%`,
    "学月津贴/取整": `四舍五入到${payUnit}`,
    "学月总分/方式": yearly,
    "名次/并列": rankTies,
    ...Object.fromEntries(shares.map((share, index) => [`奖次/比例/${TIERS[index] ?? ""}`, `${share}%`])),
    "奖次/基数": base,
    "奖次/取整": rounding,
    "奖次/并列": tierTies,
    "学年奖/奖金总额": campuses && pools.perCampus ? [{ applies: "校区=东校", value: amount(pools.东校) }, { applies: "校区=西校", value: amount(pools.西校) }] : amount(pools.all),
    "学年奖/级差": step,
    "学年奖/取整": `向下取整到${prizeUnit}`,
    "学年奖/剔除份额": vetoedShare,
  };
}
