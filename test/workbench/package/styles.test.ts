import { newPackage, openPackage, type StylePatch } from "../../../workbench/package";
import { FULL, changedParts, fixture, numberCell, packageOf, partsOf, reopened, sheetAt, workbookRelationships } from "./workbooks";

const PATCHES: Readonly<Record<string, StylePatch>> = {
  "a number format of its own": { numberFormat: '0.0" 分"' },
  "a built-in number format": { numberFormat: "@" },
  "a font": { font: { name: "宋体", size: 12.5, bold: true, italic: true, underline: true, strikethrough: true, color: "#FF0000" } },
  "a plain font": { font: { bold: false, underline: false } },
  "a fill": { fill: "#FFC7CE" },
  borders: { borders: { left: { style: "thin", color: "#000000" }, bottom: { style: "double" } } },
  alignment: { alignment: { horizontal: "center", vertical: "top", wrapText: true, shrinkToFit: true, indent: 2, textRotation: 90 } },
  protection: { protection: { locked: false, hidden: true } },
};

describe("a derived format", () => {
  it.each(Object.entries(PATCHES))("has %s, and the rest of what it comes from", (_, patch) => {
    const book = openPackage(fixture(FULL));
    const base = book.styles.style(2);
    const index = book.styles.derive(2, patch);
    const { borders, alignment, font, protection, ...plain } = patch;
    const expected = {
      ...base,
      ...plain,
      font: { ...base.font, ...font },
      borders: { ...base.borders, ...borders },
      alignment: { ...base.alignment, ...alignment },
      protection: { ...base.protection, ...protection },
    };
    expect(book.styles.style(index)).toEqual(expected);
    sheetAt(book).setCell(40, 0, numberCell(1, index));
    const again = reopened(book);
    expect(again.styles.style(sheetAt(again).cell(40, 0)?.style ?? 0)).toEqual(expected);
  });

  it("is the same one for the same patch, and the base for a patch that changes nothing", () => {
    const { styles } = openPackage(fixture(FULL));
    const index = styles.derive(2, { fill: "#FFC7CE" });
    expect(styles.derive(2, { fill: "#FFC7CE" })).toBe(index);
    expect(styles.derive(index, { fill: "#1F4E78", font: { bold: true } })).toBe(2);
    expect(styles.derive(2, { fill: "#1F4E78", borders: { left: { style: "thin" } } })).toBe(2);
    expect(styles.derive(0, { fill: null, borders: { left: { style: "none" } } })).toBe(0);
  });

  it("can be without fill and border", () => {
    const { styles } = openPackage(fixture(FULL));
    const style = styles.style(styles.derive(2, { fill: null, borders: { left: { style: "none" } } }));
    expect(style.fill).toBeUndefined();
    expect(Object.keys(style.borders).sort()).toEqual(["bottom", "right", "top"]);
  });

  it("is written only if a cell has it, behind all that the file has", () => {
    const bytes = fixture(FULL);
    const book = openPackage(bytes);
    const index = book.styles.derive(4, { numberFormat: "0.000", font: { bold: true }, fill: "#FFC7CE" });
    expect(changedParts(bytes, book.save())).toEqual([]);
    sheetAt(book).setCell(0, 0, numberCell(1, index));
    const [before, after] = [partsOf(bytes)["xl/styles.xml"] ?? "", partsOf(book.save())["xl/styles.xml"] ?? ""];
    expect(index).toBe(9);
    expect(after).toContain('<numFmt numFmtId="167" formatCode="0.000"/></numFmts><fonts count="6">');
    expect(after.slice(after.indexOf("<cellStyles"))).toBe(before.slice(before.indexOf("<cellStyles")));
  });
});

describe("colours", () => {
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">' +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>' +
    '<a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

  function fillOf(color: string): string | undefined {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills count="1"><fill><patternFill patternType="solid">' +
      `<fgColor ${color}/></patternFill></fill></fills><cellXfs count="1"><xf fillId="0"/></cellXfs></styleSheet>`;
    const relationships = workbookRelationships(["styles", "/xl/styles.xml"], ["theme", "theme/theme1.xml"]);
    return openPackage(packageOf({ "xl/styles.xml": styles, "xl/theme/theme1.xml": theme, "xl/_rels/workbook.xml.rels": relationships })).styles.style(0).fill;
  }

  // The tinted ones as Excel's palette shows them for the Office 2007 theme: lighter 80 %, lighter 40 %, darker 25 %, darker 50 %.
  it.each([
    ['rgb="FF1f4E78"', "#1F4E78"],
    ['indexed="10"', "#FF0000"],
    ['indexed="64"', "#000000"],
    ['theme="0"', "#FFFFFF"],
    ['theme="1"', "#000000"],
    ['theme="2"', "#EEECE1"],
    ['theme="3"', "#1F497D"],
    ['theme="4"', "#4F81BD"],
    ['theme="0" tint="-0.249977111117893"', "#BFBFBF"],
    ['theme="1" tint="0.499984740745262"', "#7F7F7F"],
    ['theme="4" tint="0.79998168889431442"', "#DCE6F1"],
    ['theme="4" tint="-0.249977111117893"', "#366092"],
    ['theme="3" tint="0.39997558519241921"', "#538DD5"],
  ])("%s are %s", (color, expected) => {
    expect(fillOf(color)).toBe(expected);
  });
});

describe("a workbook without styles", () => {
  it("gets a part for them when it needs one", () => {
    const bytes = packageOf({});
    const book = openPackage(bytes);
    const index = book.styles.derive(0, { font: { bold: true } });
    expect(changedParts(bytes, book.save())).toEqual([]);
    sheetAt(book).setCell(0, 0, numberCell(1, index));
    expect(changedParts(bytes, book.save())).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml"]);
    expect(reopened(book).styles.style(index).font.bold).toBe(true);
  });

  it("is not what a new workbook is", () => {
    expect(newPackage().parts().has("xl/styles.xml")).toBe(true);
  });
});
