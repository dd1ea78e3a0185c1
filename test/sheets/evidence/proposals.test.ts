import { type PlacedAssignment, type Reading, type WantedTable, proposalGroups, readSheets } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { content, problems, read, rowsOf } from "../reading";

const asks = (name: string, columns: readonly string[], more: Partial<WantedTable> = {}): WantedTable => ({ name, columns, optionalColumns: [], whenAbsent: "error", ...more });
const proposed = ({ proposals }: Reading): readonly string[] => proposals.map(({ written, meaning }) => `${written}=${meaning}`);
const ROSTER = sheet("班主任名册", [["姓名", "班级"], ["甲一", "一班"], ["乙二", "二班"]]);

const awards = (heading: string, name = "学生获奖"): ReturnType<typeof sheet> => sheet(name, [["班级", "班主任", "获奖项目", heading], ["一班", "甲一", "合唱", 2], ["二班", "乙二", "书法", 3]]);
const AWARDS = asks("学生获奖", ["加分"]);

describe("a heading that may be a missing column", () => {
  it("is proposed once, and its cells are unread until somebody confirms it", () => {
    const reading = read([ROSTER, awards("获奖计分加分")], [AWARDS]);
    expect(proposed(reading)).toEqual(["获奖计分加分=加分"]);
    expect(reading.proposals[0]).toMatchObject({ assignment: { kind: "column", column: "加分", table: "学生获奖" }, cell: { sheet: "学生获奖", row: 0, column: 3 }, sample: ["2", "3"] });
    expect(problems(reading)).toEqual(["error proposalOpen 学生获奖!D1"]);
    expect(rowsOf(reading, "学生获奖").map((row) => content(row, "加分"))).toEqual(["missing", "missing"]);
  });

  it("is read once it is confirmed", () => {
    const assignments: readonly PlacedAssignment[] = read([ROSTER, awards("获奖计分加分")], [AWARDS]).proposals;
    const reading = readSheets([ROSTER, awards("获奖计分加分")], { wanted: [AWARDS], assignments });
    expect([proposed(reading), problems(reading)]).toEqual([[], []]);
    expect(rowsOf(reading, "学生获奖").map((row) => content(row, "加分"))).toEqual(["2", "3"]);
  });

  it("is one question for all sheets with that heading", () => {
    const reading = read([ROSTER, awards("获奖计分加分", "学生获奖(上)"), awards("获奖计分加分", "学生获奖(下)")], [AWARDS]);
    expect(proposed(reading)).toEqual(["获奖计分加分=加分"]);
  });

  it("is not proposed where nobody asks for the column, where two would do, nor against what it holds", () => {
    const two = sheet("学生获奖", [["班级", "班主任", "学校加分", "县级加分"], ["一班", "甲一", 2, 3]]);
    const words = sheet("学生获奖", [["班级", "班主任", "获奖项目", "获奖计分加分"], ["一班", "甲一", "合唱", "见附件"]]);
    expect([read([awards("获奖计分加分")], [asks("学生获奖", ["获奖项目"])]), read([two], [AWARDS]), read([words], [AWARDS])].map(proposed)).toEqual([[], [], []]);
    expect(problems(read([two], [AWARDS]))).toEqual(["error columnNotFound 学生获奖!A1"]);
  });

  it("is known by what it holds: the roster's names under any heading", () => {
    const visits = sheet("走访统计", [["老师们", "次数"], ["甲一", 2], ["乙二", 3]]);
    expect(proposed(read([ROSTER, visits], [asks("走访统计", ["次数"])]))).toEqual(["老师们=姓名"]);
  });
});

describe("a sheet that may be a table no sheet is", () => {
  const visits = sheet("Sheet3", [["班级", "班主任", "走访户数"], ["一班", "甲一", 2]]);

  it("is proposed by its columns; its rows are there, and nothing of them is read", () => {
    const reading = read([ROSTER, visits], [asks("走访统计", ["走访户数"])]);
    expect(proposed(reading)).toEqual(["Sheet3=走访统计"]);
    expect(problems(reading)).toEqual(["error proposalOpen Sheet3!A1"]);
    expect(rowsOf(reading, "走访统计").map((row) => [row.contradicted, content(row, "走访户数")])).toEqual([[true, "missing"]]);
  });

  it("is read once it is confirmed", () => {
    const wanted = [asks("走访统计", ["走访户数"])];
    const assignments: readonly PlacedAssignment[] = read([ROSTER, visits], wanted).proposals;
    const reading = readSheets([ROSTER, visits], { wanted, assignments });
    expect(rowsOf(reading, "走访统计").map((row) => content(row, "走访户数"))).toEqual(["2"]);
  });

  it("goes before a table that its name suggests and nobody asks for", () => {
    const prizes = sheet("评优登记", [["班级", "班主任", "奖项类别", "奖项名称", "荣誉级别"], ["一班", "甲一", "学生竞赛", "书法大赛", "县级"]]);
    const reading = read([ROSTER, prizes], [asks("奖励加分", ["类别", "项目名称", "级别"], { whenAbsent: "notice" })]);
    expect(proposed(reading)).toEqual(["评优登记=奖励加分", "奖项类别=类别", "奖项名称=项目名称", "荣誉级别=级别"]);
  });

  it("is one question with all sheets that are called and headed alike, and says so once", () => {
    const month = (name: string, total = "得分"): ReturnType<typeof sheet> => sheet(name, [["班级", "卫生", "纪律", total], ["一班", 30, 50, 80], ["二班", 28, 45, 73]]);
    const months = asks("学月考核", ["得分项"]);
    const alike = read([ROSTER, month("9月"), month("10月"), month("11月")], [months]);
    expect(proposalGroups(alike.proposals).map(({ written, meaning, proposals: all }) => [written, meaning, all.map(({ cell }) => cell.sheet)])).toEqual([["9月", "学月考核", ["9月", "10月", "11月"]]]);
    expect(problems(alike)).toEqual(["error proposalOpen 9月!A1"]);
    const others = read([ROSTER, month("9月"), month("10月", "总分")], [months]);
    expect(proposalGroups(others.proposals).map(({ written }) => written)).toEqual(["9月", "10月"]);
  });

  it("is not proposed where two tables are as likely, or where a sheet holds the table", () => {
    const wanted = [asks("走访统计", ["走访户数"])];
    expect(proposed(read([ROSTER, visits], [...wanted, asks("入户情况", ["走访户数"])]))).toEqual([]);
    expect(proposed(read([ROSTER, visits, { ...visits, name: "走访统计" }], wanted))).toEqual([]);
  });
});
