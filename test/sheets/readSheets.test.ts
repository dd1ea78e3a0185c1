import type { Reading, SheetData, WantedTable } from "../../src/sheets";
import { run } from "../rules/support";
import { sheet } from "../support/sheet";
import { content, finding, only, problems, read, rowsOf } from "./reading";

const ROSTER = sheet("班主任名册", [
  ["云溪镇中心小学班主任名册"],
  ["序号", "姓名", "班级", "津贴标准"],
  [1, "甲老师", "一(1)班", 335],
  [2, "乙老师", "一(2)班", 335],
]);

/** An assessment sheet of two items with their full marks in the heading. */
const month = (name: string, rows: readonly (readonly (string | number)[])[], title = ""): SheetData =>
  sheet(name, [[title], ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"], ...rows]);

/** A table that the scheme cannot do without. */
const needed = (name: string, columns: readonly string[]): WantedTable => ({ name, columns, optionalColumns: [], whenAbsent: "error" });

describe("which sheets are read", () => {
  it("is every sheet but ours, the scheme, hidden and empty ones, and what is no table", () => {
    const reading = read([
      { ...ROSTER, name: "考核结果", ours: true },
      sheet("本校方案", [["方案", "规则", "计算方法", "设置项", "名称", "设定值"]]),
      sheet("考核方案", [["班主任考核办法"], ["第一条 为加强班主任队伍建设,制定本办法。"]]),
      { ...ROSTER, name: "旧名册", visible: false },
      sheet("空", [["", " "]]),
      sheet("通知", [["关于召开班主任会议的通知"], ["各位班主任:"]]),
      sheet("课程表", [["周一", "周二", "周三"], ["语文", "数学", "英语"]]),
      ROSTER,
    ]);
    expect(reading.findings.map((f) => (f.kind === "read" ? f.table : f.reason))).toEqual([
      "ours",
      "scheme",
      "noHeadings",
      "hidden",
      "empty",
      "noHeadings",
      "unknownTable",
      "名册",
    ]);
    expect(reading.tables).toHaveLength(1);
    expect(problems(reading)).toEqual([]);
  });
});

describe("headings", () => {
  it("are found below titles and labels, wherever the used range begins", () => {
    const moved = sheet(
      "名册",
      [["班主任名册"], ["填表单位:德育处", "", "填表日期:2026年9月1日"], ["姓 名", "班\n级", "津贴标准（元）"], ["甲老师", "一(1)班", 335]],
      { row: 4, column: 2 },
    );
    const reading = read([moved]);
    expect(finding(reading, "名册")).toMatchObject({
      headingRows: [6],
      columns: [
        { column: 2, heading: "姓 名", name: "姓名", type: "person" },
        { column: 3, name: "班级", type: "class" },
        { column: 4, heading: "津贴标准（元）", name: "津贴标准", type: "money" },
      ],
    });
    expect(only(rowsOf(reading, "名册")).cells.get("津贴标准")?.source).toEqual({ sheet: "名册", row: 7, column: 4 });
  });

  it("in two rows name items by the second row and their group by the first", () => {
    const twoRows = sheet("9月", [
      ["学月考核"],
      ["班级", "班主任", "常规（满分60分）", "", "活动(满分40分)", "", "总分"],
      ["", "", "纪律(30分)", "卫生（满分30分）", "纪律(20分)", "出勤20分", ""],
      ["一(1)班", "甲老师", 28, 29, 18, 19, "=SUM(C4:F4)→94"],
    ]);
    const reading = read([twoRows]);
    expect(finding(reading, "9月").headingRows).toEqual([1, 2]);
    const columns = only(reading.tables).columns.filter(({ item }) => item);
    expect(columns.map(({ name, fullMark }) => `${name} ${fullMark?.toString()}`)).toEqual(["常规纪律 30", "卫生 30", "活动纪律 20", "出勤 20"]);
    expect(problems(reading)).toEqual([]);
  });

  it("that state another full mark than their items add up to are pointed out", () => {
    const uneven = sheet("9月", [
      ["学月考核"],
      ["班级", "班主任", "考核项目(满分100分)", "", "总分"],
      ["", "", "纪律(60分)", "卫生(30分)", ""],
      ["一(1)班", "甲老师", 50, 20, 70],
    ]);
    const reading = read([uneven]);
    expect(problems(reading)).toEqual(["warning fullMarksDisagree 9月!C2"]);
    expect(reading.problems[0]?.params).toEqual({ stated: "100", sum: "90" });
  });

  it("with a full mark have a score yet to be given where they are blank, though every sum takes that for 0", () => {
    const reading = read([month("2026年9月", [["一(1)班", "甲老师", 55, 35, 90], ["一(2)班", "乙老师", 50, 30, 80], ["一(3)班", "丙老师", "", 30, 30]], "班主任学月岗位考核表")]);
    expect(problems(reading)).toContain("error blankScore 2026年9月!C5");
    expect(content(only(reading.tables).rows[2], "常规")).toBe("missing");
  });

  it("that appear twice are two halves side by side where all of them do, else read once, and pointed out", () => {
    const sideBySide = sheet("名册", [
      ["姓名", "班级", "姓名", "班级"],
      ["甲老师", "一(1)班", "乙老师", "一(2)班"],
    ]);
    const reading = read([sideBySide]);
    expect(problems(reading)).toEqual([]);
    expect(rowsOf(reading, "名册").map(({ key }) => key)).toEqual([{ person: "甲老师", class: "一(1)班" }, { person: "乙老师", class: "一(2)班" }]);
    const repeated = read([sheet("名册", [["姓名", "班级", "津贴标准", "津贴标准"], ["甲老师", "一(1)班", 300, 400]])]);
    expect(problems(repeated)).toEqual(["error headingRepeated 名册!D1"]);
    expect(content(only(rowsOf(repeated, "名册")), "津贴标准")).toBe("300");
  });

  it("give a table away where neither the sheet's name nor a title does", () => {
    const anonymous = sheet("Sheet3", [
      ["班级", "班主任", "年级部检查得分", "部门抽查得分", "月份"],
      ["一(1)班", "甲老师", 90, 91, "9月"],
    ]);
    expect(finding(read([anonymous]), "Sheet3").table).toBe("月考核");
    const pupils = sheet("9月", [
      ["班级", "姓名", "语文(100分)", "数学(100分)"],
      ["一(1)班", "学生1", 90, 91],
    ]);
    expect(read([pupils]).findings).toEqual([{ kind: "unread", sheet: "9月", reason: "unknownTable" }]);
  });
});

describe("rows that are no data", () => {
  it("are left out with the reason", () => {
    const reading = read([
      sheet("9月考核", [
        ["序号", "班级", "班主任", "常规(60分)", "卫生(40分)", "得分"],
        [1, "一(1)班", "甲老师", 50, 30, 80],
        ["", "", "", "", "", ""],
        ["序号", "班级", "班主任", "常规(60分)", "卫生(40分)", "得分"],
        [2, "一(2)班", "乙老师", 51, 31, 82],
        [3, "", "", "", "", "=SUM(D6:E6)→0"],
        ["", "低年级部小计", "", 101, 61, 162],
        ["合计", "", "", 101, 61, 162],
        ["注:本表一式两份", "", "", "", "", ""],
        ["制表人:          审核人:", "", "", "", "", ""],
      ]),
    ]);
    expect(finding(reading, "9月考核").leftOut).toEqual([
      { row: 2, reason: "blank" },
      { row: 3, reason: "repeatedHeading" },
      { row: 5, reason: "blank" },
      { row: 6, reason: "summary" },
      { row: 7, reason: "summary" },
      { row: 8, reason: "note" },
      { row: 9, reason: "signature" },
    ]);
    expect(rowsOf(reading, "学月考核").map(({ key }) => key.person)).toEqual(["甲老师", "乙老师"]);
    expect(problems(reading)).toEqual([]);
  });

  it("are pointed out where figures stand beside nobody's name", () => {
    const reading = read([month("9月考核", [["", "", 50, 30, 80]])]);
    expect(problems(reading)).toEqual(["error rowWithoutSubject 9月考核!C3"]);
    expect(reading.problems[0]?.params).toEqual({ subjects: "班级、班主任" });
  });
});

describe("months", () => {
  it("come from the sheets' names and titles, and the sheets become one table", () => {
    const reading = read([
      month("九月", [["一(1)班", "甲老师", 50, 30, 80]], "2026年九月学月考核表"),
      month("Sheet2", [["一(1)班", "甲老师", 51, 31, 82]], "2026年10月学月考核表"),
    ]);
    expect(rowsOf(reading, "学月考核").map(({ key }) => key.month)).toEqual([
      { year: 2026, month: 9 },
      { year: 2026, month: 10 },
    ]);
    expect(finding(reading, "九月").months).toEqual([{ year: 2026, month: 9 }]);
  });

  describe("of a school year that a title or the sheet's name tells", () => {
    const inYear = (name: string, title: string): SheetData => month(name, [["一(1)班", "甲老师", 50, 30, 80]], title);
    const monthOf = (...sheets: readonly SheetData[]): unknown => rowsOf(read(sheets), "学月考核").map(({ key }) => key.month);

    it.each([
      ["8月", 2026, 8],
      ["9月", 2026, 9],
      ["12月", 2026, 12],
      ["1月", 2027, 1],
      ["7月", 2027, 7],
    ])("%s is of %i", (name, year, number) => {
      expect(monthOf(inYear(name, "2026-2027学年班主任学月考核表"))).toEqual([{ year, month: number }]);
    });

    it("are completed in a column of months too, but for those that have a year", () => {
      const term = sheet("学月考核", [
        ["云溪镇中心小学2026—2027学年学月考核"],
        ["月份", "班级", "班主任", "常规(60分)"],
        ["9月", "一(1)班", "甲老师", 50],
        [1, "一(1)班", "甲老师", 51],
        ["2025年9月", "一(1)班", "甲老师", 52],
      ]);
      expect(monthOf(term)).toEqual([{ year: 2026, month: 9 }, { year: 2027, month: 1 }, { year: 2025, month: 9 }]);
    });

    it("have no year where none is told, or two", () => {
      expect(monthOf(inYear("9月", "班主任学月考核表"))).toEqual([{ month: 9 }]);
      expect(monthOf(inYear("9月(2025-2026学年)", "2026-2027学年班主任学月考核表"))).toEqual([{ month: 9 }]);
      expect(monthOf(inYear("9月", "2024-2027学年班主任学月考核表"))).toEqual([{ month: 9 }]);
    });

    it("are the same month as on a sheet that does not tell its year", () => {
      const reading = read([inYear("9月", "2026-2027学年学月考核"), inYear("9月 (2)", "学月考核"), inYear("10月", "学月考核")]);
      expect(problems(reading)).toEqual(["error duplicateRow 9月!A3", "error duplicateRow 9月 (2)!A3"]);
    });

    it("are two months on sheets of two school years", () => {
      const reading = read([inYear("9月", "2025-2026学年学月考核"), inYear("9月 (2)", "2026-2027学年学月考核")]);
      expect(problems(reading)).toEqual([]);
      expect(rowsOf(reading, "学月考核").map(({ key }) => key.month)).toEqual([{ year: 2025, month: 9 }, { year: 2026, month: 9 }]);
    });
  });

  it("that name and title contradict each other about leave the figures unused", () => {
    const reading = read([month("10月", [["一(1)班", "甲老师", 50, 30, 80]], "2026年9月学月考核表")]);
    expect(problems(reading)).toEqual(["error monthConflict 10月!A1"]);
    expect(reading.problems[0]?.params).toEqual({ name: "10月", title: "2026年9月" });
    const row = only(rowsOf(reading, "学月考核"));
    expect([row.key, content(row, "常规")]).toEqual([{ person: "甲老师", class: "一(1)班" }, "missing"]);
  });

  it("that its name names several of leave the figures unused, whatever its title says", () => {
    for (const title of ["学月考核表", "2026年9月学月考核表"]) {
      const reading = read([month("9-10月", [["一(1)班", "甲老师", 50, 30, 80]], title)]);
      expect(problems(reading)).toEqual(["error severalMonths 9-10月!A1"]);
      expect(reading.problems[0]?.params).toEqual({ months: "9月、10月" });
      const row = only(rowsOf(reading, "学月考核"));
      expect([row.key, content(row, "常规"), row.contradicted]).toEqual([{ person: "甲老师", class: "一(1)班" }, "missing", true]);
    }
  });

  it("that its column contradicts on every row leave the figures unused; a list of several months does not", () => {
    const list = (name: string, ...months: string[]): SheetData => sheet(name, [["月份", "班级", "班主任", "常规(60分)"], ...months.map((word, i) => [word, `一(${i + 1})班`, "甲老师", 50])]);
    const forgotten = read([list("学月考核9月", "10月", "10月")]);
    expect(problems(forgotten)).toEqual(["error monthColumnConflict 学月考核9月!A2"]);
    expect(rowsOf(forgotten, "学月考核").map((row) => [row.key.month, content(row, "常规")])).toEqual([[undefined, "missing"], [undefined, "missing"]]);
    const running = sheet("学月考核9月", [["月份", "班级", "班主任", "常规(60分)"], ["9月", "一(1)班", "甲老师", 50], ["9月", "一(2)班", "乙老师", 51], ["10月", "一(1)班", "甲老师", 52], ["10月", "一(2)班", "乙老师", 53]]);
    for (const one of [running, list("学月考核9月", "2026年9月", "9月"), list("学月考核", "10月", "10月")]) expect(problems(read([one]))).toEqual([]);
  });

  it("that its column contradicts in some rows leave the figures of these unused, and say so at their cells", () => {
    const rows = [["9月", "一(1)班", "甲老师", 50], ["10月", "一(2)班", "乙老师", 51], ["9月", "一(3)班", "丙老师", 52], ["8月", "一(4)班", "丁老师", 53]];
    const reading = read([sheet("9月", [["学月考核"], ["月份", "班级", "班主任", "常规(60分)"], ...rows])]);
    expect(problems(reading)).toEqual(["error monthOfRowConflict 9月!A4", "error monthOfRowConflict 9月!A6"]);
    expect(reading.problems[0]?.params).toEqual({ name: "9月", column: "10月" });
    expect(rowsOf(reading, "学月考核").map((row) => [row.key.month?.month, content(row, "常规")])).toEqual([[9, "50"], [undefined, "missing"], [9, "52"], [undefined, "missing"]]);
  });

  it("that none of its rows has are told once", () => {
    const reading = read([sheet("9月", [["学月考核"], ["月份", "班级", "班主任", "常规(60分)"], ["10月", "一(1)班", "甲老师", 50], ["11月", "一(2)班", "乙老师", 51]])]);
    expect(problems(reading)).toEqual(["error monthColumnConflict 9月!A3"]);
    expect(reading.problems[0]?.params).toEqual({ name: "9月", column: "10月、11月" });
  });

  it("that a register's rows name themselves stand: leave of August on the sheet of September", () => {
    const reading = read([sheet("9月请假代班", [["月份", "原班主任", "天数", "代班人"], ["9月", "甲老师", 1, "丙老师"], ["8月", "乙老师", 2, "丙老师"]])]);
    expect(rowsOf(reading, "请假代班").map(({ key }) => key.month?.month)).toEqual([9, 8]);
  });

  it("that nothing names leave the figures unused", () => {
    const reading = read([month("学月考核", [["一(1)班", "甲老师", 50, 30, 80]], "学月考核表")]);
    expect(problems(reading)).toEqual(["error monthNotFound 学月考核!A1"]);
    expect(content(only(rowsOf(reading, "学月考核")), "常规")).toBe("missing");
  });
});

describe("a class and month that come twice", () => {
  it("on two sheets are pointed out on both, and neither row's figures are used", () => {
    const reading = read([
      month("9月", [["一(1)班", "甲老师", 50, 30, 80], ["一(2)班", "乙老师", 40, 30, 70]], "学月考核"),
      month("9月 (2)", [["一（1）班", "甲老师", 55, 35, 90]], "9月学月考核"),
    ]);
    expect(problems(reading)).toEqual(["error duplicateRow 9月!A3", "error duplicateRow 9月 (2)!A3"]);
    expect(reading.problems.map(({ params }) => params["others"])).toEqual(["9月 (2)!A3", "9月!A3"]);
    expect(rowsOf(reading, "学月考核").map((row) => [row.key.class, content(row, "常规")])).toEqual([
      ["一(1)班", "missing"],
      ["一(2)班", "40"],
    ]);
    expect(finding(reading, "9月 (2)").leftOut).toEqual([{ row: 2, reason: "duplicate" }]);
  });

  it("is no matter in a register, nor for another subject", () => {
    const reading = read([
      sheet("学生获奖", [["班级", "班主任", "获奖项目", "加分"], ["一(1)班", "甲老师", "合唱", 2], ["一(1)班", "甲老师", "作文", 3]]),
      sheet("统测成绩", [["班级", "学科", "合格率(%)"], ["一(1)班", "语文", 98.5], ["一(1)班", "数学", 100]]),
    ]);
    expect(problems(reading)).toEqual([]);
    expect(rowsOf(reading, "统测成绩").map((row) => content(row, "合格率"))).toEqual(["0.985", "1"]);
  });
});

describe("a sheet's own total", () => {
  it("that agrees with its items is read, binary noise and all", () => {
    const reading = read([month("9月", [["一(1)班", "甲老师", 20.1, 30.2, 50.300000000000004]], "学月考核")]);
    expect(content(only(rowsOf(reading, "学月考核")), "得分")).toBe("50.3");
    expect(problems(reading)).toEqual([]);
  });

  it("that was typed and disagrees is pointed out without naming cells", () => {
    const reading = read([month("9月", [["一(1)班", "甲老师", 20, 30, 51]], "学月考核")]);
    expect(problems(reading)).toEqual(["warning totalDisagrees 9月!E3"]);
    expect(reading.problems[0]?.params).toEqual({ column: "得分", written: "51", computed: "50", cells: "" });
  });

  it("is not held against items that are missing", () => {
    const reading = read([month("9月", [["一(1)班", "甲老师", "缺考", 30, 30]], "学月考核")]);
    expect(problems(reading)).toEqual(["error readAsMissing 9月!C3"]);
  });
});

describe("the roster", () => {
  const veto = (rows: readonly (readonly string[])[]): SheetData => sheet("一票否决登记", [["姓名", "班级", "情形", "状态"], ...rows]);

  it("is what persons and classes of other sheets are held against", () => {
    const reading = read([
      ROSTER,
      veto([
        ["甲老师", "一(1)班", "④", "成立"],
        ["丙老师", "一(1)班", "④", "成立"],
        ["甲老师", "一(2)班", "④", "成立"],
        ["乙老师", "一(9)班", "④", "待核"],
      ]),
    ]);
    expect(problems(reading)).toEqual([
      "error personNotOnRoster 一票否决登记!A3",
      "error personClassMismatch 一票否决登记!A4",
      "error classNotOnRoster 一票否决登记!B5",
    ]);
    expect(reading.problems.map(({ params }) => params)).toEqual([
      { person: "丙老师", rosterPerson: "甲老师" },
      { person: "甲老师", class: "一(2)班", rosterPerson: "乙老师", rosterClass: "一(1)班" },
      { class: "一(9)班" },
    ]);
  });

  it("may give one person two classes and one class two persons", () => {
    const handover = sheet("名册", [
      ["姓名", "班级", "任职起", "任职止"],
      ["甲老师", "一(1)班", "2026-09-01", "2026-10-31"],
      ["乙老师", "一(1)班", "2026-11-01", ""],
      ["乙老师", "一(2)班", "2026-09-01", ""],
    ]);
    const reading = read([handover, veto([["乙老师", "一(1)班", "④", "成立"], ["乙老师", "一(2)班", "④", "成立"]])]);
    expect(problems(reading)).toEqual([]);
    expect(rowsOf(reading, "名册")).toHaveLength(3);
  });

  it("is not asked where there is none", () => {
    expect(problems(read([veto([["丙老师", "一(1)班", "④", "成立"]])]))).toEqual([]);
  });
});

describe("what a scheme needs", () => {
  it("is missed by name where no sheet has it", () => {
    const reading = read(
      [ROSTER, month("9月", [["一(1)班", "甲老师", 50, 30, 80]], "学月考核")],
      [
        needed("名册", ["津贴标准", "包保人"]),
        needed("学月考核", ["得分项"]),
        needed("学生获奖", ["加分"]),
      ],
    );
    expect(problems(reading)).toEqual(["error tableNotFound", "error columnNotFound 班主任名册!A2"]);
    expect(reading.problems.map(({ params }) => params)).toEqual([
      { table: "学生获奖", columns: "加分" },
      { table: "名册", column: "包保人", there: "序号、姓名、班级、津贴标准" },
    ]);
  });

  it("may be a column that schools need not have: its cells are blank ones, which is said and no error", () => {
    const roster = sheet("名册", [["姓名", "班级"], ["甲老师", "一(1)班"]]);
    const reading = read([roster], [needed("名册", ["津贴标准", "学段"])]);
    expect(problems(reading)).toEqual(["warning columnAbsent 名册!A1", "warning columnAbsent 名册!A1"]);
    expect(reading.problems.map(({ params }) => params)).toEqual([
      { table: "名册", column: "津贴标准" },
      { table: "名册", column: "学段" },
    ]);
    const { figure } = run("津贴|定值|值|||名册.津贴标准|元\n结果|结果表|列|津贴||津贴", reading.tables);
    expect(figure("甲老师", "津贴")).toBe("缺");
  });

  it("may not lack what the table is for, what its items are, nor what only the school knows", () => {
    const lacking = (data: SheetData, table: string, column: string): readonly string[] => problems(read([data], [needed(table, [column])]));
    const awards = sheet("学生获奖", [["班级", "班主任", "获奖项目"], ["一(1)班", "甲老师", "合唱"]]);
    expect(lacking(awards, "学生获奖", "加分")).toEqual(["error columnNotFound 学生获奖!A1"]);
    expect(lacking(month("9月", [["一(1)班", "甲老师", 50, 30, 80]], "学月考核"), "学月考核", "等级")).toEqual(["error columnNotFound 9月!A2"]);
    const visits = sheet("家访统计", [["班级", "班主任", "家访次数"], ["一(1)班", "甲老师", 12]]);
    expect(lacking(visits, "家访统计", "学科")).toEqual(["error columnNotFound 家访统计!A1"]);
  });

  it("is missed with what the sheet has instead", () => {
    const scores = sheet("家访统计", [["班级", "班主任", "家访次数"], ["一(1)班", "甲老师", 12]]);
    const [problem] = read([scores], [needed("家访统计", ["满意率"])]).problems.filter(({ code }) => code === "columnNotFound");
    expect(problem?.params).toEqual({ table: "家访统计", column: "满意率", there: "班级、班主任、家访次数" });
  });

  it("is missed as much as it matters", () => {
    const absent = (["error", "warning", "notice", "silent"] as const).map((whenAbsent) => ({ ...needed("学生获奖", ["加分"]), whenAbsent }));
    expect(absent.map((table) => problems(read([ROSTER], [table])))).toEqual([
      ["error tableNotFound"],
      ["warning tableNotFoundPending"],
      ["notice tableNotFoundNone"],
      [],
    ]);
  });

  it("may be columns that are read if they are there, and not missed if they are not or are blank", () => {
    const visits = sheet("家访统计", [["班级", "班主任", "家访次数", "满意率(%)", "随访"], ["一(1)班", "甲老师", 12, "很高", ""]]);
    const optional = (...columns: string[]): readonly string[] => problems(read([visits], [{ ...needed("家访统计", ["家访次数"]), optionalColumns: columns }]));
    expect(optional()).toEqual([]);
    expect(optional("满意率", "随访", "电访")).toEqual([]);
    const numbers = sheet("家访统计", [["班级", "班主任", "家访次数", "得分(20分)"], ["一(1)班", "甲老师", 12, "很高"], ["一(2)班", "乙老师", 12, ""]]);
    const wanted = { ...needed("家访统计", ["家访次数"]), optionalColumns: ["得分"] };
    expect(problems(read([numbers], [wanted]))).toEqual(["error notANumber 家访统计!D2"]);
    expect(problems(read([numbers], [needed("家访统计", ["家访次数"])]))).toEqual([]);
  });

  it("may be a table and columns of the school's own", () => {
    const reading = read(
      [
        sheet("家访统计表", [
          ["2026年家访统计"],
          ["班级", "班主任", "家访次数", "得分(20分)", "先进", "备注2"],
          ["一(1)班", "甲老师", "12", 18, "是", "好"],
          ["一(2)班", "乙老师", 9, "", "否", 5],
          ["一(3)班", "丙老师", 8, 21, "否", 5],
        ]),
        sheet("荣誉登记", [["姓名", "级别"], ["甲老师", "省级"], ["甲老师", "太空级"]]),
      ],
      [
        needed("家访统计", ["家访次数", "得分"]),
        needed("荣誉登记", ["级别"]),
      ],
    );
    expect(reading.tables.map(({ name, kind }) => `${name} ${kind}`)).toEqual(["家访统计 list", "荣誉登记 register"]);
    expect(rowsOf(reading, "家访统计").map((row) => ["家访次数", "得分", "先进"].map((name) => content(row, name)))).toEqual([
      ["12", "18", "truth"],
      ["9", "missing", "truth"],
      ["8", "missing", "truth"],
    ]);
    // Nobody uses 备注2: its text among numbers is nobody's problem.
    expect(problems(reading)).toEqual([
      "notice textNumber 家访统计表!C3",
      "error blankScore 家访统计表!D4",
      "error aboveFullMark 家访统计表!D5",
      "error unknownLevel 荣誉登记!B3",
    ]);
  });
});

describe("columns of deductions", () => {
  const daily = (values: readonly (string | number)[]): SheetData =>
    sheet("日检查", [["日期", "班级", "项目", "扣分"], ...values.map((value, i) => [46266 + i, "一(1)班", "卫生", value])]);
  const writing = (reading: Reading): unknown => finding(reading, "日检查").columns.find(({ name }) => name === "扣分")?.deduction;

  it("keep the sign they are written with, and say which", () => {
    const positive = read([daily([2, 1, "扣3分"])]);
    expect(writing(positive)).toBe("positive");
    expect(rowsOf(positive, "日常检查").map((row) => content(row, "扣分"))).toEqual(["2", "1", "3"]);
    const negative = read([daily([-2, 0, "扣3分"])]);
    expect(writing(negative)).toBe("negative");
    expect(rowsOf(negative, "日常检查").map((row) => content(row, "扣分"))).toEqual(["-2", "0", "-3"]);
  });

  it("with both signs are not used until somebody has said what they mean; nothing taken off is nothing anyway", () => {
    const reading = read([daily([2, -1, 0])]);
    expect(writing(reading)).toBe("mixed");
    expect(problems(reading)).toEqual(["error deductionMixed 日检查!D1"]);
    expect(rowsOf(reading, "日常检查").map((row) => content(row, "扣分"))).toEqual(["missing", "missing", "0"]);
  });
});
