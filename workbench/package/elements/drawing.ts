/** The relationship to the sheet's drawing, on which its charts and pictures stand. */
import { relationshipAttributes, relationshipId } from "../relationshipIds";
import { SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { child, elementText, putChild, sibling } from "../xml";

export const drawing: SheetElement<string | undefined> = {
  read: (sheet) => {
    const element = child(sheet, "drawing");
    return element && relationshipId(element);
  },

  write: (sheet, id, { relationshipBase }) => {
    const text = id === undefined ? undefined : elementText(sibling(sheet.root, "drawing"), relationshipAttributes(sheet.root, relationshipBase, id));
    return sheet.edit(putChild(sheet.root, "drawing", text, SHEET_SEQUENCE));
  },
};
