import { dayToSerial } from "../../src/core/calendar";
import type { Month, Row, Table } from "../../src/core/table";
import { textsFor } from "../../src/messages";
import { termWords } from "../../src/papers/layout";
import { readReportSettings } from "../../src/papers/reportSettings";
import { withTerm } from "../../src/papers/withTerm";
import { withScheme } from "../appraisal/workbook";

const NONE = readReportSettings(withScheme("学月与学年考核.xlsx", "S1A"));
const months = (year: number, ...of: readonly number[]): readonly Month[] => of.map((month) => ({ year: month >= 9 ? year : year + 1, month }));
const titled = (schoolYear: number): readonly Table[] => [{ name: "统测成绩", kind: "list", schoolYear, columns: [], rows: [] }];
/** The Mondays of teaching weeks; in February there is none. */
const calendar = (...mondays: readonly string[]): readonly Table[] => [
  { name: "校历", kind: "register", columns: [], rows: [...mondays.map((day, index) => dayOf(day, index + 1)), dayOf("2027-02-08", undefined)] },
];
const dayOf = (day: string, week: number | undefined): Row => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const source = { sheet: "校历", row: 1, column: 0 };
  return { key: week === undefined ? {} : { week }, source, cells: new Map([["日期", { value: { kind: "date", serial: dayToSerial({ year, month, day: date }) ?? 0 }, source }]]) };
};
const words = (...of: Parameters<typeof withTerm>): string => termWords(withTerm(...of), textsFor("zh-CN"));

it.each<[string, readonly Month[], readonly Table[], string]>([
  ["the months of autumn", months(2026, 9, 10, 11, 12, 1), [], "2026-2027学年第一学期"],
  ["the months of spring", months(2026, 3, 4, 5, 6), [], "2026-2027学年第二学期"],
  ["a whole year", months(2026, 9, 10, 3, 4), titled(2026), "2026-2027学年"],
  ["a title, and no months", [], titled(2026), "2026-2027学年"],
  ["two years", months(2026, 9), titled(2025), ""],
  ["校历, where no month is appraised", [], calendar("2026-08-31", "2026-12-14", "2027-01-11"), "2026-2027学年第一学期"],
  ["校历 of spring", [], calendar("2027-03-01", "2027-06-28"), "2026-2027学年第二学期"],
  ["months without a year", [{ month: 9 }], [], ""],
])("papers say their term by %s", (_, of, tables, said) => {
  expect(words(NONE, of, tables)).toBe(said);
});

it("papers say the term of 报表设置 first", () => {
  expect(words({ ...NONE, schoolYear: "2025-2026", term: "二" }, months(2026, 9), [])).toBe("2025-2026学年第二学期");
});
