import { type PlacedAssignment, type Reading, type SheetData, type WantedTable, openingOf, possibleTables, readSheets } from "../../src/sheets";
import { sheet } from "../support/sheet";
import { sheetsOf } from "../support/sheetData";
import { content, finding, only, problems, rowsOf } from "./reading";

const at = (name: string, row: number, column: number): PlacedAssignment["cell"] => ({ sheet: name, row, column });
const table = (name: string, row: number, wanted: string): PlacedAssignment => ({ assignment: { kind: "table", table: wanted }, cell: at(name, row, 0) });
const column = (name: string, index: number, wanted: string, row = 0): PlacedAssignment => ({ assignment: { kind: "column", column: wanted }, cell: at(name, row, index) });
const read = (sheets: readonly SheetData[], assignments: readonly PlacedAssignment[], wanted: readonly WantedTable[] = []): Reading => readSheets(sheets, { wanted, assignments });
const columns = (reading: Reading, name: string): readonly string[] => finding(reading, name).columns.map((c) => `${c.heading}=${c.used ? c.name : "-"}${c.assigned ? "!" : ""}`);

/** Nothing in its name, titles or headings says what it is. */
const PLAIN = sheet("Sheet1", [
  ["2026年9月", "", ""],
  ["单位", "负责教师", "第一项", "第二项"],
  ["一(1)班", "甲老师", 90, 80],
]);

describe("an assigned table", () => {
  it("makes a sheet readable that nobody recognised, with the chosen row as its headings", () => {
    expect(only(read([PLAIN], []).findings)).toEqual({ kind: "unread", sheet: "Sheet1", reason: "unknownTable" });
    const chosen = [table("Sheet1", 1, "月考核"), column("Sheet1", 0, "班级"), column("Sheet1", 1, "班主任"), column("Sheet1", 2, "年级部检查"), column("Sheet1", 3, "部门抽查")];
    const reading = read([PLAIN], chosen);
    expect(finding(reading, "Sheet1")).toMatchObject({ table: "月考核", headingRows: [1], assigned: true, months: [{ year: 2026, month: 9 }] });
    const row = only(rowsOf(reading, "月考核"));
    expect([row.key.class, row.key.person, content(row, "年级部检查"), content(row, "部门抽查")]).toEqual(["一(1)班", "甲老师", "90", "80"]);
    expect(problems(reading)).toEqual([]);
  });

  it("goes before what the sheet was taken for", () => {
    const exams = sheet("名册", [["姓名", "班级", "加分"], ["甲老师", "一(1)班", 5]]);
    expect(finding(read([exams], []), "名册").table).toBe("名册");
    expect(finding(read([exams], [table("名册", 0, "奖励加分")]), "名册").table).toBe("奖励加分");
  });

  it("that no scheme and no catalogue knows, or whose row is blank, is pointed out, and the sheet recognised as usual", () => {
    const roster = sheet("名册", [["姓名", "班级"], ["甲老师", "一(1)班"], ["", ""]]);
    for (const wrong of [table("名册", 0, "早已取消的表"), table("名册", 2, "月考核")]) {
      const reading = read([roster], [wrong]);
      expect(finding(reading, "名册")).toMatchObject({ table: "名册", assigned: false });
      expect(only(reading.problems)).toMatchObject({ code: "assignedTableMisfit", level: "error", sheet: "名册" });
    }
  });

  it("of which no column says whom its rows are about is pointed out once", () => {
    const reading = read([sheet("Sheet1", [["2026年9月", "", ""], ["卫生", "纪律", "第一项"], [30, 40, 90], [20, 50, 80]])], [table("Sheet1", 1, "月考核"), column("Sheet1", 2, "年级部检查", 1)]);
    expect(reading.problems.filter(({ code }) => /[sS]ubject/.test(code))).toMatchObject([{ code: "subjectColumnMissing", params: { table: "月考核", count: "2" } }]);
  });

  it("of the school's own is one that a scheme refers to", () => {
    const wanted = [{ name: "劳动课", columns: ["劳动分"], optionalColumns: [], whenAbsent: "error" }] as const;
    const reading = read([PLAIN], [table("Sheet1", 1, "劳动课"), column("Sheet1", 1, "姓名"), column("Sheet1", 2, "劳动分")], wanted);
    expect(content(only(rowsOf(reading, "劳动课")), "劳动分")).toBe("90");
    expect(problems(reading)).toEqual([]);
  });

  it("does not show a hidden sheet, and a later choice not to read the sheet wins, and the other way round", () => {
    const ignore: PlacedAssignment = { assignment: { kind: "ignore" }, cell: at("Sheet1", 0, 0) };
    const reasons = (reading: Reading): unknown => reading.findings.map((f) => (f.kind === "read" ? f.table : f.reason));
    expect(reasons(read([{ ...PLAIN, visible: false }], [table("Sheet1", 1, "月考核")]))).toEqual(["hidden"]);
    expect(reasons(read([PLAIN], [table("Sheet1", 1, "月考核"), ignore]))).toEqual(["ignored"]);
    expect(reasons(read([PLAIN], [ignore, table("Sheet1", 1, "月考核")]))).toEqual(["月考核"]);
  });
});

describe("an assigned column", () => {
  const month = (headings: readonly string[], ...rows: readonly (readonly (string | number)[])[]): SheetData => sheet("9月考核", [["学月考核"], headings, ...rows]);

  it("goes before the heading: the column that has it by name is read over", () => {
    const exam = sheet("统测成绩", [["班级", "班主任", "得分", "折算分"], ["一(1)班", "甲老师", 91, 45.5]]);
    const reading = read([exam], [column("统测成绩", 3, "学年得分")]);
    expect(columns(reading, "统测成绩")).toEqual(["班级=班级", "班主任=班主任", "得分=-", "折算分=学年得分!"]);
    expect(content(only(rowsOf(reading, "统测成绩")), "学年得分")).toBe("45.5");
    expect(problems(reading)).toEqual([]);
  });

  it("is not beaten by a column on its left that has the very name", () => {
    const exam = sheet("统测成绩", [["班级", "班主任", "学年得分", "折算分"], ["一(1)班", "甲老师", 91, 45.5]]);
    const reading = read([exam], [column("统测成绩", 3, "学年得分")]);
    expect(content(only(rowsOf(reading, "统测成绩")), "学年得分")).toBe("45.5");
    expect(problems(reading)).toEqual([]);
  });

  it("may be one more item of an assessment", () => {
    const assessment = month(["班级", "班主任", "常规(60分)", "卫生"], ["一(1)班", "甲老师", 50, 30]);
    const items = (reading: Reading): unknown => only(reading.tables).columns.filter(({ item }) => item).map(({ name }) => name);
    expect(items(read([assessment], []))).toEqual(["常规"]);
    expect(items(read([assessment], [column("9月考核", 3, "得分项", 1)]))).toEqual(["常规", "卫生"]);
  });

  it("may have no heading at all", () => {
    const roster = sheet("名册", [["姓名", "班级", ""], ["甲老师", "一(1)班", 335]]);
    const before = finding(read([roster], []), "名册");
    expect([before.unheaded, before.candidates.includes("津贴标准")]).toEqual([[2], true]);
    const reading = read([roster], [column("名册", 2, "津贴标准")]);
    expect(content(only(rowsOf(reading, "名册")), "津贴标准")).toBe("335");
    expect([finding(reading, "名册").unheaded, finding(reading, "名册").candidates.includes("津贴标准")]).toEqual([[], false]);
  });

  it("is read the same where its cell has moved: a column inserted before it, the sheet renamed", () => {
    const exam = (name: string, extra: readonly string[]): SheetData => sheet(name, [["班级", ...extra, "班主任", "折算分"], ["一(1)班", ...extra.map(() => "x"), "甲老师", 45.5]]);
    const score = (reading: Reading): string => content(only(rowsOf(reading, "统测成绩")), "学年得分");
    const chosen = (name: string, index: number): readonly PlacedAssignment[] => [table(name, 0, "统测成绩"), column(name, index, "学年得分")];
    expect(score(read([exam("统测成绩", [])], chosen("统测成绩", 2)))).toBe("45.5");
    expect(score(read([exam("期末", ["插入的列"])], chosen("期末", 3)))).toBe("45.5");
  });

  it("that the table does not have, or that another column was given already, is pointed out at its heading and not used", () => {
    const exam = sheet("统测成绩", [["班级", "班主任", "得分", "折算分"], ["一(1)班", "甲老师", 91, 45.5]]);
    const unknown = read([exam], [column("统测成绩", 3, "津贴标准")]);
    expect(problems(unknown)).toEqual(["error assignedColumnUnknown 统测成绩!D1"]);
    expect(content(only(rowsOf(unknown, "统测成绩")), "学年得分")).toBe("91");
    const twice = read([exam], [column("统测成绩", 3, "学年得分"), column("统测成绩", 2, "学年得分")]);
    expect(problems(twice)).toEqual(["error assignedColumnTwice 统测成绩!D1"]);
    expect(content(only(rowsOf(twice, "统测成绩")), "学年得分")).toBe("91");
  });
});

describe("what a finding says of a sheet", () => {
  it("is what may be assigned, and what is hidden, filtered or an Excel table and counts all the same", () => {
    const roster = sheet("名册", [["姓名", "班级", "爱好"], ["甲老师", "一(1)班", "棋"]], { hiddenRows: true, filtered: true, tables: ["表1"] });
    const found = finding(read([roster], []), "名册");
    expect(found.remarks).toEqual({ hiddenRows: true, filtered: true, tables: ["表1"] });
    expect(columns(read([roster], []), "名册")).toEqual(["姓名=姓名", "班级=班级", "爱好=-"]);
    expect(found.candidates).toContain("工号");
    expect(found.candidates).not.toContain("姓名");
  });

  it("leaves out the totals row of an Excel table", () => {
    const exam = sheet("统测成绩", [["班级", "班主任", "得分"], ["一(1)班", "甲老师", 91], ["汇总", "", 91]]);
    expect(finding(read([exam], []), "统测成绩")).toMatchObject({ rowCount: 1, leftOut: [{ row: 2, reason: "summary" }] });
  });

  it("of one that is not read, are its first rows and the likeliest tables", () => {
    const opening = openingOf(PLAIN);
    expect(opening).toEqual([
      { row: 0, cells: [{ column: 0, text: "2026年9月" }] },
      { row: 1, cells: [{ column: 0, text: "单位" }, { column: 1, text: "负责教师" }, { column: 2, text: "第一项" }, { column: 3, text: "第二项" }] },
      { row: 2, cells: [{ column: 0, text: "一(1)班" }, { column: 1, text: "甲老师" }, { column: 2, text: "90" }, { column: 3, text: "80" }] },
    ]);
    expect(openingOf(sheet("长", Array.from({ length: 40 }, (_, i) => [i])))).toHaveLength(15);
    const leave = openingOf(sheet("x", [["请假人", "天数", "代班人", "计薪天数"]]));
    expect(possibleTables(leave, [{ name: "自设表", columns: ["甲"], optionalColumns: [], whenAbsent: "error" }])[0]).toBe("请假代班");
    expect(possibleTables(leave, [{ name: "自设表", columns: ["甲"], optionalColumns: [], whenAbsent: "error" }])).toContain("自设表");
  });
});

describe("the sample workbooks with assignments", () => {
  it("read the month sheets the same when each is assigned to what it is", () => {
    const sheets = sheetsOf("学月与学年考核.xlsx");
    const before = readSheets(sheets, { wanted: [] });
    const chosen = before.findings.flatMap((f) => (f.kind === "read" ? [{ assignment: { kind: "table", table: f.table } as const, cell: { sheet: f.sheet, row: f.headingRows[0] ?? 0, column: 0 } }] : []));
    const after = readSheets(sheets, { wanted: [], assignments: chosen });
    expect(after.tables).toEqual(before.tables);
    expect(after.problems).toEqual(before.problems);
    expect(after.findings.every((f) => f.kind === "read" && f.assigned)).toBe(true);
  });

  it("read a sheet whose name, title and headings say nothing any more", () => {
    const sheets = sheetsOf("月考核与学期考核.xlsx");
    const before = readSheets(sheets, { wanted: [] });
    const { sheet: name, columns: found, headingRows } = only(before.findings.flatMap((f) => (f.kind === "read" && f.table === "月考核" ? [f] : [])));
    const [row = 0] = headingRows;
    const nameless = (grid: SheetData["values"]): SheetData["values"] => grid.map((cells, r) => cells.map((cell, c) => (r < row ? "" : r === row ? `第${c + 1}项` : cell)));
    const changed = sheets.map((s) => (s.name === name ? { ...s, name: "Sheet9", values: nameless(s.values), formulas: nameless(s.formulas) } : s));
    expect(read(changed, []).tables.map((t) => t.name)).not.toContain("月考核");
    const chosen = [table("Sheet9", row, "月考核"), ...found.filter(({ type, used }) => used && type !== "ordinal").map((c) => column("Sheet9", c.column, c.name, row))];
    const values = (reading: Reading): unknown => rowsOf(reading, "月考核").map(({ key, cells }) => [key, new Map([...cells].map(([heading, { value }]) => [heading, value]))]);
    expect(values(read(changed, chosen))).toEqual(values(before));
  });
});
