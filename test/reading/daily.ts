import type { Raw } from "../../src/sheets";
import type { ReadingCase } from "./support";
import { sheetOf, type SheetCase } from "./grid";

/** The nine columns of S1C's 班级常规检查. */
export const ITEMS = ["仪表", "出勤", "卫生", "课间操", "眼保健操", "单车摆放", "课堂纪律", "课间纪律", "公物保护"] as const;
const CLASSES = Array.from({ length: 12 }, (_, index) => `${["一", "二", "三"][Math.floor(index / 4)] ?? ""}(${(index % 4) + 1})班`);
const TEACHERS = ["沈若兰", "邱明川", "陶静怡", "贺云帆", "柯雅雯", "卫青禾", "蒋听雨", "沈南风", "韩知秋", "杨一苇", "朱小满", "高子涵"];
/** The school days of September 2026, which begins on a Tuesday, as Excel counts them. */
const FIRST = 46266;
const DAYS = Array.from({ length: 30 }, (_, index) => index).filter((index) => (index + 2) % 7 !== 0 && (index + 2) % 7 !== 6);

/** Points given and taken on a day: undefined where nothing is written. */
export interface Facts {
  readonly points: readonly { readonly className: string; readonly day: number; readonly item: number; readonly points: number | undefined }[];
}

/** A month of daily inspection, 22 days × 12 classes × 9 items: a third of the cells filled, every class on every day with something, and in every item. */
export function factsOf(seed: number): Facts {
  let state = seed;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const amount = (): number => (next() < 0.2 ? 1 : -1) * ([0.5, 1, 1.5, 2][Math.floor(next() * 4)] ?? 1);
  return {
    points: CLASSES.flatMap((className, place) =>
      DAYS.flatMap((day, at) => ITEMS.map((_, item) => ({ className, day, item, points: item === (place + at) % ITEMS.length || next() < 0.25 ? amount() : undefined }))),
    ),
  };
}

/** The same where nothing but deductions is kept, and the school writes 2 for two points off. */
export const deductionsOnly = ({ points }: Facts): Facts => ({ points: points.map((one) => (one.points === undefined ? one : { ...one, points: Math.abs(one.points) })) });

/** By what the sums are kept, and what its columns are called. */
export type Unit = "月" | "周";

/** Weeks begin on Monday; the first of September is the Tuesday of the first. */
const weekOf = (day: number): number => Math.floor((day + 1) / 7) + 1;

const PARTS: Readonly<Record<Unit, readonly { readonly label: string; readonly has: (day: number) => boolean }[]>> = {
  月: [{ label: "9月", has: () => true }],
  周: [1, 2, 3, 4, 5].map((week) => ({ label: `第${week}周`, has: (day) => weekOf(day) === week })),
};

/** What is right, from the facts alone; `sign`: -1 where the numbers are what was taken off. */
export function sumsOf({ points }: Facts, unit: Unit = "月", sign: 1 | -1 = 1): readonly Readonly<Record<string, string | number>>[] {
  return CLASSES.map((className, place) => {
    const own = points.filter((one) => one.className === className);
    const sum = (of: typeof own): number => (of.reduce((total, one) => total + Math.round((one.points ?? 0) * 10), 0) * sign) / 10 + 0;
    const sums = PARTS[unit].flatMap(({ label, has }) => {
      const within = own.filter(({ day }) => has(day));
      return [...ITEMS.map((name, item) => [`${label}${name}`, sum(within.filter((one) => one.item === item))]), [`${label}常规得分`, sum(within)]];
    });
    return { 姓名: TEACHERS[place] ?? "", ...(Object.fromEntries(sums) as Record<string, number>) };
  });
}

type Cells = (string | number)[][];

/** The five ways in which offices keep it. */
export const LAYOUTS: Readonly<Record<string, (facts: Facts) => readonly SheetCase[]>> = {
  "a row a class and day": (facts) => [dated("班级常规检查", rowsOfDays(facts, DAYS))],
  "a list of events": ({ points }) => {
    const events = points.flatMap(({ className, day, item, points: of }) => (of === undefined ? [] : [[FIRST + day, className, ITEMS[item] ?? "", of]])).sort((a, b) => Number(a[0]) - Number(b[0]));
    return [dated("班级常规检查记录", [["日期", "班级", "项目", "加扣分"], ...events])];
  },
  "a sheet a week": (facts) => [0, 1, 2, 3, 4].map((week) => dated(`第${week + 1}周班级常规检查`, rowsOfDays(facts, DAYS.filter((day) => Math.floor((day + 1) / 7) === week)))),
  "a sheet an item": ({ points }) =>
    ITEMS.map((name, item) => ({
      name,
      rows: [[`2026年9月班级常规检查——${name}(扣分记负数)`], ["班级", ...DAYS.map((day) => `9月${day + 1}日`)], ...CLASSES.map((className) => [className, ...DAYS.map((day) => at(points, className, day, item))])],
    })),
  "a row a class": ({ points }) => [
    {
      name: "班级常规检查",
      rows: [
        ["2026年9月班级常规检查表"],
        ["班级", ...DAYS.flatMap((day) => [`9月${day + 1}日`, ...ITEMS.slice(1).map(() => "")])],
        ["", ...DAYS.flatMap(() => [...ITEMS])],
        ...CLASSES.map((className) => [className, ...DAYS.flatMap((day) => ITEMS.map((_, item) => at(points, className, day, item)))]),
      ],
    },
  ],
};

const at = (points: Facts["points"], className: string, day: number, item: number): string | number => points.find((one) => one.className === className && one.day === day && one.item === item)?.points ?? "";

const rowsOfDays = ({ points }: Facts, days: readonly number[]): Cells => [
  ["日期", "班级", ...ITEMS],
  ...days.flatMap((day) => CLASSES.map((className) => [FIRST + day, className, ...ITEMS.map((_, item) => at(points, className, day, item))])),
];

const dated = (name: string, rows: Cells): SheetCase => ({ name, formats: { [`A2:A${rows.length}`]: "yyyy-m-d" }, rows });

const rulesOf = (unit: Unit): readonly (readonly string[])[] => [
  ["方案", "规则", "计算方法", "设置项", "名称", "适用", "设定值", "单位", "依据", "说明", "生效日期"],
  ...ITEMS.flatMap((name, index) => [
    [index === 0 ? "我校办法" : "", name, "汇总", "来源", "", "", `班级常规检查.${name}`, "分"],
    ["", name, "", "方式", "", "", "合计"],
    ["", name, "", "周期", "", "", unit],
    ["", name, "", "无记录", "", "", "0"],
  ]),
  ...ITEMS.map((name, index) => ["", "常规得分", index === 0 ? "求和" : "", "加数", name, "", name, "分"]),
  ["", "输出", "结果表", "列", "姓名", "", "名册.姓名"],
  ...[...ITEMS, "常规得分"].map((name) => ["", "输出", "", "列", name, "", name]),
];

/** The workbook: the roster, the sheets, the regulation. */
export function workbookOf(sheets: readonly SheetCase[], expected: readonly Readonly<Record<string, string | number>>[], more: Partial<ReadingCase> = {}, unit: Unit = "月"): ReadingCase {
  const roster: Raw[][] = [["序号", "姓名", "班级"], ...CLASSES.map((className, place): Raw[] => [place + 1, TEACHERS[place] ?? "", className])];
  const calendar = [["日期", "教学周", "考核月", "类型"], ...DAYS.map((day) => [FIRST + day, `第${weekOf(day)}周`, "2026年9月", "工作日"])];
  const all = [{ name: "班主任名册", rows: roster }, dated("校历", calendar), ...sheets, { name: "考核方案", rows: rulesOf(unit) }];
  return { id: "daily", what: "a month of daily inspection", sheets: all.map(sheetOf), expected: { 考核结果: expected }, ...more };
}
