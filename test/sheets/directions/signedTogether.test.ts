import { type Direction, type PlacedAssignment, type Reading, readSheets, type SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { content, finding, problems, rowsOf } from "../reading";

const TABLE = "班级常规检查";
const inspections = (name: string, ...rows: (readonly number[])[]): SheetData =>
  sheet(name, [["日期", "班级", "班主任", "仪表", "出勤", "卫生"], ...rows.map((values, i) => [46266 + i, "一(1)班", "甲老师", ...values])]);
const read = (sheets: readonly SheetData[], ...answers: (readonly [sheet: string, column: number, direction: Direction])[]): Reading =>
  readSheets(sheets, {
    wanted: [{ name: TABLE, columns: ["仪表", "出勤", "卫生"], optionalColumns: [], whenAbsent: "error" }],
    assignments: answers.map(([name, column, direction]): PlacedAssignment => ({ assignment: { kind: "direction", direction }, cell: { sheet: name, row: 0, column } })),
  });
const figures = (reading: Reading): string[][] => rowsOf(reading, TABLE).map((row) => ["仪表", "出勤", "卫生"].map((column) => content(row, column)));
const asked = (reading: Reading, name: string): string[] => finding(reading, name).columns.flatMap((column) => (column.direction?.asked === true ? [column.name] : []));
const said = (reading: Reading): string[] => problems(reading).filter((problem) => problem.includes("plusOrMinus"));

it("columns with a negative number among them count as they are written", () => {
  const reading = read([inspections(TABLE, [0, -1, 2], [1, 0, 0])]);
  expect([figures(reading), said(reading), asked(reading, TABLE)]).toEqual([[["0", "-1", "2"], ["1", "0", "0"]], [], []]);
});

it("columns of nothing but positive numbers are asked about once, and not used", () => {
  const reading = read([inspections(TABLE, [0, 1, 2])]);
  expect([figures(reading), said(reading), asked(reading, TABLE)]).toEqual([[["missing", "missing", "missing"]], ["error plusOrMinus 班级常规检查!D1"], ["仪表"]]);
});

it("one answer holds for all of them, and for next month's sheet", () => {
  const sheets = [inspections("9月班级常规检查", [0, 1, 2]), inspections("10月班级常规检查", [3, 0, 0])];
  expect(figures(read(sheets, ["9月班级常规检查", 3, "takenOff"]))).toEqual([["0", "-1", "-2"], ["-3", "0", "0"]]);
  expect(figures(read(sheets, ["9月班级常规检查", 4, "signed"]))).toEqual([["0", "1", "2"], ["3", "0", "0"]]);
  expect(said(read(sheets, ["9月班级常规检查", 4, "signed"]))).toEqual([]);
});

it("nothing written on any day needs no answer", () => {
  expect(said(read([inspections(TABLE, [0, 0, 0])]))).toEqual([]);
});
