import { openModel, reopen } from "./model";

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

  it("refuses by name what it cannot do", async () => {
    const { model } = await openModel();
    const source = model.range("Sheet1", "A1");
    expect(() => model.call(model.range("Sheet1", "D3"), "copyFrom", source, "Values")).toThrow(apiError("NotImplemented"));
    expect(() => model.call(model.range("Sheet1", "D3:E3"), "copyFrom", source)).toThrow(apiError("InvalidArgument"));
  });
});
