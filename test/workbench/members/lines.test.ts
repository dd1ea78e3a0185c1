import { readFileSync } from "node:fs";
import { join } from "node:path";

import { openPackage } from "../../../workbench/package";
import type { Book } from "../../../workbench/book/types";
import { changedParts, packageOf, partsOf, sheetXml, workbookWithRows } from "../package/workbooks";
import { closeModels, openModel, reopen, type Model } from "./model";

afterEach(closeModels);

const apiError = (code: string, message = /./) => expect.objectContaining({ code, message: expect.stringMatching(message) }) as unknown as Error;
const fixture = (name: string) => readFileSync(join(__dirname, "../../fixtures", name));
const SHEET = "Sheet1";

const formula = (model: Model, of: string, at = SHEET): unknown => (model.get(model.range(at, of), "formulas") as unknown[][])[0]?.[0];
const insertRows = (model: Model, rows: string, sheet = SHEET) => model.find(model.range(sheet, rows), "insert", "Down");
const deleteRows = (model: Model, rows: string, sheet = SHEET) => model.call(model.range(sheet, rows), "delete", "Up");
const insertColumns = (model: Model, columns: string) => model.find(model.range(SHEET, columns), "insert", "Right");
const deleteColumns = (model: Model, columns: string) => model.call(model.range(SHEET, columns), "delete", "Left");

/** A sheet with something anchored of every kind, and another sheet that refers to it. */
async function furnished(): Promise<{ book: Book; model: Model }> {
  const { book, model } = await openModel();
  const sheet = model.sheet(SHEET);
  model.call(model.go(model.root, "worksheets"), "add", "别表");
  model.set(model.range(SHEET, "A1:B6"), "values", [["姓名", "得分"], ["甲", 1], ["乙", 2], ["丙", 3], ["丁", 4], ["戊", 5]]);
  model.set(model.range(SHEET, "B8"), "formulas", "=SUM(B2:B6)");
  model.set(model.range(SHEET, "C2"), "formulas", "=B2*$B$6");
  model.set(model.range("别表", "A1"), "formulas", "=SUM(Sheet1!B2:B6)&B2");
  model.call(model.go(model.root, "names"), "add", "得分", model.range(SHEET, "B2:B6"));
  model.call(model.range(SHEET, "D4:E5"), "merge");
  const rule = model.find(model.go(model.range(SHEET, "B2:B6"), "conditionalFormats"), "add", "Custom");
  model.set(model.go(rule, "custom", "rule"), "formula", "=B2>$B$6");
  model.set(model.go(rule, "custom", "format", "fill"), "color", "#FFC7CE");
  model.set(model.go(model.range(SHEET, "A3:A6"), "dataValidation"), "rule", { custom: { formula: "=LEN(A3)<B3" } });
  model.set(model.go(model.range("别表", "C1"), "dataValidation"), "rule", { list: { inCellDropDown: true, source: "=Sheet1!$A$2:$A$6" } });
  model.set(model.range(SHEET, "A5"), "hyperlink", { documentReference: "别表!A1", textToDisplay: "丁" });
  model.set(model.go(model.range(SHEET, "A5"), "format"), "rowHeight", 30);
  model.set(model.go(model.range(SHEET, "B1"), "format"), "columnWidth", 120);
  model.set(model.go(model.range(SHEET, "B2:B6"), "format", "font"), "bold", true);
  model.call(model.go(sheet, "pageLayout"), "setPrintArea", model.range(SHEET, "A1:C8"));
  model.call(model.go(sheet, "pageLayout"), "setPrintTitleRows", "$1:$1");
  model.call(model.go(sheet, "horizontalPageBreaks"), "add", "A5");
  model.call(model.go(sheet, "verticalPageBreaks"), "add", "C1");
  await book.settle();
  return { book, model };
}

/** Where everything is; row heights and column widths in points, rows and columns of breaks from 0. */
function places(model: Model) {
  const sheet = model.sheet(SHEET);
  const layout = model.go(sheet, "pageLayout");
  const [rule] = model.items(model.go(model.range(SHEET, "A1:Z30"), "conditionalFormats"));
  if (rule === undefined) throw new Error("the rule is gone");
  return {
    name: model.get(model.item(model.go(model.root, "names"), "得分"), "formula"),
    merged: model.get(model.find(model.range(SHEET, "A1:Z30"), "getMergedAreasOrNullObject"), "address"),
    rule: [model.get(model.find(rule, "getRange"), "address"), model.get(model.go(rule, "custom", "rule"), "formula")],
    printArea: model.get(model.find(layout, "getPrintAreaOrNullObject"), "address"),
    titles: model.get(model.find(layout, "getPrintTitleRowsOrNullObject"), "address"),
    rowBreaks: model.items(model.go(sheet, "horizontalPageBreaks")).map((ref) => model.get(ref, "rowIndex")),
    columnBreaks: model.items(model.go(sheet, "verticalPageBreaks")).map((ref) => model.get(ref, "columnIndex")),
  };
}

describe.each([
  ["in a workbook that has not been saved yet", furnished],
  ["in a workbook opened from a file", async () => reopen((await furnished()).book)],
])("inserting and deleting %s", (_, open) => {
  it("two rows inserted take everything below along, and what spans them grows", async () => {
    const { book, model } = await open();
    const inserted = insertRows(model, "4:5");
    expect(model.get(inserted, "address")).toBe("Sheet1!4:5");
    const { model: again } = await reopen(book);
    expect(places(again)).toEqual({
      name: "=Sheet1!$B$2:$B$8",
      merged: "Sheet1!D6:E7",
      rule: ["Sheet1!B2:B8", "=B2>$B$8"],
      printArea: "Sheet1!A1:C10",
      titles: "Sheet1!1:1",
      rowBreaks: [6],
      columnBreaks: [2],
    });
    expect(again.get(again.range(SHEET, "A3:B6"), "values")).toEqual([["乙", 2], ["", ""], ["", ""], ["丙", 3]]);
    expect([formula(again, "B10"), formula(again, "C2"), formula(again, "A1", "别表")]).toEqual(["=SUM(B2:B8)", "=B2*$B$8", "=SUM(Sheet1!B2:B8)&B2"]);
    expect([again.get(again.range(SHEET, "B10"), "values"), again.get(again.range("别表", "A1"), "values")]).toEqual([[[15]], [["15"]]]);
    const validation = (at: string, sheet = SHEET) => again.get(again.go(again.range(sheet, at), "dataValidation"), "rule");
    expect([validation("A8"), validation("A3")]).toEqual([{ custom: { formula: "=LEN(A3)<B3" } }, { custom: { formula: "=LEN(A3)<B3" } }]);
    expect(validation("C1", "别表")).toEqual({ list: { inCellDropDown: true, source: "=Sheet1!$A$2:$A$8" } });
    expect([again.get(again.range(SHEET, "A5"), "hyperlink"), again.get(again.range(SHEET, "A7"), "hyperlink")]).toEqual([
      null,
      { documentReference: "别表!A1", textToDisplay: "丁" },
    ]);
    expect(["A5", "A7"].map((at) => again.get(again.go(again.range(SHEET, at), "format"), "rowHeight"))).toEqual([15, 30]);
    // New rows have the format of the row above them.
    expect(["A4", "B4", "B5"].map((at) => again.get(again.go(again.range(SHEET, at), "format", "font"), "bold"))).toEqual([false, true, true]);
  });

  it("rows deleted shrink what spans them, and references to them alone are lost", async () => {
    const { book, model } = await open();
    deleteRows(model, "5:6");
    const { model: again } = await reopen(book);
    expect(places(again)).toEqual({
      name: "=Sheet1!$B$2:$B$4",
      merged: "Sheet1!D4:E4",
      rule: ["Sheet1!B2:B4", "=B2>#REF!"],
      printArea: "Sheet1!A1:C6",
      titles: "Sheet1!1:1",
      rowBreaks: [],
      columnBreaks: [2],
    });
    expect([formula(again, "B6"), formula(again, "C2"), again.get(again.range(SHEET, "B6"), "values")]).toEqual(["=SUM(B2:B4)", "=B2*#REF!", [[6]]]);
    expect(again.get(again.go(again.range(SHEET, "A5"), "dataValidation"), "type")).toBe("None");
    expect(again.get(again.range(SHEET, "A5"), "hyperlink")).toBeNull();
  });

  it("a rule whose first row is deleted means its own row still", async () => {
    const { book, model } = await open();
    deleteRows(model, "2:3");
    const { model: again } = await reopen(book);
    expect(places(again).rule).toEqual(["Sheet1!B2:B4", "=B2>$B$4"]);
    expect(again.get(again.go(again.range(SHEET, "A2"), "dataValidation"), "rule")).toEqual({ custom: { formula: "=LEN(A2)<B2" } });
  });

  it("a column inserted takes everything to its right along, and is as wide as the one before it", async () => {
    const { book, model } = await open();
    insertColumns(model, "C:C");
    const { model: again } = await reopen(book);
    expect(places(again)).toMatchObject({ merged: "Sheet1!E4:F5", printArea: "Sheet1!A1:D8", rowBreaks: [4], columnBreaks: [3], name: "=Sheet1!$B$2:$B$6" });
    expect([formula(again, "D2"), again.get(again.range(SHEET, "D2"), "values")]).toEqual(["=B2*$B$6", [[5]]]);
    expect(["B1", "C1", "D1"].map((at) => again.get(again.go(again.range(SHEET, at), "format"), "columnWidth"))).toEqual([120, 120, 48]);
  });

  it("a column deleted takes its cells away", async () => {
    const { book, model } = await open();
    deleteColumns(model, "A:A");
    const { model: again } = await reopen(book);
    expect(places(again)).toMatchObject({ merged: "Sheet1!C4:D5", rule: ["Sheet1!A2:A6", "=A2>$A$6"], printArea: "Sheet1!A1:B8", columnBreaks: [1] });
    expect([formula(again, "B2"), formula(again, "A1", "别表")]).toEqual(["=A2*$A$6", "=SUM(Sheet1!A2:A6)&B2"]);
    expect(again.get(again.go(again.range(SHEET, "A1"), "format"), "columnWidth")).toBe(120);
    expect(again.get(again.go(again.range("别表", "C1"), "dataValidation"), "rule")).toEqual({ list: { inCellDropDown: true, source: "=Sheet1!#REF!" } });
  });

  it("ranges that somebody holds go along, until all their cells are deleted", async () => {
    const { model } = await open();
    const [single, spanning] = [model.range(SHEET, "B5"), model.range(SHEET, "B2:C6")];
    insertRows(model, "4:5");
    expect([single, spanning].map((range) => model.get(range, "address"))).toEqual(["Sheet1!B7", "Sheet1!B2:C8"]);
    deleteRows(model, "7:7");
    expect(() => model.get(single, "address")).toThrow(apiError("ItemNotFound"));
    insertRows(model, "1:1");
    expect(model.get(spanning, "address")).toBe("Sheet1!B3:C8");
  });

  it("rows inserted and deleted again leave no trace", async () => {
    const { model } = await open();
    const before = places(model);
    insertRows(model, "1:3");
    expect(places(model)).not.toEqual(before);
    deleteRows(model, "1:3");
    expect(places(model)).toEqual(before);
  });
});

describe("inserting rows into a school's workbook", () => {
  it("changes the sheet's own part, and of the others only those that refer to it", async () => {
    const before = fixture("学月与学年考核.xlsx");
    const { book, model } = await openModel(before);
    const [, second] = model.items(model.go(model.root, "worksheets"));
    const name = String(second && model.get(second, "name"));
    const used = model.get(model.find(model.sheet(name), "getUsedRange"), "values");
    insertRows(model, "5:6", name);
    await book.settle();
    const after = book.save();
    expect(changedParts(before, after)).toEqual(["xl/worksheets/sheet2.xml"]);
    const { model: again } = await openModel(after);
    const moved = again.get(again.find(again.sheet(name), "getUsedRange"), "values") as unknown[][];
    expect([...moved.slice(0, 4), ...moved.slice(6)]).toEqual(used);
  });

  it.each(["学月与学年考核.xlsx", "月考核与学期考核.xlsx", "坏数据.xlsx"])("and deleting them again leaves %s as it was", async (name) => {
    const file = openPackage(fixture(name));
    for (const sheet of file.sheets) sheet.freeze = undefined;
    const before = file.save();
    const { book, model } = await openModel(before);
    const sheets = model.items(model.go(model.root, "worksheets"));
    const changed: unknown[] = [];
    for (const sheet of sheets) {
      const lines = (at: string) => model.find(sheet, "getRange", at);
      model.call(lines("4:6"), "insert", "Down");
      model.call(lines("B:C"), "insert", "Right");
      changed.push(changedParts(before, book.save()).length);
      model.call(lines("4:6"), "delete", "Up");
      model.call(lines("B:C"), "delete", "Left");
    }
    await book.settle();
    expect(changed).not.toContain(0);
    // A row's `spans` is only a hint.
    const plain = (bytes: Uint8Array) => Object.values(partsOf(bytes)).map((part) => part.replace(/ spans="[^"]*"/g, ""));
    expect(plain(book.save())).toEqual(plain(before));
  });

  it("keeps what the workbench does not know of a rule, and spells shared formulas out", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2" x="1"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
      '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
    const rules =
      '<conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>';
    const bytes = packageOf({ "xl/worksheets/sheet1.xml": sheetXml(`<sheetData>${rows}</sheetData>${rules}`) });
    const { book, model } = await openModel(bytes);
    insertRows(model, "3:3", "表1");
    await book.settle();
    const text = Buffer.from(openPackage(book.save()).parts().get("xl/worksheets/sheet1.xml") ?? []).toString();
    expect(text).toBe(
      sheetXml(
        "<sheetData>" +
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>' +
          '<row r="2" x="1"><c r="A2"><v>2</v></c><c r="B2"><f>A2*2</f><v>4</v></c></row>' +
          '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f>A4*2</f><v>6</v></c></row>' +
          `</sheetData>${rules.replace("A1:A3", "A1:A4")}`,
      ),
    );
  });

  it("moves and widens tables, and refuses by name what it would break", async () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表" displayName="表" ref="A2:B4"><autoFilter ref="A2:B4"/>' +
      '<tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/></tableColumns></table>';
    const bytes = workbookWithRows('<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2" t="inlineStr"><is><t>乙</t></is></c></row><row r="4"><c r="B4"><v>7</v></c></row>', {
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
      "xl/tables/table1.xml": table,
    });
    const { book, model } = await openModel(bytes);
    model.set(model.range("表1", "D1"), "formulas", "=SUM(表[乙])");
    insertRows(model, "1:1", "表1");
    insertRows(model, "5:5", "表1");
    const { book: saved, model: again } = await reopen(book);
    expect(again.get(again.find(again.items(again.go(again.root, "tables"))[0] ?? again.root, "getRange"), "address")).toBe("表1!A3:B6");
    expect(Buffer.from(openPackage(saved.save()).parts().get("xl/tables/table1.xml") ?? []).toString()).toBe(table.replaceAll("A2:B4", "A3:B6"));
    expect(again.get(again.range("表1", "D2"), "values")).toEqual([[7]]);
    expect(() => deleteRows(again, "3:3", "表1")).toThrow(apiError("NotImplemented", /table/));
    for (const columns of ["B:B", "A:B"]) expect(() => again.call(again.range("表1", columns), "delete", "Left")).toThrow(apiError("NotImplemented", /table/));
    expect(() => again.call(again.range("表1", "B:B"), "insert", "Right")).toThrow(apiError("NotImplemented", /table/));
  });

  it("refuses by name other ranges than whole lines, notes and drawings, frozen panes, protection", async () => {
    const { model } = await openModel();
    expect(() => model.call(model.range(SHEET, "A1:B2"), "insert", "Down")).toThrow(apiError("NotImplemented", /whole rows/));
    expect(() => model.call(model.range(SHEET, "1:2"), "insert", "Right")).toThrow(apiError("NotImplemented", /whole rows/));
    expect(() => model.call(model.range(SHEET, "1:2"), "delete", "Left")).toThrow(apiError("NotImplemented", /whole rows/));
    model.call(model.go(model.sheet(SHEET), "freezePanes"), "freezeRows", 2);
    expect(() => insertRows(model, "2:2")).toThrow(apiError("NotImplemented", /frozen/));
    insertRows(model, "3:3");
    model.call(model.go(model.sheet(SHEET), "protection"), "protect", { allowInsertRows: true });
    insertRows(model, "3:3");
    expect(() => deleteRows(model, "3:3")).toThrow(apiError("AccessDenied"));
    const { model: full } = await openModel(fixture("各种部件.xlsx"));
    model.call(model.go(model.sheet(SHEET), "protection"), "unprotect");
    full.call(full.go(full.sheet("2026秋 考核总表"), "protection"), "unprotect");
    expect(() => insertRows(full, "20:20", "2026秋 考核总表")).toThrow(apiError("NotImplemented", /Range\.insert on a sheet where (?:notes|drawings|controls)/));
  });
});
