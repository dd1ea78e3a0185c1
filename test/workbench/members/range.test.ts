import { openPackage } from "../../../workbench/package";
import { closeModels, openModel, reopen } from "./model";

afterEach(closeModels);

const apiError = (code: string) => expect.objectContaining({ code }) as unknown;
const SHEET = "Sheet1";

describe("values and formulas of a range", () => {
  it("are taken as if typed, and null leaves a cell alone", async () => {
    const { book, model } = await openModel();
    model.set(model.range(SHEET, "A1:C1"), "values", [["007", "'007", "=A1+1"]]);
    model.set(model.range(SHEET, "A1:C1"), "values", [[null, "TRUE", null]]);
    await book.settle();
    const range = model.range(SHEET, "A1:D1");
    expect(model.get(range, "values")).toEqual([[7, true, 8, ""]]);
    expect(model.get(range, "formulas")).toEqual([[7, true, "=A1+1", ""]]);
    expect(model.get(range, "valueTypes")).toEqual([["Double", "Boolean", "Double", "Empty"]]);
  });

  it("stay text under the number format @", async () => {
    const { model } = await openModel();
    const range = model.range(SHEET, "A1:B1");
    model.set(range, "numberFormat", [["@", "@"]]);
    model.set(range, "values", [["007", "=1+1"]]);
    expect(model.get(range, "values")).toEqual([["007", "=1+1"]]);
    expect(model.get(range, "valueTypes")).toEqual([["String", "String"]]);
  });

  it("give errors by their text, and text by the number format", async () => {
    const { book, model } = await openModel();
    model.set(model.range(SHEET, "A1:C1"), "values", [["=1/0", 0.956, "2026-9-1"]]);
    model.set(model.range(SHEET, "B1"), "numberFormat", [["0.0%"]]);
    await book.settle();
    const range = model.range(SHEET, "A1:C1");
    expect(model.get(range, "values")).toEqual([["#DIV/0!", 0.956, 46266]]);
    expect(model.get(range, "valueTypes")).toEqual([["Error", "Double", "Double"]]);
    expect(model.get(range, "text")).toEqual([["#DIV/0!", "95.6%", "2026-9-1"]]);
  });

  it("accept one value for all cells, and refuse a table of another size", async () => {
    const { model } = await openModel();
    const range = model.range(SHEET, "A1:B2");
    model.set(range, "values", "缺");
    expect(model.get(range, "values")).toEqual([["缺", "缺"], ["缺", "缺"]]);
    for (const wrong of [[["a", "b"]], [["a"], ["b"]], ["a", "b"], [["a", "b"], ["c"]]]) {
      expect(() => model.set(range, "values", wrong)).toThrow(apiError("InvalidArgument") as Error);
    }
    expect(() => model.call(range, "_ValidateArraySize", 3, 2)).toThrow(apiError("InvalidArgument") as Error);
    expect(() => model.set(model.range(SHEET, "A:A"), "values", 1)).toThrow(apiError("InvalidArgument") as Error);
  });

  it("show where a result spills", async () => {
    const { book, model } = await openModel();
    model.set(model.range(SHEET, "B2"), "formulas", [["=SEQUENCE(2,3)"]]);
    await book.settle();
    expect(model.get(model.range(SHEET, "B2:D3"), "values")).toEqual([[1, 2, 3], [4, 5, 6]]);
    expect(model.get(model.range(SHEET, "B2"), "hasSpill")).toBe(true);
    expect(model.get(model.range(SHEET, "E2"), "hasSpill")).toBe(false);
    expect(model.get(model.range(SHEET, "D3:E3"), "hasSpill")).toBeNull();
    expect(model.get(model.find(model.range(SHEET, "B2"), "getSpillingToRange"), "address")).toBe("Sheet1!B2:D3");
    expect(model.get(model.find(model.range(SHEET, "C3"), "getSpillParent"), "address")).toBe("Sheet1!B2");
    expect(model.call(model.range(SHEET, "E2"), "getSpillingToRangeOrNullObject")).toBeNull();
  });

  it("report their changes", async () => {
    const { book, model } = await openModel();
    const seen: unknown[] = [];
    book.onChange((change) => seen.push([change.address, change.source]));
    model.set(model.range(SHEET, "A1:B2"), "values", 1);
    model.call(model.range(SHEET, "A1"), "clear", "Contents");
    model.set(model.range(SHEET, "A1"), "numberFormat", "0.00");
    expect(seen).toEqual([["A1:B2", "api"], ["A1", "api"]]);
  });

  it("are written in bulk, row by row", async () => {
    const { book, model } = await openModel();
    const table = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column));
    for (let row = 0; row < table.length; row++) model.set(model.range(SHEET, `A${row + 1}:T${row + 1}`), "values", [table[row]]);
    await book.settle();
    expect(model.get(model.range(SHEET, "A2000:T2000"), "values")).toEqual([table[1999]]);
  });
});

describe("ranges", () => {
  it.each([
    ["getCell", [1, 1], "Sheet1!C3"],
    ["getRow", [1], "Sheet1!B3:D3"],
    ["getColumn", [2], "Sheet1!D2:D4"],
    ["getLastCell", [], "Sheet1!D4"],
    ["getLastRow", [], "Sheet1!B4:D4"],
    ["getLastColumn", [], "Sheet1!D2:D4"],
    ["getEntireRow", [], "Sheet1!2:4"],
    ["getEntireColumn", [], "Sheet1!B:D"],
    ["getOffsetRange", [-1, 2], "Sheet1!D1:F3"],
    ["getResizedRange", [1, -1], "Sheet1!B2:C5"],
    ["getAbsoluteResizedRange", [1, 2], "Sheet1!B2:C2"],
    ["getRowsAbove", [1], "Sheet1!B1:D1"],
    ["getRowsBelow", [2], "Sheet1!B5:D6"],
    ["getColumnsBefore", [1], "Sheet1!A2:A4"],
    ["getColumnsAfter", [], "Sheet1!E2:E4"],
    ["getBoundingRect", ["F1"], "Sheet1!B1:F4"],
    ["getIntersection", ["C:C"], "Sheet1!C2:C4"],
  ] as const)("B2:D4 %s %p is %s", async (method, args, address) => {
    const { model } = await openModel();
    expect(model.get(model.find(model.range(SHEET, "B2:D4"), method, ...args), "address")).toBe(address);
  });

  it("end at the sheet", async () => {
    const { model } = await openModel();
    expect(() => model.call(model.range(SHEET, "A1"), "getOffsetRange", -1, 0)).toThrow(apiError("InvalidArgument") as Error);
    expect(() => model.range(SHEET, "XFE1")).toThrow(apiError("InvalidArgument") as Error);
    expect(model.call(model.range(SHEET, "A1"), "getIntersectionOrNullObject", "B2")).toBeNull();
    expect(() => model.call(model.range(SHEET, "A1"), "getIntersection", "B2")).toThrow(apiError("ItemNotFound") as Error);
  });

  it("know what they use: with formats, or values only", async () => {
    const { model } = await openModel();
    expect(model.call(model.sheet(SHEET), "getUsedRangeOrNullObject")).toBeNull();
    model.set(model.range(SHEET, "B2"), "values", 1);
    model.set(model.go(model.range(SHEET, "D5"), "format", "fill"), "color", "#FF0000");
    const used = (...args: unknown[]) => model.get(model.find(model.sheet(SHEET), "getUsedRange", ...args), "address");
    expect([used(), used(true)]).toEqual(["Sheet1!B2:D5", "Sheet1!B2"]);
    expect(model.call(model.range(SHEET, "E1:F9"), "getUsedRangeOrNullObject")).toBeNull();
    expect(model.get(model.find(model.range(SHEET, "C:D"), "getUsedRange"), "address")).toBe("Sheet1!D5");
  });

  it("merge, and keep only the first value", async () => {
    const { book, model } = await openModel();
    model.set(model.range(SHEET, "A1:B2"), "values", [[1, 2], [3, 4]]);
    model.call(model.range(SHEET, "A1:B2"), "merge");
    expect(model.get(model.range(SHEET, "A1:B2"), "values")).toEqual([[1, ""], ["", ""]]);
    const again = await reopen(book);
    expect(again.model.get(again.model.find(again.model.range(SHEET, "B2:C9"), "getMergedAreasOrNullObject"), "address")).toBe("Sheet1!A1:B2");
    again.model.call(again.model.range(SHEET, "A1"), "unmerge");
    expect(openPackage(again.book.save()).sheets[0]?.merges).toEqual([]);
    again.model.call(again.model.range(SHEET, "A4:B5"), "merge", true);
    expect(openPackage(again.book.save()).sheets[0]?.merges).toEqual(["A4:B4", "A5:B5"]);
  });

  it("clear contents, formats or both", async () => {
    const { book, model } = await openModel();
    const range = model.range(SHEET, "A1:A3");
    model.set(range, "values", [[1], ["=A1"], ["x"]]);
    model.set(model.go(range, "format", "font"), "bold", true);
    model.call(model.range(SHEET, "A1"), "clear", "Formats");
    model.call(model.range(SHEET, "A2"), "clear", "Contents");
    model.call(model.range(SHEET, "A3"), "clear");
    await book.settle();
    const { model: again } = await reopen(book);
    expect(again.get(again.range(SHEET, "A1:A3"), "formulas")).toEqual([[1], [""], [""]]);
    const bold = ["A1", "A2", "A3"].map((address) => again.get(again.go(again.range(SHEET, address), "format", "font"), "bold"));
    expect(bold).toEqual([false, true, false]);
  });

  it("have no common format where their cells differ", async () => {
    const { model } = await openModel();
    model.set(model.go(model.range(SHEET, "A1"), "format", "font"), "bold", true);
    expect(model.get(model.go(model.range(SHEET, "A1:A2"), "format", "font"), "bold")).toBeNull();
    expect(model.get(model.go(model.range(SHEET, "A:A"), "format", "font"), "bold")).toBeNull();
    expect(model.get(model.go(model.range(SHEET, "B:B"), "format", "font"), "bold")).toBe(false);
  });

  it("refuse formats of whole columns by name instead of losing them", async () => {
    const { model } = await openModel();
    expect(() => model.set(model.go(model.range(SHEET, "A:A"), "format", "font"), "bold", true)).toThrow(apiError("NotImplemented") as Error);
  });

  it("make rows as high as their wrapped text needs in any of the fonts that Excel has for Chinese", async () => {
    const { model } = await openModel();
    model.set(model.range(SHEET, "A1:A2"), "values", [["一二三四五六七八九十"], ["一"]]);
    model.set(model.go(model.range(SHEET, "A1:A2"), "format"), "wrapText", true);
    model.set(model.go(model.range(SHEET, "A1"), "format"), "columnWidth", 56.25);
    model.call(model.go(model.range(SHEET, "A1:A2"), "format"), "autofitRows");
    const height = (address: string) => model.get(model.go(model.range(SHEET, address), "format"), "rowHeight");
    // 75 px less 5 of padding hold 4 characters of 15 px: ten are three lines of 17 points.
    expect([height("A1"), height("A2")]).toEqual([51, 17]);
  });

  it("fit columns to their text, Chinese characters counting a little more than double", async () => {
    const { model } = await openModel();
    model.set(model.range(SHEET, "A1:B1"), "values", [["abcdefghij", "一二三四五六七八九十"]]);
    model.call(model.go(model.range(SHEET, "A:B"), "format"), "autofitColumns");
    const width = (address: string) => model.get(model.go(model.range(SHEET, address), "format"), "columnWidth");
    // 10 digits of 7 px and 5 px of padding are 75 px; 10 characters of 15 px are 155 px. A pixel is 0.75 points.
    expect([width("A1"), width("B1")]).toEqual([56.25, 116.25]);
  });
});
