import { answerFor, answerLines, cellsOfAnswer, placeAnswers, readSheets, type Assignment, type PlacedAssignment, type Raw, type Reading, type SheetData, type WantedTable } from "../../../src/sheets";
import { answerSheet } from "../../support/answerSheet";
import { sheet } from "../../support/sheet";
import { content, finding, only, rowsOf } from "../reading";

type Row = readonly [sheet: string, kind: string, written: string, meaning: string];

const place = (rows: readonly Row[], ...sheets: readonly SheetData[]): ReturnType<typeof placeAnswers> => placeAnswers(answerSheet(...rows), sheets);
const cells = ({ assignments }: { readonly assignments: readonly PlacedAssignment[] }): readonly string[] => assignments.map(({ cell: { sheet: name, row, column } }) => `${name} ${row} ${column}`);
const codes = ({ problems }: Pick<Reading, "problems">): readonly string[] => problems.map(({ code, sheet: name, row, column }) => `${code} ${name} ${row} ${column}`);
const written = (assignment: Assignment, on: SheetData, row: number, column: number, table?: string): readonly string[] =>
  cellsOfAnswer(answerFor(assignment, { sheet: on.name, row, column }, on, { table, writing: undefined }), "").slice(0, 4);

const exam = (name: string, headings: readonly string[] = ["班级", "班主任", "统测折合分"]): SheetData =>
  sheet(name, [["期末统测"], headings, headings.map((heading): Raw => (heading === "统测折合分" ? 45.5 : heading === "班级" ? "一(1)班" : "甲老师"))]);

describe("an answer about a column", () => {
  const rows: readonly Row[] = [["统测", "列", "统测折合分", "统测成绩.学年得分"]];

  it("holds by its heading: where columns were inserted, where the sheet has another name, on every sheet that has it", () => {
    expect(cells(place(rows, exam("统测")))).toEqual(["统测 1 2"]);
    expect(cells(place(rows, exam("期末", ["班级", "年级", "班主任", "统测折合分"])))).toEqual(["期末 1 3"]);
    expect(cells(place(rows, exam("统测"), exam("二次统测")))).toEqual(["统测 1 2", "二次统测 1 2"]);
  });

  it("holds only where the sheet is its table", () => {
    const prizes = sheet("奖励加分", [["班级", "班主任", "统测折合分", "加分"], ["一(1)班", "甲老师", 7, 2]]);
    const scores = sheet("统测成绩", [["班级", "班主任", "统测折合分"], ["一(1)班", "甲老师", 45.5]]);
    const reading = readSheets([prizes, scores], { wanted: [], assignments: place(rows, prizes, scores).assignments });
    expect(content(only(rowsOf(reading, "统测成绩")), "学年得分")).toBe("45.5");
    expect(finding(reading, "奖励加分").columns.map(({ assigned }) => assigned)).toEqual([false, false, false, false]);
    expect(codes(reading)).toEqual([]);
  });

  it("finds the heading by its name where its full mark has changed, and not a word below the headings", () => {
    const month = (mark: string): SheetData => sheet("9月", [["班级", "姓名", `文明(${mark}分)`], ["一(1)班", "甲老师", 9]]);
    expect(cells(place([["9月", "列", "文明(10分)", "月考核.得分项"]], month("20")))).toEqual(["9月 0 2"]);
    const list = sheet("检查", [["日期", "项目", "情况"], ["9月1日", "文明", "好"], ["9月2日", "卫生", "好"]]);
    expect(cells(place([["", "列", "文明", "月考核.得分项"]], list))).toEqual([]);
  });

  it("names the group where a heading stands under two, and the letter where nothing else tells the column", () => {
    const grouped = sheet("9月", [["班级", "上半月", "", "下半月", ""], ["", "卫生", "纪律", "卫生", "纪律"], ["一(1)班", 1, 2, 3, 4]]);
    const item: Assignment = { kind: "column", column: "得分项" };
    expect(written(item, grouped, 0, 3, "月考核")).toEqual(["9月", "列", "下半月/卫生", "月考核.得分项"]);
    expect(cells(place([["9月", "列", "下半月/卫生", "月考核.得分项"]], grouped))).toEqual(["9月 1 3"]);
    const twice = sheet("9月", [["班级", "卫生", "卫生", ""], ["一(1)班", 1, 2, 3]]);
    expect([1, 2, 3].map((column) => written(item, twice, 0, column)[2])).toEqual(["B列 卫生", "C列 卫生", "D列"]);
    expect(cells(place([["9月", "列", "C列 卫生", "得分项"], ["9月", "列", "D列", "得分项"]], twice, { ...twice, name: "10月" }))).toEqual(["9月 0 2", "9月 0 3"]);
  });

  it("is told as lost where its sheet no longer has the heading; by a letter, also where another column stands there now", () => {
    expect(codes(place(rows, exam("统测", ["班级", "班主任", "得分"])))).toEqual(["assignmentLost 认列 1 2"]);
    const moved = sheet("9月", [["班级", "新列", "卫生", ""], ["一(1)班", 1, 2, 3]]);
    expect(codes(place([["9月", "列", "B列 卫生", "得分项"], ["9月", "列", "C列", "得分项"], ["8月", "列", "D列", "得分项"]], moved))).toEqual([1, 2, 3].map((row) => `assignmentLost 认列 ${row} 2`));
    expect(codes(place(rows, exam("期中", ["班级", "班主任", "得分"])))).toEqual([]);
  });
});

describe("an answer about a table", () => {
  const headings = ["单位", "负责教师", "第一项"];
  const plain = (name: string, own: readonly string[] = headings): SheetData => sheet(name, [["2026年9月"], own, ["一(1)班", "甲老师", 90]]);
  const rows: readonly Row[] = [["9月量化", "表", "单位、负责教师、第一项", "月考核"]];

  it("is written with the headings of its row", () => {
    expect(written({ kind: "table", table: "月考核" }, plain("9月量化"), 1, 0)).toEqual(["9月量化", "表", "单位、负责教师、第一项", "月考核"]);
  });

  it("holds for next month's sheet, for columns that were inserted or taken out on its own, and where it was renamed", () => {
    expect(cells(place(rows, plain("9月量化"), plain("10月量化")))).toEqual(["9月量化 1 0", "10月量化 1 0"]);
    expect(cells(place(rows, plain("9月量化", ["单位", "备注", "负责教师", "第一项"])))).toEqual(["9月量化 1 0"]);
    expect(cells(place(rows, plain("9月量化", ["单位", "第一项"])))).toEqual(["9月量化 1 0"]);
    expect(cells(place(rows, plain("德育"), exam("统测")))).toEqual(["德育 1 0"]);
  });

  it("does not take another kind of sheet that has the same headings", () => {
    expect(cells(place(rows, plain("9月量化"), plain("卫生检查")))).toEqual(["9月量化 1 0"]);
    expect(cells(place(rows, plain("卫生检查"), plain("安全检查")))).toEqual([]);
    expect(cells(place([["", "表", "单位、负责教师、第一项", "月考核"]], plain("卫生检查"), plain("安全检查")))).toEqual(["卫生检查 1 0", "安全检查 1 0"]);
  });

  it("is told as lost where its sheet has other headings now", () => {
    expect(codes(place(rows, exam("9月量化")))).toEqual(["assignmentLost 认列 1 2"]);
    expect(codes(place(rows, { ...exam("9月量化"), visible: false }))).toEqual([]);
  });

  it("that the sheet is not read holds for that sheet alone: a second copy left out leaves the first one in", () => {
    const ignore: readonly Row[] = [["9月量化 (2)", "不读", "单位、负责教师、第一项", ""]];
    expect(cells(place(ignore, plain("9月量化"), plain("9月量化 (2)")))).toEqual(["9月量化 (2) 1 0"]);
    expect(cells(place(ignore, plain("9月量化")))).toEqual([]);
    expect(codes(place(ignore, plain("9月量化")))).toEqual(["assignmentLost 认列 1 2"]);
  });
});

describe("不读 as the meaning", () => {
  const scheme: WantedTable = { name: "统测成绩", columns: ["学年得分"], optionalColumns: [], whenAbsent: "error" };
  const read = (rows: readonly Row[], ...sheets: readonly SheetData[]): Reading => readSheets(sheets, { wanted: [scheme], assignments: place(rows, ...sheets).assignments });

  it("of a column: it is not proposed again, on no sheet of the table, and what is missing stays missing", () => {
    expect(read([], exam("统测成绩")).proposals.map(({ written: heading, meaning }) => [heading, meaning])).toEqual([["统测折合分", "学年得分"]]);
    const reading = read([["统测成绩", "列", "统测折合分", "统测成绩.不读"]], exam("统测成绩"), sheet("统测成绩 (二)", [["班级", "班主任", "统测折合分"], ["一(2)班", "乙老师", 40]]));
    expect(reading.proposals).toEqual([]);
    expect(codes(reading)).toEqual(["columnNotFound 统测成绩 1 0", "columnNotFound 统测成绩 (二) 0 0"]);
    expect(finding(reading, "统测成绩").columns.map(({ heading, used, state }) => [heading, used, state])).toContainEqual(["统测折合分", false, "unused"]);
    expect(rowsOf(reading, "统测成绩").map((row) => content(row, "学年得分"))).toEqual(["absent", "absent"]);
  });

  it("of a column that was recognised: it is not used", () => {
    const scores = sheet("统测成绩", [["班级", "班主任", "学年得分"], ["一(1)班", "甲老师", 45.5]]);
    const reading = read([["", "列", "学年得分", "不读"]], scores);
    expect(codes(reading)).toEqual(["columnNotFound 统测成绩 0 0"]);
  });

  it("of a table: the sheet is not read, nor next month's, until it is said to be another", () => {
    const quiz = (name: string): SheetData => sheet(name, [["班级", "班主任", "学年得分"], ["一(1)班", "甲老师", 45.5]]);
    const no: Row = ["9月小测", "表", "班级、班主任、学年得分", "不读"];
    const reasons = (rows: readonly Row[]): readonly unknown[] => read(rows, quiz("9月小测"), quiz("10月小测")).findings.map((one) => (one.kind === "unread" ? one.reason : one.table));
    expect(reasons([no])).toEqual(["ignored", "ignored"]);
    expect(reasons([no, ["9月小测", "表", "班级、班主任、学年得分", "统测成绩"]])).toEqual(["统测成绩", "统测成绩"]);
  });

  it("of a word: it is no longer taken for what it resembles, and is an error at its cells, never 否", () => {
    const states = sheet("一票否决登记", [["姓名", "日期", "情形", "状态"], ["甲老师", "2026-12-03", "④体罚", "初步成立"]]);
    const about = (rows: readonly Row[]): readonly string[] => readSheets([states], { wanted: [{ name: "一票否决登记", columns: ["情形", "状态"], optionalColumns: [], whenAbsent: "notice" }], assignments: place(rows, states).assignments }).problems.map(({ code }) => code);
    expect(about([])).toEqual(["wordProposed"]);
    expect(about([["", "词", "初步成立", "不读"]])).toEqual(["unknownChoice"]);
    expect(about([["", "词", "初步成立", "不读"], ["", "词", "初步成立", "成立"]])).toEqual([]);
  });
});

describe("an answer about deductions", () => {
  const daily = (name: string, deduction: number): SheetData => sheet(name, [["日期", "班级", "项目", "扣分"], [46266, "一(1)班", "卫生", deduction]]);
  const read = (meaning: string, ...sheets: readonly SheetData[]): readonly unknown[] => {
    const reading = readSheets(sheets, { wanted: [], assignments: place([["", "方向", "扣分", meaning]], ...sheets).assignments });
    return sheets.map(({ name }) => finding(reading, name).columns.find(({ name: column }) => column === "扣分")?.direction?.chosen);
  };

  it("holds for numbers that are written alike, wherever its sheet has gone", () => {
    const answer = answerFor({ kind: "direction", direction: "takenOff" }, { sheet: "9月日检查", row: 0, column: 3 }, daily("9月日检查", 2), { table: "日常检查", writing: "positive" });
    expect(cellsOfAnswer(answer, "")).toEqual(["9月日检查", "方向", "扣分", "日常检查.正数是扣分", "", ""]);
    expect(read("日常检查.正数是扣分", daily("10月日检查", 3))).toEqual([true]);
    expect(read("日常检查.正数是扣分", daily("10月日检查", -3))).toEqual([false]);
    expect(read("值日.正数是扣分", daily("10月日检查", 3))).toEqual([false]);
  });

  it("may be typed in two words, for all of them", () => {
    expect(read("扣分数", daily("9月日检查", 2))).toEqual([true]);
    expect(read("带正负号", daily("10月日检查", -2))).toEqual([true]);
  });
});

describe("the rows of 认列", () => {
  it("say every answer so that it is understood again", () => {
    const rows: readonly Row[] = [
      ["9月", "表", "班级、得分", "月考核"],
      ["9月", "列", "得分", "月考核.学月得分"],
      ["9月", "列", "得分", "月考核.不读"],
      ["9月", "方向", "扣分", "有正有负,正数是加分"],
      ["", "词", "属实", "成立"],
      ["9月", "不读", "班级、得分", ""],
    ];
    const again = answerLines(answerSheet(...rows)).map(({ answer }) => answer && cellsOfAnswer(answer, "").slice(0, 4));
    expect(again).toEqual(rows);
  });

  it("may stand in other columns, with blank rows between and 自 left out", () => {
    const moved = sheet("认列", [["序", "类别", "工作表", "原文", "当作"], [1, "词", "", "属实", "成立"], ["", "", "", "", ""], [2, "列", "", "积分", "加分"]]);
    expect(placeAnswers(moved, []).assignments.map(({ assignment }) => assignment)).toEqual([{ kind: "word", word: "属实", meaning: "成立" }]);
    expect(answerLines(moved).map(({ cell }) => cell)).toEqual([1, 3].map((row) => ({ sheet: "认列", row, column: 3 })));
  });

  it("that are not understood are each one problem at their cell, and the others hold", () => {
    const rows: readonly Row[] = [["", "词", "属实", ""], ["", "词语", "属实", "成立"], ["9月", "方向", "扣分", "减"], ["", "列", "", "加分"], ["", "词", "查实", "成立"]];
    const placed = place(rows);
    expect(codes(placed)).toEqual([1, 2, 3, 4].map((row) => `answerUnknown 认列 ${row} 2`));
    expect(placed.assignments).toHaveLength(1);
  });

  it("count for nothing without their headings, which is said once", () => {
    const bare = sheet("认列", [["9月", "列", "得分", "学月得分", ""]]);
    expect(codes(placeAnswers(bare, []))).toEqual(["answersWithoutHeadings 认列 0 0"]);
    expect(placeAnswers(undefined, [])).toEqual({ assignments: [], problems: [] });
  });
});
