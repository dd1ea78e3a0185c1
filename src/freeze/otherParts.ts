import { attributeOf, replaceElements, withAttribute, withoutElements } from "./xml";

/** A table part that computes nothing: neither in rows to come nor in its row of totals. */
export function frozenTable(xml: string): string {
  const columns = withoutElements(withoutElements(xml, "calculatedColumnFormula"), "totalsRowFormula");
  return replaceElements(columns, "tableColumn", (column) => withAttribute(column, "totalsRowFunction", undefined));
}

/** A drawing part in which our charts (src/excel/paperPage.ts) have a name as Excel itself gives them. */
export function withoutChartNames(xml: string): string {
  return replaceElements(xml, "cNvPr", (properties) => {
    const number = /^BZR_(\d+)_/.exec(attributeOf(properties, "name") ?? "")?.[1];
    return number === undefined ? properties : withAttribute(properties, "name", `Chart ${number}`);
  });
}

/** The shared strings with those blank that no cell shows any more: the journal's. The others keep their numbers. */
export function withoutUnusedStrings(xml: string, shown: ReadonlySet<number>): string {
  let number = 0;
  return replaceElements(xml, "si", (item) => {
    if (shown.has(number++)) return item;
    const prefix = /^<((?:[\w.-]+:)?)si/.exec(item)?.[1] ?? "";
    return `<${prefix}si><${prefix}t/></${prefix}si>`;
  });
}

/** The document's properties without the list of its sheets, which a program makes anew when it saves. */
export const withoutSheetList = (xml: string): string => withoutElements(withoutElements(xml, "HeadingPairs"), "TitlesOfParts");

/** [Content_Types].xml of a workbook that had macros. */
export const withoutMacroType = (xml: string): string =>
  xml.replace("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
