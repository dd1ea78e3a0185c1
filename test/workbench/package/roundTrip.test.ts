import { zipSync } from "fflate";
import { openPackage, type XlsxPackage } from "../../../workbench/package";
import { FIXTURE_FILES, FULL, changedParts, fixture, numberCell, partsOf, reopened, sheetAt, textCell, workbookWithRows } from "./workbooks";

describe("a workbook that is opened and saved", () => {
  it.each(FIXTURE_FILES)("keeps every part of %s to the byte, in its order", (file) => {
    const bytes = fixture(file);
    const saved = openPackage(bytes).save();
    expect(partsOf(saved)).toEqual(partsOf(bytes));
    expect(Object.keys(partsOf(saved))).toEqual(Object.keys(partsOf(bytes)));
  });

  it("gives the same bytes each time it is saved", () => {
    expect(openPackage(fixture(FULL)).save()).toEqual(openPackage(fixture(FULL)).save());
  });
});

describe("a workbook with one cell changed", () => {
  const bytes = fixture(FULL);
  const book = openPackage(bytes);
  sheetAt(book).setCell(4, 2, numberCell(39.5, 4));
  const after = partsOf(book.save());

  it("differs in that sheet only", () => {
    expect(changedParts(bytes, book.save())).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("has the rest of the sheet as it was", () => {
    const part = "xl/worksheets/sheet1.xml";
    const before = partsOf(bytes)[part] ?? "";
    expect(after[part]).toBe(before.split('<c r="C5" s="4"><v>32</v></c>').join('<c r="C5" s="4"><v>39.5</v></c>'));
    expect(after[part]).not.toBe(before);
  });
});

describe("changes that are taken back", () => {
  const bytes = fixture(FULL);

  it("leave no trace in any part", () => {
    const book = openPackage(bytes);
    const sheet = sheetAt(book);
    const { names, activeSheet } = book;
    const { conditionalFormats, merges, validations, hyperlinks, pageSetup, protection, freeze, tabColor, name } = sheet;
    const cell = sheet.cell(3, 5);
    const added = book.addSheet("考核结果", 0);
    added.setCell(0, 0, textCell("x", book.styles.derive(0, { font: { bold: true } })));
    added.setCell(1, 0, { ...numberCell(1), formula: { text: "SORT(A1:A2)", array: { ref: "A2", dynamic: true } } });
    sheet.setCell(3, 5, numberCell(1));
    sheet.setCell(30, 30, textCell("new"));
    sheet.conditionalFormats = [{ ranges: "A1", type: "expression", formulas: ["TRUE"], priority: 1, stopIfTrue: false, format: { fill: "#FF0000" } }];
    Object.assign(sheet, { merges: [], validations: [], hyperlinks: [], protection: undefined, freeze: undefined, tabColor: "#000000", name: "改名" });
    sheet.pageSetup = { ...pageSetup, orientation: "portrait", header: "" };
    book.names = [];
    book.activeSheet = 2;
    expect(changedParts(bytes, book.save())).toContain("xl/styles.xml");

    book.deleteSheet(added);
    sheet.setCell(3, 5, cell);
    sheet.setCell(30, 30, undefined);
    Object.assign(sheet, { conditionalFormats, merges, validations, hyperlinks, pageSetup, protection, freeze, tabColor, name });
    book.names = names;
    book.activeSheet = activeSheet;
    expect(changedParts(bytes, book.save())).toEqual([]);
  });
});

describe("the metadata of dynamic arrays", () => {
  const bytes = fixture("学月与学年考核.xlsx");
  const dynamic = { ...numberCell(1), formula: { text: "SORT(A1:A2)", array: { ref: "A1", dynamic: true } } };

  function withDynamicArrays(): XlsxPackage {
    const book = openPackage(bytes);
    for (const column of [60, 61]) sheetAt(book).setCell(0, column, dynamic);
    return reopened(book);
  }

  it("goes, when all of them are taken back, without a trace", () => {
    const book = withDynamicArrays();
    expect(book.parts().has("xl/metadata.xml")).toBe(true);
    sheetAt(book).setCell(0, 60, undefined);
    expect(book.parts().has("xl/metadata.xml")).toBe(true);
    sheetAt(book).setCell(0, 61, undefined);
    const changed = changedParts(bytes, book.save());
    expect(changed.filter((name) => !name.startsWith("xl/worksheets/"))).toEqual([]);
  });

  it("stays if nothing needed it in the file", () => {
    const parts = Object.fromEntries(withDynamicArrays().parts());
    const sheet = openPackage(bytes).parts().get("xl/worksheets/sheet1.xml") ?? new Uint8Array();
    const idle = zipSync({ ...parts, "xl/worksheets/sheet1.xml": sheet });
    expect(changedParts(idle, openPackage(idle).save())).toEqual([]);
  });
});

describe("the calculation chain", () => {
  const chain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>';
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>' +
    '<Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>';
  const workbook =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>';
  const bytes = workbookWithRows('<row r="1"><c r="A1"><f>B1+1</f><v>3</v></c><c r="B1"><v>2</v></c></row>', {
    "[Content_Types].xml": types,
    "xl/calcChain.xml": chain,
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relationships,
  });

  it("stays when only values change", () => {
    const book = openPackage(bytes);
    sheetAt(book).setCell(0, 1, numberCell(5));
    sheetAt(book).setCell(0, 0, { ...numberCell(6), formula: { text: "B1+1" } });
    expect(changedParts(bytes, book.save())).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it.each([
    ["changes", { ...numberCell(6), formula: { text: "B1+2" } }],
    ["goes", undefined],
  ])("goes, with its relationship and content type, when a formula %s", (_, cell) => {
    const book = openPackage(bytes);
    sheetAt(book).setCell(0, 0, cell);
    const parts = partsOf(book.save());
    expect(parts["xl/calcChain.xml"]).toBeUndefined();
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });
});
