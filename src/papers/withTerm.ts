import { isOfFirstTerm, schoolYearOf } from "../core/month";
import type { Month, Table } from "../core/table";
import type { ReportSettings } from "./reportSettings";

/** 学年 and 学期 as 报表设置 says, else as the sheets do, if they say one: by the appraised months, the year also by titles. */
export function withTerm(settings: ReportSettings, months: readonly Month[], tables: readonly Table[]): ReportSettings {
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
