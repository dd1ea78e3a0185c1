import { rangesAfter } from "../rangesAfter";
import { SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { attribute, child, childrenNamed, elementText, putChild, sibling } from "../xml";

export const merges: SheetElement<readonly string[]> = {
  read: (sheet) => childrenNamed(child(sheet, "mergeCells"), "mergeCell").map((each) => attribute(each, "ref") ?? ""),

  write: (sheet, ranges) => {
    const items = ranges.map((ref) => elementText(sibling(sheet.root, "mergeCell"), { ref })).join("");
    const list = items === "" ? undefined : elementText(sibling(sheet.root, "mergeCells"), { count: ranges.length }, items);
    return sheet.edit(putChild(sheet.root, "mergeCells", list, SHEET_SEQUENCE));
  },

  // Of merged cells more than one cell must be left.
  after: (ranges, { change }) => ranges.map((ref) => rangesAfter(ref, change)).filter((ref) => ref.includes(":")),
};
