import { formulaAfter, relocator, renameSheets } from "../../../workbench/package/formula";

describe("moving a formula", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(A1:B2)", 1, 0, "SUM(A2:B3)"],
    ["SUM(A:B,$C:C,1:2,$3:4)", 1, 1, "SUM(B:C,$C:D,2:3,$3:5)"],
    ['IF(A1="A1",LOG10(100),"x""A1")', 1, 0, 'IF(A2="A1",LOG10(100),"x""A1")'],
    ["Sheet1!A1+'A 1'!A1+考核!B2", 1, 1, "Sheet1!B2+'A 1'!B2+考核!C3"],
    ["规则表[[#This Row],[A1]]+规则表[A1]", 1, 1, "规则表[[#This Row],[A1]]+规则表[A1]"],
    ["总分A1区+XFE1+A1048577+1E5+_xlfn.LET(x,1)", 1, 1, "总分A1区+XFE1+A1048577+1E5+_xlfn.LET(x,1)"],
    ["A1", -1, 0, "#REF!"],
    ["#REF!+A1+#N/A", 1, 0, "#REF!+A2+#N/A"],
    ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
  ])("%s by %d and %d gives %s", (formula, rows, columns, expected) => {
    expect(relocator(formula)(rows, columns)).toBe(expected);
  });
});

describe("a formula of sheet 表, of which lines are inserted or deleted", () => {
  const isOwn = (sheet: string | undefined): boolean => sheet === undefined || sheet === "表";
  const rows = (kind: "insert" | "delete", first: number, count: number) => ({ kind, axis: "row" as const, first: first - 1, count });
  const columns = (kind: "insert" | "delete", first: number, count: number) => ({ kind, axis: "column" as const, first: first - 1, count });

  it.each([
    ["A2+A3+$A$3+A$2", rows("insert", 3, 2), "A2+A5+$A$5+A$2"],
    ["SUM(A2:B6)+SUM(B6:A2)", rows("insert", 4, 1), "SUM(A2:B7)+SUM(B7:A2)"],
    ["SUM(A2:A6)", rows("insert", 7, 1), "SUM(A2:A6)"],
    ["SUM(A2:A6)", rows("insert", 2, 1), "SUM(A3:A7)"],
    ["A4+SUM(A4:A5)+SUM(A3:A5)+SUM(A2:A4)", rows("delete", 4, 2), "#REF!+SUM(#REF!)+SUM(A3:A3)+SUM(A2:A3)"],
    ["SUM(A:B,2:4,$3:$3,A1:B1048576)", rows("insert", 3, 1), "SUM(A:B,2:5,$4:$4,A1:B1048576)"],
    ["SUM(A:C,$B:$B,2:4)+B1", columns("delete", 2, 1), "SUM(A:B,#REF!,2:4)+#REF!"],
    ["表!A3+'别 表'!A3+Sheet1:表!A3+[1]表!A3", rows("insert", 1, 1), "表!A4+'别 表'!A3+Sheet1:表!A3+[1]表!A3"],
    ["表!A3:B4+别表!A3:B4", rows("delete", 3, 1), "表!A3:B3+别表!A3:B4"],
    ["A1048576+SUM(A3:A1048576)", rows("insert", 3, 1), "#REF!+SUM(A4:A1048576)"],
    ['"A3"&LOG10(100)&表[A3]&A3#', rows("insert", 1, 1), '"A3"&LOG10(100)&表[A3]&A4#'],
  ])("%s becomes, after %j, %s", (formula, change, expected) => {
    expect(formulaAfter(formula, change, isOwn)).toBe(expected);
  });
});

describe("renaming a sheet in a formula", () => {
  it.each([
    ["Data!A1+'Data'!B1+Data2!C1", "'新 表'!A1+'新 表'!B1+Data2!C1"],
    ['"Data!A1"&DATA!A1', "\"Data!A1\"&'新 表'!A1"],
    ["SUM(Data:Last!A1)+SUM('First:Data'!A1)", "SUM('新 表:Last'!A1)+SUM('First:新 表'!A1)"],
    ["[1]Data!A1+'[1]Data'!A1", "[1]Data!A1+'[1]Data'!A1"],
    ["Data", "Data"],
    ["A1:Data!B2", "A1:'新 表'!B2"],
  ])("%s gives %s", (formula, expected) => {
    expect(renameSheets(formula, [{ from: "Data", to: "新 表" }])).toBe(expected);
  });

  it("quotes only names that need it", () => {
    expect(renameSheets("Data!A1", [{ from: "Data", to: "考核总表" }])).toBe("考核总表!A1");
    for (const name of ["R1C1", "AB12", "2026年", "a-b"]) expect(renameSheets("Data!A1", [{ from: "Data", to: name }])).toBe(`'${name}'!A1`);
  });

  it("can swap two", () => {
    expect(renameSheets("A!A1+B!A1", [{ from: "A", to: "B" }, { from: "B", to: "A" }])).toBe("B!A1+A!A1");
  });

  it("leaves #REF! where the sheet is deleted", () => {
    expect(renameSheets("Data!$A$1+Other!$B$1", [{ from: "Data", to: undefined }])).toBe("#REF!$A$1+Other!$B$1");
  });
});
