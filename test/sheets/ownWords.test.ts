import type { WantedTable } from "../../src/sheets";
import { sheet } from "../support/sheet";
import { content, finding, problems, read, rowsOf } from "./reading";

const asks = (name: string, columns: readonly string[], more: Partial<WantedTable> = {}): WantedTable => ({ name, columns, optionalColumns: [], whenAbsent: "error", ...more });

describe("the schemes' own words", () => {
  it("are kept for a column that the catalogue calls otherwise, which answers to both", () => {
    const reading = read([sheet("月考核", [["班级", "月份", "得分"], ["一班", "9月", 95]])], [asks("月考核", ["得分"])]);
    expect(problems(reading)).toEqual([]);
    const [row] = rowsOf(reading, "月考核");
    expect([content(row, "得分"), content(row, "月得分")]).toEqual(["95", "95"]);
  });

  it("are answered by the catalogue's word where the sheet has that", () => {
    const reading = read([sheet("月考核", [["班级", "月份", "月得分"], ["一班", "9月", 95]])], [asks("月考核", ["得分"])]);
    expect(problems(reading)).toEqual([]);
    expect(content(rowsOf(reading, "月考核")[0], "得分")).toBe("95");
  });

  it("name what stands below months side by side, where they ask for nothing else; a line below the table is none of it", () => {
    const reading = read([sheet("班额月报", [["班级", "班主任", "9月", "10月"], ["一(1)班", "甲一", 45, ""], ["一(2)班", "乙二", 40, 41], ["数据来源:学籍系统", "", "", ""]])], [asks("班额月报", ["人数"])]);
    expect(problems(reading)).toEqual(["error blankValue 班额月报!D2"]);
    expect(rowsOf(reading, "班额月报").map((row) => content(row, "人数"))).toEqual(["45", "missing", "40", "41"]);
  });

  it("take a rate for one, however it was typed: 20.5% is 0.205, and 20.5 among them is asked about", () => {
    const rates = (last: string | number) => read([sheet("期末成绩", [["班级", "优秀率"], ["一班", 0.3], ["二班", 0.25], ["三班", last]])], [asks("期末成绩", ["优秀率"])]);
    expect(content(rowsOf(rates("20.5%"), "期末成绩")[2], "优秀率")).toBe("0.205");
    expect(problems(rates(20.5))).toEqual(["error rateAboveOne 期末成绩!B4"]);
  });

  it("leave rates that are all written in hundreds as they are", () => {
    const reading = read([sheet("期末成绩", [["班级", "优秀率"], ["一班", 30], ["二班", 25]])], [asks("期末成绩", ["优秀率"])]);
    expect(problems(reading)).toEqual([]);
    expect(content(rowsOf(reading, "期末成绩")[0], "优秀率")).toBe("30");
  });

  it("are two columns where there are two", () => {
    const reading = read([sheet("名册", [["姓名", "班级", "人数", "班额"], ["甲一", "一班", 45, 50]])], [asks("名册", ["人数", "班额"])]);
    const [row] = rowsOf(reading, "名册");
    expect([content(row, "人数"), content(row, "班额")]).toEqual(["45", "50"]);
  });

  it("do not make one column two figures: which of them it is nobody has said", () => {
    const reading = read([sheet("名册", [["姓名", "班级", "班额"], ["甲一", "一班", 50]])], [asks("名册", ["人数", "班额"])]);
    expect(problems(reading)).toEqual(["error columnNotFound 名册!A1"]);
  });

  it("name the table before a shipped one whose title would fit as well", () => {
    const reading = read([sheet("学月考核", [["班级", "月份", "得分"], ["一班", "9月", 95]])], [asks("学月考核", ["得分"])]);
    expect(finding(reading, "学月考核").table).toBe("学月考核");
  });

  it("make a table of a shipped name the school's own where nothing but the name is shared", () => {
    const reading = read([sheet("家访登记", [["姓名", "月份", "户数"], ["甲一", "9月", 2], ["甲一", "10月", ""]])], [asks("家访登记", ["户数"])]);
    expect(problems(reading)).toEqual(["error blankValue 家访登记!C3"]);
    expect(rowsOf(reading, "家访登记").map(({ key }) => key.month?.month)).toEqual([9, 10]);
  });

  it("demand nothing that no scheme reads: a blank in another of the shipped form's columns", () => {
    const reading = read([sheet("学生获奖", [["班主任", "获奖项目", "级别", "加分"], ["甲一", "合唱", "市级", ""]])], [asks("学生获奖", ["级别"])]);
    expect(problems(reading)).toEqual([]);
  });

  it("take 编号 for what it says, not for a running number", () => {
    const reading = read([sheet("名册", [["姓名", "班级", "编号"], ["甲一", "一班", 7]])], [asks("名册", ["编号"])]);
    expect(content(rowsOf(reading, "名册")[0], "编号")).toBe("7");
  });
});

describe("a table that is about anything", () => {
  it("is about what the results are about", () => {
    const dormitories = sheet("宿舍", [["楼栋", "宿舍", "宿舍长", "卫生分"], ["一栋", "101", "", 90], ["一栋", "102", "", 80]]);
    const reading = read([dormitories], [asks("宿舍", ["宿舍", "卫生分"], { keys: ["宿舍"] })]);
    expect(problems(reading)).toEqual([]);
    expect(rowsOf(reading, "宿舍").map((row) => content(row, "卫生分"))).toEqual(["90", "80"]);
  });

  it("else about what stands first", () => {
    const reading = read([sheet("学科组", [["序号", "学科组", "活动次数"], [1, "语文", 3], [2, "数学", 4]])], [asks("学科组", ["活动次数"])]);
    expect(problems(reading)).toEqual([]);
    expect(rowsOf(reading, "学科组").map((row) => content(row, "活动次数"))).toEqual(["3", "4"]);
  });
});
