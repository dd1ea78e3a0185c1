import { readSheets } from "../../../src/sheets";
import { sheetOf } from "../../reading/grid";

const wanted = [{ name: "学月考核", columns: ["得分项"], optionalColumns: [], whenAbsent: "error" }] as const;

/** The columns that the score is read from. */
const itemsOf = (headings: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] =>
  readSheets([sheetOf({ name: "9月考核", rows: [["2026年9月班级考核"], ["班级", "班主任", ...headings], ...rows] })], { wanted }).tables.flatMap(({ columns }) => columns.filter(({ item }) => item).map(({ name }) => name));

it("takes no total for what is left of a full score because it stands in one row", () => {
  // 60 and 60 taken off would be 120; the other row has no total, so that nothing was compared.
  expect(itemsOf(["常规(60分)", "卫生(40分)", "得分"], [["一(1)班", "李四", "", 30, ""], ["一(2)班", "王五", 60, "免", 60]])).toEqual(["常规", "卫生"]);
});
