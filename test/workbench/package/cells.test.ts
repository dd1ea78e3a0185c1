import * as fc from "fast-check";
import { newPackage, openPackage, type StoredCell, type StoredValue } from "../../../workbench/package";
import { numberCell, packageOf, partsOf, reopened, sheetAt, sheetXml, textCell, workbookRelationships, workbookWithRows } from "./workbooks";

const PART = "xl/worksheets/sheet1.xml";

function valuesOf(rows: string, parts: Readonly<Record<string, string>> = {}): Record<string, StoredValue> {
  const cells = [...sheetAt(openPackage(workbookWithRows(rows, parts))).cells()];
  return Object.fromEntries(cells.map(([row, column, { value }]) => [`${row},${column}`, value]));
}

function rowsAfter(rows: string, edit: (set: (row: number, column: number, cell: StoredCell | undefined) => void) => void): string {
  const book = openPackage(workbookWithRows(rows));
  edit((row, column, cell) => sheetAt(book).setCell(row, column, cell));
  const text = partsOf(book.save())[PART] ?? "";
  return text.slice(text.indexOf("<sheetData>") + "<sheetData>".length, text.indexOf("</sheetData>"));
}

describe("reading cells", () => {
  it("knows all kinds of values", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>' +
      '<c r="E1" t="str"><f>A1</f><v>文</v></c><c r="F1" t="inlineStr"><is><t>&#29579;&#x82B3;</t></is></c><c r="G1" t="n"><v>1E-300</v></c>' +
      '<c r="H1" t="str"><f>""</f><v></v></c><c r="I1" t="b"><v>0</v></c><c r="J1" t="s"><v></v></c></row>';
    expect(valuesOf(rows)).toEqual({
      "0,0": { kind: "number", number: 1.5 },
      "0,1": { kind: "blank" },
      "0,2": { kind: "boolean", boolean: true },
      "0,3": { kind: "error", error: "#DIV/0!" },
      "0,4": { kind: "text", text: "文" },
      "0,5": { kind: "text", text: "王芳" },
      "0,6": { kind: "number", number: 1e-300 },
      "0,7": { kind: "text", text: "" },
      "0,8": { kind: "boolean", boolean: false },
      "0,9": { kind: "blank" },
    });
  });

  it("reads rich text without its phonetic guides, and _xHHHH_ as the character", () => {
    const strings =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      "<si><r><rPr><b/></rPr><t>班</t></r><r><t>主任</t></r><rPh sb=\"0\" eb=\"1\"><t>ban</t></rPh></si><si><t>a_x000D_\nb_x005F_x0041_</t></si></sst>";
    const parts = { "xl/sharedStrings.xml": strings, "xl/_rels/workbook.xml.rels": workbookRelationships(["sharedStrings", "sharedStrings.xml"]) };
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>' +
      '<c r="C1" t="inlineStr"><is><r><t>考</t></r><r><t>核</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>';
    expect(valuesOf(rows, parts)).toEqual({
      "0,0": { kind: "text", text: "班主任" },
      "0,1": { kind: "text", text: "a\r\nb_x0041_" },
      "0,2": { kind: "text", text: "考核" },
    });
  });

  it("counts on where rows and cells have no address", () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(Object.keys(valuesOf(rows))).toEqual(["0,0", "0,1", "4,2", "4,3", "5,0"]);
  });

  it.each([
    ["2026-09-01", "0", 46266],
    ["2026-09-01T12:00:00Z", "0", 46266.5],
    ["1900-01-01", "0", 1],
    ["1900-03-01", "0", 61],
    ["1904-01-02", "1", 1],
  ])("reads the date %s (1904 dates: %s) as its serial number", (date, date1904, serial) => {
    const { "xl/workbook.xml": workbook = "" } = partsOf(packageOf({}));
    const parts = { "xl/workbook.xml": workbook.replace("<sheets>", `<workbookPr date1904="${date1904}"/><sheets>`) };
    expect(valuesOf(`<row r="1"><c r="A1" t="d"><v>${date}</v></c></row>`, parts)["0,0"]).toEqual({ kind: "number", number: serial });
  });

  it("follows a namespace prefix, and writes it", () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const book = openPackage(packageOf({ [PART]: sheet }));
    expect(sheetAt(book).cell(0, 0)).toEqual(numberCell(7));
    sheetAt(book).setCell(0, 1, textCell("新"));
    sheetAt(book).setCell(2, 0, { ...numberCell(2), formula: { text: "1+1" } });
    sheetAt(book).merges = ["A1:B1"];
    expect(partsOf(book.save())[PART]).toBe(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
        '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>新</x:t></x:is></x:c></x:row>' +
        '<x:row r="3"><x:c r="A3"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>',
    );
  });

  it("reads CDATA as text", () => {
    expect(valuesOf('<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c></row>')["0,0"]).toEqual({ kind: "text", text: "a<b" });
  });
});

describe("shared formulas", () => {
  const rows =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A$1:A1)&amp;"A1"</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';

  it("are read as each cell means them", () => {
    const sheet = sheetAt(openPackage(workbookWithRows(rows)));
    expect(sheet.cell(2, 1)?.formula).toEqual({ text: 'A3*$C$1+SUM(A$1:A3)&"A1"' });
  });

  it("stay shared when a value beside or in them changes", () => {
    const text = rowsAfter(rows, (set) => set(1, 1, { ...numberCell(9), formula: { text: 'A2*$C$1+SUM(A$1:A2)&"A1"' } }));
    expect(text).toBe(rows.replace("<v>2</v>", "<v>9</v>"));
  });

  it("are spelled out when the cell that spells them changes", () => {
    const text = rowsAfter(rows, (set) => set(0, 1, undefined));
    expect(text).toBe(
      '<row r="1"></row><row r="2"><c r="B2"><f>A2*$C$1+SUM(A$1:A2)&amp;"A1"</f><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f>A3*$C$1+SUM(A$1:A3)&amp;"A1"</f><v>3</v></c></row>',
    );
  });
});

describe("writing cells", () => {
  it("puts new rows and cells where they belong", () => {
    const text = rowsAfter('<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>\n<row r="4"/>', (set) => {
      set(0, 0, numberCell(0));
      set(1, 0, numberCell(10));
      set(1, 2, { value: { kind: "boolean", boolean: true }, style: 3 });
      set(1, 4, { value: { kind: "error", error: "#N/A" }, style: 0 });
      set(2, 0, textCell(" x"));
      set(3, 0, { value: { kind: "blank" }, style: 1 });
      set(9, 27, numberCell(5));
    });
    expect(text).toBe(
      '<row r="1"><c r="A1"><v>0</v></c></row>' +
        '<row r="2"><c r="A2"><v>10</v></c><c r="B2"><v>1</v></c><c r="C2" s="3" t="b"><v>1</v></c><c r="D2"><v>2</v></c><c r="E2" t="e"><v>#N/A</v></c></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> x</t></is></c></row>' +
        '\n<row r="4"><c r="A4" s="1"/></row><row r="10"><c r="AB10"><v>5</v></c></row>',
    );
  });

  it("changes only the style where only the style differs, and keeps what it does not know", () => {
    const rows = '<row r="1" spans="1:2" thickBot="1"><c r="A1" s="1" t="inlineStr" ph="1"><is><r><rPr><b/></rPr><t>富</t></r></is></c><c r="B1"><v>1</v></c></row>';
    expect(rowsAfter(rows, (set) => set(0, 0, textCell("富", 2)))).toBe(rows.replace('s="1"', 's="2"'));
  });

  it("keeps neighbours in place that have no address", () => {
    const rows = "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>";
    const text = rowsAfter(rows, (set) => set(0, 1, undefined));
    expect(text).toBe('<row><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>');
  });

  it("refreshes the dimension only when a cell was touched", () => {
    const sheet = sheetXml('<dimension ref="A1:Z99"/><sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>');
    const book = openPackage(packageOf({ [PART]: sheet }));
    sheetAt(book).merges = ["A1:B1"];
    expect(partsOf(book.save())[PART]).toContain('ref="A1:Z99"');
    sheetAt(book).setCell(4, 3, numberCell(1));
    expect(partsOf(book.save())[PART]).toContain('<dimension ref="B1:D5"/>');
  });

  it("writes the heights and visibility of rows", () => {
    const book = openPackage(workbookWithRows('<row r="1" hidden="1" ht="20"/><row r="2"/>'));
    const sheet = sheetAt(book);
    expect([sheet.row(0), sheet.row(1), sheet.row(2)]).toEqual([{ height: 20, hidden: true }, undefined, undefined]);
    sheet.setRow(0, { hidden: false });
    sheet.setRow(2, { height: 33.5, hidden: true });
    const again = sheetAt(reopened(book));
    expect([again.row(0), again.row(1), again.row(2)]).toEqual([{ height: 20, hidden: false }, undefined, { height: 33.5, hidden: true }]);
  });

  it("refuses what a cell cannot hold", () => {
    expect(() => sheetAt(newPackage()).setCell(0, 0, numberCell(NaN))).toThrow(RangeError);
  });
});

describe("any cell", () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("_", "x", "0", "D", "\r", "\n", " ", "\u0000", "\ud83d", "\ude00", "班") }));
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(1e-300, 0.1 + 0.2, 97.84999999999999, 1e21, -5)).map((value) => value + 0);
  const value: fc.Arbitrary<StoredValue> = fc.oneof(
    text.map((each) => ({ kind: "text" as const, text: each })),
    number.map((each) => ({ kind: "number" as const, number: each })),
    fc.boolean().map((each) => ({ kind: "boolean" as const, boolean: each })),
    fc.constantFrom("#N/A", "#VALUE!", "#BUSY!").map((each) => ({ kind: "error" as const, error: each })),
    fc.constant({ kind: "blank" as const }),
  );
  const formula = fc.constantFrom(undefined, { text: 'IF(A1<>"",A1&"<&>","缺")' }, { text: "A1:A2", array: { ref: "B1:B2", dynamic: true } }, { text: "A1:A2", array: { ref: "B1:B2", dynamic: false } });

  it("comes back as it was written", () => {
    const position = fc.tuple(fc.nat(30), fc.nat(30));
    const cell = fc.tuple(value, formula, fc.constant(0)).map(([each, given, style]): StoredCell => (given ? { value: each, style, formula: given } : { value: each, style }));
    fc.assert(
      fc.property(fc.array(fc.tuple(position, cell), { maxLength: 8 }), (cells) => {
        const book = newPackage();
        for (const [[row, column], each] of cells) sheetAt(book).setCell(row, column, each);
        const wanted = new Map(cells.map(([[row, column], each]) => [`${row},${column}`, each]));
        expect(new Map([...sheetAt(reopened(book)).cells()].map(([row, column, each]) => [`${row},${column}`, each]))).toEqual(wanted);
      }),
    );
  });
});

describe("a large sheet", () => {
  it("is read whole: 10,000 rows of 20 cells", () => {
    const row = (index: number): string => `<row r="${index}">${Array.from({ length: 20 }, (_, column) => `<c r="${String.fromCharCode(65 + column)}${index}" s="0"><v>${index * column}.25</v></c>`).join("")}</row>`;
    const bytes = workbookWithRows(Array.from({ length: 10_000 }, (_, index) => row(index + 1)).join(""));
    expect([...sheetAt(openPackage(bytes)).cells()]).toHaveLength(200_000);
  });
});
