import { newPackage, openPackage, type ConditionalFormat, type PageSetup, type SheetRecord, type XlsxPackage } from "../../../workbench/package";
import { FULL, changedParts, fixture, packageOf, partsOf, reopened, sheetAt, sheetXml } from "./workbooks";

const PART = "xl/worksheets/sheet1.xml";
const ADDED_RULE: ConditionalFormat = {
  ranges: "A1:B9 D4",
  type: "expression",
  formulas: ['LEN("BZR:否决")>0'],
  priority: 1,
  stopIfTrue: true,
  format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, numberFormat: '"⚑ "General' },
};
const PAGE: PageSetup = {
  paperSize: 8,
  orientation: "landscape",
  scale: 85,
  fitToWidth: 1,
  centerHorizontally: true,
  centerVertically: true,
  printGridlines: true,
  blackAndWhite: true,
  margins: { left: 0.1, right: 0.2, top: 0.3, bottom: 0.4, header: 0.5, footer: 0.6 },
  header: "&C&\"宋体,Bold\"考核 <表> & 说明\n第二行",
  footer: "&R&P/&N",
};

/** What each setter is given; reading it back after saving must give the same. */
const SETTINGS: Readonly<Partial<{ -readonly [K in keyof SheetRecord]: SheetRecord[K] }>> = {
  name: "考核 结果",
  state: "veryHidden",
  merges: ["A1:C1", "B4:B9"],
  freeze: { rows: 2, columns: 1 },
  pageSetup: PAGE,
  rowBreaks: [5, 9],
  columnBreaks: [3],
  tabColor: "#12AB9F",
  showGridlines: false,
  conditionalFormats: [ADDED_RULE, { ranges: "C1", type: "cellIs", operator: "between", formulas: ["1", "$A$1*2"], priority: 2, stopIfTrue: false }],
  validations: [
    { ranges: "A1:A9", type: "list", formulas: ['"甲,乙"'], allowBlank: true, prompt: { title: "选", message: "行1\n行2 & <" }, error: { title: "错", message: "不行", style: "warning" } },
    { ranges: "B1", type: "decimal", operator: "greaterThan", formulas: ["0"], allowBlank: false },
  ],
  hyperlinks: [
    { ref: "A1", location: "'表 1'!A1", tooltip: "去" },
    { ref: "A2", target: "https://example.org/?a=1&b=2" },
  ],
  protection: { sheet: "1", formatCells: "0" },
};

describe.each([
  ["a new sheet", (): XlsxPackage => {
    const book = newPackage();
    book.addSheet("第二", 0);
    return book;
  }],
  ["a sheet that has it all", (): XlsxPackage => openPackage(fixture(FULL))],
  ["a sheet with nothing but cells", (): XlsxPackage => openPackage(packageOf({}))],
])("%s", (_, open) => {
  it.each(Object.entries(SETTINGS))("keeps its %s over saving", (property, value) => {
    const book = open();
    Object.assign(sheetAt(book), { [property]: value });
    expect(sheetAt(book)).toHaveProperty(property, value);
    expect(sheetAt(reopened(book))).toHaveProperty(property, value);
  });

  it.each(["freeze", "tabColor", "protection"] as const)("can do without its %s", (property) => {
    const book = open();
    Object.assign(sheetAt(book), { [property]: undefined });
    expect(sheetAt(reopened(book))[property]).toBeUndefined();
  });

  it.each(["merges", "rowBreaks", "columnBreaks", "conditionalFormats", "validations", "hyperlinks"] as const)("can do without its %s", (property) => {
    const book = open();
    Object.assign(sheetAt(book), { [property]: [] });
    expect(sheetAt(reopened(book))[property]).toEqual([]);
  });
});

describe("setting one thing", () => {
  const bytes = fixture(FULL);

  function sheetTextAfter(edit: (sheet: SheetRecord) => void): string {
    const book = openPackage(bytes);
    edit(sheetAt(book));
    return partsOf(book.save())[PART] ?? "";
  }

  const before = partsOf(bytes)[PART] ?? "";

  it("leaves everything else of the sheet as it was", () => {
    expect(sheetTextAfter((sheet) => (sheet.merges = ["A1:J1"]))).toBe(
      before.slice(0, before.indexOf("<mergeCells")) +
        '<mergeCells count="1"><mergeCell ref="A1:J1"/></mergeCells>' +
        before.slice(before.indexOf("</mergeCells>") + "</mergeCells>".length),
    );
  });

  it("changes only the attribute that differs", () => {
    const text = sheetTextAfter((sheet) => (sheet.pageSetup = { ...sheet.pageSetup, orientation: "portrait" }));
    expect(text).toBe(before.replace('orientation="landscape"', 'orientation="portrait"'));
  });

  it("keeps a sheet's other columns, and what it does not know of them", () => {
    const book = openPackage(bytes);
    sheetAt(book).setColumns(12, 12, { width: 30 });
    sheetAt(book).setColumns(1, 1, { hidden: true });
    const text = partsOf(book.save())[PART];
    expect(text).toContain('<col min="1" max="1" width="14.7109375" customWidth="1"/>');
    expect(text).toContain('<col min="13" max="13" width="30" customWidth="1" outlineLevel="1"/><col min="14" max="14" width="10.7109375" customWidth="1" outlineLevel="1"/>');
    expect(sheetAt(reopened(book)).columns()).toEqual([
      { first: 0, last: 0, width: 14.7109375, hidden: false },
      { first: 1, last: 1, width: 9.140625, hidden: true },
      { first: 10, last: 10, width: 0, hidden: true },
      { first: 12, last: 12, width: 30, hidden: false },
      { first: 13, last: 13, width: 10.7109375, hidden: false },
    ]);
  });

  it("splits columns that a file has in one record", () => {
    const book = openPackage(packageOf({ [PART]: sheetXml('<cols><col min="2" max="10" width="12" style="0"/></cols><sheetData/>') }));
    sheetAt(book).setColumns(4, 12, { width: 5 });
    expect(sheetAt(reopened(book)).columns()).toEqual([
      { first: 1, last: 3, width: 12, hidden: false, style: 0 },
      { first: 4, last: 9, width: 5, hidden: false, style: 0 },
      { first: 10, last: 12, width: 5, hidden: false },
    ]);
  });

  it("keeps the password's hash while the sheet stays protected", () => {
    const protectedSheet = sheetXml('<sheetData/><sheetProtection algorithmName="SHA-512" hashValue="aa==" saltValue="bb==" spinCount="100000" sheet="1" objects="1"/>');
    const book = openPackage(packageOf({ [PART]: protectedSheet }));
    sheetAt(book).protection = { sheet: "1", sort: "0" };
    expect(sheetAt(reopened(book)).protection).toEqual({ algorithmName: "SHA-512", hashValue: "aa==", saltValue: "bb==", spinCount: "100000", sheet: "1", sort: "0" });
  });

  it("adds and drops the relationships of outside addresses", () => {
    const book = openPackage(bytes);
    const sheet = sheetAt(book);
    sheet.hyperlinks = [...sheet.hyperlinks, { ref: "A1", target: "https://example.org/new" }];
    const relationships = (): string => partsOf(book.save())["xl/worksheets/_rels/sheet1.xml.rels"] ?? "";
    expect(relationships()).toContain('Target="https://example.org/new" TargetMode="External"');
    expect(relationships()).toContain("https://example.org/a?b=1");
    sheet.hyperlinks = [];
    expect(relationships()).not.toContain("example.org");
    expect(relationships()).toContain("comments1.xml");
  });
});

describe("conditional formats", () => {
  const bytes = fixture(FULL);

  it("are all read, with their formats", () => {
    const rules = sheetAt(openPackage(bytes)).conditionalFormats;
    expect(rules.map(({ type, priority }) => [type, priority])).toEqual([
      ["expression", 5],
      ["duplicateValues", 6],
      ["colorScale", 2],
      ["dataBar", 3],
      ["iconSet", 4],
      ["cellIs", 1],
      ["top10", 7],
    ]);
    expect(rules[0]).toEqual({
      ranges: "A4:J13",
      type: "expression",
      formulas: ['$G4="不合格"'],
      priority: 5,
      stopIfTrue: true,
      format: { fill: "#FFC7CE", fontColor: "#9C0006" },
    });
  });

  it("keep the others' text when one is added and taken away again", () => {
    const book = openPackage(bytes);
    const sheet = sheetAt(book);
    sheet.conditionalFormats = [...sheet.conditionalFormats, ADDED_RULE];
    const before = partsOf(bytes);
    const after = partsOf(book.save());
    const last = "</conditionalFormatting><dataValidations";
    const [start = "", end = ""] = (before[PART] ?? "").split(last);
    expect(after[PART]?.startsWith(`${start}</conditionalFormatting><conditionalFormatting sqref="A1:B9 D4">`)).toBe(true);
    expect(after[PART]?.endsWith(`<dataValidations${end}`)).toBe(true);
    expect(changedParts(bytes, book.save())).toEqual(["xl/styles.xml", PART]);
    const again = reopened(book);
    sheetAt(again).conditionalFormats = sheetAt(again).conditionalFormats.slice(0, -1);
    expect(changedParts(bytes, again.save())).toEqual([]);
  });

  it("keep all there is of a rule whose priority moves", () => {
    const book = openPackage(bytes);
    sheetAt(book).conditionalFormats = sheetAt(book).conditionalFormats.map((rule) => ({ ...rule, priority: rule.priority + 10 }));
    const before = partsOf(bytes)[PART] ?? "";
    const expected = before.replaceAll(/(<cfRule [^>]*priority=")(\d+)/g, (_, start: string, priority: string) => start + String(Number(priority) + 10));
    expect(partsOf(book.save())[PART]).toBe(expected);
  });

  it("lose what completes them in the extensions, too", () => {
    const book = openPackage(bytes);
    sheetAt(book).conditionalFormats = sheetAt(book).conditionalFormats.filter(({ type }) => type !== "dataBar");
    const text = partsOf(book.save())[PART];
    expect(text).not.toContain("DA7ABA51");
    expect(text).not.toContain("<extLst");
    expect(text).toContain("colorScale");
  });

  it("are not written from half of what they need", () => {
    const book = newPackage();
    sheetAt(book).conditionalFormats = [{ ranges: "A1", type: "iconSet", formulas: [], priority: 1, stopIfTrue: false }];
    expect(() => book.save()).toThrow("iconSet");
  });

  const extended = sheetXml(
    '<sheetData/><extLst><ext uri="{1}"><x14:conditionalFormattings xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
      '<x14:conditionalFormatting><x14:cfRule type="expression" priority="4" id="{2}"><xm:f>表2!$A$1>0</xm:f></x14:cfRule><xm:sqref>B1:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
      '<ext uri="{3}"><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">' +
      '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>表2!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C1:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  );

  it("and validations are also read from the extensions, and go from there", () => {
    const book = openPackage(packageOf({ [PART]: extended }));
    const sheet = sheetAt(book);
    expect(sheet.conditionalFormats).toEqual([{ ranges: "B1:B9", type: "expression", formulas: ["表2!$A$1>0"], priority: 4, stopIfTrue: false }]);
    expect(sheet.validations).toEqual([{ ranges: "C1:C9", type: "list", formulas: ["表2!$A$1:$A$3"], allowBlank: true }]);
    sheet.conditionalFormats = [];
    expect(partsOf(book.save())[PART]).not.toContain("cfRule");
    expect(partsOf(book.save())[PART]).toContain("表2!$A$1:$A$3");
    sheet.validations = [];
    expect(partsOf(book.save())[PART]).not.toContain("extLst");
  });
});

describe("what is only read", () => {
  it("is the filter, the tables and the notes", () => {
    const book = openPackage(fixture(FULL));
    expect(sheetAt(book).autoFilter).toBe("A3:J13");
    expect(sheetAt(book, 1).autoFilter).toBeUndefined();
    expect(sheetAt(book, 1).tables).toEqual([{ name: "规则表", ref: "A1:B4", headerRow: true, totalsRow: false }]);
    expect(sheetAt(book).notes[0]).toEqual({ ref: "F4", author: "教务处", text: "扣分依据：\n9月卫生检查" });
  });
});
