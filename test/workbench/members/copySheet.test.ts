import { readFileSync } from "node:fs";
import { join } from "node:path";

import { changedParts } from "../package/workbooks";
import { closeModels, openModel, reopen, type Model } from "./model";

afterEach(closeModels);

const apiError = (code: string, message = /./) => expect.objectContaining({ code, message: expect.stringMatching(message) }) as unknown as Error;
const fixture = (name: string) => readFileSync(join(__dirname, "../../fixtures", name));
const SHEET = "Sheet1";
const COPY = "Sheet1 (2)";

const names = (model: Model): unknown[] => model.items(model.go(model.root, "worksheets")).map((ref) => model.get(ref, "name"));
const value = (model: Model, sheet: string, of: string): unknown => (model.get(model.range(sheet, of), "values") as unknown[][])[0]?.[0];

function furnish(model: Model): void {
  const sheet = model.sheet(SHEET);
  model.set(model.range(SHEET, "A1:B3"), "values", [["姓名", "得分"], ["甲", 1], ["乙", 2]]);
  model.set(model.range(SHEET, "B4"), "formulas", "=SUM(Sheet1!B2:B3)+B2");
  model.set(model.range(SHEET, "D1"), "formulas", "=SORT(B2:B3,1,-1)");
  model.set(model.go(model.range(SHEET, "A1:B1"), "format", "font"), "bold", true);
  model.set(model.range(SHEET, "B2:B3"), "numberFormat", [["0.00"], ["0.00"]]);
  model.set(model.go(model.range(SHEET, "B1"), "format"), "columnWidth", 120);
  model.set(model.go(model.range(SHEET, "A2"), "format"), "rowHeight", 30);
  model.call(model.range(SHEET, "A6:B6"), "merge");
  const rule = model.find(model.go(model.range(SHEET, "B2:B3"), "conditionalFormats"), "add", "Custom");
  model.set(model.go(rule, "custom", "rule"), "formula", "=B2>Sheet1!$B$3");
  model.set(model.go(model.range(SHEET, "A2"), "dataValidation"), "rule", { list: { inCellDropDown: true, source: "甲,乙" } });
  model.set(model.range(SHEET, "A3"), "hyperlink", { address: "https://example.com/", textToDisplay: "乙" });
  model.set(sheet, "tabColor", "#FF9900");
  model.set(sheet, "showGridlines", false);
  model.set(model.go(sheet, "pageLayout"), "orientation", "Landscape");
  model.call(model.go(sheet, "pageLayout"), "setPrintArea", model.range(SHEET, "A1:B4"));
  model.call(model.go(sheet, "horizontalPageBreaks"), "add", "A4");
  model.call(model.go(sheet, "freezePanes"), "freezeRows", 1);
  model.call(model.go(model.root, "names"), "add", "得分", model.range(SHEET, "B2:B3"));
}

/** Everything of a sheet that its copy must have, with the sheet's own name left out. */
function look(model: Model, name: string): unknown {
  const sheet = model.sheet(name);
  const [rule] = model.items(model.go(model.range(name, "A1:B9"), "conditionalFormats"));
  const all = model.range(name, "A1:D6");
  const cell = (of: string) => model.go(model.range(name, of), "format");
  const parts = [
    ...["formulas", "values", "text", "numberFormat"].map((property) => model.get(all, property)),
    model.get(model.go(cell("A1"), "font"), "bold"),
    model.get(cell("B1"), "columnWidth"),
    model.get(cell("A2"), "rowHeight"),
    model.get(model.find(all, "getMergedAreasOrNullObject"), "address"),
    rule && model.get(model.go(rule, "custom", "rule"), "formula"),
    model.get(model.go(model.range(name, "A2"), "dataValidation"), "rule"),
    model.get(model.range(name, "A3"), "hyperlink"),
    model.get(sheet, "tabColor"),
    model.get(sheet, "showGridlines"),
    model.get(model.go(sheet, "pageLayout"), "orientation"),
    model.get(model.find(model.go(sheet, "pageLayout"), "getPrintAreaOrNullObject"), "address"),
    model.items(model.go(sheet, "horizontalPageBreaks")).map((ref) => model.get(ref, "rowIndex")),
    model.get(model.find(model.go(sheet, "freezePanes"), "getLocationOrNullObject"), "address"),
  ];
  return JSON.parse(JSON.stringify(parts).replaceAll("'Sheet1 (2)'", "Sheet1"));
}

describe("a copied sheet", () => {
  it("holds all that the original holds, refers to itself, and goes its own way from then on", async () => {
    const { book, model } = await openModel();
    furnish(model);
    await book.settle();
    model.call(model.go(model.root, "worksheets"), "add", "末");
    const copy = model.find(model.sheet(SHEET), "copy", "After", model.sheet(SHEET));
    expect([model.get(copy, "name"), model.get(copy, "position"), names(model)]).toEqual([COPY, 1, [SHEET, COPY, "末"]]);
    await book.settle();
    const original = look(model, SHEET);
    expect(look(model, COPY)).toEqual(original);
    model.set(model.range(COPY, "B2"), "values", 10);
    await book.settle();
    const { model: again } = await reopen(book);
    expect(names(again)).toEqual([SHEET, COPY, "末"]);
    expect(look(again, SHEET)).toEqual(original);
    // 10 + 2 + 10; before, 1 + 2 + 1.
    expect([value(again, COPY, "B4"), value(again, SHEET, "B4")]).toEqual([22, 4]);
    expect(again.get(again.range(COPY, "B4"), "formulas")).toEqual([["=SUM('Sheet1 (2)'!B2:B3)+B2"]]);
    expect(again.get(again.item(again.go(again.sheet(COPY), "names"), "得分"), "formula")).toBe("='Sheet1 (2)'!$B$2:$B$3");
    expect(again.get(again.find(again.go(again.root, "worksheets"), "getActiveWorksheet"), "name")).toBe(SHEET);
  });

  it("of a file's sheet is as good as the original, which stays as it is, byte for byte", async () => {
    const { book: first, model: furnished } = await openModel();
    furnish(furnished);
    await first.settle();
    const bytes = first.save();
    const { book, model } = await openModel(bytes);
    model.find(model.sheet(SHEET), "copy", "End");
    model.find(model.sheet(SHEET), "copy", "Beginning");
    const { book: saved, model: again } = await reopen(book);
    expect(names(again)).toEqual(["Sheet1 (3)", SHEET, COPY]);
    expect(look(again, COPY)).toEqual(look(again, SHEET));
    expect(changedParts(bytes, saved.save()).filter((part) => part.startsWith("xl/worksheets/"))).toEqual([
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/_rels/sheet3.xml.rels",
      "xl/worksheets/sheet2.xml",
      "xl/worksheets/sheet3.xml",
    ]);
  });

  it("is refused by name with a drawing, a table or notes, and without a place", async () => {
    const { model } = await openModel(fixture("各种部件.xlsx"));
    expect(() => model.call(model.sheet("2026秋 考核总表"), "copy", "End")).toThrow(apiError("NotImplemented", /Worksheet\.copy of a sheet with a part of the kind/));
    const { model: plain } = await openModel();
    expect(() => plain.call(plain.sheet(SHEET), "copy")).toThrow(apiError("NotImplemented", /without a place/));
    expect(() => plain.call(plain.sheet(SHEET), "copy", "After")).toThrow(apiError("InvalidArgument"));
  });
});
