import { type DeductionWriting, type Direction, type PlacedAssignment, type Reading, type SchemeSign, type SheetData, readSheets } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { content, finding, problems, rowsOf } from "../reading";

/** A sheet of daily inspections with these deductions. */
const daily = (name: string, values: readonly (string | number)[], heading = "扣分"): SheetData =>
  sheet(name, [["日期", "班级", "项目", heading], ...values.map((value, i) => [46266 + i, "一(1)班", "卫生", value])]);
const chosen = (name: string, direction: Direction): PlacedAssignment => ({ assignment: { kind: "direction", direction }, cell: { sheet: name, row: 0, column: 3 } });

const read = (sheets: readonly SheetData[], assignments: readonly PlacedAssignment[] = [], sign?: SchemeSign): Reading =>
  readSheets(sheets, { wanted: [], assignments, signs: new Map(sign === undefined ? [] : [["日常检查.扣分", sign]]) });
const figures = (reading: Reading): readonly string[] => rowsOf(reading, "日常检查").map((row) => content(row, "扣分"));
const direction = (reading: Reading, name: string): unknown => finding(reading, name).columns.find((c) => c.name === "扣分")?.direction;
const writing = (reading: Reading, name: string): DeductionWriting | undefined => finding(reading, name).columns.find((c) => c.name === "扣分")?.deduction;

describe("a column of deductions", () => {
  it("is taken as it is written until it is answered, and asked for", () => {
    const positive = read([daily("日检查", [2, "1分"])]);
    expect([figures(positive), direction(positive, "日检查"), problems(positive)]).toEqual([["2", "1"], { taken: "takenOff", chosen: false, asked: true }, ["notice textNumber 日检查!D3"]]);
    const negative = read([daily("日检查", [-2, "扣1分"])]);
    expect([figures(negative), direction(negative, "日检查")]).toEqual([["-2", "-1"], { taken: "signed", chosen: false, asked: true }]);
  });

  it("of which nothing is taken off needs no answer", () => {
    const none = read([daily("日检查", [0, 0])]);
    expect([figures(none), direction(none, "日检查")]).toEqual([["0", "0"], { taken: undefined, chosen: false, asked: false }]);
  });

  it("with both signs is not used until it is answered, then as written", () => {
    const mixed = [daily("日检查", [2, -1, 0])];
    expect([figures(read(mixed)), problems(read(mixed))]).toEqual([["missing", "missing", "0"], ["error deductionMixed 日检查!D1"]]);
    for (const answer of ["takenOff", "signed"] as const) {
      const answered = read(mixed, [chosen("日检查", answer)]);
      expect([figures(answered), direction(answered, "日检查"), problems(answered)]).toEqual([["2", "-1", "0"], { taken: answer, chosen: true, asked: false }, []]);
    }
  });

  it("has both signs where one of them is in a text", () => {
    expect(writing(read([daily("日检查", [2, "-1"])]), "日检查")).toBe("mixed");
  });

  it("is answered for every sheet that is headed and written alike, next month's included, and for no other", () => {
    const sheets = [daily("9月日检查", [2]), daily("10月日检查", [3]), daily("11月日检查", [4], "加扣分")];
    const asked = (reading: Reading): unknown => sheets.map(({ name }) => (direction(reading, name) as { asked: boolean }).asked);
    expect(asked(read(sheets))).toEqual([true, true, true]);
    expect(asked(read(sheets, [chosen("9月日检查", "takenOff")]))).toEqual([false, false, true]);
  });

  it("is not used where it is written otherwise than the table's other sheets, until it is answered", () => {
    const sheets = [daily("9月日检查", [2]), daily("10月日检查", [-3])];
    expect(figures(read(sheets))).toEqual(["missing", "missing"]);
    expect(problems(read(sheets))).toEqual(["error deductionUnclear 9月日检查!D1", "error deductionUnclear 10月日检查!D1"]);
  });

  it("is not used where it is answered otherwise than the table's other sheets and no scheme states its 写法", () => {
    const sheets = [daily("9月日检查", [2]), daily("10月日检查", [-3])];
    const reading = read(sheets, [chosen("9月日检查", "takenOff"), chosen("10月日检查", "signed")]);
    expect([figures(reading), problems(reading)]).toEqual([["2", "missing"], ["error deductionsDiffer 10月日检查!D1"]]);
  });
});

describe("a column of deductions that a scheme takes by its 写法", () => {
  it("is not asked for where it is written so, or where the scheme still asks itself", () => {
    for (const [values, sign] of [[[2], "takenOff"], [[-2], "signed"], [[2], "open"], [[-2], "open"], [[2], "varies"]] as const) {
      const reading = read([daily("日检查", values)], [], sign);
      expect([figures(reading), direction(reading, "日检查")]).toEqual([values.map(String), expect.objectContaining({ asked: false })]);
    }
  });

  it("is not used where it is written otherwise, until it is answered", () => {
    const added = read([daily("日检查", [2])], [], "signed");
    expect([figures(added), problems(added), direction(added, "日检查")]).toEqual([["missing"], ["error deductionUnclear 日检查!D1"], { taken: undefined, chosen: false, asked: true }]);
  });

  // 写法 negative: the scheme reads -2 as two off. A column whose 2 is two off has to reach it as -2; one that counts as written reaches it as it is.
  it("reaches the scheme with the sign that this takes for what was answered", () => {
    expect(figures(read([daily("日检查", [2, "扣1分"])], [chosen("日检查", "takenOff")], "signed"))).toEqual(["-2", "-1"]);
    expect(figures(read([daily("日检查", [2])], [chosen("日检查", "signed")], "signed"))).toEqual(["2"]);
    expect(figures(read([daily("日检查", [-2, 1])], [chosen("日检查", "signed")], "takenOff"))).toEqual(["2", "-1"]);
  });

  it("is brought to one sign over sheets that are written differently", () => {
    const sheets = [daily("9月日检查", [2]), daily("10月日检查", [-3])];
    const reading = read(sheets, [chosen("9月日检查", "takenOff"), chosen("10月日检查", "signed")], "takenOff");
    expect([figures(reading), problems(reading)]).toEqual([["2", "3"], []]);
  });
});
