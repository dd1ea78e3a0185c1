import { appraisalRun } from "../../src/appraisal/appraisalRun";
import type { Raw } from "../../src/sheets";
import { texts, withScheme, withSetting } from "./workbook";

const S1A = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");
const { plan, message } = appraisalRun(withSetting(S1A, "学月得分", "满分", "94.2"), texts);

const rows = (role: string): readonly (readonly unknown[])[] => plan.sheets.find((sheet) => sheet.role === role)?.rows ?? [];
const above = rows("problems").filter(([, , , , problem]) => String(problem).includes("超过满分"));

describe("a score above the full mark that the regulation has", () => {
  it("is an error at its largest item: the person, the figure, the limit and the way out", () => {
    expect(above.find(([, sheet, , who]) => sheet === "2026年12月" && who === "高志强")).toEqual([
      "错误",
      "2026年12月",
      "D6",
      "高志强",
      "12月学月得分 94.3 超过满分 94.2,没有据此计算",
      "请更正分数。办法允许超过的,在“考核方案”把“学月得分”的满分改高;没有上限的,把满分清空。",
    ]);
  });

  it("is told once", () => {
    const told = above.map(([, ...cells]) => cells.join());
    expect(new Set(told).size).toBe(told.length);
    expect(above.every(([level]) => level === "错误")).toBe(true);
  });

  it("is marked in its sheet, and counted in the message", () => {
    expect(plan.flags).toContainEqual({ cell: { sheet: "2026年12月", row: 5, column: 3 }, kind: "doubtful" });
    const errors = rows("problems").filter(([level]) => level === "错误").length;
    expect(errors).toBeGreaterThan(0);
    expect(message).toContain(`错误 ${errors} 条,`);
  });
});

it("exactly at the full mark nothing is said", () => {
  const problems = appraisalRun(withSetting(S1A, "学月得分", "满分", "100"), texts).plan.sheets.find(({ role }) => role === "problems")?.rows ?? [];
  const isAbove = (row: readonly Raw[]): boolean => String(row[4]).includes("超过满分");
  expect(problems.filter(isAbove)).toEqual([]);
});
