import { type PlacedAssignment, type Raw, type Reading, readSheets, type SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { content, problems, rowsOf } from "../reading";

const WANTED = [{ name: "学月考核", columns: ["得分项"], optionalColumns: [], whenAbsent: "error" as const }];
const scores = (title: string, headings: readonly string[] = ["卫生", "纪律", "合计"], values: readonly Raw[] = [0.5, 1, 1.5]): SheetData =>
  sheet("2026年9月", [[title], ["班级", "班主任", ...headings], ["一(1)班", "甲老师", ...values], ["一(2)班", "乙老师", ...values.map((value) => Number(value) * 2)], ["二(1)班", "丙老师", ...values]]);
const read = (data: SheetData, ...assignments: PlacedAssignment[]): Reading => readSheets([data], { wanted: WANTED, assignments });
const held = (reading: Reading): string[] => problems(reading).filter((problem) => problem.includes("deductionsInTitle"));

it("under a title of deductions no number is a score, and the title is pointed out", () => {
  const reading = read(scores("2026年9月班级量化考核扣分统计表"));
  expect(held(reading)).toEqual(["error deductionsInTitle 2026年9月!A1"]);
  expect(rowsOf(reading, "学月考核").map((row) => [content(row, "卫生"), content(row, "纪律")])).toEqual(Array(3).fill(["missing", "missing"]));
});

it("what somebody says is an item is one", () => {
  const items = [2, 3].map((column): PlacedAssignment => ({ assignment: { kind: "column", column: "得分项" }, cell: { sheet: "2026年9月", row: 1, column } }));
  const reading = read(scores("2026年9月班级量化考核扣分统计表"), ...items);
  expect(rowsOf(reading, "学月考核").map((row) => content(row, "卫生"))).toEqual(["0.5", "1", "0.5"]);
});

it.each(["2026年9月班级量化考核得分统计表", "2026年9月班级考核加扣分表", "2026年9月班级量化考核表"])("the title %s says nothing of the kind", (title) => {
  expect(held(read(scores(title)))).toEqual([]);
});

it("a column with a full mark is a score whatever the title says", () => {
  expect(held(read(scores("2026年9月考核扣分表", ["卫生(50分)", "纪律(50分)", "得分"], [40, 45, 85])))).toEqual([]);
});
