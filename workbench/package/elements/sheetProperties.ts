/** sheetPr: the tab's colour, and whether the page is fitted. */
import { SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { flag } from "../styleReader";
import { argb } from "../styleWriter";
import { child, elementText, insertChild, putChild, setAttributes, sibling } from "../xml";
import type { XmlElement, XmlText } from "../xml";

const SEQUENCE = ["tabColor", "outlinePr", "pageSetUpPr"];

export const tabColor: SheetElement<string | undefined> = {
  read: (sheet, { color }) => color(child(child(sheet, "sheetPr"), "tabColor")),

  write: (sheet, color) => {
    const text = color === undefined ? undefined : elementText(sibling(sheet.root, "tabColor"), { rgb: argb(color) });
    return putProperty(sheet, "tabColor", text);
  },
};

export function readFitToPage(sheet: XmlElement): boolean {
  const setup = child(child(sheet, "sheetPr"), "pageSetUpPr");
  return setup !== undefined && flag(setup, "fitToPage", false);
}

export function writeFitToPage(sheet: XmlText, fit: boolean): XmlText {
  if (readFitToPage(sheet.root) === fit) return sheet;
  const setup = child(child(sheet.root, "sheetPr"), "pageSetUpPr");
  if (setup) return sheet.edit(setAttributes(setup, { fitToPage: Number(fit) }));
  return putProperty(sheet, "pageSetUpPr", elementText(sibling(sheet.root, "pageSetUpPr"), { fitToPage: 1 }));
}

function putProperty(sheet: XmlText, local: string, text: string | undefined): XmlText {
  const properties = child(sheet.root, "sheetPr");
  if (properties) return sheet.edit(putChild(properties, local, text, SEQUENCE));
  return text === undefined ? sheet : sheet.edit([insertChild(sheet.root, "sheetPr", elementText(sibling(sheet.root, "sheetPr"), {}, text), SHEET_SEQUENCE)]);
}
