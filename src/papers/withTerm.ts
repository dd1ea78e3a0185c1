import { serialToDay } from "../core/calendar";
import { isOfFirstTerm, schoolYearOf } from "../core/month";
import type { Month, Table } from "../core/table";
import { dayIn } from "../rules/mechanisms/entry";
import { SCHOOL_CALENDAR } from "../rules/schoolCalendar";
import type { ReportSettings } from "./reportSettings";

/** 学年 and 学期 as 报表设置 says, else as the sheets do, if they say one: by the appraised months or 校历, the year also by titles. */
export function withTerm(settings: ReportSettings, appraised: readonly Month[], tables: readonly Table[]): ReportSettings {
  const months = appraised.length > 0 ? appraised : monthsOfCalendar(tables);
  const years = new Set([...months.map(schoolYearOf), ...tables.map(({ schoolYear }) => schoolYear)].filter((year) => year !== undefined));
  const [year] = years;
  if (year === undefined || years.size > 1) return settings;
  return { ...settings, schoolYear: settings.schoolYear ?? `${year}-${year + 1}`, term: settings.term ?? termOf(months) };
}

/** "" where the months are those of a whole year. */
function termOf(months: readonly Month[]): string | undefined {
  if (months.length === 0) return undefined;
  const first = months.filter(({ month }) => isOfFirstTerm(month)).length;
  if (first === months.length) return "一";
  return first === 0 ? "二" : "";
}

/** Those of the teaching weeks; a calendar may go on into the holidays. */
function monthsOfCalendar(tables: readonly Table[]): readonly Month[] {
  const rows = tables.find(({ name }) => name === SCHOOL_CALENDAR)?.rows ?? [];
  return rows.flatMap((row) => {
    const day = row.key.week === undefined ? undefined : serialToDay(dayIn(row, "日期") ?? NaN);
    return day === undefined ? [] : [{ year: day.year, month: day.month }];
  });
}
