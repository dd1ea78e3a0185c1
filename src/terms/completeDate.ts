import { dayInWords } from "../core/calendar";
import { findMonths, findSchoolYear, parseDate, type Raw, type ReadFinding, type SheetData } from "../sheets";

/**
 * A date as the old sheet means it: "12月20日" under the title 2026-2027学年 is of 2026, which under the new title it
 * would no longer be. Anything else is as it stands.
 */
export function completeDate(content: Raw, sheet: SheetData, { headingRows }: ReadFinding): Raw {
  if (typeof content !== "string" || parseDate(content, {}).kind !== "withoutYear") return content;
  const titles = [sheet.name, ...sheet.values.slice(0, Math.max(0, Math.min(...headingRows) - sheet.row)).flat().map(String)];
  const [schoolYear, otherYear] = new Set(titles.flatMap((title) => findSchoolYear(title) ?? []));
  const [month] = titles.flatMap(findMonths).filter(({ year }) => year !== undefined);
  const period = { ...(month === undefined ? {} : { month }), ...(schoolYear === undefined || otherYear !== undefined ? {} : { schoolYear }) };
  const date = parseDate(content, period);
  return date.kind === "date" ? dayInWords(date.serial) : content;
}
