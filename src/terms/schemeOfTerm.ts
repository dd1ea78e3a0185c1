import { after } from "../core/month";
import type { Month } from "../core/table";
import { settingPath, type Scheme, type SettingRow } from "../rules/scheme";
import { parseDate } from "../sheets";
import { halfOf, type Half } from "./schoolTerm";

/** 周期 of a rule that adds up what a whole school year yielded. */
const YEARLY = { mechanism: "汇总", setting: "周期", value: "学年" } as const;
const TERM = { mechanism: "学期", setting: "月份", all: "全部" } as const;
const LAST: Readonly<Record<Half, number>> = { first: 1, second: 7 };
/** What a school that begins its terms when most do appraises in. */
const WINTER_HOLIDAY = 2;

/** Whether a rule adds the months of a whole school year up: then its first term is needed until it ends. */
export function addsUpYears(schemes: readonly Scheme[]): boolean {
  return schemes.some(({ rows }) => rows.some((row) => row.setting === YEARLY.setting && String(row.value) === YEARLY.value && mechanismOf(rows, row) === YEARLY.mechanism));
}

/** The schemes for the new term: where one says which months the term has, it says the new ones. */
export function schemesOfTerm(schemes: readonly Scheme[], first: Month, bothTermsPresent: boolean): readonly Scheme[] {
  return schemes.map(({ id, rows }) => ({
    id,
    rows: rows.map((row) => {
      const isTerm = row.setting === TERM.setting && mechanismOf(rows, row) === TERM.mechanism;
      return isTerm && (bothTermsPresent || !String(row.value).includes(TERM.all)) ? { ...row, value: monthsOfTerm(first).join("、") } : row;
    }),
  }));
}

/** The months of the term from its first on: 9、10、11、12、1. */
export function monthsOfTerm(first: Month): readonly number[] {
  const months: number[] = [];
  for (let month: Month = { month: first.month }; ; month = after(month)) {
    months.push(month.month);
    if (month.month === LAST[halfOf(first)]) return months;
  }
}

/** When the term after this month begins: 9月, or 3月; 2月 where the school calendar deals days to it. */
export function firstMonthAfter(old: Month, hasSchool: (month: Month) => boolean): Month {
  const wanted: Half = halfOf(old) === "first" ? "second" : "first";
  let month = after(old);
  while (halfOf(month) !== wanted || (month.month === WINTER_HOLIDAY && !hasSchool(month)) || month.month === 8) month = after(month);
  return month;
}

/** Settings that are days of the old term: 学期起, 学期止. */
export const datedSettings = (schemes: readonly Scheme[]): readonly string[] =>
  schemes.flatMap(({ rows }) => rows.filter(({ value }) => parseDate(value, {}).kind === "date").map(settingPath));

/** 计算方法 stands on the first row of its rule. */
const mechanismOf = (rows: readonly SettingRow[], { rule }: SettingRow): string | undefined => rows.find((row) => row.rule === rule && row.mechanism !== "")?.mechanism;
