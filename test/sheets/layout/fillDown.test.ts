import type { Row } from "../../../src/core/table";
import { sheet } from "../../support/sheet";
import { content, problems, read, rowsOf } from "../reading";

const dayOf = (row: Row): number | string => {
  const value = row.cells.get("任职止")?.value;
  return value?.kind === "date" ? value.serial : (value?.kind ?? "absent");
};

describe("what stands once for several rows", () => {
  it("is read in each of them: a class and its teacher merged over the subjects", () => {
    const reading = read([sheet("统测成绩", [["班级", "班主任", "学科", "得分"], ["一(1)班", "甲老师", "语文", 91], ["", "", "数学", 92]])]);
    expect(problems(reading)).toEqual([]);
    const key = { person: "甲老师", class: "一(1)班" };
    expect(rowsOf(reading, "统测成绩").map((row) => [row.key, content(row, "学年得分")])).toEqual([[key, "91"], [key, "92"]]);
  });

  it("is no class of its own without a teacher", () => {
    const reading = read([sheet("统测成绩", [["班级", "班主任", "得分"], ["一(1)班", "甲老师", 91], ["一(2)班", "", 92]])]);
    expect(rowsOf(reading, "统测成绩").map(({ key }) => key)).toEqual([{ person: "甲老师", class: "一(1)班" }, { class: "一(2)班" }]);
  });

  it("is not a day that says what its own row is about", () => {
    const reading = read([sheet("校历", [["日期", "星期", "教学周", "考核月", "类型"], [46266, "二", 1, "9月", "工作日"], ["", "三", 1, "9月", "节假日"]])]);
    expect(problems(reading)).toEqual(["error rowWithoutSubject 校历!B3"]);
  });

  it("is not a date of each person's own", () => {
    const reading = read([
      sheet("名册", [
        ["姓名", "班级", "结束日期"],
        ["甲老师", "一(1)班", 45536],
        ["乙老师", "一(2)班", ""],
        ["丙老师", "一(3)班", ""],
        ["丁老师", "一(4)班", 45901],
        ["戊老师", "一(5)班", ""],
      ]),
    ]);
    expect(rowsOf(reading, "名册").map(dayOf)).toEqual([45536, "missing", "missing", 45901, "missing"]);
  });

  it("is a post over its people, and no campus that some classes have", () => {
    const posts = read([sheet("值日岗", [["岗位", "值日人"], ["东门", "甲老师"], ["", "乙老师"], ["食堂", "丙老师"], ["", "丁老师"]])]);
    expect(rowsOf(posts, "德育值日岗").map((row) => [content(row, "岗位"), content(row, "值日人")])).toEqual([["东门", "甲老师"], ["东门", "乙老师"], ["食堂", "丙老师"], ["食堂", "丁老师"]]);
    const roster = read([sheet("名册", [["校区", "班级", "姓名"], ["东校", "一班", "甲老师"], ["", "二班", "乙老师"]])]);
    expect(rowsOf(roster, "名册").map((row) => content(row, "校区"))).toEqual(["东校", "missing"]);
  });

  it("is a grade over its classes, unless one that is written again shows that a blank was forgotten", () => {
    const grades = (...written: readonly string[]) => rowsOf(read([sheet("名册", [["年级", "班级", "姓名"], ...written.map((grade, index) => [grade, `${index + 1}班`, `${"甲乙丙丁"[index] ?? ""}老师`])])]), "名册").map((row) => content(row, "年级"));
    expect(grades("七年级", "", "八年级", "")).toEqual(["七年级", "七年级", "八年级", "八年级"]);
    expect(grades("七年级", "", "七年级", "")).toEqual(["七年级", "missing", "七年级", "missing"]);
    expect(grades("七年级", "", "八年级", "八年级")).toEqual(["七年级", "missing", "八年级", "八年级"]);
    expect(grades("七年级", "", "", "")).toEqual(["七年级", "missing", "missing", "missing"]);
  });

  it("is no item that some rows do not name", () => {
    const reading = read([sheet("工作台账", [["项目", "数量", "内容"], ["微课题", 3, "甲"], ["", 4, "乙"], ["专栏", 1, "丙"], ["", 2, "丁"]])]);
    expect(problems(reading)).toEqual(["error rowWithoutSubject 工作台账!B3", "error rowWithoutSubject 工作台账!B5"]);
  });
});
