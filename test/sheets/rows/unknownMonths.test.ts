import { readSheets } from "../../../src/sheets";
import { sheetOf } from "../../reading/grid";

const wanted = [{ name: "月考核", columns: ["得分"], optionalColumns: [], whenAbsent: "error" }] as const;
const problemsOf = (months: readonly string[]) =>
  readSheets([sheetOf({ name: "月考核", rows: [["班级", "班主任", "月份", "得分"], ...months.map((month, index) => [`一(${index + 1})班`, "张三李四王五".slice(index * 2, index * 2 + 2), month, 90])] })], { wanted }).problems.filter(({ code }) => code === "unknownMonth");

it("tells a whole column of months in an unknown notation once, with how many rows", () => {
  expect(problemsOf(["甲月", "甲月", "乙月"])).toMatchObject([{ row: 1, params: { count: "3" } }]);
});

it("tells a slip among others at its cell", () => {
  expect(problemsOf(["9月", "甲月", "9月"])).toMatchObject([{ row: 2, params: { count: "" } }]);
});
