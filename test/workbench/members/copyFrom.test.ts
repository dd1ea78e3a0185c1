import { closeModels, openModel, reopen } from "./model";

afterEach(closeModels);

const apiError = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe("copyFrom", () => {
  it("pastes values, formulas with their relative references moved, formats, links and rules, also after reopening", async () => {
    const { book, model } = await openModel();
    model.set(model.range("Sheet1", "A1:B2"), "numberFormat", [["@", "0.00"], ["@", "0.00"]]);
    model.set(model.range("Sheet1", "A1:B2"), "formulas", [["=1+1", 5], ["甲", "=B1*2+$B$1"]]);
    model.set(model.range("Sheet1", "A2"), "hyperlink", { documentReference: "Sheet1!B1" });
    const rule = model.find(model.go(model.range("Sheet1", "B1"), "conditionalFormats"), "add", "Custom");
    model.set(model.go(rule, "custom", "rule"), "formula", "=B1>3");
    model.call(model.range("Sheet1", "D3"), "copyFrom", model.range("Sheet1", "A1:B2"));
    await book.settle();

    for (const current of [model, (await reopen(book)).model]) {
      const copy = current.range("Sheet1", "D3:E4");
      expect(current.get(copy, "formulas")).toEqual([["=1+1", 5], ["甲", "=E3*2+$B$1"]]);
      expect(current.get(copy, "values")).toEqual([["=1+1", 5], ["甲", 15]]);
      expect(current.get(copy, "numberFormat")).toEqual([["@", "0.00"], ["@", "0.00"]]);
      expect(current.get(current.range("Sheet1", "D4"), "hyperlink")).toMatchObject({ documentReference: "Sheet1!B1" });
      const copies = current.go(current.range("Sheet1", "E3"), "conditionalFormats");
      expect(current.items(copies).map((item) => current.get(current.go(item, "custom", "rule"), "formula"))).toEqual(["=E3>3"]);
    }
  });

  it("empties what was at the target", async () => {
    const { model } = await openModel();
    model.set(model.range("Sheet1", "D3:E3"), "values", [["旧", "旧"]]);
    model.set(model.range("Sheet1", "B1"), "values", [["新"]]);
    model.call(model.range("Sheet1", "D3"), "copyFrom", model.range("Sheet1", "A1:B1"));
    expect(model.get(model.range("Sheet1", "D3:E3"), "values")).toEqual([["", "新"]]);
  });

  it("brings merges, heights and cut rules along with whole rows, also to another sheet and over itself", async () => {
    const { book, model } = await openModel();
    model.call(model.go(model.root, "worksheets"), "add", "单");
    model.set(model.range("Sheet1", "A1:C3"), "formulas", [["表头", "", ""], ["甲", 3, "=B2*2"], ["乙", 4, "=B3*2"]]);
    model.call(model.range("Sheet1", "A1:C1"), "merge");
    model.set(model.go(model.range("Sheet1", "1:1"), "format"), "rowHeight", 33);
    model.set(model.go(model.range("Sheet1", "3:3"), "format"), "rowHeight", 21);
    model.set(model.go(model.range("Sheet1", "A1"), "format", "font"), "bold", true);
    const rule = model.find(model.go(model.range("Sheet1", "B2:B9"), "conditionalFormats"), "add", "Custom");
    model.set(model.go(rule, "custom", "rule"), "formula", "=B2>3");
    // Row 12 is higher than the copied row 2, which has the standard height.
    model.set(model.go(model.range("单", "12:12"), "format"), "rowHeight", 50);
    model.call(model.range("单", "11:13"), "copyFrom", model.range("Sheet1", "1:3"));
    model.call(model.range("Sheet1", "2:4"), "copyFrom", model.range("Sheet1", "1:3"));
    await book.settle();

    for (const current of [model, (await reopen(book)).model]) {
      const height = (sheet: string, row: number) => current.get(current.go(current.range(sheet, `${row}:${row}`), "format"), "rowHeight");
      expect([11, 12, 13].map((row) => height("单", row))).toEqual([33, 15, 21]);
      expect([1, 2, 3, 4].map((row) => height("Sheet1", row))).toEqual([33, 33, 15, 21]);
      expect(current.get(current.range("单", "A11:C13"), "formulas")).toEqual([["表头", "", ""], ["甲", 3, "=B12*2"], ["乙", 4, "=B13*2"]]);
      expect(current.get(current.range("Sheet1", "A1:C4"), "values")).toEqual([["表头", "", ""], ["表头", "", ""], ["甲", 3, 6], ["乙", 4, 8]]);
      expect(current.get(current.find(current.range("单", "1:20"), "getMergedAreasOrNullObject"), "address")).toBe("单!A11:C11");
      expect(current.get(current.find(current.range("Sheet1", "1:20"), "getMergedAreasOrNullObject"), "address")).toBe("Sheet1!A1:C1,Sheet1!A2:C2");
      expect(current.get(current.go(current.range("单", "A11"), "format", "font"), "bold")).toBe(true);
      const [copied] = current.items(current.go(current.range("单", "A1:C20"), "conditionalFormats"));
      // Of B2:B9 the rows 2 and 3 were copied.
      expect(copied && [current.get(current.find(copied, "getRange"), "address"), current.get(current.go(copied, "custom", "rule"), "formula")]).toEqual(["单!B12:B13", "=B12>3"]);
    }
  });

  it("refuses by name what it cannot do", async () => {
    const { model } = await openModel();
    const source = model.range("Sheet1", "A1");
    expect(() => model.call(model.range("Sheet1", "D3"), "copyFrom", source, "Values")).toThrow(apiError("NotImplemented"));
    expect(() => model.call(model.range("Sheet1", "D3:E3"), "copyFrom", source)).toThrow(apiError("InvalidArgument"));
    expect(() => model.call(model.range("Sheet1", "XFD1"), "copyFrom", model.range("Sheet1", "A1:B1"))).toThrow(apiError("InvalidArgument"));
    expect(() => model.call(model.range("Sheet1", "D:D"), "copyFrom", model.range("Sheet1", "A:A"))).toThrow(apiError("NotImplemented"));
  });
});
