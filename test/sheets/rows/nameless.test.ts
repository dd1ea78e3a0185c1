import { sheet } from "../../support/sheet";
import { content, read, rowsOf } from "../reading";

describe("a row of a list that names nobody", () => {
  it("may be of the one above where a class has a row for each subject, and its score is open", () => {
    const reading = read([sheet("统测成绩", [["班级", "班主任", "学科", "得分"], ["一(1)班", "甲老师", "语文", 91], ["", "", "数学", 92], ["一(2)班", "乙老师", "语文", 90], ["一(3)班", "丙老师", "语文", 88]])]);
    expect(rowsOf(reading, "统测成绩").map((row) => [row.key.class, content(row, "学年得分"), row.contradicted ?? false])).toEqual([
      ["一(1)班", "91", false],
      ["一(1)班", "missing", true],
      ["一(2)班", "90", false],
      ["一(3)班", "88", false],
    ]);
  });

  it("is not of the one above, who has a row, where each has one", () => {
    const reading = read([sheet("9月考核", [["班级", "常规", "卫生", "总分"], ["一(1)班", 50, 40, 90], ["", 45, 35, 80], ["一(2)班", 48, 42, 90], ["一(3)班", 40, 40, 80]])]);
    expect(rowsOf(reading, "学月考核").map(({ key }) => key.class)).toEqual(["一(1)班", "一(2)班", "一(3)班"]);
  });
});
