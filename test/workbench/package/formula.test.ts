import { relocator, renameSheets } from "../../../workbench/package/formula";

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
