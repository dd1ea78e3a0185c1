import { freeze } from "../../src/freeze";
import { book, frozen, rels, worksheet, zipped } from "./files";

const row = (cells: string): string => `<row r="1">${cells}</row>`;

/** The rows of the only sheet of a copy. */
const frozenRow = (cells: string): string | undefined => /<row r="1">(.*)<\/row>/s.exec(frozen(book([["表", worksheet(row(cells))]]))["xl/worksheets/sheet1.xml"] ?? "")?.[1];

describe("the cells of a copy with values", () => {
  it.each([
    ["a number keeps its format", '<c r="A1" s="7"><f>SUM(B1:B9)</f><v>86.7</v></c>', '<c r="A1" s="7"><v>86.7</v></c>'],
    ["a text", '<c r="A1" t="str"><f>B1&amp;"&gt;"</f><v>一等奖</v></c>', '<c r="A1" t="str"><v>一等奖</v></c>'],
    ["an empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', '<c r="A1" t="str"><v></v></c>'],
    ["an error, without what Excel 365 knows of it", '<c r="A1" t="e" vm="1"><f>A2/0</f><v>#DIV/0!</v></c>', '<c r="A1" t="e"><v>#DIV/0!</v></c>'],
    ["a truth value", '<c r="A1" t="b"><f>1=1</f><v>1</v></c>', '<c r="A1" t="b"><v>1</v></c>'],
    ["a function of ours within another", '<c r="A1"><f>IF(B1&gt;0,_xldudf_BZR_RMB(B1),"")</f><v>5</v></c>', '<c r="A1"><v>5</v></c>'],
    ["a shared formula and one that follows it", '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c>', '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>'],
    ["a spill and the cell it spills to", '<c r="A1" cm="1"><f t="array" ref="A1:B1">_xldudf_BZR_RANK(C1:D1)</f><v>1</v></c><c r="B1"><v>2</v></c>', '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>'],
    ["an attribute that holds >", `<c r='A1' x='"a>b'><f a="/>">1</f><v>1</v></c>`, `<c r='A1' x='"a>b'><v>1</v></c>`],
    ["cells without a formula stay, also with a picture in them", '<c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c><c r="C1" t="e" vm="1"><v>#VALUE!</v></c>', '<c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c><c r="C1" t="e" vm="1"><v>#VALUE!</v></c>'],
  ])("%s", (_, before, after) => expect(frozenRow(before)).toBe(after));

  it("finds formulas in files whose elements have a prefix", () => {
    const prefixed = '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(frozen(book([["表", prefixed]]))["xl/worksheets/sheet1.xml"]).toBe(prefixed.replace("<x:f>1+1</x:f>", ""));
  });

  it("is refused while a formula has no result", () => {
    expect(freeze(zipped(book([["表", worksheet(row('<c r="A1"><f>1+1</f></c>'))]])))).toEqual({ kind: "refused", fault: "uncalculated" });
  });
});

it("removes our marks and leaves the school's rules, also where Excel keeps both in one block", () => {
  const mark = '<cfRule type="expression" dxfId="0" priority="1"><formula>LEN("BZR:缺")&gt;0</formula></cfRule>';
  const rule = '<cfRule type="expression" dxfId="1" priority="2"><formula>LEN(A1)&gt;0</formula></cfRule>';
  const block = (address: string, rules: string): string => `<conditionalFormatting sqref="${address}">${rules}</conditionalFormatting>`;
  const before = worksheet("", block("A1", mark) + block("A2", mark + rule) + block("A3", rule));
  expect(frozen(book([["表", before]]))["xl/worksheets/sheet1.xml"]).toBe(worksheet("", block("A2", rule) + block("A3", rule)));
});

it("removes drop-downs from the lists on our hidden sheet and leaves the school's", () => {
  const listed = (address: string, source: string): string => `<dataValidation type="list" sqref="${address}"><formula1>${source}</formula1></dataValidation>`;
  const block = (...validations: readonly string[]): string => `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`;
  const [ours, school] = [listed("A1", "'_BZR_choices'!$A$2:$A$9"), listed("A2", "名册!$A$2:$A$9")];
  const frozenWith = (validations: string): string | undefined => frozen(book([["表", worksheet("", validations)]]))["xl/worksheets/sheet1.xml"];
  expect(frozenWith(block(ours, school))).toBe(worksheet("", block(school)));
  expect(frozenWith(block(ours))).toBe(worksheet("", ""));
});

describe("what belongs to the add-in", () => {
  const shown = (number: number): string => row(`<c r="A1" t="s"><v>${number}</v></c>`);
  const copy = frozen(
    book(
      [
        ["名册", worksheet(shown(0))],
        ["_BZR_journal", worksheet(shown(1))],
        ["考核结果", worksheet(shown(2))],
      ],
      {
        views: '<workbookView firstSheet="0" activeTab="2"/>',
        names:
          '<definedName name="_xlnm.Print_Titles" localSheetId="2">考核结果!$1:$1</definedName>' +
          "<definedName name=\"_BZR_map_1\" hidden=\"1\" comment=\"{&quot;kind&quot;:&quot;ignore&quot;}\">'名册'!$A$1</definedName>" +
          '<definedName name="本校名次">_xldudf_BZR_RANK(名册!$A$1)</definedName><definedName name="_xldudf_BZR_TIER" hidden="1">#NAME?</definedName><definedName name="人数">12</definedName>',
        rels: [
          ["sharedStrings", "sharedStrings.xml"],
          ["calcChain", "calcChain.xml"],
          ["sheetMetadata", "/xl/metadata.xml"],
          ["vbaProject", "vbaProject.bin"],
          ["http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue", "richData/rdrichvalue.xml"],
        ],
        parts: {
          "xl/sharedStrings.xml": "<sst><si><t>张</t></si><si><r><t>_BZR_</t></r><r><t>日志</t></r></si><si><t>李</t></si></sst>",
          "xl/calcChain.xml": "<calcChain/>",
          "xl/metadata.xml": "<metadata/>",
          "xl/vbaProject.bin": "macros",
          "xl/richData/rdrichvalue.xml": "<rvData/>",
          "xl/media/nobody.bin": "refers to it",
          "xl/worksheets/_rels/sheet2.xml.rels": rels(["drawing", "../drawings/drawing1.xml"]),
          "xl/drawings/drawing1.xml": "<wsDr/>",
          "docProps/app.xml": "<Properties><Application>Microsoft Excel</Application><HeadingPairs><n>3</n></HeadingPairs><TitlesOfParts><s>_BZR_journal</s></TitlesOfParts></Properties>",
          "xl/webextensions/taskpanes.xml": "<taskpanes/>",
          "xl/webextensions/_rels/taskpanes.xml.rels": rels(["http://schemas.microsoft.com/office/2011/relationships/webextension", "webextension1.xml"]),
          "xl/webextensions/webextension1.xml": "<webextension/>",
          "_rels/.rels": rels(
            ["officeDocument", "xl/workbook.xml"],
            ["extended-properties", "docProps/app.xml"],
            ["http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "xl/webextensions/taskpanes.xml"],
          ),
        },
      },
    ),
  );

  it("goes with everything that only it refers to; a part that nothing ever referred to stays", () => {
    expect(Object.keys(copy).sort()).toEqual(
      [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/media/nobody.bin",
        "xl/sharedStrings.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet3.xml",
      ].sort(),
    );
    expect(copy["[Content_Types].xml"]?.match(/PartName="[^"]*"/g)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml", "xl/sharedStrings.xml", "xl/media/nobody.bin", "docProps/app.xml"].map((part) => `PartName="/${part}"`));
    expect(copy["_rels/.rels"]).toBe(rels(["officeDocument", "xl/workbook.xml"], ["extended-properties", "docProps/app.xml"]));
  });

  it("leaves the other sheets and names, which count sheets anew", () => {
    const workbook = copy["xl/workbook.xml"] ?? "";
    expect(workbook.match(/<sheet [^>]*>/g)).toEqual(['<sheet name="名册" sheetId="1" r:id="rId1"/>', '<sheet name="考核结果" sheetId="3" r:id="rId3"/>']);
    expect(workbook).toContain('<workbookView firstSheet="0" activeTab="1"/>');
    expect(workbook).toContain('<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">考核结果!$1:$1</definedName><definedName name="人数">12</definedName></definedNames>');
  });

  it("leaves the strings their numbers and blanks those of the journal", () => {
    expect(copy["xl/sharedStrings.xml"]).toBe("<sst><si><t>张</t></si><si><t/></si><si><t>李</t></si></sst>");
  });

  it("is not in the list of sheets of the properties", () => {
    expect(copy["docProps/app.xml"]).toBe("<Properties><Application>Microsoft Excel</Application></Properties>");
  });
});

it("keeps xl/metadata.xml for a picture in a cell", () => {
  const copy = frozen(book([["表", worksheet(row('<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>'))]], { rels: [["sheetMetadata", "metadata.xml"]], parts: { "xl/metadata.xml": "<metadata/>" } }));
  expect(copy["xl/metadata.xml"]).toBe("<metadata/>");
});

it("leaves tables that compute nothing, and charts under an ordinary name", () => {
  const copy = frozen(
    book([["表", worksheet("")]], {
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": rels(["table", "../tables/table1.xml"], ["drawing", "../drawings/drawing1.xml"]),
        "xl/tables/table1.xml":
          '<table><tableColumns><tableColumn id="1" name="分" totalsRowFunction="sum"><calculatedColumnFormula>B1*2</calculatedColumnFormula></tableColumn><tableColumn id="2" name="次"/></tableColumns></table>',
        "xl/drawings/drawing1.xml": '<xdr:wsDr><xdr:cNvPr id="2" name="BZR_1_A1_B9_D1_H9"/><xdr:cNvPr id="3" name="图片 1"/></xdr:wsDr>',
      },
    }),
  );
  expect(copy["xl/tables/table1.xml"]).toBe('<table><tableColumns><tableColumn id="1" name="分"></tableColumn><tableColumn id="2" name="次"/></tableColumns></table>');
  expect(copy["xl/drawings/drawing1.xml"]).toBe('<xdr:wsDr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvPr id="3" name="图片 1"/></xdr:wsDr>');
});

it("makes an ordinary workbook of one with macros", () => {
  const parts = book([["表", worksheet("")]]);
  const macros = (type: string): string => (parts["[Content_Types].xml"] ?? "").replace('workbook.xml" ContentType="x"', `workbook.xml" ContentType="${type}"`);
  const copy = frozen({ ...parts, "[Content_Types].xml": macros("application/vnd.ms-excel.sheet.macroEnabled.main+xml") });
  expect(copy["[Content_Types].xml"]).toBe(macros("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
});

it.each([
  ["no zip", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  ["a zip without a workbook", zipped({ "a.txt": "a" })],
])("refuses %s", (_, bytes) => expect(freeze(bytes)).toEqual({ kind: "refused", fault: "unreadable" }));
