import type { Raw } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { problems, read, rowsOf } from "../reading";

const HEADINGS = ["年级部", "班级", "期中班主任", "期末班主任", "期中得分", "期末得分", "评比等级"];
const held = ["高一年级部", "高一(1)班", "甲", "甲", 90, 91, "一等"];
const senior = (name: string, score: Raw, grade = ""): readonly Raw[] => ["高三年级部", `高三(${name})班`, name, name, 88, score, grade];
const reading = (...rows: readonly (readonly Raw[])[]) => read([sheet("班级综合评比", [HEADINGS, held, ...rows])], [{ name: "班级综合评比", columns: HEADINGS, optionalColumns: [], whenAbsent: "error" }]);

describe("a second score that has not been held", () => {
  it("in a whole grade is said once a column, and its blanks hold nobody's figures as unread", () => {
    const found = reading(senior("乙", ""), senior("丙", ""));
    expect(problems(found)).toEqual(["notice notHeld 班级综合评比!F3", "notice notHeld 班级综合评比!G3"]);
    expect(rowsOf(found, "班级综合评比").map(({ unread }) => unread?.has("期末得分") ?? false)).toEqual([false, false, false]);
    expect(found.problems.find(({ code }) => code === "notHeld")?.params).toMatchObject({ group: "高三年级部", count: "2", cells: "F3、F4" });
  });

  it("is missing where single rows of a grade lack it", () => {
    const found = reading(senior("乙", ""), senior("丙", 80));
    expect(problems(found)).toEqual(["error blankScore 班级综合评比!F3"]);
    expect(rowsOf(found, "班级综合评比").map(({ unread }) => unread?.has("期末得分") ?? false)).toEqual([false, true, false]);
  });

  it("is missing where something stands that nobody can read", () => {
    expect(problems(reading(senior("乙", "约80"), senior("丙", "")))).toEqual(["error notANumber 班级综合评比!F3", "error blankScore 班级综合评比!F4"]);
  });
});
