import { newPackage, openPackage, type XlsxPackage } from "../../../workbench/package";
import { FULL, changedParts, fixture, numberCell, packageOf, partsOf, reopened, sheetAt, textCell } from "./workbooks";

const [FIRST, SECOND, THIRD] = ["2026秋 考核总表", "规则'配置", "隐藏数据"];

function sheetNames(book: XlsxPackage): string[] {
  return book.sheets.map(({ name }) => name);
}

describe("a new workbook", () => {
  it("has one sheet, Sheet1, in Excel's standard format", () => {
    const book = newPackage();
    expect(sheetNames(book)).toEqual(["Sheet1"]);
    expect(book.styles.style(0)).toMatchObject({ numberFormat: "General", font: { name: "Calibri", size: 11, bold: false } });
  });
});

describe("sheets", () => {
  it("have their names, order and visibility", () => {
    const book = openPackage(fixture(FULL));
    expect(book.sheets.map(({ name, state }) => [name, state])).toEqual([
      [FIRST, "visible"],
      [SECOND, "visible"],
      [THIRD, "hidden"],
    ]);
  });

  it("are found whatever the case of their part's name", () => {
    const relationships = partsOf(packageOf({}))["xl/_rels/workbook.xml.rels"] ?? "";
    const bytes = packageOf({ "xl/_rels/workbook.xml.rels": relationships.replace("worksheets/sheet1.xml", "../XL/Worksheets/Sheet1.xml") });
    expect(sheetNames(openPackage(bytes))).toEqual(["表1"]);
  });

  it("are added with part, relationship and content type of their own", () => {
    const bytes = fixture(FULL);
    const book = openPackage(bytes);
    book.addSheet("考核结果").setCell(0, 0, textCell("甲"));
    book.addSheet("核算", 1);
    const again = reopened(book);
    expect(sheetNames(again)).toEqual([FIRST, "核算", SECOND, THIRD, "考核结果"]);
    expect(sheetAt(again, 4).cell(0, 0)).toEqual(textCell("甲"));
    expect(changedParts(bytes, book.save())).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet4.xml",
      "xl/worksheets/sheet5.xml",
    ]);
    const ids = [...(partsOf(book.save())["xl/workbook.xml"] ?? "").matchAll(/sheetId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(5);
  });

  it.each(["", "a/b", "规则'配置", FIRST.toUpperCase(), "x".repeat(32), "'a"])("are not called %p", (name) => {
    expect(() => openPackage(fixture(FULL)).addSheet(name)).toThrow();
  });

  it("are renamed, and the names that mention them follow", () => {
    const book = openPackage(fixture(FULL));
    sheetAt(book).name = "总表's";
    const again = reopened(book);
    expect(again.sheets[0]?.name).toBe("总表's");
    expect(again.names.map(({ formula }) => formula)).toEqual([
      "'总表''s'!$A$3:$J$13",
      "'总表''s'!$A$1:$J$14",
      "'总表''s'!$2:$3",
      "'总表''s'!$F$4:$F$13",
      "'规则''配置'!$B$2",
    ]);
  });

  it("are renamed, and charts and sparklines follow", () => {
    const bytes = fixture(FULL);
    const chart = (parts: Record<string, string>): string => parts["xl/charts/chart1.xml"] ?? "";
    const book = openPackage(bytes);
    sheetAt(book).name = "总表";
    const parts = partsOf(book.save());
    expect(chart(partsOf(bytes))).toContain("'2026秋 考核总表'!");
    expect(chart(parts)).toBe(chart(partsOf(bytes)).replaceAll("'2026秋 考核总表'!", "总表!"));
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("<xm:f>总表!C4:E4</xm:f>");
  });

  it("are moved, and names and the tab in front follow", () => {
    const book = openPackage(fixture(FULL));
    book.moveSheet(sheetAt(book), 2);
    const again = reopened(book);
    expect(sheetNames(again)).toEqual([SECOND, THIRD, FIRST]);
    expect(again.activeSheet).toBe(2);
    expect(again.names).toEqual(openPackage(fixture(FULL)).names);
    expect(partsOf(book.save())["xl/workbook.xml"]).toContain('name="本地名" localSheetId="0"');
  });

  it("are deleted with what only they led to", () => {
    const bytes = fixture(FULL);
    const book = openPackage(bytes);
    book.deleteSheet(sheetAt(book));
    const removed = Object.keys(partsOf(bytes)).filter((name) => partsOf(book.save())[name] === undefined);
    expect(removed.sort()).toEqual([
      "xl/charts/chart1.xml",
      "xl/comments1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/worksheets/sheet1.xml",
    ]);
    const types = partsOf(book.save())["[Content_Types].xml"];
    expect(types).not.toContain("drawing1.xml\"");
    expect(types).not.toContain("chart1.xml");
    expect(types).toContain("drawing2.xml");
    const again = reopened(book);
    expect(again.activeSheet).toBe(0);
    expect(again.names).toEqual([
      { name: "总分区", formula: "#REF!$F$4:$F$13", hidden: false },
      { name: "本地名", sheet: SECOND, formula: "'规则''配置'!$B$2", hidden: false },
    ]);
  });

  it("cannot all go", () => {
    const book = newPackage();
    expect(() => book.deleteSheet(sheetAt(book))).toThrow();
  });
});

describe("the tab in front", () => {
  it("is the only one that is selected", () => {
    const book = openPackage(fixture(FULL));
    book.activeSheet = 1;
    const parts = partsOf(book.save());
    expect(reopened(book).activeSheet).toBe(1);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("tabSelected");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain('tabSelected="1"');
    expect(parts["xl/worksheets/sheet3.xml"]).toBe(partsOf(fixture(FULL))["xl/worksheets/sheet3.xml"]);
  });
});

describe("names", () => {
  it("of the file stay as they are when others come", () => {
    const book = openPackage(fixture(FULL));
    const added = [
      { name: "BZR_班级", formula: "'2026秋 考核总表'!$A$4", hidden: true, comment: "锚 & <点>" },
      { name: "_xlnm.Print_Area", sheet: SECOND, formula: "'规则''配置'!$A$1:$B$4", hidden: false },
    ];
    book.names = [...book.names, ...added];
    expect(reopened(book).names).toEqual(book.names);
    expect(partsOf(book.save())["xl/workbook.xml"]).toContain(
      `<definedName name="本地名" localSheetId="1">'规则''配置'!$B$2</definedName><definedName name="BZR_班级"`,
    );
  });

  it("can all go", () => {
    const book = openPackage(fixture(FULL));
    book.names = [];
    expect(reopened(book).names).toEqual([]);
    expect(partsOf(book.save())["xl/workbook.xml"]).not.toContain("definedName");
  });

  it("must belong to a sheet that is there", () => {
    const book = newPackage();
    expect(() => (book.names = [{ name: "n", sheet: "没有", formula: "1", hidden: false }])).toThrow("没有");
  });
});

describe("dynamic arrays", () => {
  const formula = { text: "_xlfn._xlws.SORT(A1:A3)", array: { ref: "B1:B3", dynamic: true } };

  it("are told from array formulas", () => {
    const sheet = sheetAt(openPackage(fixture(FULL)));
    expect(sheet.cell(3, 11)?.formula).toEqual({ text: "_xlfn._xlws.SORT(C4:C6,,-1)", array: { ref: "L4:L6", dynamic: true } });
  });

  it("use the metadata that is there", () => {
    const bytes = fixture(FULL);
    const book = openPackage(bytes);
    sheetAt(book, 1).setCell(9, 9, { ...numberCell(1), formula });
    expect(changedParts(bytes, book.save())).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(partsOf(book.save())["xl/worksheets/sheet2.xml"]).toContain('<c r="J10" cm="1"><f t="array" ref="B1:B3">');
    expect(sheetAt(reopened(book), 1).cell(9, 9)?.formula).toEqual(formula);
  });

  it("bring the metadata part with its relationship and content type", () => {
    const book = newPackage();
    sheetAt(book).setCell(0, 1, { ...numberCell(1), formula });
    const parts = partsOf(book.save());
    expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/metadata.xml"');
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain("relationships/sheetMetadata");
    expect(sheetAt(reopened(book)).cell(0, 1)?.formula).toEqual(formula);
  });

  it("stand beside metadata of other kinds", () => {
    const metadata =
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>' +
      '<futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';
    const base = partsOf(packageOf({}));
    const book = openPackage(
      packageOf({
        "xl/metadata.xml": metadata,
        "xl/_rels/workbook.xml.rels": (base["xl/_rels/workbook.xml.rels"] ?? "").replace(
          "</Relationships>",
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
        ),
      }),
    );
    sheetAt(book).setCell(0, 1, { ...numberCell(1), formula });
    const parts = partsOf(book.save());
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('cm="2"');
    expect(parts["xl/metadata.xml"]).toContain('<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata');
    expect(sheetAt(reopened(book)).cell(0, 1)?.formula).toEqual(formula);
  });
});
