import type { Scheme, SettingRow } from "../../src/rules/scheme";
import { builtInSchemes } from "../../src/schemes";
import { termSheets } from "./term";
import { schoolName, township, townshipSheets, type Item } from "./township";
import { workOf, type Work } from "./work";

/** What is measured, by the name it has in the figures: for so many people each. */
export const works = {
  S1A: (people: number) => schoolYear(people, { perSchool: A_SCHOOL, items: FIVE_ITEMS }),
  S1B: (classes: number) => workOf(withValues(builtInSchemes.S1B, DECISIONS_OF_S1B), termSheets(classes)),
  items60: (people: number) => schoolYear(people, { perSchool: A_SCHOOL, items: SIXTY_ITEMS }),
  schools100: (people: number) => {
    const work = schoolYear(people, { perSchool: Math.ceil(people / SCHOOLS), items: FIVE_ITEMS });
    const paid = eachSchool(work.scheme, "学月津贴", "比例", SCHOOLS, (school) => `${60 + (school % 20)}%`);
    return { ...work, scheme: eachSchool(paid, "学年奖", "级差", SCHOOLS, (school) => 30 + (school % 30)) };
  },
} as const satisfies Readonly<Record<string, (people: number) => Work>>;
export type WorkName = keyof typeof works;

/** People of a school, where schools are not what it is about. */
export const A_SCHOOL = 50;
const SCHOOLS = 100;

const FIVE_ITEMS: readonly Item[] = [
  { name: "常规管理", fullMark: 30 },
  { name: "安全工作", fullMark: 20 },
  { name: "卫生", fullMark: 20 },
  { name: "集体活动", fullMark: 15 },
  { name: "家校联系", fullMark: 15 },
];
const SIXTY_ITEMS: readonly Item[] = Array.from({ length: 60 }, (_, index) => ({ name: `细则${index + 1}`, fullMark: index < 40 ? 2 : 1 }));

/** What the year's prizes of a school come to. */
export const prizeMoney = (people: number): number => 900 * people;

/** A school year of ten months under 范文1, each school with its own sum for the year's prizes. */
function schoolYear(people: number, { perSchool, items }: { readonly perSchool: number; readonly items: readonly Item[] }): Work {
  const money = (school: number): number => prizeMoney(Math.min(perSchool, people - school * perSchool));
  return workOf(eachSchool(builtInSchemes.S1A, "学年奖", "奖金总额", Math.ceil(people / perSchool), money), townshipSheets(township(people, perSchool, items)));
}

/** What 范文2 leaves open, decided. */
const DECISIONS_OF_S1B: readonly (readonly [rule: string, setting: string, value: string])[] = [
  ["标兵条件4", "字段", "视为满足"],
  ["标兵条件5", "字段", "视为满足"],
  ["周得分", "写法", "正数为扣分"],
];

function withValues(scheme: Scheme, values: typeof DECISIONS_OF_S1B): Scheme {
  const valueOf = (row: SettingRow): SettingRow["value"] => values.find(([rule, setting]) => rule === row.rule && setting === row.setting)?.[2] ?? row.value;
  return { ...scheme, rows: scheme.rows.map((row) => ({ ...row, value: valueOf(row) })) };
}

/** The scheme with a row for each school in place of the one of a setting. */
function eachSchool(scheme: Scheme, rule: string, setting: string, schools: number, valueOf: (school: number) => SettingRow["value"]): Scheme {
  const rows = Array.from({ length: schools }, (_, school) => ({ applies: `校区=${schoolName(school)}`, value: valueOf(school) }));
  return { ...scheme, rows: scheme.rows.flatMap((row) => (row.rule === rule && row.setting === setting ? rows.map((own) => ({ ...row, ...own })) : [row])) };
}
