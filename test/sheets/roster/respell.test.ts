import type { Reading, SheetData } from "../../../src/sheets";
import type { Raw } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { content, problems, read, rowsOf } from "../reading";

type Rows = readonly (readonly Raw[])[];

const roster = (rows: Rows, headings: readonly string[] = ["姓名", "班级"]): SheetData => sheet("班主任名册", [headings, ...rows]);
const scores = (rows: Rows, headings: readonly string[] = ["班级", "班主任"], name = "2026年9月考核"): SheetData =>
  sheet(name, [[...headings, "常规(40分)", "卫生(60分)"], ...rows.map((row) => [...row, 38, 57])]);
const subjects = (reading: Reading, table = "学月考核"): readonly string[] => rowsOf(reading, table).map(({ key }) => `${key.class ?? "-"} ${key.person ?? "-"}`);

describe("classes that a sheet writes otherwise than the roster", () => {
  it("are the roster's, in key and cell, said once", () => {
    const reading = read([
      roster([["高子涵", "一年级1班"], ["许志强", "一年级2班"]]),
      scores([["一(1)班", "高子涵"], ["1.2", "许志强"]]),
      scores([["一1", "高子涵"], ["一年级2班", "许志强"]], ["班级", "班主任"], "2026年10月考核"),
    ]);
    expect(problems(reading)).toEqual(["notice classRespelled 2026年9月考核!A2"]);
    expect(reading.problems[0]?.params).toEqual({ written: "一(1)班", named: "一年级1班", count: "2" });
    expect(subjects(reading)).toEqual(["一年级1班 高子涵", "一年级2班 许志强", "一年级1班 高子涵", "一年级2班 许志强"]);
    expect(content(rowsOf(reading, "学月考核")[0], "班级")).toBe("一年级1班");
  });

  it("are withheld where the teacher contradicts them", () => {
    const reading = read([roster([["高子涵", "一年级1班"], ["许志强", "一年级2班"]]), scores([["一(1)班", "许志强"]])]);
    expect(problems(reading)).toContain("error personClassMismatch 2026年9月考核!B2");
  });

  it("are withheld where the roster has no such class", () => {
    const reading = read([roster([["高子涵", "一年级1班"]]), scores([["三(1)班", "高子涵"], ["101", "外来者"]])]);
    expect(problems(reading)).toEqual(["error classNotOnRoster 2026年9月考核!A2", "error personNotOnRoster 2026年9月考核!B3"]);
  });

  it("count as the same class in a repeated row", () => {
    const reading = read([roster([["高子涵", "一(1)班"]]), scores([["一(1)班", "高子涵"], ["一年级1班", "高子涵"]])]);
    expect(problems(reading).filter((problem) => problem.startsWith("error"))).toEqual(["error duplicateRow 2026年9月考核!A2", "error duplicateRow 2026年9月考核!A3"]);
  });
});

describe("classes of several campuses", () => {
  const EAST = [["高子涵", "一(1)班"], ["许志强", "一(2)班"]];
  const BOTH = [["高子涵", "东校区一(1)班"], ["许志强", "东校区一(2)班"], ["林晓", "西校区一(1)班"]];
  const errors = (reading: Reading): readonly string[] => problems(reading).filter((problem) => problem.startsWith("error"));

  it("are the roster's where only the sheet names the campus, or writes the class otherwise", () => {
    for (const written of [["东校区一(1)班", "东校区一(2)班"], ["东校区1.1", "东校区1.2"]]) {
      const rows = written.map((name, index) => [name, EAST[index]?.[0] ?? ""]);
      for (const known of [EAST, BOTH]) {
        const reading = read([roster(known), scores(rows)]);
        expect(errors(reading)).toEqual([]);
        expect(subjects(reading)).toEqual(known.slice(0, 2).map(([person, name]) => `${name} ${person}`));
      }
    }
  });

  it("are told by the campus in the sheet's name or in a column of its own", () => {
    const bySheet = read([roster(BOTH), scores([["一(1)班", "高子涵"], ["一(2)班", "许志强"]], ["班级", "班主任"], "东校区2026年9月考核")]);
    const byColumn = read([roster(BOTH), scores([["西校区", "一(1)班"], ["东校区", "一年级2班"]], ["校区", "班级"])]);
    expect([subjects(bySheet), subjects(byColumn)]).toEqual([["东校区一(1)班 高子涵", "东校区一(2)班 许志强"], ["西校区一(1)班 -", "东校区一(2)班 -"]]);
  });

  it("of several schools that call them alike have the school before them, told by a column, a title or the teacher", () => {
    const schools = roster([["城关小学", "高子涵", "一(1)班"], ["", "许志强", "一(2)班"], ["南门一校", "林晓", "一(1)班"], ["", "陈明", "一(2)班"]], ["学校", "姓名", "班级"]);
    const byColumn = read([schools, scores([["南门一校", "一(1)班"], ["城关小学", "一年级1班"], ["北街小学", "一(2)班"]], ["学校", "班级"])]);
    expect([subjects(byColumn), errors(byColumn)]).toEqual([["南门一校一(1)班 -", "城关小学一(1)班 -", "北街小学一(2)班 -"], ["error classNotOnRoster 2026年9月考核!B4"]]);
    const byTitle = read([schools, scores([["一(2)班"]], ["班级"], "城关小学2026年9月考核")]);
    const byTeacher = read([schools, scores([["一(2)班", "许志强"], ["一(1)班", "林晓"]])]);
    expect([subjects(byTitle), subjects(byTeacher), errors(byTeacher)]).toEqual([["城关小学一(2)班 -"], ["城关小学一(2)班 许志强", "南门一校一(1)班 林晓"], []]);
  });

  it("are never those of another campus, nor two of them one", () => {
    const another = read([roster(BOTH.slice(0, 2)), scores([["西校区一(1)班"], ["东校区一(2)班"]], ["班级"])]);
    expect(errors(another)).toEqual(["error classNotOnRoster 2026年9月考核!A2"]);
    const twice = read([roster(EAST), scores([["东校区一(1)班"], ["西校区一(1)班"]], ["班级"])]);
    expect(errors(twice)).toEqual(["error classNotOnRoster 2026年9月考核!A2", "error classNotOnRoster 2026年9月考核!A3"]);
  });
});

it("of a sheet whose classes are written in no way that is known, one problem tells", () => {
  const names = ["东一", "东二", "东三", "东四", "东五", "东六"];
  const reading = read([roster([["高子涵", "一年级1班"]]), scores(names.map((name) => [`${name}班`, "高子涵"]))]);
  const [problem, ...others] = reading.problems.filter(({ code }) => code === "classNotOnRoster");
  expect([problem?.row, problem?.params, others]).toEqual([1, { class: "东一班、东二班、东三班、东四班、东五班", count: "6" }, []]);
});

describe("1.1 and 1.10", () => {
  const ROSTER = roster([["高子涵", "一(1)班"], ["许志强", "一(10)班"]]);
  const numbers = (formats: readonly string[]): SheetData => {
    const data = scores([[1.1], [1.1]], ["班级"]);
    return { ...data, formats: data.values.map((row, index) => row.map((_, column) => (column === 0 ? (["General", ...formats][index] ?? "General") : "General"))) };
  };

  it("are told apart by what the cells show", () => {
    expect(subjects(read([ROSTER, numbers(["General", "0.00"])]))).toEqual(["一(1)班 -", "一(10)班 -"]);
  });

  it("are neither where they show the same", () => {
    for (const formats of [["General", "General"], ["0.00", "0.00"]]) {
      const reading = read([ROSTER, numbers(formats)]);
      expect(new Set(subjects(reading))).toEqual(new Set(["- -"]));
      expect(problems(reading)).toEqual(expect.arrayContaining(["error classUnclear 2026年9月考核!A2", "error classUnclear 2026年9月考核!A3"]));
    }
  });

  it("are the one that the roster has", () => {
    expect(subjects(read([roster([["许志强", "一(10)班"]]), scores([[1.1]], ["班级"])]))).toEqual(["一(10)班 -"]);
    expect(subjects(read([roster([["高子涵", "一(1)班"]]), scores([[1.1]], ["班级"])]))).toEqual(["一(1)班 -"]);
  });
});

describe("a grade in a column of its own", () => {
  const ROWS: Rows = [["一年级", 1, "高子涵"], ["", 2, "许志强"], ["二年级", 1, "杨立新"], ["", 2, "梁海燕"]];
  const expected = ["一年级1班 高子涵", "一年级2班 许志强", "二年级1班 杨立新", "二年级2班 梁海燕"];

  it("belongs to the class, merged or blank below its first row", () => {
    const reading = read([roster(ROWS, ["年级", "班级", "姓名"]), scores(ROWS, ["年级", "班级", "班主任"])]);
    expect(problems(reading)).toEqual([]);
    expect(subjects(reading, "名册")).toEqual(expected);
    expect(subjects(reading)).toEqual(expected);
  });

  it("meets a roster that writes both in one, and the other way round", () => {
    const joined: Rows = [["高子涵", "一(1)班"], ["许志强", "一(2)班"], ["杨立新", "二(1)班"], ["梁海燕", "二(2)班"]];
    const reading = read([roster(joined), scores(ROWS, ["年级", "班级", "班主任"])]);
    expect(problems(reading)).toEqual(["notice classRespelled 2026年9月考核!B2"]);
    expect(subjects(reading)).toEqual(["一(1)班 高子涵", "一(2)班 许志强", "二(1)班 杨立新", "二(2)班 梁海燕"]);
    const turned = read([roster(ROWS, ["年级", "班级", "姓名"]), scores(joined.map(([name = "", className = ""]) => [className, name]))]);
    expect(subjects(turned)).toEqual(expected);
  });

  it("may stand in the sheet's name or title", () => {
    const reading = read([roster([["高子涵", "七(1)班"], ["许志强", "八(1)班"]]), scores([["1班", "高子涵"]], undefined, "七年级9月考核"), scores([[1, "许志强"]], undefined, "八年级9月考核")]);
    expect(subjects(reading)).toEqual(["七(1)班 高子涵", "八(1)班 许志强"]);
    expect(problems(reading)).toEqual(["notice classRespelled 七年级9月考核!A2"]);
  });

  it("says nothing of a class that tells its grade, and of words that are none", () => {
    const rows: Rows = [["一年级", "一(1)班", "高子涵"], ["一年级", "101", "许志强"], ["小学部", 2, "杨立新"], ["", "海棠班", "梁海燕"]];
    expect(subjects(read([roster(rows, ["年级", "班级", "姓名"])]), "名册")).toEqual(["一(1)班 高子涵", "101 许志强", "2 杨立新", "海棠班 梁海燕"]);
  });
});

describe("persons that a sheet writes otherwise than the roster", () => {
  it("are the roster's, said once", () => {
    const reading = read([roster([["高子涵", "一(1)班"], ["许志强", "一(2)班"]]), scores([["一(1)班", "高子涵老师"], ["一(2)班", "许志强（代）"]])]);
    expect(problems(reading)).toEqual(["notice personRespelled 2026年9月考核!B2"]);
    expect(reading.problems[0]?.params).toEqual({ written: "高子涵老师", named: "高子涵", count: "1" });
    expect(subjects(reading)).toEqual(["一(1)班 高子涵", "一(2)班 许志强"]);
  });

  it("are asked for where a cell names two: the roster's row pays nobody", () => {
    const reading = read([roster([["孙丽华、周正平", "二(1)班", 320], ["高子涵", "一(1)班", 300]], ["姓名", "班级", "津贴标准"]), scores([["一(1)班", "高子涵/许志强"], ["二(1)班", ""]])]);
    expect(problems(reading).filter((problem) => problem.startsWith("error"))).toEqual(["error severalPersons 班主任名册!A2", "error severalPersons 2026年9月考核!B2"]);
    expect(rowsOf(reading, "名册").map((row) => content(row, "津贴标准"))).toEqual(["missing", "300"]);
  });

  it("are asked for by class or 工号 where two have the name", () => {
    const namesakes = roster([["张伟", "一(1)班", 1007], ["张伟", "一(2)班", 1023]], ["姓名", "班级", "工号"]);
    const reading = read([namesakes, sheet("培训学时", [["姓名", "学时"], ["张伟老师", 8]])]);
    expect(problems(reading)).toEqual(["notice personRespelled 培训学时!A2", "error samePersonName 培训学时!A2"]);
  });
});
