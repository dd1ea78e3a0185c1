import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { textsFor } from "../../src/messages";
import type { SheetPlan } from "../../src/plan/sheetPlan";
import { adopt } from "../reading/support";
import { cases, PROVISIONAL, workbookOf, type Case, type Figures } from "./workbooks";

const texts = textsFor("zh-CN");

type Row = Readonly<Record<string, string>>;

const shown = ({ columns, rows }: SheetPlan): Row[] => rows.map((row) => Object.fromEntries(columns.map(({ heading }, index) => [heading, String(row[index] ?? "")])));

function isRight(got: string, wanted: string | number | null, flag: string): boolean {
  if (wanted === PROVISIONAL) return flag.includes("可能变动");
  if (typeof wanted === "number") return got !== "" && Math.abs(Number(got) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  return got === (wanted ?? "");
}

function faultsOf(sheet: string, rows: readonly Row[], by: string, figures: Figures): string[] {
  return Object.entries(figures).flatMap(([name, wanted]) => {
    const row = rows.find((one) => one[by] === name);
    if (row === undefined) return [`${sheet} ${name}: 没有这一行`];
    return Object.entries(wanted).flatMap(([heading, value]) => {
      const alternatives = Array.isArray(value) ? value : [value];
      const got = row[heading];
      return got !== undefined && alternatives.some((one: string | number | null) => isRight(got, one, row["提示"] ?? "")) ? [] : [`${sheet} ${name} ${heading}: ${got ?? "(没有这一列)"}, 应为 ${alternatives.join("或")}`];
    });
  });
}

/** What is not said though it must be, and what is said of the school's sheets though nobody has to do anything. */
function unsaid({ told = [], sheets }: Case, listed: readonly Row[], flags: readonly string[]): string[] {
  const school = new Set(sheets.map(({ name }) => name));
  const places = listed.filter((row) => row["级别"] !== "说明").map((row) => ({ place: `${row["工作表"] ?? ""}!${row["单元格"] ?? ""}`, row }));
  const said = [...places.map(({ place }) => place), ...flags];
  const needless = places.filter(({ place, row }) => school.has(row["工作表"] ?? "") && !told.includes(place));
  return [...told.filter((one) => !said.some((line) => line.includes(one))).map((one) => `没有说: ${one}`), ...needless.map(({ place, row }) => `不必说: ${place} ${row["问题"] ?? ""}`)];
}

/** Regulations that were put into rows by somebody who had read the guide alone, on workbooks as offices have them. */
describe.each(cases.map((one) => [one.name, one.title, one] as const))("%s %s", (_, __, one) => {
  it("gives what the regulation says, asks what nobody can know, and says nothing else", () => {
    const { plan, message } = appraisalRun(adopt(workbookOf(one)), texts);
    const { result = "考核结果", by = "姓名", expected, also = {} } = one;
    const tables = new Map(plan.sheets.map((sheet) => [sheet.role === "results" ? "考核结果" : sheet.role.replace(/^output_/, ""), shown(sheet)]));
    const rowsOf = (sheet: string): readonly Row[] => tables.get(sheet) ?? [];
    const further = Object.entries(also).flatMap(([sheet, figures]) => faultsOf(sheet, rowsOf(sheet), Object.keys(rowsOf(sheet)[0] ?? {})[0] ?? "", figures));
    const flags = [...tables.values()].flatMap((rows) => rows.map((row) => row["提示"] ?? ""));
    const faults = [...faultsOf(result, rowsOf(result), by, expected), ...further, ...unsaid(one, rowsOf("problems"), flags)];
    expect({ faults, message: faults.length > 0 ? message : "" }).toEqual({ faults: [], message: "" });
  });
});
