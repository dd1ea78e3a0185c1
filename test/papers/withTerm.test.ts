import type { Month, Table } from "../../src/core/table";
import { textsFor } from "../../src/messages";
import { termWords } from "../../src/papers/layout";
import { readReportSettings } from "../../src/papers/reportSettings";
import { withTerm } from "../../src/papers/withTerm";
import { withScheme } from "../appraisal/workbook";

const NONE = readReportSettings(withScheme("学月与学年考核.xlsx", "S1A"));
const months = (year: number, ...of: readonly number[]): readonly Month[] => of.map((month) => ({ year: month >= 9 ? year : year + 1, month }));
const titled = (schoolYear: number): readonly Table[] => [{ name: "统测成绩", kind: "list", schoolYear, columns: [], rows: [] }];
const words = (...of: Parameters<typeof withTerm>): string => termWords(withTerm(...of), textsFor("zh-CN"));

it.each<[string, readonly Month[], readonly Table[], string]>([
  ["the months of autumn", months(2026, 9, 10, 11, 12, 1), [], "2026-2027学年第一学期"],
  ["the months of spring", months(2026, 3, 4, 5, 6), [], "2026-2027学年第二学期"],
  ["a whole year", months(2026, 9, 10, 3, 4), titled(2026), "2026-2027学年"],
  ["a title, and no months", [], titled(2026), "2026-2027学年第\u3000学期"],
  ["two years", months(2026, 9), titled(2025), "\u3000\u3000\u3000\u3000学年第\u3000学期"],
  ["months without a year", [{ month: 9 }], [], "\u3000\u3000\u3000\u3000学年第\u3000学期"],
])("papers say their term by %s", (_, of, tables, said) => {
  expect(words(NONE, of, tables)).toBe(said);
});

it("papers say the term of 报表设置 first", () => {
  expect(words({ ...NONE, schoolYear: "2025-2026", term: "二" }, months(2026, 9), [])).toBe("2025-2026学年第二学期");
});
