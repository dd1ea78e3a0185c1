import { newPackage, openPackage, type ConditionalFormat, type SheetRecord, type StoredCell, type StylePatch, type XlsxPackage } from "../../../workbench/package";
import { FIXTURE_FILES, changedParts, fixture, numberCell, packageOf, partsOf, reopened, sheetAt, sheetXml, textCell, workbookRelationships } from "./workbooks";

const PATCHES: readonly StylePatch[] = [
  { numberFormat: '0.0" 分"' },
  { numberFormat: '0.00" 分"', font: { bold: true, color: "#FF0000" } },
  { fill: "#C6EFCE", borders: { left: { style: "thin", color: "#000000" }, right: { style: "double" } } },
  { alignment: { horizontal: "center", wrapText: true }, protection: { locked: false } },
];
const RULES: readonly ConditionalFormat[] = [
  { ranges: "A1:B9", type: "expression", formulas: ["LEN($A1)>0"], priority: 1, stopIfTrue: false, format: { fill: "#FFEB9C", bold: true } },
  { ranges: "C1", type: "cellIs", operator: "equal", formulas: ["1"], priority: 2, stopIfTrue: true, format: { fontColor: "#9C5700", numberFormat: '"⚑ "0.000' } },
];

type Place = readonly [row: number, column: number, cell: StoredCell];

/** Two cells of a sheet, where it has as many. */
function someCells(sheet: SheetRecord): readonly Place[] {
  return [...sheet.cells()].slice(0, 2);
}

/** New formats on a new sheet and on cells that were there, and conditional formats on both, all saved and opened again. */
function decorated(book: XlsxPackage): XlsxPackage {
  const sheet = sheetAt(book);
  const added = book.addSheet("考核结果");
  PATCHES.forEach((patch, row) => added.setCell(row, 0, textCell("x", book.styles.derive(0, patch))));
  for (const [row, column, cell] of someCells(sheet)) sheet.setCell(row, column, { ...cell, style: book.styles.derive(cell.style, PATCHES[1] ?? {}) });
  added.conditionalFormats = RULES;
  sheet.conditionalFormats = [...sheet.conditionalFormats, ...RULES.map((rule) => ({ ...rule, priority: rule.priority + 50 }))];
  return reopened(book);
}

function takeBack(book: XlsxPackage, before: XlsxPackage): void {
  const [sheet, added] = [sheetAt(book), book.sheets.find(({ name }) => name === "考核结果")];
  if (added) book.deleteSheet(added);
  for (const [row, column, cell] of someCells(sheetAt(before))) sheet.setCell(row, column, cell);
  sheet.conditionalFormats = sheetAt(before).conditionalFormats;
}

describe("formats that were added, saved, opened again and taken back", () => {
  const files = FIXTURE_FILES.map((file) => [file, fixture(file)] as const);

  it.each([...files, ["a new workbook", newPackage().save()] as const])("leave no trace in %s", (_, bytes) => {
    const book = decorated(openPackage(bytes));
    expect(changedParts(bytes, book.save())).toContain("xl/styles.xml");
    takeBack(book, openPackage(bytes));
    expect(changedParts(bytes, book.save())).toEqual([]);
  });

  it("leave no trace after a second round on top of the first", () => {
    const bytes = fixture("学月与学年考核.xlsx");
    const book = decorated(openPackage(bytes));
    takeBack(book, openPackage(bytes));
    const again = decorated(book);
    takeBack(again, openPackage(bytes));
    expect(changedParts(bytes, again.save())).toEqual([]);
  });
});

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const FONTS = '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>';
const FILLS = '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
const BORDERS = '<borders count="1"><border/></borders>';
const FORMATS = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';
const TEXT_FORMAT = '<xf numFmtId="49" fontId="0" fillId="0" borderId="0"/>';

/** The standard format and more. */
function withFormats(...formats: readonly string[]): string {
  return FORMATS.replace('<cellXfs count="1">', `<cellXfs count="${formats.length + 1}">`).replace("</cellXfs>", `${formats.join("")}</cellXfs>`);
}

function stylesXml(content: string): string {
  return `<styleSheet xmlns="${MAIN}">${content}</styleSheet>`;
}

/** A workbook with a styles part, and cells and other parts as given. */
function styled(styles: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf({ "xl/styles.xml": stylesXml(styles), "xl/_rels/workbook.xml.rels": workbookRelationships(["styles", "styles.xml"]), ...parts });
}

function stylesOf(book: XlsxPackage): string {
  return partsOf(book.save())["xl/styles.xml"] ?? "";
}

describe("a cell whose format is changed, saved, and changed back", () => {
  it("has its own format again, which nothing used meanwhile", () => {
    const own = '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyFill="1"/>';
    const sheet = '<sheetData><row r="1"><c r="A1" t="b" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c></row></sheetData>';
    const bytes = styled(FONTS + FILLS + BORDERS + withFormats(own, TEXT_FORMAT), { "xl/worksheets/sheet1.xml": sheetXml(sheet) });
    const fill = (book: XlsxPackage, color: string | null): XlsxPackage => {
      const cell = sheetAt(book).cell(0, 0);
      if (cell) sheetAt(book).setCell(0, 0, { ...cell, style: book.styles.derive(cell.style, { fill: color }) });
      return reopened(book);
    };
    const filled = fill(openPackage(bytes), "#123456");
    expect(stylesOf(filled)).toContain("123456");
    expect(changedParts(bytes, fill(filled, null).save())).toEqual([]);
  });
});

describe("a list that is empty or not there", () => {
  it.each([
    ["neither list", "", ""],
    ["lists as Excel and openpyxl write them", '<numFmts count="0"/>', '<dxfs count="0"/>'],
    ["lists without a count", "<numFmts/>", "<dxfs/>"],
    ["lists of two tags", '<numFmts count="0"></numFmts>', "<dxfs></dxfs>"],
    ["lists with blanks", '<numFmts count="0" />', '<dxfs count="0">\n  </dxfs>'],
    ["lists with other quotes", "<numFmts count='0'/>", "<dxfs  count='0' ></dxfs >"],
    ["lists with a wrong count", '<numFmts count="7"/>', '<dxfs count="3"></dxfs>'],
    ["lists with line breaks around items", '<numFmts count="1">\n<numFmt numFmtId="164" formatCode="0.0"/>\n</numFmts>', '<dxfs count="1">\n\t<dxf/>\n</dxfs>'],
  ])("is the text it was after formats came and went: %s", (_, numFmts, dxfs) => {
    const bytes = styled(numFmts + FONTS + FILLS + BORDERS + FORMATS + dxfs);
    const once = decorated(openPackage(bytes));
    const twice = reopened(once);
    for (const book of [once, twice]) {
      expect(stylesOf(book)).toContain("⚑");
      takeBack(book, openPackage(bytes));
      expect(changedParts(bytes, book.save())).toEqual([]);
    }
  });

  it("has the count of what it holds", () => {
    const text = stylesOf(decorated(openPackage(styled(FONTS + FILLS + BORDERS + FORMATS))));
    expect(text).toMatch(/<numFmts count="2"\s*>(<numFmt [^>]*\/>){2}<\/numFmts><fonts count="2">/);
    expect(text).toMatch(/<cellXfs count="5">/);
    expect(text).toMatch(/<dxfs count="2"\s*><dxf>.*<\/dxf><dxf>.*<\/dxf><\/dxfs><\/styleSheet>$/);
  });
});

describe("formats that nothing used when the file was opened", () => {
  const unused = {
    numFmt: '<numFmt numFmtId="170" formatCode="0.0&quot; 分&quot;"/>',
    font: '<font><b/><sz val="11"/><name val="宋体"/></font>',
    fill: '<fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/><bgColor indexed="64"/></patternFill></fill>',
    xf: '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    dxf: '<dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf>',
  };
  const bytes = styled(
    `<numFmts count="1">${unused.numFmt}</numFmts>${FONTS.replace('count="1"', 'count="2"').replace("</fonts>", `${unused.font}</fonts>`)}` +
      `${FILLS.replace('count="2"', 'count="3"').replace("</fills>", `${unused.fill}</fills>`)}${BORDERS}` +
      `${withFormats(unused.xf)}<dxfs count="1">${unused.dxf}</dxfs>`,
  );

  it("stay, even where what was added and taken back was just like them", () => {
    const book = openPackage(bytes);
    const sheet = sheetAt(book);
    const patches: readonly StylePatch[] = [{ numberFormat: '0.0" 分"' }, { font: { bold: true } }, { fill: "#C6EFCE" }, { numberFormat: "@" }];
    patches.forEach((patch, row) => sheet.setCell(row, 0, numberCell(1, book.styles.derive(0, patch))));
    sheet.conditionalFormats = [{ ...(RULES[0] as ConditionalFormat), format: { fill: "#FFEB9C" } }];
    const again = reopened(book);
    patches.forEach((_, row) => sheetAt(again).setCell(row, 0, undefined));
    sheetAt(again).conditionalFormats = [];
    expect(stylesOf(again)).toBe(partsOf(bytes)["xl/styles.xml"]);
  });

  it("stay when other things are edited", () => {
    const book = openPackage(bytes);
    sheetAt(book).setCell(0, 0, numberCell(1));
    expect(changedParts(bytes, book.save())).toEqual(["xl/worksheets/sheet1.xml"]);
  });
});

describe("formats in use", () => {
  it("keep their places when others behind them, or between them, go", () => {
    const book = newPackage();
    const colors = ["#111111", "#222222", "#333333", "#444444"];
    colors.forEach((fill, row) => sheetAt(book).setCell(row, 0, numberCell(row, book.styles.derive(0, { fill }))));
    const again = reopened(book);
    for (const row of [1, 3]) sheetAt(again).setCell(row, 0, undefined);
    sheetAt(again).setCell(9, 0, numberCell(9, again.styles.derive(0, { fill: "#999999" })));
    const last = reopened(again);
    const fills = [0, 2, 9].map((row) => last.styles.style(sheetAt(last).cell(row, 0)?.style ?? 0).fill);
    expect(fills).toEqual(["#111111", "#333333", "#999999"]);
    expect(stylesOf(last)).not.toContain("444444");
  });

  it("are written without the steps that led to them", () => {
    const book = newPackage();
    const bold = book.styles.derive(0, { font: { bold: true } });
    const tall = book.styles.derive(bold, { font: { size: 20 } });
    const filled = book.styles.derive(tall, { fill: "#123456" });
    sheetAt(book).setCell(0, 0, numberCell(1, filled));
    expect(stylesOf(book)).toMatch(/<fonts count="2">.*<cellXfs count="2">/);
    const again = reopened(book);
    expect(again.styles.style(sheetAt(again).cell(0, 0)?.style ?? 0)).toEqual(book.styles.style(filled));
  });

  it.each([
    ["a row", '<sheetData><row r="3" s="1" customFormat="1"/><row r="5"><c r="A5" s="1"/></row></sheetData>'],
    ["a column", '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="5"><c r="A5" s="1"/></row></sheetData>'],
  ])("stay when %s has them after the cell lost them", (_, content) => {
    const bytes = styled(FONTS + FILLS + BORDERS + withFormats(TEXT_FORMAT), { "xl/worksheets/sheet1.xml": sheetXml(content) });
    const book = openPackage(bytes);
    sheetAt(book).setCell(4, 0, undefined);
    expect(changedParts(bytes, book.save())).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("go with the last cell that had them", () => {
    const rows = '<sheetData><row r="5"><c r="A5" s="1"/></row></sheetData>';
    const book = openPackage(styled(FONTS + FILLS + BORDERS + withFormats(TEXT_FORMAT), { "xl/worksheets/sheet1.xml": sheetXml(rows) }));
    sheetAt(book).setCell(4, 0, undefined);
    expect(stylesOf(book)).toBe(stylesXml(FONTS + FILLS + BORDERS + FORMATS));
  });

  it("stay as the first ones, which hold for all that say nothing", () => {
    const formats = '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>';
    const two = formats.replace('<cellXfs count="1"><xf/>', '<cellXfs count="2"><xf/><xf fontId="0" fillId="1" borderId="0"/>');
    const rows = '<sheetData><row r="5"><c r="A5"/><c r="B5" s="1"/></row></sheetData>';
    const book = openPackage(styled(FONTS + FILLS + BORDERS + two, { "xl/worksheets/sheet1.xml": sheetXml(rows) }));
    for (const column of [0, 1]) sheetAt(book).setCell(4, column, undefined);
    expect(stylesOf(book)).toBe(stylesXml(FONTS + FILLS + BORDERS + formats));
  });

  it("stay where cells may have them that are not read", () => {
    const bytes = styled(FONTS + FILLS + BORDERS + withFormats(TEXT_FORMAT), {
      "xl/worksheets/sheet1.xml": sheetXml('<sheetData><row r="5"><c r="A5" s="1"/></row></sheetData>'),
      "xl/_rels/workbook.xml.rels": workbookRelationships(["styles", "styles.xml"], ["revisionHeaders", "revisions/revisionHeaders.xml"]),
    });
    const book = openPackage(bytes);
    sheetAt(book).setCell(4, 0, undefined);
    expect(changedParts(bytes, book.save())).toEqual(["xl/worksheets/sheet1.xml"]);
  });
});

describe("a differential format whose rule is gone", () => {
  const rule = '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>';
  const before = FONTS + FILLS + BORDERS + FORMATS;
  const list = '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';
  const after = (sheet: string, styles: string, parts: Readonly<Record<string, string>>): string => {
    const book = openPackage(styled(before + list + styles, { "xl/worksheets/sheet1.xml": sheetXml(sheet), ...parts }));
    sheetAt(book).conditionalFormats = [];
    return stylesOf(book);
  };
  const filter = '<sheetData/><autoFilter ref="A1:A9"><filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn></autoFilter>';
  const table = `<tableStyles count="1"><tableStyle name="t" count="1"><tableStyleElement type="wholeTable" dxfId="0"/></tableStyle></tableStyles>`;

  it("goes", () => {
    expect(after(`<sheetData/>${rule}`, "", {})).toBe(stylesXml(`${before}<dxfs count="0"/>`));
  });

  it("is taken by a new rule that looks the same, if it holds nothing that we do not read", () => {
    const bold = { ...RULES[0], format: { bold: true } } as ConditionalFormat;
    for (const [dxf, count] of [["<dxf><font><b/></font></dxf>", 1], ["<dxf><font><b/><i/></font></dxf>", 2]] as const) {
      const dxfs = `<dxfs count="1">${dxf}</dxfs>`;
      const book = openPackage(styled(before + dxfs, { "xl/worksheets/sheet1.xml": sheetXml(`<sheetData/>${rule}`) }));
      sheetAt(book).conditionalFormats = [bold];
      expect(stylesOf(book)).toContain(`<dxfs count="${count}">`);
    }
  });

  it.each([
    ["a filter by colour", filter + rule, "", {}],
    ["a table style", `<sheetData/>${rule}`, table, {}],
    ["a table", `<sheetData/>${rule}`, "", { "xl/tables/table1.xml": `<table xmlns="${MAIN}" headerRowBorderDxfId='0'/>` }],
    ["a pivot table", `<sheetData/>${rule}`, "", { "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}"><formats><format dxfId = "0"/></formats></pivotTableDefinition>` }],
    ["an extension of the sheet", `<sheetData/>${rule}<extLst><ext xmlns:x="urn:x" uri="{0}"><x:sort x:dxfId="0"/></ext></extLst>`, "", {}],
  ])("stays for %s", (_, sheet, styles, parts) => {
    expect(after(sheet, styles, parts)).toBe(stylesXml(before + list + styles));
  });
});

it("a font stays for the phonetic guides that have it", () => {
  const small = '<font><sz val="9"/><name val="宋体"/></font>';
  const fonts = FONTS.replace('count="1"', 'count="2"').replace("</fonts>", `${small}</fonts>`);
  const formats = withFormats('<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/>');
  const sheet = '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData><phoneticPr fontId="1" type="noConversion"/>';
  const book = openPackage(styled(fonts + FILLS + BORDERS + formats, { "xl/worksheets/sheet1.xml": sheetXml(sheet) }));
  sheetAt(book).setCell(0, 0, undefined);
  expect(stylesOf(book)).toBe(stylesXml(fonts + FILLS + BORDERS + FORMATS));
});
