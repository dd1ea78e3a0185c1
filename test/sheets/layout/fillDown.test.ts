import type { Row } from "../../../src/core/table";
import { dayToSerial } from "../../../src/core/calendar";
import type { Raw } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { content, problems, read, rowsOf } from "../reading";

const dayOf = (row: Row): number | string => {
  const value = row.cells.get("任职止")?.value;
  return value?.kind === "date" ? value.serial : (value?.kind ?? "absent");
};

const ROSTER = sheet("名册", [["姓名", "班级"], ["甲老师", "一班"], ["乙老师", "二班"]]);

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

  it("is no month of a row whose own day lies in another, nor of what stands below it", () => {
    const monthsOf = (table: string, ...rows: readonly Raw[][]) => rowsOf(read([ROSTER, sheet(table, [...rows])]), table).map(({ key: { month } }) => month?.month);
    const leave = (month: string, name: string, day: Raw): Raw[] => [month, name, "事假", day, 1, "丙老师"];
    const heading = ["月份", "班主任", "假别", "起", "天数", "代班人"];
    const [october, late, november] = [dayToSerial({ year: 2026, month: 10, day: 12 }), "2026-10-20", dayToSerial({ year: 2026, month: 11, day: 3 })] as const;
    expect(monthsOf("请假代班", heading, leave("10月", "甲老师", october ?? ""), leave("", "乙老师", late), leave("", "甲老师", november ?? ""), leave("", "乙老师", "2026-10-28"))).toEqual([10, 10, undefined, undefined]);
    expect(monthsOf("请假代班", heading, leave("10月", "甲老师", "10月12日"), leave("", "乙老师", "11月3日"))).toEqual([10, undefined]);
    // The day of an entry, which is no day of the month even where the month is written.
    const scores = ["月份", "班级", "常规管理(100分)", "填报日期"];
    expect(monthsOf("学月考核", scores, ["9月", "一班", 90, november ?? ""], ["", "二班", 91, november ?? ""])).toEqual([9, 9]);
  });

  it("is asked for where a blank may mean the month above or that of the day", () => {
    const register = sheet("通报登记", [["月份", "日期", "姓名", "原因"], ["10月", "2026-10-12", "甲老师", "迟到"], ["", "2026-11-03", "乙老师", "迟到"]]);
    expect(problems(read([ROSTER, register], [{ name: "通报登记", columns: ["原因"], optionalColumns: [], whenAbsent: "silent" }]))).toEqual(["error blankMonth 通报登记!A3"]);
  });

  it("is an appraisal month over days of its last week", () => {
    const reading = read([sheet("校历", [["考核月", "日期", "教学周", "类型"], ["9月", "2026-09-29", 5, "工作日"], ["", "2026-09-30", 5, "工作日"], ["", "2026-10-01", 5, "节假日"]])]);
    expect(rowsOf(reading, "校历").map((row) => content(row, "考核月"))).toEqual(["9月", "9月", "9月"]);
  });
});
