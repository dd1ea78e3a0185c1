import type { WantedTable } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { only, problems, read, rowsOf } from "../reading";

const WANTED: readonly WantedTable[] = [
  { name: "学月考核", columns: ["得分项"], optionalColumns: [], whenAbsent: "error" },
  { name: "日常检查", columns: ["项目", "扣分"], optionalColumns: [], whenAbsent: "notice" },
];
const rosterOf = (...classes: readonly string[]): ReturnType<typeof sheet> => sheet("名册", [["姓名", "班级"], ...classes.map((name, index) => [["沈若兰", "邱明川", "陶静怡"][index] ?? "", name])]);
const months = (...titles: readonly string[]): (string | number)[][] => [...titles.map((title) => [title]), ["月份", "卫生(40分)", "纪律(60分)", "得分"], ["9月", 30, 50, 80], ["10月", 35, 52, 87]];
const classesRead = (reading: ReturnType<typeof read>): readonly (string | undefined)[] => [...new Set(rowsOf(reading, "学月考核").map(({ key }) => key.class))];
const isUnread = (reading: ReturnType<typeof read>, ...names: readonly string[]): boolean => names.every((name) => reading.findings.find((one) => one.sheet === name)?.kind === "unread");

describe("what holds for a whole table", () => {
  it("is no class where the sheet's name only begins with a numeral", () => {
    const { columns } = only(read([sheet("六大系统", [["系统", "应建成"], ["组织系统", 46295]])]).tables);
    expect(columns.map(({ name }) => name)).toEqual(["系统", "应建成"]);
  });

  it.each([["1", "2"], ["03", "04"], ["13", "14"], ["A", "B"], ["十三", "十四"]])("is no class where the sheets are called %s and %s, and nothing says so", (one, other) => {
    const reading = read([rosterOf("13班", "14班", "A班"), sheet(one, months()), sheet(other, months())], WANTED);
    expect(isUnread(reading, one, other)).toBe(true);
    expect(reading.problems.filter(({ code }) => code === "sheetUnread").map((problem) => problem.sheet)).toEqual([one, other]);
  });

  it("is no class where a sheet a day is called by its number", () => {
    const day = (number: number): ReturnType<typeof sheet> => sheet(String(number), [["值周检查记录"], ["项目", "扣分"], ["卫生", 2], ["纪律", 1]]);
    const reading = read([rosterOf("一(3)班", "一(4)班"), day(9), day(13), day(14)], WANTED);
    expect(isUnread(reading, "9", "13", "14")).toBe(true);
  });

  it("is a class where the roster calls it so", () => {
    expect(classesRead(read([rosterOf("13", "14"), sheet("13", months()), sheet("14", months())], WANTED))).toEqual(["13", "14"]);
  });

  it("is a class where the numbers of all such sheets are those of the roster's classes", () => {
    expect(classesRead(read([rosterOf("七(1)班", "七(2)班"), sheet("701", months()), sheet("702", months())], WANTED))).toEqual(["七(1)班", "七(2)班"]);
    expect(isUnread(read([rosterOf("七(1)班", "七(2)班"), sheet("701", months()), sheet("709", months())], WANTED), "701", "709")).toBe(true);
  });

  it("is a class where the title says so", () => {
    expect(classesRead(read([rosterOf("13班", "14班"), sheet("13", months("13班量化考核")), sheet("14", months("14班量化考核"))], WANTED))).toEqual(["13班", "14班"]);
    expect(classesRead(read([rosterOf("3班", "4班"), sheet("3", months("3班量化考核")), sheet("4", months("4班量化考核"))], WANTED))).toEqual(["3班", "4班"]);
    expect(isUnread(read([rosterOf("3班", "13班"), sheet("3", months("13班量化考核"))], WANTED), "3")).toBe(true);
  });

  it("is a class where the name alone can be nothing else", () => {
    expect(problems(read([rosterOf("一(1)班"), sheet("一(1)班", months("量化考核"))], WANTED.slice(0, 1)))).toEqual([]);
  });

  it("is one class where a line above the table names it under another word", () => {
    const reading = read([rosterOf("一(1)班"), sheet("一(2)班", months("量化考核", "班别:一(1)班"))], WANTED.slice(0, 1));
    expect(classesRead(reading)).toEqual(["一(1)班"]);
  });
});

describe("what stands across a table of items", () => {
  const across = (...heads: readonly string[]): (string | number)[][] => [["2026年9月班级考核"], ["考核项目", ...heads], ["卫生(40分)", 30, 35], ["纪律(60分)", 50, 52]];

  it("are no classes where they are numbers that nobody calls a class", () => {
    expect(read([rosterOf("七(1)班", "七(2)班"), sheet("9月", across("13", "14"))], WANTED).problems.map(({ code }) => code)).not.toContain("classNotOnRoster");
  });

  it("are the roster's where all of them are", () => {
    expect(classesRead(read([rosterOf("七(1)班", "七(2)班"), sheet("9月", across("701", "702"))], WANTED))).toEqual(["七(1)班", "七(2)班"]);
  });
});
