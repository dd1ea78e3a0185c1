import { type PlacedAssignment, placeAnswers, readSheets, type SheetData } from "../../../src/sheets";
import { answerSheet } from "../../support/answerSheet";
import { sheet as sheetOf } from "../../support/sheet";
import { problems, rowsOf } from "../reading";

const ROSTER = sheetOf("名册", [["姓名", "班级"], ["周静", "一(1)班"], ["罗敏", "一(2)班"]]);
const HEADINGS = ["姓名", "班级", "假别", "起", "止", "天数", "代班人"];
const LEAVE = ["周静", "一(1)班", "事假", "2026-09-08", "2026-09-10", 3, "罗敏"];
const leaves = (name: string, ...rows: readonly (readonly (string | number)[])[]): SheetData => sheetOf(name, [HEADINGS, ...rows]);
const WANTED = [{ name: "请假代班", columns: ["天数", "代班人"], optionalColumns: ["假别", "起", "止"], whenAbsent: "error" }] as const;
const read = (sheets: readonly SheetData[], assignments: readonly PlacedAssignment[] = []) => readSheets([ROSTER, ...sheets], { wanted: WANTED, assignments });
const said = (sheet: string, counts: "once" | "each"): PlacedAssignment => ({ assignment: { kind: "repeats", counts }, cell: { sheet, row: 0, column: 0 } });
const placed = (sheets: readonly SheetData[], name: string, counts: string) => placeAnswers(answerSheet([name, "重复", HEADINGS.join("、"), counts]), sheets);
const states = (reading: ReturnType<typeof read>): readonly boolean[] => rowsOf(reading, "请假代班").map(({ contradicted }) => contradicted === true);

describe("rows of a register that are alike in everything, with person and day", () => {
  it("hold what they would count for, on one sheet and on a copy of it, and are told at the second", () => {
    const twice = read([leaves("请假代班", LEAVE, LEAVE)]);
    expect(states(twice)).toEqual([false, true]);
    expect(problems(twice)).toContain("error rowRepeated 请假代班!A3");
    const copied = read([leaves("请假代班", LEAVE), leaves("请假代班(2)", LEAVE)]);
    expect(states(copied)).toEqual([false, true]);
    expect(problems(copied)).toContain("error rowRepeated 请假代班(2)!A2");
  });

  it("count once or each as the clerk says of the sheet", () => {
    const once = read([leaves("请假代班", LEAVE, LEAVE)], [said("请假代班", "once")]);
    expect([states(once), problems(once)]).toEqual([[false], []]);
    const each = read([leaves("请假代班", LEAVE, LEAVE)], [said("请假代班", "each")]);
    expect([states(each), problems(each)]).toEqual([[false, false], []]);
  });

  it("are asked about once: what 认列 says of a sheet holds for next month's too", () => {
    const sheets = [leaves("9月请假代班", LEAVE, LEAVE), leaves("10月请假代班", LEAVE.map((cell) => (cell === 3 ? 2 : cell)))];
    const { assignments, problems: wrong } = placed(sheets, "9月请假代班", "计一次");
    expect(wrong).toEqual([]);
    expect(assignments.map(({ assignment, cell }) => [assignment, cell.sheet])).toEqual(["9月请假代班", "10月请假代班"].map((name) => [{ kind: "repeats", counts: "once" }, name]));
    expect(placed(sheets, "9月请假代班", "不知道").problems.map(({ code }) => code)).toEqual(["answerUnknown"]);
  });

  it("are answered for by the sheet's name alone where 原文 says 重复, as the command line writes it", () => {
    const sheets = [leaves("9月请假代班", LEAVE, LEAVE), leaves("10月请假代班", LEAVE, LEAVE), leaves("外出登记", LEAVE, LEAVE)];
    const { assignments, problems: wrong } = placeAnswers(answerSheet(["9月请假代班", "重复", "重复", "都计"]), sheets);
    expect(wrong).toEqual([]);
    expect(assignments.map(({ assignment, cell }) => [assignment, cell.sheet])).toEqual(["9月请假代班", "10月请假代班"].map((name) => [{ kind: "repeats", counts: "each" }, name]));
  });

  it("are alike as they are read: a day as a date and as a text, 3 and 3天", () => {
    const typed = LEAVE.map((cell) => (cell === "2026-09-08" ? 46273 : cell === "2026-09-10" ? "2026年9月10日" : cell === 3 ? "3天" : cell));
    expect(states(read([leaves("请假代班", LEAVE, typed)]))).toEqual([false, true]);
  });

  it("are none where a single cell differs, in a column that nobody knows too", () => {
    expect(states(read([leaves("请假代班", LEAVE, LEAVE.map((cell) => (cell === "2026-09-10" ? "2026-09-09" : cell)))]))).toEqual([false, false]);
    const noted = sheetOf("请假代班", [[...HEADINGS, "登记人手记"], [...LEAVE, "上午"], [...LEAVE, "下午"]]);
    expect(states(read([noted]))).toEqual([false, false]);
  });
});

it("a month will do where a second person is named: the same days of the same month", () => {
  const monthly = (...rows: readonly (readonly (string | number)[])[]): SheetData => sheetOf("请假代班", [["序号", "月份", "原班主任", "班级", "天数", "代班人"], ...rows]);
  expect(states(read([monthly([1, "10月", "周静", "一(1)班", 3, "罗敏"], [2, "10月", "周静", "一(1)班", 3, "罗敏"])]))).toEqual([false, true]);
  expect(states(read([monthly([1, "10月", "周静", "一(1)班", 3, "罗敏"], [2, "11月", "周静", "一(1)班", 3, "罗敏"])]))).toEqual([false, false]);
});

it("entries without a person or without a day are not asked about", () => {
  const wanted = [{ name: "扣分登记", columns: ["班级", "项目", "扣分"], optionalColumns: ["日期"], whenAbsent: "error" }] as const;
  const log = sheetOf("扣分登记", [["日期", "班级", "项目", "扣分"], ["2026-09-08", "一(1)班", "卫生", 1], ["2026-09-08", "一(1)班", "卫生", 1]]);
  expect(readSheets([ROSTER, log], { wanted }).problems.filter(({ code }) => code === "rowRepeated")).toEqual([]);
});
