import { rangesAfter } from "../rangesAfter";
import { SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { attribute, child, elementText, putChild, sibling } from "../xml";

/** Where the sheet's filter stands; what it lets through goes when it is put elsewhere. */
export const autoFilter: SheetElement<string | undefined> = {
  read: (sheet) => {
    const element = child(sheet, "autoFilter");
    return element && attribute(element, "ref");
  },

  write: (sheet, ref) => sheet.edit(putChild(sheet.root, "autoFilter", ref === undefined ? undefined : elementText(sibling(sheet.root, "autoFilter"), { ref }), SHEET_SEQUENCE)),

  after: (ref, { change }) => (ref === undefined ? undefined : rangesAfter(ref, change) || undefined),
};
