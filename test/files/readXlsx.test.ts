import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, type XlsxFault } from "../../src/files/readXlsx";
import type { SheetData } from "../../src/sheets";
import { contentAt, extent } from "../../src/sheets/sheetData";
import { JSDOM } from "../../workbench/host/jsdom";
import { sheetsOf } from "../support/sheetData";

const FIXTURES = ["学月与学年考核.xlsx", "月考核与学期考核.xlsx", "坏数据.xlsx", "各种部件.xlsx"];
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The browser's parser; the workbench's reader needs Node. */
beforeAll(() => {
  globalThis.DOMParser = new JSDOM("").window.DOMParser;
});

const bytesOf = (fixture: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../fixtures", fixture)));

function sheetsIn(bytes: Uint8Array): readonly SheetData[] {
  const reading = readXlsx(bytes);
  if (reading.kind === "refused") throw new Error(reading.fault);
  return reading.sheets;
}

/** Every cell that is not blank: "B3 = 5 (=A1+4)". */
function cellsOf(sheet: SheetData): readonly string[] {
  const { endRow, endColumn } = extent(sheet);
  const found: string[] = [];
  for (let row = 0; row < endRow; row++) {
    for (let column = 0; column < endColumn; column++) {
      const value = contentAt(sheet, { row, column });
      const formula = contentAt({ ...sheet, values: sheet.formulas }, { row, column });
      if (value !== "" || formula !== "") found.push(JSON.stringify([row, column, value, formula]));
    }
  }
  return found;
}

/** A workbook of one sheet with these rows, written by hand. */
function workbook(rows: string, { strings = "", workbookPr = "", state = "", styles = "", names = "" } = {}): Uint8Array {
  const rels = (relationships: string): Uint8Array => strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`);
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zipSync({
    "_rels/.rels": rels(`<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml": strToU8(`<workbook ${main} xmlns:r="${RELATIONSHIPS}">${workbookPr}<sheets><sheet name="9月" sheetId="1" ${state} r:id="rId1"/></sheets>${names}</workbook>`),
    "xl/_rels/workbook.xml.rels": rels(
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/>${styles === "" ? "" : `<Relationship Id="rId3" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>`}`,
    ),
    ...(styles === "" ? {} : { "xl/styles.xml": strToU8(`<styleSheet ${main}>${styles}</styleSheet>`) }),
    "xl/sharedStrings.xml": strToU8(`<sst ${main}>${strings}</sst>`),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
  });
}

describe("reading an .xlsx", () => {
  // The workbench reads the same files with another parser, written independently of this one.
  it.each(FIXTURES)("%s: cell by cell what the workbench's own reader reads", (fixture) => {
    const expected = sheetsOf(fixture).filter((sheet) => cellsOf(sheet).length > 0);
    const read = sheetsIn(bytesOf(fixture));
    expect(read.map(({ name, visible }) => [name, visible])).toEqual(expected.map(({ name, visible }) => [name, visible]));
    read.forEach((sheet, index) => {
      const other = expected[index];
      expect(cellsOf(sheet)).toEqual(other && cellsOf(other));
    });
  });

  it("gives values of every kind raw: a date is its number, an error its text, a phonetic guide is no text", () => {
    const strings = '<si><r><t>一(1)</t></r><r><t xml:space="preserve">班 </t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si><t>甲_x000D_乙</t></si>';
    const cells = '<c r="C3" t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c s="3"><v>46266</v></c><c t="d"><v>2026-09-01</v></c><c r="I3" t="str"><f>"a"&amp;1</f><v>a1</v></c>';
    const [sheet] = sheetsIn(workbook(`<row r="3">${cells}</row>`, { strings }));
    expect(sheet).toEqual({
      name: "9月",
      visible: true,
      row: 2,
      column: 2,
      // 2026-09-01 is day 46266 of Excel's calendar.
      values: [["一(1)班 ", "甲\r乙", true, "#DIV/0!", 46266, 46266, "a1"]],
      formulas: [["一(1)班 ", "甲\r乙", true, "#DIV/0!", 46266, 46266, '="a"&1']],
    });
  });

  it("tells dates and percentages by their number formats, its own and Excel's", () => {
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>';
    const [sheet] = sheetsIn(workbook('<row r="1"><c r="A1"><v>5</v></c><c r="B1" s="1"><v>46266</v></c><c r="C1" s="2"><v>0.5</v></c><c r="D1" s="3"><v>0.98</v></c></row>', { styles }));
    expect(sheet?.formats).toEqual([["General", "yyyy/m/d", "0.0%", "0%"]]);
  });

  it("gives the workbook's names and what they refer to", () => {
    const reading = readXlsx(workbook('<row r="1"><c r="A1"><v>1</v></c></row>', { names: '<definedNames><definedName name="_BZR_results" hidden="1">\'考核结果\'!$A$1:$B$2</definedName></definedNames>' }));
    expect(reading.kind === "read" && reading.names).toEqual([{ name: "_BZR_results", formula: "='考核结果'!$A$1:$B$2" }]);
  });

  it("spells a shared formula out where it is only referred to", () => {
    const rows = '<row r="1"><c r="D1"><f t="shared" ref="D1:D2" si="0">SUM(A1:B1)+$C$1+LOG10(A1)&amp;"A1"</f><v>3</v></c></row><row r="2"><c r="E2"><f t="shared" si="0"/><v>7</v></c></row>';
    const [sheet] = sheetsIn(workbook(rows));
    expect(sheet?.formulas[1]).toEqual(["", '=SUM(B2:C2)+$C$1+LOG10(B2)&"A1"']);
  });

  it("marks hidden sheets and leaves empty ones out", () => {
    expect(sheetsIn(workbook('<row r="1"><c r="A1"><v>1</v></c></row>', { state: 'state="veryHidden"' }))[0]?.visible).toBe(false);
    expect(sheetsIn(workbook('<row r="1"><c r="A1" s="4"/></row>'))).toEqual([]);
  });
});

describe("what is refused", () => {
  const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const ole = (name: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  const truncated = workbook(cell).slice(0, 300);
  const cases: readonly (readonly [XlsxFault, string, Uint8Array])[] = [
    ["tooLarge", "more than 20 MB", new Uint8Array(20 * 1024 * 1024 + 1)],
    ["tooLargeInside", "one that unfolds into more than 200 MB", zipSync({ "xl/a.xml": new Uint8Array(201 * 1024 * 1024) }, { level: 1 })],
    ["tooLargeInside", "cells in two far corners", workbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
    ["encrypted", "a file with a password", ole("EncryptedPackage")],
    ["oldFormat", "an old .xls", ole("Workbook")],
    ["notExcel", "a text", strToU8("班级,班主任")],
    ["notExcel", "another zip", zipSync({ "word/document.xml": strToU8("<a/>") })],
    ["corrupt", "a cut-off file", truncated],
    ["corrupt", "broken XML", workbook("<row>")],
    ["date1904", "dates counted from 1904", workbook(cell, { workbookPr: '<workbookPr date1904="1"/>' })],
  ];
  it.each(cases)("%s: %s", (fault, _, bytes) => {
    expect(readXlsx(bytes)).toEqual({ kind: "refused", fault });
  });
});
