/** A small school as it is: what its sheets say, whatever they look like. */

export interface Teacher {
  readonly name: string;
  /** Grade and number: 2 and 1 are 二(1)班. */
  readonly grade: number;
  readonly section: number;
  readonly standard: number;
}

export const TEACHERS: readonly Teacher[] = [
  { name: "卫青禾", grade: 1, section: 1, standard: 300 },
  { name: "蒋听雨", grade: 1, section: 2, standard: 300 },
  { name: "沈南风", grade: 2, section: 1, standard: 310 },
  { name: "韩知秋", grade: 2, section: 2, standard: 310 },
  { name: "杨一苇", grade: 3, section: 1, standard: 320 },
  { name: "欧阳静", grade: 3, section: 2, standard: 320 },
  { name: "朱明远", grade: 4, section: 1, standard: 340 },
  { name: "秦若兰", grade: 4, section: 2, standard: 340 },
];

export const ITEMS = [
  { name: "卫生", mark: 30 },
  { name: "纪律", mark: 25 },
  { name: "两操", mark: 15 },
  { name: "学风", mark: 20 },
  { name: "活动", mark: 10 },
] as const;

export const MONTHS = [9, 10, 11, 12] as const;
export type MonthNumber = (typeof MONTHS)[number];

/** Points by month, teacher and item: all different enough that a column taken for another shows. */
export function pointsOf(month: number, teacher: number): readonly number[] {
  return ITEMS.map(({ mark }, item) => mark - ((month * 7 + teacher * 5 + item * 3) % 9) / 2);
}

export const totalOf = (month: number, teacher: number): number => pointsOf(month, teacher).reduce((sum, points) => sum + points, 0);

/** By teacher. */
export const AWARDS: readonly (readonly [teacher: number, what: string, points: number])[] = [
  [0, "县书法比赛二等奖", 2],
  [3, "市合唱节一等奖", 3],
  [3, "县运动会第二名", 1.5],
  [6, "校园读书节优秀组织", 1],
];

export const LEAVES: readonly (readonly [teacher: number, day: string, days: number])[] = [
  [1, "2026-9-8", 1],
  [1, "2026-10-13", 0.5],
  [5, "2026-11-4", 2],
];

export const VETOES: readonly (readonly [teacher: number, day: string, established: boolean])[] = [
  [4, "2026-10-20", true],
  [7, "2026-11-18", false],
];

const HUNDREDTHS = 100;

/** 元, rounded half up to 分: standard × 70% × score ÷ 100. */
const payOf = (standard: number, score: number): number => Math.floor((standard * 7 * score * HUNDREDTHS) / 1000 + 0.5 + 1e-9) / HUNDREDTHS;

export type Figures = Readonly<Record<string, string | number>>;

/** What is right, from the facts alone. */
export function rightFigures(): readonly Figures[] {
  return TEACHERS.map(({ name, standard }, index) => ({
    姓名: name,
    ...Object.fromEntries(MONTHS.flatMap((month) => [[`${month}月得分`, totalOf(month, index)], [`${month}月津贴`, payOf(standard, totalOf(month, index))]])),
    获奖: AWARDS.filter(([teacher]) => teacher === index).reduce((sum, [, , points]) => sum + points, 0),
    请假: LEAVES.filter(([teacher]) => teacher === index).reduce((sum, [, , days]) => sum + days, 0),
    否决: VETOES.some(([teacher, , established]) => teacher === index && established) ? "是" : "否",
  }));
}

/** Its regulation, as the sheet 考核方案. */
export const REGULATION: readonly (readonly string[])[] = [
  ["方案", "规则", "计算方法", "设置项", "名称", "适用", "设定值", "单位", "依据", "说明", "生效日期"],
  ["我校办法", "月得分", "求和", "加数", "", "", "学月考核.得分项", "分"],
  ["", "月津贴", "津贴", "标准", "", "", "名册.津贴标准", "元"],
  ["", "月津贴", "", "比例", "", "", "70%"],
  ["", "月津贴", "", "得分", "", "", "月得分"],
  ["", "获奖", "汇总", "来源", "", "", "学生获奖.加分", "分"],
  ["", "获奖", "", "周期", "", "", "学年"],
  ["", "获奖", "", "无记录", "", "", "0"],
  ["", "请假", "汇总", "来源", "", "", "请假代班.请假天数", "天"],
  ["", "请假", "", "周期", "", "", "学期"],
  ["", "请假", "", "无记录", "", "", "0"],
  ["", "否决", "一票否决", "登记", "", "", "一票否决登记"],
  ["", "否决", "", "情形", "④", "", "体罚或变相体罚学生"],
  ["", "输出", "结果表", "列", "姓名", "", "名册.姓名"],
  ["", "输出", "", "列", "得分", "", "月得分"],
  ["", "输出", "", "列", "津贴", "", "月津贴"],
  ["", "输出", "", "列", "获奖", "", "获奖"],
  ["", "输出", "", "列", "请假", "", "请假"],
  ["", "输出", "", "列", "否决", "", "否决"],
];
