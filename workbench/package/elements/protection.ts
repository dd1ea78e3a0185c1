import { SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { child, elementText, plainAttributes, putChild, sibling } from "../xml";
import type { XmlElement } from "../xml";

const PASSWORD_ATTRIBUTES = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** The attributes of sheetProtection; the password that the file has stays as long as the sheet is protected. */
export const protection: SheetElement<Readonly<Record<string, string>> | undefined> = {
  read: (sheet) => {
    const element = child(sheet, "sheetProtection");
    return element && plainAttributes(element);
  },

  write: (sheet, options) => {
    const text = options && elementText(sibling(sheet.root, "sheetProtection"), { ...password(sheet.root), ...options });
    return sheet.edit(putChild(sheet.root, "sheetProtection", text, SHEET_SEQUENCE));
  },
};

function password(sheet: XmlElement): Record<string, string> {
  const element = child(sheet, "sheetProtection");
  return element ? Object.fromEntries(Object.entries(plainAttributes(element)).filter(([name]) => PASSWORD_ATTRIBUTES.includes(name))) : {};
}
